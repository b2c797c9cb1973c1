#include "pipeline/passages.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "edau/assign.hpp"
#include "edau/find_themes.hpp"

namespace edau {
namespace {

std::vector<DocumentText> points_of(const std::vector<std::size_t>& points) {
  std::vector<DocumentText> result;
  for (std::size_t submission = 0; submission < points.size(); ++submission) {
    for (std::size_t i = 0; i < points[submission]; ++i) result.push_back({submission, "words"});
  }
  return result;
}

TEST(PassagesTest, ASubmissionIsCutIntoRunsOfAtMostFourAboutEquallyLong) {
  struct Case {
    std::vector<std::size_t> points;
    std::vector<std::size_t> bounds;
  };
  for (const Case& c : std::vector<Case>{{{}, {0}},
                                         {{1}, {0, 1}},
                                         {{4}, {0, 4}},
                                         {{5}, {0, 2, 5}},
                                         {{8}, {0, 4, 8}},
                                         {{9}, {0, 3, 6, 9}},
                                         {{2, 1, 6}, {0, 2, 3, 6, 9}}}) {
    EXPECT_EQ(passage_bounds(points_of(c.points)), c.bounds);
  }
}

// Three subjects, each said in pairs of sentences of which the second has no word in common with
// any other submission's first: only who says one tells where the other belongs.
std::vector<std::string> paired_sentences() {
  const std::vector<std::vector<std::string>> first = {
      {"The buses never come", "A bus is always late", "No bus stops here"},
      {"The library shut early", "A library without books", "Our library is cold"},
      {"The surgery has no doctor", "A doctor is hard to see", "Every doctor left town"}};
  const std::vector<std::vector<std::string>> second = {
      {"Timetables lie to passengers waiting", "Passengers deserve honest timetables",
       "Timetables leave passengers stranded"},
      {"Children want quiet reading corners", "Reading helps children grow",
       "Children love reading aloud"},
      {"Appointments take weeks by telephone", "Telephone queues for appointments",
       "Appointments vanish over the telephone"}};
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < 120; ++i) {
    const std::size_t subject = i % 3;
    texts.push_back(first[subject][i / 3 % 3] + " in ward " + std::to_string(i) + ". " +
                    second[subject][i / 9 % 3] + ".");
  }
  return texts;
}

TEST(PassagesTest, PointsThatShareNoWordShareAThemeWherePeopleSayThemTogether) {
  const std::vector<std::string> texts = paired_sentences();
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  const Analysis analysis = find_themes(Corpus::from_texts(views), {.themes = 3, .stability = 0});
  ASSERT_EQ(analysis.documents().size(), 240U);
  for (std::size_t i = 0; i < 240; i += 2) {
    EXPECT_EQ(analysis.documents()[i].theme, analysis.documents()[i + 1].theme)
        << analysis.text(analysis.documents()[i]) << analysis.text(analysis.documents()[i + 1]);
  }
}

// Points are placed by their own words though passages were searched, so assigning the analysed
// submissions gives the same bits.
TEST(PassagesTest, TheModelPlacesTheAnalysedSubmissionsAsTheAnalysisDid) {
  const std::vector<std::string> texts = paired_sentences();
  const Corpus corpus =
      Corpus::from_texts(std::vector<std::string_view>(texts.begin(), texts.end()));
  for (const Options& options :
       std::vector<Options>{{.themes = 3, .stability = 0},
                            {.themes = 3, .keep_all = true, .stability = 0},
                            {.themes = 3, .split = {"t2"}, .stability = 0}}) {
    const Analysis analysis = find_themes(corpus, options);
    EXPECT_EQ(analysis.themes().size(), options.split.empty() ? 3U : 4U);
    const Assigned assigned = assign(analysis.model(), corpus);
    ASSERT_EQ(assigned.documents().size(), analysis.documents().size());
    for (std::size_t i = 0; i < analysis.documents().size(); ++i) {
      const Document& found = analysis.documents()[i];
      const Document& again = assigned.documents()[i];
      ASSERT_EQ(found.theme, again.theme) << i;
      ASSERT_EQ(found.similarity, again.similarity) << i;
      ASSERT_EQ(found.margin, again.margin) << i;
      ASSERT_EQ(found.distinctness, again.distinctness) << i;
      if (options.keep_all) {
        ASSERT_GE(found.theme, 0) << i;
      }
    }
  }
}

TEST(PassagesTest, MoreThemesThanPassagesSufficeForAreLookedForAmongThePoints) {
  const std::vector<std::string> texts = paired_sentences();
  const std::vector<std::string_view> views(texts.begin(), texts.begin() + 9);
  const Analysis analysis = find_themes(Corpus::from_texts(views), {.themes = 12, .stability = 0});
  EXPECT_EQ(analysis.themes().size(), 12U);
}

}  // namespace
}  // namespace edau
