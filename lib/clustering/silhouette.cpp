// Silhouettes by cosine distance (Rousseeuw, "Silhouettes: a graphical aid", 1987) without
// comparing all documents with all: with x of length 1, the mean of 1 - x·y over the y of a cluster
// C is
//
//   1 - x · s(C) / |C|,   s(C) = Σ y
//
// so each row is multiplied once with a table of columns × clusters. The sums are 64-bit fixed
// point and so are the means over rows: whole numbers, the same in any order.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <tuple>

#include "clustering/contingency.hpp"
#include "clustering/matrix_check.hpp"
#include "core/parallel.hpp"
#include "core/random.hpp"
#include "edau/error.hpp"
#include "edau/measures.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockRows = 64;
constexpr double kMeanUnits = 0x1p32;  // of a silhouette, so that 2^31 of them can be added

double length(std::span<const float> values) {
  double square = 0.0;
  for (const float value : values) square += static_cast<double>(value) * value;
  return std::sqrt(square);
}

class Silhouettes {
 public:
  Silhouettes(const CsrView& rows, Labels labels, const SilhouetteOptions& options)
      : rows_(rows), multiplicities_(options.multiplicities), labels_(number_labels(labels)) {
    if (labels_.names < 2) {
      throw Error(ErrorCode::kInvalidArgument,
                  "silhouettes compare clusters, and there are fewer than two labels");
    }
    masses_.resize(clusters());
    for (std::size_t row = 0; row < rows.rows(); ++row) masses_[cluster_of(row)] += times(row);
    add_up_rows();
  }

  std::size_t clusters() const noexcept { return static_cast<std::size_t>(labels_.names); }

  std::int64_t times(std::size_t row) const noexcept {
    return multiplicities_.empty() ? 1 : multiplicities_[row];
  }

  // `scratch` holds clusters() numbers.
  double of(std::size_t row, std::vector<double>& scratch) const {
    const std::size_t own = cluster_of(row);
    if (masses_[own] == 1) return 0.0;
    const bool empty = multiply(row, scratch);
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t cluster = 0; cluster < clusters(); ++cluster) {
      if (cluster == own) continue;
      nearest = std::min(nearest, 1.0 - scratch[cluster] / static_cast<double>(masses_[cluster]));
    }
    // A row is at distance 0 from itself, of which the sum of products has 1 of 1; an empty row 0.
    const auto others = static_cast<double>(masses_[own] - 1);
    const double mean = (others - scratch[own] + (empty ? 0.0 : 1.0)) / others;
    return compare(snapped(mean), snapped(nearest));
  }

 private:
  std::size_t cluster_of(std::size_t row) const noexcept {
    return static_cast<std::size_t>(labels_.numbers[row]);
  }

  // What rounding leaves of the distance of equal rows is no distance.
  static double snapped(double distance) { return distance < 0x1p-26 ? 0.0 : distance; }

  static double compare(double own, double nearest) {
    const double most = std::max(own, nearest);
    return most > 0.0 ? (nearest - own) / most : 0.0;
  }

  void add_up_rows() {
    const std::int64_t all = std::accumulate(masses_.begin(), masses_.end(), std::int64_t{0});
    int exponent = 0;
    std::frexp(static_cast<double>(all), &exponent);  // all <= 2^exponent
    const int bits = std::min(32, 61 - exponent);
    const double scale = std::ldexp(1.0, bits);
    std::vector<std::int64_t> sums(static_cast<std::size_t>(rows_.column_count) * clusters());
    for (std::size_t row = 0; row < rows_.rows(); ++row) {
      const auto columns = rows_.row_columns(row);
      const auto values = rows_.row_values(row);
      const double norm = length(values);
      if (norm == 0.0) continue;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        sums[static_cast<std::size_t>(columns[i]) * clusters() + cluster_of(row)] +=
            times(row) * std::llrint(values[i] / norm * scale);
      }
    }
    sums_.resize(sums.size());
    std::transform(sums.begin(), sums.end(), sums_.begin(),
                   [scale](std::int64_t sum) { return static_cast<double>(sum) / scale; });
  }

  // The products of a row of length 1 with all sums. Whether the row was empty.
  bool multiply(std::size_t row, std::vector<double>& products) const {
    std::fill(products.begin(), products.end(), 0.0);
    const auto columns = rows_.row_columns(row);
    const auto values = rows_.row_values(row);
    const double norm = length(values);
    if (norm == 0.0) return true;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const double value = values[i] / norm;
      const double* const sums = sums_.data() + static_cast<std::size_t>(columns[i]) * clusters();
      for (std::size_t cluster = 0; cluster < clusters(); ++cluster) {
        products[cluster] += value * sums[cluster];
      }
    }
    return false;
  }

  CsrView rows_;
  std::span<const std::int64_t> multiplicities_;
  NumberedLabels labels_;
  std::vector<std::int64_t> masses_;  // documents of each cluster
  std::vector<double> sums_;          // columns × clusters
};

