#include "themes/terms.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "themes/world.hpp"

namespace edau {
namespace {

using Terms = std::vector<std::vector<std::string>>;

TEST(TermsTest, TheWordsThatSetAClusterApartComeFirst) {
  const World world({{0, "buses late people", 0},
                     {1, "buses people", 0},
                     {2, "wages low people", 1},
                     {3, "wages people", 1}});
  const Terms terms = choose_terms(world.documents(), 7);
  EXPECT_EQ(terms, (Terms{{"buses", "late", "people"}, {"wages", "low", "people"}}));
}

TEST(TermsTest, NoMoreThanAskedForAndNoneThatTheClusterLacks) {
  const World world(consultation(), 3);
  for (const std::size_t count : {0U, 1U, 5U, 1000U}) {
    const Terms terms = choose_terms(world.documents(), count);
    ASSERT_EQ(terms.size(), 3U);
    const Terms all = choose_terms(world.documents(), 1000);
    for (std::size_t cluster = 0; cluster < 3; ++cluster) {
      EXPECT_EQ(terms[cluster].size(), std::min(count, all[cluster].size()));
      EXPECT_TRUE(std::equal(terms[cluster].begin(), terms[cluster].end(), all[cluster].begin()));
      EXPECT_EQ(std::set(all[cluster].begin(), all[cluster].end()).size(), all[cluster].size());
      for (const std::string& term : terms[cluster]) {
        EXPECT_GE(world.submissions_with(term), 1U) << term;
        EXPECT_FALSE(is_stop_word(term, Language::kEnglish)) << term;
      }
    }
  }
}

TEST(TermsTest, ATermIsShownAsItIsMostOftenWritten) {
  EXPECT_EQ(
      choose_terms(World({{0, "Services services service service's service"}}).documents(), 7),
      (Terms{{"service"}}));
  EXPECT_EQ(choose_terms(World({{0, "Services services services"}}).documents(), 7),
            (Terms{{"services"}}));
  EXPECT_EQ(choose_terms(World({{0, "Bus bus"}}).documents(), 7), (Terms{{"bus"}}));
}

TEST(TermsTest, APhraseIsWrittenAsItsWordsAre) {
  const World world({{0, "Health Care costs", 0},
                     {1, "health care matters", 0},
                     {2, "Our health care", 0},
                     {3, "Parks and trees", 1}},
                    {.min_document_frequency = 1, .max_document_share = 1.0, .ngram_max = 2});
  const Terms terms = choose_terms(world.documents(), 3);
  EXPECT_NE(std::ranges::find(terms[0], "health care"), terms[0].end());
  for (const auto& of_cluster : terms) {
    EXPECT_EQ(std::ranges::find(of_cluster, ""), of_cluster.end());
  }
}

TEST(TermsTest, AMutatedWordIsShownUnmutatedWhereItIsWrittenSo) {
  EXPECT_EQ(
      choose_terms(
          World({{0, "mae yn yr gymuned a gymuned a gymuned"}, {1, "y cymuned"}}).documents(), 7),
      (Terms{{"cymuned"}}));
  EXPECT_EQ(choose_terms(World({{0, "mae yn yr gymuned a gymuned"}}).documents(), 7),
            (Terms{{"gymuned"}}));
}

// Five times "plan" in two languages is more than four times "Plan" in one.
TEST(TermsTest, OneFormInTwoLanguagesIsOneForm) {
  const World world({{0, "the Plan and the Plan and the Plan and the Plan"},
                     {1, "the plan and the plan and the plan"},
                     {2, "mae plan yn yr plan"}});
  EXPECT_EQ(choose_terms(world.documents(), 7), (Terms{{"plan"}}));
}

TEST(TermsTest, EqualScoresFollowBytes) {
  EXPECT_EQ(choose_terms(World({{0, "delta alpha charlie bravo"}}).documents(), 3),
            (Terms{{"alpha", "bravo", "charlie"}}));
}

}  // namespace
}  // namespace edau
