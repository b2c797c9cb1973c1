#include "vectors/term_reader.hpp"

#include <algorithm>

namespace edau {
namespace {

// Where n-grams are looked up, every key may stand in one: the table knows which do.
std::vector<bool> all_fit(const TermKeys& keys) { return std::vector<bool>(keys.size(), true); }

}  // namespace

TermReader::TermReader(const TokenizedDocuments& documents, const TermKeys& keys,
                       const Vocabulary& vocabulary)
    : ngrams_(vocabulary.ngrams_.get()),
      ngram_max_(static_cast<std::size_t>(vocabulary.ngram_max())) {
  if (ngrams_ != nullptr) words_.emplace(documents, keys, all_fit(keys));
  term_of_surface_.reserve(documents.surface_count());
  for (SurfaceId surface = 0; surface < documents.surface_count(); ++surface) {
    term_of_surface_.push_back(vocabulary.term_of(keys.key_of(surface)));
  }
}

std::span<const TermId> TermReader::read(std::span<const Occurrence> document,
                                         Scratch& scratch) const {
  const std::size_t most = document.size() * ngram_max_;
  if (scratch.terms.size() < most) scratch.terms.resize(most);
  std::size_t size = read_words(document, scratch.terms);
  if (ngrams_ != nullptr) size = read_ngrams(document, size, scratch);
  return std::span(scratch.terms).first(size);
}

// Written without a branch on whether a word is a term, which is as good as random.
std::size_t TermReader::read_words(std::span<const Occurrence> document,
                                   std::span<TermId> terms) const {
  std::size_t size = 0;
  for (const Occurrence occurrence : document) {
    const TermId term = term_of_surface_[occurrence.surface()];
    terms[size] = term;
    size += term >= 0 ? 1U : 0U;
  }
  return size;
}

std::size_t TermReader::read_ngrams(std::span<const Occurrence> document, std::size_t size,
                                    Scratch& scratch) const {
  words_->read(document, scratch.words);
  scratch.prefixes.resize(scratch.words.size());
  std::ranges::transform(scratch.words, scratch.prefixes.begin(), &Word::key);
  for (std::size_t n = 2; n <= ngram_max_; ++n) {
    extend(*ngrams_, n, scratch, [&](TermId term) { scratch.terms[size++] = term; });
  }
  return size;
}

}  // namespace edau
