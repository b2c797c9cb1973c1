// What a user can choose about an analysis.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edau/counting_bases.hpp"
#include "edau/export.hpp"
#include "edau/language.hpp"
#include "edau/mode.hpp"

namespace edau {

// How many themes: a number, a range, or as many as there are (see
// <edau/count_clusters.hpp>).
class EDAU_EXPORT ThemeCount {
 public:
  static constexpr int kMost = 65535;

  // As many as there are.
  ThemeCount() = default;

  // Exactly `count`. Implicit, so that {.themes = 12} reads as it should.
  ThemeCount(int count) : low_(count), high_(count) {}  // NOLINT(google-explicit-constructor)

  // As many as there are, but at least `low` and at most `high`.
  ThemeCount(int low, int high) : low_(low), high_(high) {}

  // "auto", "12" or "8-20". Throws Error kInvalidArgument on anything else.
  static ThemeCount parse(std::string_view text);

  bool is_automatic() const noexcept { return low_ == 0 && high_ == 0; }
  bool is_exact() const noexcept { return low_ == high_ && low_ != 0; }
  int low() const noexcept { return low_; }
  int high() const noexcept { return high_; }

 private:
  int low_ = 0;
  int high_ = 0;
};

// The unit under analysis, a "document": a sentence-sized point, or a whole submission.
enum class Unit { kPoint, kSubmission };

// What a term weighs in a document; rows are scaled to length 1 either way. See
// <edau/weighting.hpp>.
enum class TermWeighting {
  kTfIdf,  // sublinear term frequency, smooth idf
  kBm25,   // BM25 with k1 = 1.2, b = 0.75
};

struct Options {
  ThemeCount themes{};
  // Themes to split in two, by the names ("t3") they have in the result without this option; all
  // themes are then numbered anew.
  std::vector<std::string> split{};

  // What people were asked, in one or more languages. Its words name no theme by themselves, nor
  // are they among a theme's terms. Empty = not known.
  std::string question{};

  Unit unit = Unit::kPoint;
  Mode mode = Mode::kAuto;

  // Puts every document with a usable word into a theme, however weak the tie.
  bool keep_all = false;

  // Up to ten thousand different passages, of at most 50,000 points, and fewer where many themes
  // are looked for (Resolved::related_words says whether): compares them also by which English
  // words mean nearly the same (a Welsh word by its translation), as far as edau knows. It decides
  // which themes are looked for; a submission's place in them hangs on its own words.
  bool related_words = true;

  // The language of all texts; empty = judged for each document.
  std::optional<Language> language{};

  // The language of a text that does not show its own; empty = the one that most
  // texts are in. Of no effect where `language` is given.
  std::optional<Language> default_language{};

  // A file of words that carry no theme, one a line, in all languages: see
  // read_stop_words(). Added to edau's own, or in their place. Empty = none.
  std::string stop_words{};

  // A file of Welsh words and their English translations, added before edau's own: see
  // Lexicon::read(). Empty = none.
  std::string lexicon{};

  // Uses the words of `stop_words` in place of edau's own.
  bool replace_stop_words = false;

  // Gives a Welsh word the term of its English translation, so that both languages share
  // their themes. Says nothing where no document is Welsh.
  bool bridge = true;

  // Looks for campaigns: see <edau/campaigns.hpp>.
  bool campaigns = true;

  // The base whose counts are shown first and by whose sizes reports order the themes. Changes no
  // theme, and not its id.
  CountingBase base = CountingBase::kAll;

  // Terms found in fewer submissions are dropped. 0 = 2, and 1 where there are
  // too few submissions for that: see adapted_limits().
  std::uint32_t min_document_frequency = 0;

  // Terms found in more than this share of the submissions are dropped. In
  // (0, 1]; lifted where there are too few submissions.
  double max_document_share = 0.5;

  // The most words of a term, 1 to 3: two and more add n-grams to the words that
  // documents are compared by.
  int ngram_max = 1;

  // The terms that occur most often are kept, at most so many. 0 = all.
  std::uint32_t max_terms = 0;

  TermWeighting weighting = TermWeighting::kTfIdf;

  // Makes Analysis::group_tables() fit to be published: see GroupTable.
  bool public_edition = false;

  // A campaign's text has at least so many words (from 2), and so many copies (from 2).
  std::uint32_t campaign_words = 12;
  std::uint32_t campaign_copies = 3;

  // The same seed gives the same themes.
  std::uint64_t seed = 1;

  // Half-samples in which each theme is looked for again: Theme::stability. 0 = not measured.
  int stability = 20;

  // Threads to use; 0 = one for each core. Never changes a result.
  int threads = 0;
};

}  // namespace edau
