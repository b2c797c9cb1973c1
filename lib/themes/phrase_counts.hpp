// What everyone says of the phrases that could be labels: in which words, and beside what.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/parallel.hpp"
#include "themes/clustered_documents.hpp"
#include "themes/label_candidates.hpp"
#include "themes/voices.hpp"
#include "themes/wordings.hpp"

namespace edau {

struct PhraseCount {
  std::size_t occurrences = 0;  // equal texts of a group count once, here and below
  std::size_t ends = 0;         // of these, with no further word that says something
  std::size_t judged = 0;       // of these, in languages whose introducing words are known
  std::size_t introduced = 0;   // of those, by such a word
  std::size_t begins = 0;       // of those, with nothing before
  SurfacePhrases wordings;
};

using PhraseCounts = std::unordered_map<Phrase, PhraseCount, PhraseFoldHash>;

// Counts the phrases in `counts` in what all `groups` say. `words` is phrase_words().
void count_phrases(const ClusteredDocuments& documents, const std::vector<PhraseWord>& words,
                   std::span<const Voices> groups, PhraseCounts& counts, Workers& workers);

// Names begin after an article, a preposition or the like; verbs ("pay more tax") and the ends of
// sentences seldom do. The share of the phrase's occurrences that do so, of those that are judged,
// over one in four, which is enough (what describes a noun stands between, too). In (0, 1].
double introduction(const PhraseCount& count);

// Names end in a noun, so no further word belongs to them. The share that ends, in (0, 1].
double ending(const PhraseCount& count);

}  // namespace edau
