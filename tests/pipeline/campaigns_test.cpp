// Campaigns in an analysis: what they count, and what they leave alone.
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "campaigns/campaign_texts.hpp"
#include "edau/find_themes.hpp"
#include "pipeline/campaign_words.hpp"
#include "pipeline/generated.hpp"

namespace edau {
namespace {

const Options kFour{.themes = 4, .stability = 0};

// Two thirds of all rows are one campaign; "No comment" stands between.
std::vector<std::string> consultation() {
  std::vector<std::string> texts;
  for (std::uint64_t row = 0; row < 300; ++row) {
    texts.push_back(row % 3 == 0 ? organic(row) : std::string(kTemplate));
    if (row % 50 == 49) texts.back() += " I learned to read in that very building.";
    if (row % 60 == 0) texts.emplace_back("No comment");
  }
  return texts;
}

Analysis analyse(const std::vector<std::string>& texts, const Options& options = kFour) {
  return find_themes(Corpus::from_texts(views_of(texts)), options);
}

TEST(CampaignsInAnalysisTest, AreToldByRowsOfTheCorpus) {
  const std::vector<std::string> texts = consultation();
  const Analysis analysis = analyse(texts);
  const Campaigns& found = analysis.campaigns();
  ASSERT_EQ(found.campaigns.size(), 1U);
  EXPECT_EQ(found.campaigns[0].exact_count, 196);
  EXPECT_EQ(found.campaigns[0].edited_count, 4);
  EXPECT_EQ(texts[found.campaigns[0].template_submission], kTemplate);
  ASSERT_EQ(found.copies.size(), texts.size());
  for (std::size_t row = 0; row < texts.size(); ++row) {
    const bool copy = texts[row].starts_with(kTemplate);
    EXPECT_EQ(found.copies[row].campaign, copy ? 0 : -1);
    EXPECT_EQ(found.copies[row].exact, texts[row] == kTemplate);
  }
  ASSERT_EQ(found.additions.size(), 4U);
  for (const Addition& addition : found.additions) {
    EXPECT_EQ(addition.range.of(texts[addition.submission]),
              "I learned to read in that very building.");
  }
}

TEST(CampaignsInAnalysisTest, EveryPointIsPlacedByItsOwnWords) {
  const std::vector<std::string> texts = consultation();
  const Analysis analysis = analyse(texts);
  std::map<std::string_view, std::int32_t> themes;
  for (const Document& document : analysis.documents()) {
    const auto at = themes.emplace(analysis.text(document), document.theme).first;
    EXPECT_EQ(at->second, document.theme) << at->first;
  }
}

// Of all pairs of points that no campaign sent, the share on which two analyses agree whether they
// are in one theme.
double agreement_on_others(const Analysis& a, const Analysis& b, std::size_t others) {
  std::int64_t agreed = 0;
  std::int64_t pairs = 0;
  for (std::size_t i = 0; i < others; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const auto together = [&](const Analysis& analysis) {
        return analysis.documents()[i].theme == analysis.documents()[j].theme;
      };
      agreed += together(a) == together(b) ? 1 : 0;
      ++pairs;
    }
  }
  return static_cast<double>(agreed) / static_cast<double>(pairs);
}

TEST(CampaignsInAnalysisTest, HowManySendItMovesTheThemesOfOthersLittle) {
  constexpr std::size_t kOthers = 300;
  const Corpus others = generated_corpus(kOthers);
  const auto sent_by = [&](std::size_t people) {
    std::vector<std::string> texts(people, std::string(kTemplate));
    for (std::size_t row = 0; row < kOthers; ++row) {
      texts.insert(texts.begin() + static_cast<std::ptrdiff_t>(row),
                   std::string(others.submission(row).text));
    }
    return analyse(texts, {.themes = 12, .unit = Unit::kSubmission, .stability = 0});
  };
  EXPECT_GT(agreement_on_others(sent_by(12), sent_by(3000), kOthers), 0.8);
}

TEST(CampaignsInAnalysisTest, WhatPeopleAddedIsNoRepeat) {
  const std::vector<std::string> texts = consultation();
  const Analysis analysis = analyse(texts);
  const CampaignWords words(analysis.campaigns());
  std::size_t repeats = 0;
  for (const Document& document : analysis.documents()) {
    const bool of_copy = texts[document.submission].starts_with(kTemplate);
    const bool is_first =
        document.submission == analysis.campaigns().campaigns[0].template_submission;
    const bool is_added = analysis.text(document).starts_with("I learned to read");
    EXPECT_EQ(words.is_repeat(document), of_copy && !is_first && !is_added);
    repeats += words.is_repeat(document) ? 1U : 0U;
  }
  EXPECT_EQ(repeats % 199, 0U);
  EXPECT_GT(repeats, 0U);
}

TEST(CampaignsInAnalysisTest, TheMeanSimilarityIsOfAllCopies) {
  const Analysis analysis =
      analyse(consultation(), {.themes = 4, .keep_all = true, .stability = 0});
  double sum = 0.0;
  int clustered = 0;
  for (const Document& document : analysis.documents()) {
    if (document.theme < 0) continue;
    sum += document.similarity;
    ++clustered;
  }
  EXPECT_NEAR(analysis.resolved().objective, sum / clustered, 1e-6);
}

// Without campaigns the words of two thirds of the rows are too common to be terms.
TEST(CampaignsInAnalysisTest, ForTheUpperLimitACampaignCountsOnce) {
  const std::vector<std::string> texts = consultation();
  const auto library = [&](const Options& options) {
    const Analysis analysis = analyse(texts, options);
    for (const Document& document : analysis.documents()) {
      if (analysis.text(document).starts_with("Moving the books")) return document.outcome;
    }
    return Outcome::kNonAnswer;
  };
  EXPECT_EQ(library(kFour), Outcome::kThemed);
  Options without = kFour;
  without.campaigns = false;
  EXPECT_EQ(library(without), Outcome::kNoSharedWord);
}

TEST(CampaignsInAnalysisTest, CopiesOfOnePersonAreNone) {
  const std::vector<std::string> texts = consultation();
  const std::vector<std::string_view> views = views_of(texts);
  std::vector<std::string> names;
  for (std::size_t row = 0; row < texts.size(); ++row) {
    names.push_back(texts[row].starts_with(kTemplate) ? "one" : "p" + std::to_string(row));
  }
  const auto campaigns = [&] {
    return find_themes(Corpus::from_texts(views, {}, {.persons = views_of(names)}), kFour)
        .campaigns()
        .campaigns.size();
  };
  EXPECT_EQ(campaigns(), 0U);
  names[2] = "two";
  EXPECT_EQ(campaigns(), 0U);
  names[3] = "three";
  EXPECT_EQ(campaigns(), 1U);
}

TEST(CampaignsInAnalysisTest, AreLookedForAsTheOptionsSay) {
  const std::vector<std::string> texts = consultation();
  Options options = kFour;
  options.campaigns = false;
  EXPECT_TRUE(analyse(texts, options).campaigns().campaigns.empty());
  EXPECT_TRUE(analyse(texts, options).campaigns().copies.empty());
  options = kFour;
  options.campaign_copies = 201;
  EXPECT_TRUE(analyse(texts, options).campaigns().campaigns.empty());
  options = kFour;
  options.campaign_words = 500;
  EXPECT_TRUE(analyse(texts, options).campaigns().campaigns.empty());
}

}  // namespace
}  // namespace edau