void check(const CsrView& rows, Labels labels, const SilhouetteOptions& options) {
  const auto refuse = [&](const std::string& what) {
    throw Error(ErrorCode::kInvalidArgument,
                what + " for " + std::to_string(rows.rows()) + " rows");
  };
  check_matrix(rows);
  const std::size_t count = rows.rows();
  if (labels.size() != count) refuse(std::to_string(labels.size()) + " labels");
  const auto times = options.multiplicities;
  if (!times.empty() && times.size() != count) {
    refuse(std::to_string(times.size()) + " multiplicities");
  }
  if (std::ranges::any_of(times, [](std::int64_t m) { return m < 1; })) {
    refuse("a multiplicity below 1");
  }
  const bool samples = options.sample > 0 && options.sample < count;
  if ((samples || !options.keys.empty()) && options.keys.size() != count) {
    refuse(std::to_string(options.keys.size()) + " keys");
  }
}

// The rows with the smallest draws. Equal keys are equal rows: where their labels are equal too, it
// does not matter which is taken.
std::vector<std::size_t> sample_rows(Labels labels, const SilhouetteOptions& options) {
  std::vector<std::size_t> order(labels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (options.sample == 0 || options.sample >= order.size()) return order;
  std::vector<std::uint64_t> draws;
  draws.reserve(order.size());
  for (const Key128 key : options.keys) {
    draws.push_back(random_bits(options.seed, RandomStage::kSample, key, 0));
  }
  const auto place = [&](std::size_t row) {
    return std::tuple(draws[row], options.keys[row], labels[row], row);
  };
  std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(options.sample),
                   order.end(), [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
  order.resize(options.sample);
  return order;
}

}  // namespace

double silhouette(const CsrView& rows, Labels labels, const SilhouetteOptions& options) {
  Workers workers(options.threads);
  return silhouette(rows, labels, options, workers);
}

double silhouette(const CsrView& rows, Labels labels, const SilhouetteOptions& options,
                  Workers& workers) {
  check(rows, labels, options);
  const Silhouettes silhouettes(rows, labels, options);
  const std::vector<std::size_t> taken = sample_rows(labels, options);
  std::vector<std::int64_t> sums(block_count(taken.size(), kBlockRows));
  workers.for_blocks(taken.size(), kBlockRows,
                     [&](std::size_t block, std::size_t begin, std::size_t end) {
                       std::vector<double> scratch(silhouettes.clusters());
                       for (std::size_t i = begin; i < end; ++i) {
                         sums[block] += silhouettes.times(taken[i]) *
                                        std::llrint(silhouettes.of(taken[i], scratch) * kMeanUnits);
                       }
                     });
  std::int64_t documents = 0;
  for (const std::size_t row : taken) documents += silhouettes.times(row);
  const std::int64_t sum = std::accumulate(sums.begin(), sums.end(), std::int64_t{0});
  return static_cast<double>(sum) / kMeanUnits / static_cast<double>(documents);
}

std::vector<double> silhouettes(const CsrView& rows, Labels labels,
                                const SilhouetteOptions& options) {
  check(rows, labels, options);
  const Silhouettes silhouettes(rows, labels, options);
  std::vector<double> result(rows.rows());
  Workers workers(options.threads);
  workers.for_blocks(result.size(), kBlockRows,
                     [&](std::size_t, std::size_t begin, std::size_t end) {
                       std::vector<double> scratch(silhouettes.clusters());
                       for (std::size_t row = begin; row < end; ++row) {
                         result[row] = silhouettes.of(row, scratch);
                       }
                     });
  return result;
}

}  // namespace edau
