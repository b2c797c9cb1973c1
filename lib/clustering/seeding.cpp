#include "clustering/seeding.hpp"

#include <algorithm>
#include <limits>

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
  Seeder(const WeightedRows& rows, std::uint64_t seed, int start, Workers& workers)
      : rows_(rows),
        seed_(seed),
        start_(static_cast<std::uint64_t>(start)),
        workers_(workers),
        distances_(rows.count(), 1.0),
        centre_(static_cast<std::size_t>(rows.weights.column_count)) {}

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
  // −ln u is an exponential time of rate 1; u is in (0, 1].
  double arrival_time(std::size_t row, std::size_t draw) const noexcept {
    const double distance = distances_[row];
    if (distance < 0.0) return kNever;  // a centre already
    const double weight =
        static_cast<double>(rows_.multiplicities[row]) * std::max(distance, kLeastDistance);
    const double u =
        1.0 - random_unit(seed_, RandomStage::kSeeding, rows_.keys[row], start_ << 32 | draw);
    return -math::log(u) / weight;
  }

  std::size_t first_arrival(std::size_t draw) {
    const std::size_t rows = rows_.count();
    std::vector<Arrival> firsts(block_count(rows, kBlockRows));
    workers_.for_blocks(rows, kBlockRows,
                        [&](std::size_t block, std::size_t begin, std::size_t end) {
                          Arrival first{kNever, begin};
                          for (std::size_t row = begin; row < end; ++row) {
                            const double time = arrival_time(row, draw);
                            if (time < first.time) first = {time, row};
                          }
                          firsts[block] = first;
                        });
    return std::ranges::min_element(firsts, {}, &Arrival::time)->row;  // the lowest row of a tie
  }

  // Makes `row` a centre and lowers the distances of the rows near it.
  void bring_near(std::size_t row) {
    const CsrView weights = rows_.weights;
    const auto columns = weights.row_columns(row);
    const auto values = weights.row_values(row);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      centre_[static_cast<std::size_t>(columns[i])] = values[i];
    }
    workers_.for_blocks(
        rows_.count(), kBlockRows, [&](std::size_t, std::size_t begin, std::size_t end) {
          for (std::size_t other = begin; other < end; ++other) {
            distances_[other] = std::min(distances_[other], distance_to_centre(other));
          }
        });
    for (const std::int32_t column : columns) centre_[static_cast<std::size_t>(column)] = 0.0F;
    distances_[row] = -1.0;
  }

  double distance_to_centre(std::size_t row) const noexcept {
    const CsrView weights = rows_.weights;
    const auto columns = weights.row_columns(row);
    const auto values = weights.row_values(row);
    double cosine = 0.0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      cosine += static_cast<double>(values[i]) * centre_[static_cast<std::size_t>(columns[i])];
    }
    return std::max(1.0 - cosine, 0.0);
  }

  WeightedRows rows_;
  std::uint64_t seed_;
  std::uint64_t start_;
  Workers& workers_;
  std::vector<double> distances_;  // to the nearest centre; negative: is one
  std::vector<float> centre_;      // the last centre, dense
};

}  // namespace

std::vector<std::size_t> seed_rows(const WeightedRows& rows, std::int32_t cluster_count,
                                   std::uint64_t seed, int start, Workers& workers) {
  return Seeder(rows, seed, start, workers).draw(cluster_count);
}

}  // namespace edau
