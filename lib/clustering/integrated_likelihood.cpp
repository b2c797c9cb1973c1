// How likely documents and a partition of them are together, whatever the clusters' parameters: the
// integrated complete-data likelihood (Biernacki, Celeux & Govaert, PAMI 22, 2000), which is exact
// where priors are conjugate (Côme & Latouche, "Model selection and clustering in stochastic block
// models based on the exact integrated complete data likelihood", Statistical Modelling 15, 2015).
// Clusters draw terms from a multinomial under a symmetric Dirichlet prior s, and are drawn with
// chances under a uniform prior. With x^(n) = x (x + 1) … (x + n − 1) and R_x(n) = log x^(n):
//
//   log p = Σ_j [Σ_t R_s(N_tj) − R_Vs(N_j) + R_1(n_j)] − R_K(n)
//
// with N_tj how many of the n_j documents of cluster j say term t, N_j its sum over the V terms, n
// documents and K clusters. It needs no penalty: a cluster more has to pay for a vocabulary of its
// own, and each document for the choice among clusters, so of documents that say the same, or
// nothing in common, any split makes them less likely. All numbers are whole, so R_x is a table of
// sums of logarithms.
//
// Equal documents count once here.
#include "clustering/integrated_likelihood.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "clustering/fast_log.hpp"
#include "core/math.hpp"

namespace edau {
namespace {

// R_x of 0, 1, … most.
class RisingLogs {
 public:
  RisingLogs(double x, std::size_t most) : sums_(most + 1) {
    for (std::size_t i = 0; i < most; ++i) {
      const double factor = x + static_cast<double>(i);
      sums_[i + 1] = sums_[i] + (factor < 1.0 ? math::log(factor) : fast_log()(factor));
    }
  }

  double operator()(std::uint32_t n) const noexcept { return sums_[n]; }

  // What two numbers gain by being one.
  double joined(std::uint32_t a, std::uint32_t b) const noexcept {
    return sums_[a + b] - sums_[a] - sums_[b];
  }

 private:
  std::vector<double> sums_;
};

struct Counts {
  Counts(const WeightedRows& rows, std::span<const std::int32_t> partition,
         std::int32_t cluster_count)
      : clusters(static_cast<std::size_t>(cluster_count)),
        columns(static_cast<std::size_t>(rows.weights.column_count)),
        terms(columns * clusters),
        lengths(clusters),
        sizes(clusters) {
    for (std::size_t row = 0; row < rows.count(); ++row) {
      if (partition[row] < 0) continue;
      const auto j = static_cast<std::size_t>(partition[row]);
      for (const std::int32_t column : rows.weights.row_columns(row)) {
        ++terms[static_cast<std::size_t>(column) * clusters + j];
        ++lengths[j];
      }
      ++sizes[j];
      ++documents;
    }
  }

  std::span<const std::uint32_t> of_term(std::size_t column) const noexcept {
    return std::span(terms).subspan(column * clusters, clusters);
  }

  std::uint32_t all() const noexcept {
    std::uint32_t result = 0;
    for (const std::uint32_t length : lengths) result += length;
    return result;
  }

  void merge(std::size_t into, std::size_t from) noexcept {
    for (std::size_t column = 0; column < columns; ++column) {
      std::uint32_t* const row = terms.data() + column * clusters;
      row[into] += std::exchange(row[from], 0U);
    }
    lengths[into] += std::exchange(lengths[from], 0U);
    sizes[into] += std::exchange(sizes[from], 0U);
  }

  std::size_t clusters;
  std::size_t columns;
  std::vector<std::uint32_t> terms;  // N_tj, term by term
  std::vector<std::uint32_t> lengths;
  std::vector<std::uint32_t> sizes;
  std::size_t documents = 0;
};

// Each step merges the two clusters that gain most.
class Agglomeration {
 public:
  Agglomeration(Counts counts, double smoothing, Workers& workers)
      : counts_(std::move(counts)),
        of_terms_(smoothing, counts_.documents),
        of_lengths_(smoothing * static_cast<double>(counts_.columns), counts_.all()),
        of_sizes_(1.0, counts_.documents),
        gains_(counts_.clusters * counts_.clusters),
        home_(counts_.clusters) {
    for (std::size_t j = 0; j < counts_.clusters; ++j) {
      home_[j] = j;
      if (counts_.sizes[j] > 0) alive_.push_back(j);
    }
    for (const std::size_t j : alive_) {
      workers.poll();
      weigh(j);
    }
  }

  void run(Workers& workers) {
    while (alive_.size() > 1) {
      workers.poll();
      const auto [gain, into, from] = best();
      const auto left = static_cast<double>(alive_.size() - 1);
      const auto documents = static_cast<double>(counts_.documents);
      // R_K(n) − R_{K−1}(n)
      if (gain + math::log((documents + left) / left) <= 0.0) return;
      merge(into, from);
    }
  }

