#include "clustering/seeding.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/math.hpp"
#include "core/random.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockRows = 4096;
constexpr double kNever = std::numeric_limits<double>::infinity();

// Rows that are centres, or equal to one up to rounding, are drawn last.
constexpr double kLeastDistance = 1e-12;

struct Arrival {
  double time = kNever;
  std::size_t row = 0;
};

class Seeder {
 public:
  Seeder(const WeightedRows& rows, const InvertedRows& inverted, std::uint64_t seed, int start,
         Workers& workers)
      : rows_(rows),
        inverted_(inverted),
        seed_(seed),
        start_(static_cast<std::uint64_t>(start)),
        workers_(workers),
        distances_(rows.count(), 1.0),
        cosines_(rows.count()) {}

  std::vector<std::size_t> draw(std::int32_t cluster_count) {
    std::vector<std::size_t> rows;
    while (rows.size() < static_cast<std::size_t>(cluster_count)) {
      const std::size_t row = first_arrival(rows.size());
      rows.push_back(row);
      bring_near(row);
    }
    return rows;
  }

 private:
  // Unless it is later than `limit`: an exponential time of the rate of the row's weight, −ln u of
  // u in (0, 1] being one of rate 1.
  double arrival_time(std::size_t row, std::size_t draw, double limit) const noexcept {
    const double distance = distances_[row];
    if (distance < 0.0) return kNever;  // a centre already
    const double weight =
        static_cast<double>(rows_.multiplicities[row]) * std::max(distance, kLeastDistance);
    const double u =
        1.0 - random_unit(seed_, RandomStage::kSeeding, rows_.keys[row], start_ << 32 | draw);
    // −ln u >= 1 − u, and a logarithm is most of the work. The slack is for rounding.
    constexpr double kSlack = 1.0 - 1e-12;
    if ((1.0 - u) * kSlack > limit * weight) return kNever;
    return -math::log(u) / weight;
  }

  std::size_t first_arrival(std::size_t draw) {
    const std::size_t rows = rows_.count();
    std::vector<Arrival> firsts(block_count(rows, kBlockRows));
    workers_.for_blocks(rows, kBlockRows,
                        [&](std::size_t block, std::size_t begin, std::size_t end) {
                          Arrival first{kNever, begin};
                          for (std::size_t row = begin; row < end; ++row) {
                            const double time = arrival_time(row, draw, first.time);
                            if (time < first.time) first = {time, row};
                          }
                          firsts[block] = first;
                        });
    return std::ranges::min_element(firsts, {}, &Arrival::time)->row;  // the lowest row of a tie
  }

  // Makes `row` a centre and lowers the distances of the rows near it: those that share a term.
  void bring_near(std::size_t row) {
    const auto columns = rows_.weights.row_columns(row);
    const auto values = rows_.weights.row_values(row);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const double weight = values[i];
      for (const InvertedRows::Entry& entry : inverted_[columns[i]]) {
        cosines_[entry.row] += static_cast<double>(entry.value) * weight;
      }
    }
    for (const std::int32_t column : columns) {
      for (const InvertedRows::Entry& entry : inverted_[column]) {
        const double distance = std::max(1.0 - std::exchange(cosines_[entry.row], 0.0), 0.0);
        distances_[entry.row] = std::min(distances_[entry.row], distance);
      }
    }
    distances_[row] = -1.0;
  }

  const WeightedRows& rows_;
  const InvertedRows& inverted_;
  std::uint64_t seed_;
  std::uint64_t start_;
  Workers& workers_;
  std::vector<double> distances_;  // to the nearest centre; negative: is one
  std::vector<double> cosines_;    // to the last centre, while they are added up
};

}  // namespace

std::vector<std::size_t> seed_rows(const WeightedRows& rows, const InvertedRows& inverted,
                                   std::int32_t cluster_count, std::uint64_t seed, int start,
                                   Workers& workers) {
  return Seeder(rows, inverted, seed, start, workers).draw(cluster_count);
}

}  // namespace edau
