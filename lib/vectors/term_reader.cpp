#include "vectors/term_reader.hpp"

namespace edau {
namespace {

// Where n-grams are looked up, every key may stand in one: the table knows which do.
std::vector<bool> all_fit(const TermKeys& keys) { return std::vector<bool>(keys.size(), true); }

}  // namespace

TermReader::TermReader(const TokenizedDocuments& documents, const TermKeys& keys,
                       const Vocabulary& vocabulary)
    : ngrams_(vocabulary.ngrams_.get()),
      ngram_max_(static_cast<std::size_t>(vocabulary.ngram_max())),
      words_(documents, keys, all_fit(keys)) {
  term_of_surface_.reserve(documents.surface_count());
  for (SurfaceId surface = 0; surface < documents.surface_count(); ++surface) {
    term_of_surface_.push_back(vocabulary.term_of(keys.key_of(surface)));
  }
}

std::span<const TermId> TermReader::read(std::span<const Occurrence> document,
                                         Scratch& scratch) const {
  read_words(document, scratch.terms);
  if (ngrams_ != nullptr) read_ngrams(document, scratch);
  return scratch.terms;
}

// Written without a branch on whether a word is a term, which is as good as random.
void TermReader::read_words(std::span<const Occurrence> document,
                            std::vector<TermId>& terms) const {
  terms.resize(document.size());
  std::size_t size = 0;
  for (const Occurrence occurrence : document) {
    const TermId term = term_of_surface_[occurrence.surface()];
    terms[size] = term;
    size += term >= 0 ? 1 : 0;
  }
  terms.resize(size);
}

void TermReader::read_ngrams(std::span<const Occurrence> document, Scratch& scratch) const {
  words_.read(document, scratch.words);
  scratch.prefixes.clear();
  for (const Word& word : scratch.words) scratch.prefixes.push_back(word.key);
  for (std::size_t n = 2; n <= ngram_max_; ++n) {
    extend(*ngrams_, n, scratch, [&](TermId term) { scratch.terms.push_back(term); });
  }
}

}  // namespace edau
