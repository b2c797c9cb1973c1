// Two passes over the documents: the first counts the distinct terms of each, so
// that every row's place is known; the second fills the rows in place, in parallel.
// No second copy of the matrix is ever held. Words are read again in the second
// pass; n-grams, which cost ten times that to look up, are remembered from the first.
#include "edau/document_term_matrix.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <utility>

#include "core/parallel.hpp"
#include "edau/error.hpp"
#include "vectors/row_keys.hpp"
#include "vectors/row_weigher.hpp"
#include "vectors/scratch_pool.hpp"
#include "vectors/sort_columns.hpp"
#include "vectors/term_reader.hpp"

namespace edau {
namespace {

constexpr std::size_t kDocumentsOfABlock = 1024;

// One thread's working memory. The lists only grow: what is in use is a view of
// their beginning.
struct Scratch {
  explicit Scratch(TermId term_count)
      : last_row(static_cast<std::size_t>(term_count)),
        count_of_term(static_cast<std::size_t>(term_count)) {}

  TermReader::Scratch reader;
  std::uint64_t occurrence_count = 0;        // of terms, in all the rows it was lent for
  std::vector<std::uint32_t> last_row;       // by term: the last that held it, from 1
  std::vector<std::uint32_t> count_of_term;  // all 0 between rows
  std::vector<std::int32_t> columns;
  std::vector<double> weights;
};

// How many distinct terms there are. Here and below no branch hangs on whether a
// term is new, which is as good as random.
std::size_t count_distinct(std::span<const TermId> terms, std::size_t row, Scratch& scratch) {
  const auto stamp = static_cast<std::uint32_t>(row + 1);
  std::size_t size = 0;
  for (const TermId term : terms) {
    size +=
        std::exchange(scratch.last_row[static_cast<std::size_t>(term)], stamp) != stamp ? 1U : 0U;
  }
  return size;
}

// Counts `terms` in scratch.count_of_term and lists the distinct ones, in the order
// they first stand.
std::span<std::int32_t> count_terms(std::span<const TermId> terms, Scratch& scratch) {
  if (scratch.columns.size() < terms.size()) scratch.columns.resize(terms.size());
  std::size_t size = 0;
  for (const TermId term : terms) {
    scratch.columns[size] = term;
    size += scratch.count_of_term[static_cast<std::size_t>(term)]++ == 0 ? 1U : 0U;
  }
  return std::span(scratch.columns).first(size);
}

}  // namespace

class DocumentTermMatrix::Builder {
 public:
  Builder(const TokenizedDocuments& documents, const TermKeys& keys, const Vocabulary& vocabulary,
          const MatrixOptions& options, Workers& workers)
      : documents_(documents),
        vocabulary_(vocabulary),
        options_(options),
        workers_(workers),
        reader_(documents, keys, vocabulary),
        remembered_(block_count(documents.size(), kDocumentsOfABlock)) {
    result_.offsets_.resize(documents.size() + 1);
    result_.column_count_ = vocabulary.size();
    result_.weighting_ = options.weighting;
  }

  DocumentTermMatrix build() {
    for_blocks([&](std::size_t block, std::size_t begin, std::size_t end, Scratch& scratch) {
      measure_rows(begin, end, remembered_[block], scratch);
    });
    place_rows();
    result_.mean_length_ = options_.mean_length > 0.0 ? options_.mean_length : mean_length();
    const RowWeigher weigher(options_.weighting, vocabulary_, result_.mean_length_, workers_);
    std::vector<Key128> term_keys;
    if (options_.row_keys) term_keys = hash_terms(vocabulary_, workers_);
    for_blocks([&](std::size_t block, std::size_t begin, std::size_t end, Scratch& scratch) {
      fill_rows(begin, end, remembered_[block], weigher, scratch);
      remembered_[block] = {};
      if (options_.row_keys) make_row_keys(begin, end, term_keys);
    });
    return std::move(result_);
  }

 private:
  // For each document of a block, how many terms stand in it, and those.
  using Remembered = std::vector<TermId>;

  template <typename Body>
  void for_blocks(const Body& body) {
    const auto make = [&] { return Scratch(vocabulary_.size()); };
    workers_.for_blocks(documents_.size(), kDocumentsOfABlock,
                        [&](std::size_t block, std::size_t begin, std::size_t end) {
                          pool_.with(make,
                                     [&](Scratch& scratch) { body(block, begin, end, scratch); });
                        });
  }

