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
  std::size_t submissions = 0;
  std::optional<Language> language{};  // of most of these
};

// The wording of most submissions (equal bytes in two languages are one wording), but one
// that begins unmutated where enough submissions have it: the same words, else others. Wordings
// that are withheld (speakers.hpp) are passed over; where all are, the text is empty.
Wording best_wording(const ClusteredDocuments& documents, const SurfacePhrases& phrases,
                     std::size_t min_submissions);

}  // namespace edau
