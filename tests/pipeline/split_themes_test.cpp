#include "pipeline/split_themes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "edau/error.hpp"
#include "edau/find_themes.hpp"
#include "generated.hpp"

namespace edau {
namespace {

// The theme of each document.
std::vector<std::int32_t> themes_of(const Analysis& analysis) {
  std::vector<std::int32_t> result;
  for (const Document& document : analysis.documents()) result.push_back(document.theme);
  return result;
}

std::vector<std::string> notes_of_splits(const Analysis& analysis) {
  std::vector<std::string> result;
  for (const std::string& note : analysis.notes()) {
    if (note.find("was split") != std::string::npos) result.push_back(note);
  }
  return result;
}

TEST(SplitThemesTest, TheDocumentsOfTheThemeAreInTwoAndTheOthersStay) {
  const Corpus corpus = generated_corpus(600);
  const Analysis before = find_themes(corpus, {.themes = 6, .stability = 0});
  const Analysis after = find_themes(corpus, {.themes = 6, .split = {"t2"}, .stability = 0});
  ASSERT_EQ(after.themes().size(), 7U);
  std::map<std::pair<std::int32_t, std::int32_t>, std::size_t> moves;
  const auto from = themes_of(before);
  const auto to = themes_of(after);
  for (std::size_t i = 0; i < from.size(); ++i) ++moves[{from[i], to[i]}];
  // Where more than one in ten of a theme's documents went.
  std::map<std::int32_t, int> parts;
  for (const auto& [move, count] : moves) {
    const auto size =
        before.themes()[static_cast<std::size_t>(std::max(move.first, 0))].point_count;
    if (move.first >= 0 && 10 * count > static_cast<std::size_t>(size)) ++parts[move.first];
  }
  for (std::int32_t theme = 0; theme < 6; ++theme) EXPECT_EQ(parts[theme], theme == 1 ? 2 : 1);
}

// Of two planted themes each; comparing all pairs would set a few odd documents apart.
TEST(SplitThemesTest, EachHalfIsWorthAName) {
  const Corpus corpus = generated_corpus(300);
  const Options six{.themes = 6, .stability = 0};
  const auto from = themes_of(find_themes(corpus, six));
  for (std::int32_t theme = 0; theme < 6; ++theme) {
    Options options = six;
    options.split = {"t" + std::to_string(theme + 1)};
    const auto to = themes_of(find_themes(corpus, options));
    std::map<std::int32_t, std::size_t> parts;
    std::size_t all = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (from[i] != theme || to[i] < 0) continue;
      ++parts[to[i]];
      ++all;
    }
    std::vector<std::size_t> sizes;
    sizes.reserve(parts.size());
    for (const auto& [part, size] : parts) sizes.push_back(size);
    std::ranges::sort(sizes, std::greater());
    ASSERT_GE(sizes.size(), 2U);
    EXPECT_GT(6 * sizes[1], all) << "t" << theme + 1;
  }
}

TEST(SplitThemesTest, SaysWhatBecameOfEach) {
  const Corpus corpus = generated_corpus(600);
  const Analysis before = find_themes(corpus, {.themes = 6, .stability = 0});
  const Analysis after = find_themes(corpus, {.themes = 6, .split = {"t3", "t1"}, .stability = 0});
  EXPECT_EQ(after.themes().size(), 8U);
  const auto notes = notes_of_splits(after);
  ASSERT_EQ(notes.size(), 2U);
  for (const std::size_t theme : {0U, 2U}) {
    const std::string start = "Theme " + before.themes()[theme].id + " (“" +
                              before.themes()[theme].label + "”) was split: it became t";
    EXPECT_TRUE(std::ranges::any_of(notes, [&](const std::string& note) {
      return note.starts_with(start);
    })) << start;
  }
  EXPECT_EQ(themes_of(find_themes(corpus, {.themes = 6, .split = {"t1", "t3"}, .stability = 0})),
            themes_of(after));
}

TEST(SplitThemesTest, SaysHowManyPointsOfOtherThemesMoved) {
  const Corpus corpus = generated_corpus(600);
  const Analysis before = find_themes(corpus, {.themes = 6, .stability = 0});
  const Analysis after = find_themes(corpus, {.themes = 6, .split = {"t2"}, .stability = 0});
  std::map<std::int32_t, std::map<std::int32_t, std::size_t>> points;  // by theme before and after
  const auto from = themes_of(before);
  const auto to = themes_of(after);
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (from[i] >= 0 && from[i] != 1) ++points[from[i]][to[i]];
  }
  std::size_t others = 0;
  std::size_t moved = 0;
  for (const auto& [theme, now] : points) {
    std::size_t all = 0;
    std::size_t stayed = 0;  // most of a theme that was not split
    for (const auto& [other, count] : now) {
      all += count;
      stayed = std::max(stayed, count);
    }
    others += all;
    moved += all - stayed;
  }
  EXPECT_GT(moved, 0U);
  const std::string said = ": " + std::to_string(moved) + " of the " + std::to_string(others) +
                           " that were in other themes have changed theme, or are in none now.";
  EXPECT_TRUE(std::ranges::any_of(after.notes(), [&](const std::string& note) {
    return note.ends_with(said);
  })) << said;
  EXPECT_TRUE(std::ranges::none_of(before.notes(), [](const std::string& note) {
    return note.find("placed anew") != std::string::npos;
  }));
}