  // Where each cluster went, numbered without gaps by the lowest that did.
  std::vector<std::int32_t> numbers() const {
    std::vector<std::int32_t> result(home_.size(), -1);
    for (std::size_t i = 0; i < alive_.size(); ++i)
      result[alive_[i]] = static_cast<std::int32_t>(i);
    for (std::size_t j = 0; j < home_.size(); ++j) result[j] = result[home_[j]];
    return result;
  }
  std::int32_t count() const noexcept { return static_cast<std::int32_t>(alive_.size()); }

 private:
  struct Pair {
    double gain;
    std::size_t into;
    std::size_t from;
  };

  double& gain(std::size_t a, std::size_t b) noexcept {
    return gains_[std::min(a, b) * counts_.clusters + std::max(a, b)];
  }

  // Of equals the first.
  Pair best() {
    Pair result{-HUGE_VAL, 0, 0};
    for (std::size_t i = 0; i < alive_.size(); ++i) {
      for (std::size_t k = i + 1; k < alive_.size(); ++k) {
        const double value = gain(alive_[i], alive_[k]);
        if (value > result.gain) result = {value, alive_[i], alive_[k]};
      }
    }
    return result;
  }

  // What `cluster` gains by merging with each other one. Terms that one of the two lacks do not
  // matter.
  void weigh(std::size_t cluster) {
    std::vector<double> sums(counts_.clusters);
    for (std::size_t column = 0; column < counts_.columns; ++column) {
      const auto here = counts_.of_term(column);
      if (here[cluster] == 0) continue;
      for (const std::size_t other : alive_) {
        if (other == cluster || here[other] == 0) continue;
        sums[other] += of_terms_.joined(here[cluster], here[other]);
      }
    }
    for (const std::size_t other : alive_) {
      if (other == cluster) continue;
      gain(cluster, other) = sums[other] -
                             of_lengths_.joined(counts_.lengths[cluster], counts_.lengths[other]) +
                             of_sizes_.joined(counts_.sizes[cluster], counts_.sizes[other]);
    }
  }

  void merge(std::size_t into, std::size_t from) {
    counts_.merge(into, from);
    for (std::size_t& home : home_) {
      if (home == from) home = into;
    }
    std::erase(alive_, from);
    weigh(into);
  }

  Counts counts_;
  RisingLogs of_terms_;
  RisingLogs of_lengths_;
  RisingLogs of_sizes_;
  std::vector<double> gains_;
  std::vector<std::size_t> alive_;
  std::vector<std::size_t> home_;
};

// Of the terms: the first two sums at the top.
double log_likelihood_of_terms(const Counts& counts, double smoothing) {
  const RisingLogs of_terms(smoothing, counts.documents);
  const RisingLogs of_lengths(smoothing * static_cast<double>(counts.columns), counts.all());
  double result = 0.0;
  for (const std::uint32_t count : counts.terms) result += of_terms(count);
  for (const std::uint32_t length : counts.lengths) result -= of_lengths(length);
  return result;
}

}  // namespace

MergedPartition merge_while_likelier(const WeightedRows& rows,
                                     std::span<const std::int32_t> partition,
                                     std::int32_t cluster_count, double smoothing,
                                     Workers& workers) {
  Agglomeration agglomeration(Counts(rows, partition, cluster_count), smoothing, workers);
  agglomeration.run(workers);
  const std::vector<std::int32_t> numbers = agglomeration.numbers();
  MergedPartition result{{}, agglomeration.count()};
  result.partition.reserve(partition.size());
  for (const std::int32_t cluster : partition) {
    result.partition.push_back(cluster < 0 ? -1 : numbers[static_cast<std::size_t>(cluster)]);
  }
  return result;
}

double log_likelihood(const WeightedRows& rows, std::span<const std::int32_t> partition,
                      std::int32_t cluster_count, double smoothing) {
  const Counts counts(rows, partition, cluster_count);
  const RisingLogs of_sizes(1.0, counts.documents);
  const RisingLogs of_all(cluster_count, counts.documents);
  double result = log_likelihood_of_terms(counts, smoothing);
  for (const std::uint32_t size : counts.sizes) result += of_sizes(size);
  return result - of_all(static_cast<std::uint32_t>(counts.documents));
}

double likeliest_smoothing(const WeightedRows& rows, std::span<const std::int32_t> partition,
                           std::int32_t cluster_count, Workers& workers) {
  constexpr double kLeast = 0.005;
  constexpr double kStep = 1.1;
  constexpr int kSteps = 67;  // up to 2.97
  const Counts counts(rows, partition, cluster_count);
  double best = kLeast;
  double highest = -HUGE_VAL;
  double smoothing = kLeast;
  for (int step = 0; step <= kSteps; ++step, smoothing *= kStep) {
    workers.poll();
    const double likelihood = log_likelihood_of_terms(counts, smoothing);
    if (likelihood > highest) {
      highest = likelihood;
      best = smoothing;
    }
  }
  return best;
}

}  // namespace edau
