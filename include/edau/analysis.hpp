// All that was found in a corpus: one immutable value.
//
// Any number of threads may read an Analysis. It keeps its Corpus alive; views
// and references it returns live as long as it does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "edau/cluster_hierarchy.hpp"
#include "edau/corpus.hpp"
#include "edau/export.hpp"
#include "edau/key128.hpp"
#include "edau/options.hpp"
#include "edau/theme.hpp"

namespace edau {

// Where a document ended up.
enum class Outcome : std::uint8_t {
  kThemed,
  kNonAnswer,     // "No comment", "Dim sylw": the whole submission says nothing
  kNoUsableWord,  // stop words, numbers, punctuation or emoji only
  kNoSharedWord,  // its words stand in too few, or too many, other submissions
  kFitsNoTheme,   // no more about any theme than chance is (Assignment::fits), or of the only
                  // submission that is about its own
};

// "themed", "non-answer", "no-usable-word", …: as written into unthemed.csv.
EDAU_EXPORT std::string_view outcome_name(Outcome outcome) noexcept;

// One unit under analysis: a point, or a whole submission.
struct Document {
  std::size_t submission;  // index into the corpus
  ByteRange range;         // of that submission's text
  std::int32_t theme;      // index into Analysis::themes(); -1 = in none
  Outcome outcome;
  double similarity;    // cosine to the theme's centroid, in [0, 1]; 0 in no theme
  double distinctness;  // of a document in no theme, in [0, 1]: 1 - its highest
                        // similarity to a cluster; 0 where it says nothing
  double margin = 0;    // similarity less that to the next theme, in [-1, 1]: near 0 or below, it
                        // could as well be there; 0 in no theme
};

// Where the analysed submissions ended up; checked before anything is written.
// A submission counts by its best document, in the order of these fields.
struct SubmissionBalance {
  std::int64_t received = 0;
  std::int64_t excluded = 0;  // blank, duplicates, rejected: the ledger names each
  std::int64_t analysed = 0;  // received - excluded
  std::int64_t themed = 0;
  std::int64_t unthemed = 0;  // has usable words, but fits no theme
  std::int64_t non_answers = 0;
  std::int64_t without_usable_words = 0;

  bool holds() const noexcept {
    return received == analysed + excluded &&
           analysed == themed + unthemed + non_answers + without_usable_words;
  }
};

// all = themed + unthemed + non_answers.
struct PointBalance {
  std::int64_t all = 0;
  std::int64_t themed = 0;
  std::int64_t unthemed = 0;  // those without usable words included
  std::int64_t non_answers = 0;

  bool holds() const noexcept { return all == themed + unthemed + non_answers; }
};

// What the options came to on this corpus.
struct Resolved {
  std::int32_t theme_count = 0;
  std::uint32_t min_document_frequency = 0;
  double max_document_share = 0;
  std::int64_t distinct_documents = 0;
  std::int64_t term_count = 0;
  std::int64_t entry_count = 0;      // terms of each distinct document, added up
  Recipe recipe = Recipe::kFast;     // what Options::mode came to
  int passes = 0;                    // of k-means' best start; 0 in other recipes than kFast
  double objective = 0;              // mean similarity of the clustered documents to their centroid
  std::uint64_t welsh_tokens = 0;    // occurrences of Welsh content words, and those of them
  std::uint64_t bridged_tokens = 0;  // that had an English term
  std::size_t lexicon_words = 0;     // of the file that Options::lexicon named
  Key128 lexicon_content{};          // a key of what that file said; 0 without one
  std::size_t stop_words = 0;        // of the file that Options::stop_words named
  Key128 stop_words_content{};       // a key of those words; 0 without any
};

// How the themes lie to one another; Theme::group and Theme::place say it of each.
struct ThemeRelations {
  // By CentroidRule::cosines() seen from their mean; leaf i is themes()[i]. Empty above 1,000
  // themes.
  std::vector<Merge> hierarchy;
  double map_share = 0;  // ClusterMap::shown_share; 0 without a map
};

// All parts of an Analysis, for the one who makes it.
struct AnalysisParts {
  Corpus corpus;
  Options options;
  Resolved resolved;
  std::vector<Theme> themes;
  std::vector<Document> documents;  // by submission, then by place in it
  std::vector<std::string> notes;   // what a person running it should be told, full sentences
  ThemeRelations relations{};
};

class EDAU_EXPORT Analysis {
 public:
  // Counts both balances. Throws Error kUnbalanced where one does not hold.
  explicit Analysis(AnalysisParts parts);

  const Corpus& corpus() const noexcept { return parts_.corpus; }
  const Options& options() const noexcept { return parts_.options; }
  const Resolved& resolved() const noexcept { return parts_.resolved; }
  std::span<const Theme> themes() const noexcept { return parts_.themes; }
  std::span<const Document> documents() const noexcept { return parts_.documents; }
  std::span<const std::string> notes() const noexcept { return parts_.notes; }
  const ThemeRelations& relations() const noexcept { return parts_.relations; }
  const SubmissionBalance& submissions() const noexcept { return submissions_; }
  const PointBalance& points() const noexcept { return points_; }

  // The documents of submission `index` (which must be < corpus().size()); none
  // for an excluded one.
  std::span<const Document> documents_of(std::size_t index) const noexcept;

  std::string_view text(const Document& document) const noexcept {
    return document.range.of(parts_.corpus.submission(document.submission).text);
  }
  std::string_view text(const Exemplar& exemplar) const noexcept {
    return exemplar.range.of(parts_.corpus.submission(exemplar.submission).text);
  }

 private:
  AnalysisParts parts_;
  std::vector<std::size_t> first_document_{0};  // of each submission, and one past the last
  SubmissionBalance submissions_;
  PointBalance points_;
};

}  // namespace edau