TEST(SplitThemesTest, TheNoteSpeaksOfOneAsOfOne) {
  struct Case {
    std::vector<std::int32_t> clusters_before;  // of documents that are all in cluster 0 now
    const char* said;
  };
  const Case cases[] = {
      {{2, 0}, ": 1 of the 2 that were in other themes has changed theme, or is in none now."},
      {{2}, ": 1 of the 1 that was in another theme has changed theme, or is in none now."},
      {{0}, ": 0 of the 1 that was in another theme have changed theme, or are in none now."},
      {{2, 2}, ": 2 of the 2 that were in other themes have changed theme, or are in none now."}};
  PublishedThemes published;
  published.themes.resize(1);
  published.clusters = {0};
  for (const Case& one : cases) {
    std::vector<std::string> notes;
    note_splits({{{"t2", "ferry", 7, 8}}, one.clusters_before}, published,
                std::vector<Document>(one.clusters_before.size()), "point", notes);
    EXPECT_TRUE(notes.back().ends_with(one.said)) << notes.back();
  }
}

TEST(SplitThemesTest, KeepAllAndSubmissionsAsUnitsHold) {
  const Corpus corpus = generated_corpus(300);
  const Analysis analysis = find_themes(
      corpus, {.themes = 4, .split = {"t4"}, .unit = Unit::kSubmission, .keep_all = true});
  EXPECT_EQ(analysis.themes().size(), 5U);
  EXPECT_TRUE(analysis.submissions().holds());
  EXPECT_EQ(analysis.submissions().themed, 300);
}

TEST(SplitThemesTest, AThemeThatIsNotAndOneOfASingleTextAreRefusedWithWhatToDo) {
  const std::vector<std::string_view> texts = {"buses run late", "buses run late",
                                               "open the library", "open the library"};
  const std::pair<const char*, const char*> refused[] = {{"t3", "are t1 to t2"},
                                                         {"t1", "two different texts fit it"}};
  for (const auto& [theme, reason] : refused) {
    try {
      find_themes(Corpus::from_texts(texts), {.themes = 2, .split = {theme}});
      FAIL() << "accepted " << theme;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
      EXPECT_NE(std::string(error.what()).find(reason), std::string::npos) << error.what();
    }
  }
  EXPECT_THROW(find_themes(Corpus::from_texts(texts), {.split = {"3"}}), Error);
  EXPECT_THROW(find_themes(Corpus::from_texts(texts), {.split = {"t1,t2"}}), Error);
}

}  // namespace
}  // namespace edau