  // Leaves each row's size behind its offset.
  void measure_rows(std::size_t begin, std::size_t end, Remembered& remembered, Scratch& scratch) {
    for (std::size_t row = begin; row < end; ++row) {
      const auto terms = reader_.read(documents_.document(row), scratch.reader);
      result_.offsets_[row + 1] = static_cast<std::int64_t>(count_distinct(terms, row, scratch));
      scratch.occurrence_count += terms.size();
      if (!reader_.reads_ngrams()) continue;
      remembered.push_back(static_cast<TermId>(terms.size()));
      remembered.insert(remembered.end(), terms.begin(), terms.end());
    }
  }

  void place_rows() {
    std::partial_sum(result_.offsets_.begin(), result_.offsets_.end(), result_.offsets_.begin());
    const auto size = static_cast<std::size_t>(result_.offsets_.back());
    result_.columns_ = std::make_unique_for_overwrite<std::int32_t[]>(size);
    result_.counts_ = std::make_unique_for_overwrite<std::uint32_t[]>(size);
    result_.weights_ = std::make_unique_for_overwrite<float[]>(size);
    result_.row_keys_.resize(options_.row_keys ? documents_.size() : 0);
  }

  // Of the documents, in occurrences of terms.
  double mean_length() const noexcept {
    std::uint64_t occurrences = 0;
    for (const auto& scratch : pool_.pieces()) occurrences += scratch->occurrence_count;
    return static_cast<double>(occurrences) / static_cast<double>(documents_.size());
  }

  void fill_rows(std::size_t begin, std::size_t end, std::span<const TermId> remembered,
                 const RowWeigher& weigher, Scratch& scratch) {
    for (std::size_t row = begin; row < end; ++row) {
      if (!reader_.reads_ngrams()) {
        fill_row(row, reader_.read(documents_.document(row), scratch.reader), weigher, scratch);
        continue;
      }
      const auto size = static_cast<std::size_t>(remembered.front());
      fill_row(row, remembered.subspan(1, size), weigher, scratch);
      remembered = remembered.subspan(1 + size);
    }
  }

  void fill_row(std::size_t row, std::span<const TermId> terms, const RowWeigher& weigher,
                Scratch& scratch) {
    const std::span<std::int32_t> distinct = count_terms(terms, scratch);
    const auto begin = static_cast<std::size_t>(result_.offsets_[row]);
    const std::size_t size = distinct.size();
    const std::span columns(&result_.columns_[begin], size);
    const std::span counts(&result_.counts_[begin], size);
    sort_columns(distinct, vocabulary_.size(), columns);
    for (std::size_t i = 0; i < size; ++i) {
      counts[i] = std::exchange(scratch.count_of_term[static_cast<std::size_t>(columns[i])], 0);
    }
    if (scratch.weights.size() < size) scratch.weights.resize(size);
    const auto weights = std::span(scratch.weights).first(size);
    weigher.weigh(columns, counts, weights);
    std::ranges::transform(weights, &result_.weights_[begin],
                           [](double weight) { return static_cast<float>(weight); });
  }

  void make_row_keys(std::size_t begin, std::size_t end, std::span<const Key128> term_keys) {
    for (std::size_t row = begin; row < end; ++row) {
      const auto first = static_cast<std::size_t>(result_.offsets_[row]);
      const std::size_t size = static_cast<std::size_t>(result_.offsets_[row + 1]) - first;
      result_.row_keys_[row] = row_key(std::span(&result_.columns_[first], size),
                                       std::span(&result_.counts_[first], size), term_keys);
    }
  }

  const TokenizedDocuments& documents_;
  const Vocabulary& vocabulary_;
  const MatrixOptions& options_;
  Workers& workers_;
  TermReader reader_;
  ScratchPool<Scratch> pool_;
  std::vector<Remembered> remembered_;  // by block; empty for words alone
  DocumentTermMatrix result_;
};

DocumentTermMatrix DocumentTermMatrix::build(const TokenizedDocuments& documents,
                                             const TermKeys& keys, const Vocabulary& vocabulary,
                                             Workers& workers, const MatrixOptions& options) {
  check(options.weighting);
  if (!(options.mean_length >= 0.0 && std::isfinite(options.mean_length))) {
    throw Error(ErrorCode::kInvalidArgument, "mean_length must be finite and at least 0");
  }
  return Builder(documents, keys, vocabulary, options, workers).build();
}

DocumentTermMatrix DocumentTermMatrix::build(const TokenizedDocuments& documents,
                                             const TermKeys& keys, const Vocabulary& vocabulary,
                                             int threads, const MatrixOptions& options) {
  Workers workers(threads);
  return build(documents, keys, vocabulary, workers, options);
}

}  // namespace edau
