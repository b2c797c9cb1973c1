// The documents of a corpus, each in a theme or in none with the reason.
//
// Any number of threads may read one. It keeps its Corpus alive; views it returns live as long as
// it does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "edau/balance.hpp"
#include "edau/corpus.hpp"
#include "edau/export.hpp"
#include "edau/language.hpp"
#include "edau/segmenter.hpp"

namespace edau {

// Where a document ended up.
enum class Outcome : std::uint8_t {
  kThemed,
  kNonAnswer,     // "No comment", "Dim sylw": it says only that it says nothing
  kNoUsableWord,  // stop words, numbers, punctuation or emoji only
  kNoSharedWord,  // its words stand in too few, or too many, other submissions
  kFitsNoTheme,   // no more about any theme than chance is (Assignment::fits), or of the only
                  // person whose words are about its own; by OwnVectors: similar to no theme
  kNoVector,      // its row of OwnVectors is all zeros, and its words had no say
};

// "themed", "non-answer", "no-usable-word", …: as written into unthemed.csv.
EDAU_EXPORT std::string_view outcome_name(Outcome outcome) noexcept;

// One unit under analysis: a point, or a whole submission.
struct Document {
  std::size_t submission;  // index into the corpus
  ByteRange range;         // of that submission's text
  std::int32_t theme;      // index into the themes; -1 = in none
  Outcome outcome;
  std::optional<Language> language;  // its words'; empty where it has none, and of a non-answer
  double similarity;                 // cosine to the theme's centroid, in [0, 1]; 0 in no theme
  double distinctness;               // of a document in no theme, in [0, 1]: 1 - its highest
                                     // similarity to a cluster; 0 where it says nothing
  double margin = 0;  // similarity less that to the next theme, in [-1, 1]: near 0 or below, it
                      // could as well be there; 0 in no theme
};

class EDAU_EXPORT PlacedDocuments {
 public:
  // `documents` by submission, then by place in it. Counts both balances; throws Error kUnbalanced
  // where one does not hold.
  PlacedDocuments(Corpus corpus, std::vector<Document> documents);

  const Corpus& corpus() const noexcept { return corpus_; }
  std::span<const Document> documents() const noexcept { return documents_; }
  const SubmissionBalance& submissions() const noexcept { return submissions_; }
  const PointBalance& points() const noexcept { return points_; }

  // The documents of submission `index` (which must be < corpus().size()); none
  // for an excluded one.
  std::span<const Document> documents_of(std::size_t index) const noexcept;

  // The themed document that submission `index` (as above) is listed by: the most similar to its
  // theme, of the theme with the lower number where two are equal. Null if none is.
  const Document* nearest_of(std::size_t index) const noexcept;

  std::string_view text(const Document& document) const noexcept {
    return document.range.of(corpus_.submission(document.submission).text);
  }

 private:
  Corpus corpus_;
  std::vector<Document> documents_;
  std::vector<std::size_t> first_document_{0};  // of each submission, and one past the last
  SubmissionBalance submissions_;
  PointBalance points_;
};

}  // namespace edau
