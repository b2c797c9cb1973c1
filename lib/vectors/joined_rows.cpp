// Rows of a matrix joined into those of longer documents: no text is read again.
#include <algorithm>
#include <memory>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "core/parallel.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/error.hpp"
#include "vectors/row_keys.hpp"
#include "vectors/row_weigher.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockRows = 1024;

void check_bounds(std::span<const std::size_t> bounds, std::size_t rows) {
  const bool covers = !bounds.empty() && bounds.front() == 0 && bounds.back() == rows;
  if (covers && std::ranges::is_sorted(bounds)) return;
  throw Error(ErrorCode::kInvalidArgument,
              "bounds must rise from 0 to the number of rows, " + std::to_string(rows));
}

}  // namespace

class DocumentTermMatrix::Joiner {
 public:
  Joiner(const DocumentTermMatrix& matrix, std::span<const std::size_t> bounds)
      : matrix_(matrix), bounds_(bounds) {
    result_.offsets_.resize(bounds.size());
    result_.column_count_ = matrix.column_count_;
    result_.weighting_ = matrix.weighting_;
  }

  DocumentTermMatrix join(const Vocabulary& vocabulary, Workers& workers) {
    for_rows(workers, [&](std::size_t row, Entries& entries) {
      gather(row, entries);
      result_.offsets_[row + 1] = static_cast<std::int64_t>(entries.size());
    });
    place_rows();
    const RowWeigher weigher(result_.weighting_, vocabulary, result_.mean_length_, workers);
    const std::vector<Key128> term_keys = hash_terms(vocabulary, workers);
    for_rows(workers, [&](std::size_t row, Entries& entries) {
      gather(row, entries);
      fill(row, entries, weigher, term_keys);
    });
    return std::move(result_);
  }

 private:
  using Entries = std::vector<std::pair<TermId, std::uint32_t>>;  // by rising term

  template <typename Body>
  void for_rows(Workers& workers, const Body& body) {
    workers.for_blocks(bounds_.size() - 1, kBlockRows,
                       [&](std::size_t, std::size_t begin, std::size_t end) {
                         Entries entries;
                         for (std::size_t row = begin; row < end; ++row) body(row, entries);
                       });
  }

  // What the joined rows hold between them.
  void gather(std::size_t row, Entries& entries) const {
    entries.clear();
    const auto begin = static_cast<std::size_t>(matrix_.offsets_[bounds_[row]]);
    const auto end = static_cast<std::size_t>(matrix_.offsets_[bounds_[row + 1]]);
    for (std::size_t i = begin; i < end; ++i) {
      entries.emplace_back(matrix_.columns_[i], matrix_.counts_[i]);
    }
    std::ranges::sort(entries);
    std::size_t size = 0;
    for (const auto& [term, count] : entries) {
      if (size > 0 && entries[size - 1].first == term) {
        entries[size - 1].second += count;
      } else {
        entries[size++] = {term, count};
      }
    }
    entries.resize(size);
  }

  void place_rows() {
    std::partial_sum(result_.offsets_.begin(), result_.offsets_.end(), result_.offsets_.begin());
    result_.columns_ = std::make_unique_for_overwrite<std::int32_t[]>(result_.size());
    result_.counts_ = std::make_unique_for_overwrite<std::uint32_t[]>(result_.size());
    result_.weights_ = std::make_unique_for_overwrite<float[]>(result_.size());
    result_.row_keys_.resize(bounds_.size() - 1);
    const auto rows = static_cast<double>(bounds_.size() - 1);
    if (rows == 0.0) return;  // a mean of none
    result_.mean_length_ =
        matrix_.mean_length_ * static_cast<double>(matrix_.offsets_.size() - 1) / rows;
  }

  void fill(std::size_t row, const Entries& entries, const RowWeigher& weigher,
            std::span<const Key128> term_keys) {
    const auto begin = static_cast<std::size_t>(result_.offsets_[row]);
    const std::span columns(&result_.columns_[begin], entries.size());
    const std::span counts(&result_.counts_[begin], entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
      columns[i] = entries[i].first;
      counts[i] = entries[i].second;
    }
    std::vector<double> weights(entries.size());
    weigher.weigh(columns, counts, weights);
    std::ranges::transform(weights, &result_.weights_[begin],
                           [](double weight) { return static_cast<float>(weight); });
    result_.row_keys_[row] = row_key(columns, counts, term_keys);
  }

  const DocumentTermMatrix& matrix_;
  std::span<const std::size_t> bounds_;
  DocumentTermMatrix result_;
};

DocumentTermMatrix DocumentTermMatrix::joined(const DocumentTermMatrix& matrix,
                                              const Vocabulary& vocabulary,
                                              std::span<const std::size_t> bounds,
                                              Workers& workers) {
  check_bounds(bounds, matrix.weights().rows());
  return Joiner(matrix, bounds).join(vocabulary, workers);
}

}  // namespace edau
