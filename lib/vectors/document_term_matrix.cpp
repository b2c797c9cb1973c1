#include "edau/document_term_matrix.hpp"

#include <algorithm>
#include <cmath>

#include "core/hashing.hpp"
#include "core/math.hpp"
#include "core/parallel.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockSize = 1024;

// What a term contributes wherever it stands.
struct TermFacts {
  double idf;
  Key128 key;  // of its bytes
};

std::vector<TermFacts> facts_of(const Vocabulary& vocabulary) {
  std::vector<TermFacts> facts;
  facts.reserve(static_cast<std::size_t>(vocabulary.size()));
  for (TermId id = 0; id < vocabulary.size(); ++id) {
    facts.push_back({vocabulary.idf(id), hash_bytes(vocabulary.term(id))});
  }
  return facts;
}

// The rows of one block of documents.
struct Block {
  std::vector<std::size_t> row_sizes;
  std::vector<std::int32_t> columns;
  std::vector<std::uint32_t> counts;
  std::vector<float> weights;
  std::vector<Key128> row_keys;
};

// Adds the row of sorted `terms`, repeats and all, to `block`.
void add_row(std::span<const TermId> terms, std::span<const TermFacts> facts, Block& block) {
  const std::size_t first = block.columns.size();
  for (std::size_t i = 0; i < terms.size();) {
    std::size_t end = i + 1;
    while (end < terms.size() && terms[end] == terms[i]) ++end;
    block.columns.push_back(terms[i]);
    block.counts.push_back(static_cast<std::uint32_t>(end - i));
    i = end;
  }
  const std::size_t size = block.columns.size() - first;
  std::vector<double> weights(size);
  double square = 0.0;
  Hasher hasher;
  for (std::size_t i = 0; i < size; ++i) {
    const TermFacts& term = facts[static_cast<std::size_t>(block.columns[first + i])];
    const std::uint32_t count = block.counts[first + i];
    weights[i] = (1.0 + (count == 1 ? 0.0 : math::log(count))) * term.idf;
    square += weights[i] * weights[i];
    hasher.add(term.key);
    hasher.add(count);
  }
  const double length = std::sqrt(square);
  for (const double weight : weights) {
    block.weights.push_back(static_cast<float>(weight / length));
  }
  block.row_sizes.push_back(size);
  block.row_keys.push_back(hasher.key());
}

template <typename T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

DocumentTermMatrix DocumentTermMatrix::build(const TokenizedDocuments& documents,
                                             const TermKeys& keys, const Vocabulary& vocabulary,
                                             Workers& workers) {
  const std::vector<TermFacts> facts = facts_of(vocabulary);
  std::vector<Block> blocks(block_count(documents.size(), kBlockSize));
  workers.for_blocks(
      documents.size(), kBlockSize, [&](std::size_t block, std::size_t begin, std::size_t end) {
        std::vector<TermId> terms;
        for (std::size_t document = begin; document < end; ++document) {
          terms.clear();
          for (const Occurrence& occurrence : documents.document(document)) {
            const TermId term = vocabulary.term_of(keys.key_of(occurrence.surface()));
            if (term >= 0) terms.push_back(term);
          }
          std::ranges::sort(terms);
          add_row(terms, facts, blocks[block]);
        }
      });

  DocumentTermMatrix result;
  result.column_count_ = vocabulary.size();
  result.offsets_.reserve(documents.size() + 1);
  result.offsets_.push_back(0);
  for (const Block& block : blocks) {
    for (const std::size_t size : block.row_sizes) {
      result.offsets_.push_back(result.offsets_.back() + static_cast<std::int64_t>(size));
    }
    append(result.columns_, block.columns);
    append(result.counts_, block.counts);
    append(result.weights_, block.weights);
    append(result.row_keys_, block.row_keys);
  }
  return result;
}

DocumentTermMatrix DocumentTermMatrix::build(const TokenizedDocuments& documents,
                                             const TermKeys& keys, const Vocabulary& vocabulary,
                                             int threads) {
  Workers workers(threads);
  return build(documents, keys, vocabulary, workers);
}

}  // namespace edau
