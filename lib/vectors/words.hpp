// A document as n-grams see it: its words, without what can be no term.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"

namespace edau {

// A word or an n-gram: KeyIds first, then the n-grams as they are numbered.
using Node = std::uint32_t;
inline constexpr Node kNoNode = std::numeric_limits<Node>::max();

struct Word {
  Node key;  // kNoNode for a word that is in no term, but keeps its place
  bool after_break;
};

// Reads documents as words. Immutable once built.
class WordReader {
 public:
  // `fit` says, by key, which keys may stand in a term.
  WordReader(const TokenizedDocuments& documents, const TermKeys& keys,
             const std::vector<bool>& fit);

  // The words of `document`; `words` is overwritten. A break before something that
  // is left out stands before the next word.
  void read(std::span<const Occurrence> document, std::vector<Word>& words) const;

 private:
  std::vector<Node> word_of_surface_;
};

bool may_be_term(KeyRole role) noexcept;

}  // namespace edau
