// The words in which a phrase of keys is written, and which of them to show.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <unordered_map>

#include "themes/clustered_documents.hpp"
#include "themes/phrase.hpp"

namespace edau {

// How many submissions write a phrase in these surfaces.
struct SurfaceCount {
  std::size_t submissions = 0;
  std::size_t last_submission = std::numeric_limits<std::size_t>::max();  // while counting
  SaidBy said_by{};
};

using SurfacePhrases = std::unordered_map<Phrase, SurfaceCount, PhraseHash>;

struct Wording {
  std::string text;
  std::optional<Language> language{};  // of most submissions that write it
};

// The wording of most submissions, with `of_several` of those that more than one person writes.
// Mutated forms of its first word are one wording, shown unmutated (TermKeys::unmutated()); equal
// bytes in two languages are one, too. Wordings that are withheld (speakers.hpp) are passed over;
// where none is left, the text is empty.
Wording best_wording(const ClusteredDocuments& documents, const SurfacePhrases& phrases,
                     bool of_several);

}  // namespace edau
