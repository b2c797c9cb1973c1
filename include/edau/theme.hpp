// A theme: a cluster of documents as it is shown to people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "edau/cluster_map.hpp"
#include "edau/counting_bases.hpp"
#include "edau/export.hpp"
#include "edau/language.hpp"
#include "edau/segmenter.hpp"

namespace edau {

// A real sentence quoted to stand for a theme: bytes `range` of the text of
// Corpus::submission(submission).
struct Exemplar {
  std::size_t submission;
  ByteRange range;
  std::optional<Language> language{};  // of its document
};

// A phrase or word as people wrote it.
struct ThemeLabel {
  std::string text;
  std::optional<Language>
      language;  // in which it is mostly written; empty where edau did not judge
  // Submissions with a point in the theme that holds all of its words, function words aside, in any
  // form and order, and translated where edau knows the translation. 0 where it is none of theirs.
  std::int64_t submission_count = 0;
};

struct Theme {
  std::string id;     // "t1", "t2", … by falling counts[CountingBase::kAll], ties by label bytes
  std::string label;  // labels.front().text; no two themes share one
  // One in each language that three of its people, and one in ten, write in; of these
  // the language of most first. Where there is no such language, one label. Each is chosen from the
  // texts in its language: the second is no translation of the first.
  std::vector<ThemeLabel> labels;
  std::int64_t submission_count = 0;  // submissions with at least one point in the theme
  std::int64_t point_count = 0;       // documents in the theme
  double share = 0;                   // submission_count / analysed submissions, in [0, 1]
  BaseCounts counts{};                // its size on each base
  BaseShares shares{};                // likewise; see <edau/counting_bases.hpp>
  // On which base it is counted decides on which side of half its share lies, or whether it is
  // larger than another theme (equals aside).
  bool differs_by_base = false;
  double cohesion = 0;      // mean similarity of its documents to its centroid, in [0, 1]
  double distinctness = 0;  // mean margin of its documents to the next theme, in [-1, 1]
  // Share of half-samples that show it too, in [0, 1]; -1: not measured, or too few to tell
  // (is_too_small_to_tell()).
  double stability = -1;
  // Of its documents, those of which one word alone speaks for it: the least sure.
  std::int64_t one_word_count = 0;
  std::string group;  // "g1", "g2", … by their first theme; empty where there are no groups
  std::optional<Place> place;  // on the map of all themes; none above 1,000 themes
  // Words as people wrote them, best first, at most three of each kind and no word of both.
  std::vector<std::string> describing;      // those that its submissions use most
  std::vector<std::string> discriminating;  // of the others, those that set it apart
  // Nearest to the centre first, by different people, in different words. Only of submissions that
  // permit publication; there may be none.
  std::vector<Exemplar> exemplars;

  // Both kinds, describing ones first.
  std::vector<std::string> terms() const {
    std::vector<std::string> both = describing;
    both.insert(both.end(), discriminating.begin(), discriminating.end());
    return both;
  }
};

// Whether it has so few submissions (below 5) that whether half of them show it too is chance: its
// stability is not told.
inline bool is_too_small_to_tell(const Theme& theme) noexcept {
  constexpr std::int64_t kFewest = 5;
  return theme.submission_count < kFewest;
}

// Whether fewer than half of the half-samples show it too: to be read with care. False where that
// was not measured or is not told.
inline bool is_unsteady(const Theme& theme) noexcept {
  return theme.stability >= 0.0 && theme.stability < 0.5;
}

// The places of `themes`, the largest on `base` first, equals in the order they stand in.
EDAU_EXPORT std::vector<std::size_t> themes_by_size(std::span<const Theme> themes,
                                                    CountingBase base);

}  // namespace edau
