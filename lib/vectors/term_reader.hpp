// A document as terms: those of a vocabulary that stand in it, repeats and all.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "edau/vocabulary.hpp"
#include "vectors/ngram_index.hpp"
#include "vectors/words.hpp"

namespace edau {

// Immutable once built: any number of threads may read with one, each with
// working memory of its own.
class TermReader {
 public:
  struct Scratch {
    std::vector<TermId> terms;  // only grows: what is read is a view of its beginning
    std::vector<Word> words;
    std::vector<Node> prefixes;
    std::vector<PairAt> pairs;
  };

  // The vocabulary must outlive this.
  TermReader(const TokenizedDocuments& documents, const TermKeys& keys,
             const Vocabulary& vocabulary);

  // The terms of `document`, in no order that means anything; a view into `scratch`.
  std::span<const TermId> read(std::span<const Occurrence> document, Scratch& scratch) const;

  // Whether read() looks n-grams up, which takes its time.
  bool reads_ngrams() const noexcept { return ngrams_ != nullptr; }

 private:
  std::size_t read_words(std::span<const Occurrence> document, std::span<TermId> terms) const;
  std::size_t read_ngrams(std::span<const Occurrence> document, std::size_t size,
                          Scratch& scratch) const;

  std::vector<TermId> term_of_surface_;
  const NgramIndex* ngrams_;
  std::size_t ngram_max_;
  std::optional<WordReader> words_;  // where there are n-grams
};

// Turns `prefixes`, the (n − 1)-grams by the word they begin at, into the n-grams;
// visit(term) for each that is a term.
template <typename Visit>
void extend(const NgramIndex& ngrams, std::size_t n, TermReader::Scratch& scratch,
            const Visit& visit) {
  list_pairs(scratch.words, scratch.prefixes, n, scratch.pairs);
  for (const PairAt& pair : scratch.pairs) ngrams.prefetch(pair.hash);
  scratch.prefixes.assign(scratch.words.size(), kNoNode);
  for (const PairAt& pair : scratch.pairs) {
    const NgramIndex::Slot* found = ngrams.find(pair.pair, pair.hash);
    if (found == nullptr) continue;
    scratch.prefixes[pair.at] = found->node;
    if (found->term >= 0) visit(found->term);
  }
}

}  // namespace edau
