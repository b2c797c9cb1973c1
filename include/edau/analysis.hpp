// All that was found in a corpus: one immutable value.
//
// Any number of threads may read an Analysis. It keeps its Corpus alive; views
// and references it returns live as long as it does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "edau/campaigns.hpp"
#include "edau/cluster_hierarchy.hpp"
#include "edau/corpus.hpp"
#include "edau/counting_bases.hpp"
#include "edau/export.hpp"
#include "edau/key128.hpp"
#include "edau/model.hpp"
#include "edau/options.hpp"
#include "edau/placed_documents.hpp"
#include "edau/theme.hpp"
#include "edau/theme_groups.hpp"

namespace edau {

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
  std::size_t vector_dimension = 0;  // of OwnVectors; 0: words alone were compared
  double vector_weight = 0;          // OwnVectors::weight; 0 without them
  Key128 vectors_content{};          // a key of the accepted submissions' vectors; 0 without them
  bool related_words = false;        // whether what Options::related_words asks for was done
};

// Whether half-samples were searched faster than all texts were, which finds less again: a high
// stability says as much as elsewhere then, a low one little.
EDAU_EXPORT bool is_searched_again_faster(const Resolved& resolved) noexcept;

// How the themes lie to one another; Theme::group and Theme::place say it of each.
struct ThemeRelations {
  // By CentroidRule::cosines() seen from their mean; leaf i is themes()[i]. Empty above 1,000
  // themes.
  std::vector<Merge> hierarchy;
  double map_share = 0;  // ClusterMap::shown_share; 0 without a map
  // Who raises a theme of each group of themes, on each base: of "g1" first.
  std::vector<BaseCounts> group_counts{};
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
  std::optional<Model> model{};            // find_themes() makes one
  Campaigns campaigns{};                   // numbered by the corpus's rows
  BaseCounts analysed{};                   // what Theme::shares are shares of
  std::vector<GroupTable> group_tables{};  // one for each of Corpus::group_names()
};

class EDAU_EXPORT Analysis {
 public:
  // Counts both balances. Throws Error kUnbalanced where one does not hold.
  explicit Analysis(AnalysisParts parts);

  const Corpus& corpus() const noexcept { return placed_.corpus(); }
  const Options& options() const noexcept { return parts_.options; }
  const Resolved& resolved() const noexcept { return parts_.resolved; }
  std::span<const Theme> themes() const noexcept { return parts_.themes; }
  std::span<const std::string> notes() const noexcept { return parts_.notes; }
  // The campaigns among the analysed submissions, which are told by their index into the
  // corpus. They change no assignment: every point is placed by its own words. Empty, `copies`
  // too, where they were not looked for.
  const Campaigns& campaigns() const noexcept { return parts_.campaigns; }
  // All analysed submissions, counted as themes are.
  const BaseCounts& analysed_on_bases() const noexcept { return parts_.analysed; }
  // Who raised what, by each of Corpus::group_names().
  std::span<const GroupTable> group_tables() const noexcept { return parts_.group_tables; }
  const ThemeRelations& relations() const noexcept { return parts_.relations; }

  // What puts later submissions into these themes. Throws Error kInvalidArgument where this was
  // made from parts without one.
  const Model& model() const;
  bool has_model() const noexcept { return parts_.model.has_value(); }

  // Where each document ended up; what follows is of it.
  const PlacedDocuments& placed() const noexcept { return placed_; }
  std::span<const Document> documents() const noexcept { return placed_.documents(); }
  const SubmissionBalance& submissions() const noexcept { return placed_.submissions(); }
  const PointBalance& points() const noexcept { return placed_.points(); }
  std::span<const Document> documents_of(std::size_t index) const noexcept {
    return placed_.documents_of(index);
  }
  std::string_view text(const Document& document) const noexcept { return placed_.text(document); }

  std::string_view text(const Exemplar& exemplar) const noexcept {
    return exemplar.range.of(corpus().submission(exemplar.submission).text);
  }

 private:
  AnalysisParts parts_;  // but for the documents
  PlacedDocuments placed_;
};

}  // namespace edau
