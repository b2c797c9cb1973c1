// Collapsed Gibbs sampling of a multinomial mixture. In each sweep every row is taken out of its
// cluster and drawn into one anew, with a chance proportional to
//
//   (documents of j + α)^m · p(row | j)^(m / T)
//
// m being its multiplicity: equal documents move together. With T = 1 and α > 0 that is GSDMM (Yin
// & Wang, "A Dirichlet multinomial mixture model-based approach for short text clustering", KDD
// 2014), whose large clusters grow and whose unneeded ones empty. With a temperature T that falls
// and no such prior it is annealing (Kirkpatrick et al., 1983): rows find their place while
// clusters are still soft, and settle. Rows are visited in canonical order, which is the order of a
// hash.
#include "clustering/gibbs_sampler.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/math.hpp"
#include "core/random.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockRows = 256;

// A cluster that is e^20 times less likely than the best is not drawn.
constexpr double kLeastLog = -20.0;

class Sampler {
 public:
  Sampler(const EvidenceRows& rows, std::int32_t cluster_count, const GibbsSchedule& schedule,
          std::uint64_t seed, int run)
      : rows_(rows),
        mixture_(rows, cluster_count),
        schedule_(schedule),
        seed_(seed),
        run_(static_cast<std::uint64_t>(run)),
        partition_(rows.count()),
        scores_(mixture_.width()),
        chances_(static_cast<std::size_t>(cluster_count)) {}

  void begin(Workers& workers) {
    const auto clusters = static_cast<double>(chances_.size());
    for (std::size_t row = 0; row < partition_.size(); ++row) {
      partition_[row] = static_cast<std::int32_t>(uniform(row, 0) * clusters);
      mixture_.add(row, partition_[row]);
    }
    mixture_.refresh(workers);
  }

  void sweep(int number, std::size_t begin, std::size_t end) {
    const double temperature = temperature_of(number);
    for (std::size_t row = begin; row < end; ++row) {
      move(row, draw(row, temperature, uniform(row, static_cast<std::uint64_t>(number) + 1)));
    }
  }

  Partition take() { return std::move(partition_); }

 private:
  double uniform(std::size_t row, std::uint64_t draw) const noexcept {
    return random_unit(seed_, RandomStage::kMixture, rows_.rows().keys[row], run_ << 32 | draw);
  }

  double temperature_of(int sweep) const noexcept {
    if (schedule_.sweeps == 1) return schedule_.last_temperature;
    const double fall = math::log(schedule_.last_temperature / schedule_.first_temperature);
    return schedule_.first_temperature * math::exp(fall * sweep / (schedule_.sweeps - 1));
  }

  void move(std::size_t row, std::int32_t to) noexcept {
    const std::int32_t from = partition_[row];
    if (from == to) return;
    mixture_.remove(row, from);
    mixture_.refresh(row, from);
    mixture_.add(row, to);
    mixture_.refresh(row, to);
    partition_[row] = to;
  }

  // The logarithms of the chances of all clusters, up to a constant, the row itself left out;
  // the highest of them.
  double weigh_clusters(std::size_t row, double temperature) {
    const auto own = static_cast<std::size_t>(partition_[row]);
    const auto m = static_cast<double>(rows_.rows().multiplicities[row]);
    mixture_.scores(row, scores_);
    scores_[own] = mixture_.score_without(row, partition_[row]);
    double best = -HUGE_VAL;
    for (std::size_t j = 0; j < chances_.size(); ++j) {
      double chance = static_cast<double>(scores_[j]) * (m / temperature);
      if (schedule_.size_prior > 0.0) {
        const auto size = static_cast<double>(mixture_.size(static_cast<std::int32_t>(j)));
        chance += m * math::log(size - (j == own ? m : 0.0) + schedule_.size_prior);
      }
      chances_[j] = chance;
      best = std::max(best, chance);
    }
    return best;
  }

  std::int32_t draw(std::size_t row, double temperature, double uniform) {
    const double best = weigh_clusters(row, temperature);
    double total = 0.0;
    for (double& chance : chances_) {
      chance = chance - best < kLeastLog ? 0.0 : math::exp(chance - best);
      total += chance;
    }
    double left = uniform * total;
    std::size_t drawn = chances_.size();
    for (std::size_t j = 0; j < chances_.size(); ++j) {
      if (chances_[j] == 0.0) continue;
      drawn = j;
      if (left < chances_[j]) break;
      left -= chances_[j];
    }
    return static_cast<std::int32_t>(drawn);
  }

  const EvidenceRows& rows_;
  Mixture mixture_;
  GibbsSchedule schedule_;
  std::uint64_t seed_;
  std::uint64_t run_;
  Partition partition_;
  std::vector<float> scores_;  // padded
  std::vector<double> chances_;
};

}  // namespace

Partition sample_partition(const EvidenceRows& rows, std::int32_t cluster_count,
                           const GibbsSchedule& schedule, std::uint64_t seed, int run,
                           Workers& workers) {
  Sampler sampler(rows, cluster_count, schedule, seed, run);
  sampler.begin(workers);
  for (int number = 0; number < schedule.sweeps; ++number) {
    for (std::size_t begin = 0; begin < rows.count(); begin += kBlockRows) {
      sampler.sweep(number, begin, std::min(begin + kBlockRows, rows.count()));
      workers.poll();
    }
  }
  return sampler.take();
}

}  // namespace edau
