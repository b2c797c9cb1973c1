#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "campaigns/campaign_texts.hpp"
#include "edau/campaigns.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

Campaigns find(const std::vector<std::string>& texts, const CampaignOptions& options = {},
               int threads = 1) {
  return find_campaigns(views_of(texts), options, threads);
}

std::size_t caught(const Campaigns& found) {
  return static_cast<std::size_t>(std::ranges::count_if(
      found.copies, [](const CampaignCopy& copy) { return copy.campaign >= 0; }));
}

std::string own_sentence(std::uint64_t author) {
  return "My own point number " + std::to_string(author) + " is about " +
         std::vector<std::string>{"the footpath", "homework clubs", "my late father",
                                  "Welsh classes"}[author % 4] +
         ", which nobody mentions.";
}

// A consultation of 1,443 rows: 1,360 exact copies, 23 with an addition at the
// beginning, in between or at the end, and 60 others.
struct Consultation {
  std::vector<std::string> texts;
  std::vector<std::string> additions;  // by submission, empty = none
};

Consultation consultation() {
  Consultation result;
  const std::string whole(kTemplate);
  const std::size_t middle = whole.find("Moving");
  for (std::size_t row = 0; row < 1443; ++row) {
    std::string addition;
    std::string text = whole;
    if (row % 24 == 7 && row / 24 < 60) {
      text = organic(row);
    } else if (row % 62 == 30) {
      addition = own_sentence(row);
      const std::size_t places[] = {0, middle, whole.size()};
      text.insert(places[row % 3], " " + addition + " ");
    }
    result.texts.push_back(text);
    result.additions.push_back(addition);
  }
  return result;
}

TEST(FindCampaignsTest, ACampaignOfAConsultationIsFoundWholeAndNothingElse) {
  const Consultation given = consultation();
  const Campaigns found = find(given.texts);

  ASSERT_EQ(found.campaigns.size(), 1u);
  const Campaign& campaign = found.campaigns.front();
  EXPECT_EQ(campaign.exact_count, 1360);
  EXPECT_EQ(campaign.edited_count, 23);
  EXPECT_EQ(given.texts[campaign.template_submission], kTemplate);
  EXPECT_EQ(caught(found), 1383u);

  ASSERT_EQ(found.additions.size(), 23u);
  for (const Addition& addition : found.additions) {
    EXPECT_EQ(addition.range.of(given.texts[addition.submission]),
              given.additions[addition.submission]);
    EXPECT_FALSE(found.copies[addition.submission].exact);
  }
}

TEST(FindCampaignsTest, AMailMergeIsOneFamilyAndPeopleWhoWroteAloneAreInNone) {
  std::vector<std::string> texts;
  for (std::uint64_t i = 0; i < 10'000; ++i) texts.push_back(mail_merge(i));
  for (std::uint64_t i = 0; i < 1'000; ++i) texts.push_back(organic(i));
  const Campaigns found = find(texts, {}, 0);

  ASSERT_GE(found.campaigns.size(), 1u);
  EXPECT_EQ(found.campaigns.front().copy_count(), 10'000);
  const auto organic_caught =
      std::count_if(found.copies.begin() + 10'000, found.copies.end(),
                    [](const CampaignCopy& copy) { return copy.campaign >= 0; });
  EXPECT_LE(organic_caught, 10);
  EXPECT_LE(found.additions.size(), 500u);
}

TEST(FindCampaignsTest, ShortTextsAreNoCampaign) {
  EXPECT_TRUE(find(std::vector<std::string>(40, "Yes please")).campaigns.empty());
  const std::string eleven = "one two three four five six seven eight nine ten eleven";
  EXPECT_TRUE(find(std::vector<std::string>(40, eleven)).campaigns.empty());
  EXPECT_EQ(find(std::vector<std::string>(40, eleven + " twelve")).campaigns.size(), 1u);
  EXPECT_EQ(find(std::vector<std::string>(40, eleven), {.min_words = 11}).campaigns.size(), 1u);
}

TEST(FindCampaignsTest, TwoCopiesAreNoCampaignUnlessAskedFor) {
  const std::vector<std::string> two(2, std::string(kTemplate));
  EXPECT_TRUE(find(two).campaigns.empty());
  EXPECT_EQ(find(two, {.min_copies = 2}).campaigns.size(), 1u);
  EXPECT_EQ(find(std::vector<std::string>(3, two[0])).campaigns.size(), 1u);
}

TEST(FindCampaignsTest, WhatOneSenderRepeatsIsNoCampaign) {
  struct Case {
    std::vector<std::uint32_t> senders;  // of copies of one text
    std::size_t campaigns;
  };
  for (const Case& one :
       {Case{{0, 0, 0}, 0}, {{0, 0, 1, 1, 0}, 0}, {{0, 0, 1, 2}, 1}, {{0, 1, 2}, 1}, {{}, 1}}) {
    const std::size_t copies = one.senders.empty() ? 3 : one.senders.size();
    const std::vector<std::string> texts(copies, std::string(kTemplate));
    const Campaigns found = find(texts, {.senders = one.senders});
    ASSERT_EQ(found.campaigns.size(), one.campaigns) << testing::PrintToString(one.senders);
    if (found.campaigns.empty()) continue;
    EXPECT_EQ(found.campaigns[0].copy_count(), static_cast<std::int64_t>(copies));  // own ones, too
    EXPECT_EQ(caught(found), copies);
  }
}

// Each of the three texts is an edit of the others: two senders make no campaign of them.
TEST(FindCampaignsTest, SendersCountOnceWhateverTheyEdit) {
  const std::string whole(kTemplate);
  const std::vector<std::string> texts = {whole, whole + " " + own_sentence(1),
                                          whole + " " + own_sentence(2)};
  EXPECT_EQ(find(texts).campaigns.size(), 1U);
  const std::vector<std::uint32_t> senders = {0, 1, 0};
  EXPECT_EQ(find(texts, {.senders = senders}).campaigns.size(), 0U);
}

TEST(FindCampaignsTest, TheTemplateIsTheTextOfMostSenders) {
  const std::string whole(kTemplate);
  const std::string edited = whole + " " + own_sentence(1);
  const std::vector<std::string> texts = {whole, whole, edited, edited, edited};
  const std::vector<std::uint32_t> senders = {0, 1, 2, 2, 2};
  const Campaigns found = find(texts, {.senders = senders});
  ASSERT_EQ(found.campaigns.size(), 1U);
  EXPECT_EQ(texts[found.campaigns[0].template_submission], whole);
}

TEST(FindCampaignsTest, SendersOfOtherNumberThanTextsAreRefused) {
  const std::vector<std::uint32_t> senders = {0, 1};
  EXPECT_THROW(find({std::string(kTemplate)}, {.senders = senders}), Error);
}

TEST(FindCampaignsTest, CasePunctuationAndSpacingDoNotMakeAnEdit) {
  const std::string whole(kTemplate);
  std::string shouted = whole;
  std::ranges::transform(shouted, shouted.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  });
  const Campaigns found = find({whole, "\"" + whole + "\"\n", shouted, whole});
  ASSERT_EQ(found.campaigns.size(), 1u);
  EXPECT_EQ(found.campaigns[0].exact_count, 4);
  EXPECT_EQ(found.campaigns[0].template_submission, 0u);
  EXPECT_TRUE(found.additions.empty());

  const std::string welsh =
      "Mae’r llyfrgell yn bwysig i’r plant a’r henoed ac ni ddylid ei chau ar ôl y Pasg eleni";
  std::string other =
      "MAE'R LLYFRGELL YN BWYSIG I'R PLANT A'R HENOED AC NI DDYLID EI CHAU AR ÔL Y "
      "PASG ELENI";
  EXPECT_EQ(find({welsh, other, welsh + "!"}).campaigns.at(0).exact_count, 3);
}

TEST(FindCampaignsTest, ACopyWithAPageOfItsOwnIsACopy) {
  std::string page;
  for (std::uint64_t i = 0; i < 20; ++i) page += organic(100 + i) + "\n";
  std::vector<std::string> texts(5, std::string(kTemplate));
  texts.push_back(page + std::string(kTemplate));
  texts.push_back(page);
  const Campaigns found = find(texts);
  ASSERT_EQ(found.campaigns.size(), 1u);
  EXPECT_EQ(found.campaigns[0].edited_count, 1);
  EXPECT_EQ(found.copies[5].campaign, 0);
  EXPECT_EQ(found.copies[6].campaign, -1);
  EXPECT_GE(found.additions.size(), 20u);
}

TEST(FindCampaignsTest, WhatMerelyHangsTogetherIsNoCampaign) {
  // Each text shares half of its words with the next, and nothing with the one after.
  std::vector<std::string> texts;
  for (int i = 0; i < 40; ++i) {
    std::string text;
    for (int word = 0; word < 60; ++word) text += "w" + std::to_string(i * 20 + word) + " ";
    texts.push_back(text);
  }
  const Campaigns found = find(texts);
  for (const Campaign& campaign : found.campaigns) EXPECT_LE(campaign.copy_count(), 5);
}

TEST(FindCampaignsTest, CampaignsStandBySizeAndTheirTemplateIsTheCommonestText) {
  const std::string other = organic(3) + " " + organic(4);
  std::vector<std::string> texts(6, other);
  texts.insert(texts.end(), 4, std::string(kTemplate));
  texts.insert(texts.end(), 5, std::string(kTemplate) + " Thank you for reading this letter.");
  const Campaigns found = find(texts);
  ASSERT_EQ(found.campaigns.size(), 2u);
  EXPECT_EQ(found.campaigns[0].exact_count, 5);
  EXPECT_EQ(found.campaigns[0].edited_count, 4);
  EXPECT_EQ(found.campaigns[1].exact_count, 6);
  EXPECT_EQ(texts[found.campaigns[1].template_submission], other);
  EXPECT_TRUE(found.additions.empty());
}

TEST(FindCampaignsTest, NothingIsAnInput) {
  const Campaigns found = find({});
  EXPECT_TRUE(found.campaigns.empty());
  EXPECT_TRUE(found.copies.empty());
  EXPECT_EQ(find({"", "...", " "}).copies.size(), 3u);
}

TEST(FindCampaignsTest, RefusesOptionsOutOfRange) {
  const CampaignOptions bad[] = {{.min_words = 1}, {.min_copies = 1}, {.min_words = 0}};
  for (const CampaignOptions& options : bad) {
    try {
      find({"a"}, options);
      FAIL() << "accepted";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    }
  }
}

// Rows in another order give the same campaigns of the same texts.
TEST(FindCampaignsTest, NeitherTheOrderOfRowsNorThreadsMatter) {
  std::vector<std::string> texts = consultation().texts;
  for (std::uint64_t i = 0; i < 600; ++i) texts.push_back(mail_merge(i % 500));
  for (std::uint64_t i = 0; i < 600; ++i) texts.push_back(organic(i));
  const Campaigns first = find(texts);
  ASSERT_EQ(first.campaigns.size(), 2u);

  std::vector<std::size_t> order(texts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [](std::size_t row) { return draw_below(1 << 30, row, 99); });
  std::vector<std::string> shuffled;
  shuffled.reserve(order.size());
  for (const std::size_t row : order) shuffled.push_back(texts[row]);
  for (const int threads : {1, 3, 8}) {
    const Campaigns again = find(shuffled, {}, threads);
    ASSERT_EQ(again.campaigns.size(), first.campaigns.size());
    for (std::size_t i = 0; i < first.campaigns.size(); ++i) {
      EXPECT_EQ(again.campaigns[i].exact_count, first.campaigns[i].exact_count);
      EXPECT_EQ(again.campaigns[i].edited_count, first.campaigns[i].edited_count);
      EXPECT_EQ(shuffled[again.campaigns[i].template_submission],
                texts[first.campaigns[i].template_submission]);
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
      EXPECT_EQ(again.copies[i].campaign, first.copies[order[i]].campaign);
      EXPECT_EQ(again.copies[i].exact, first.copies[order[i]].exact);
    }
    EXPECT_EQ(again.additions.size(), first.additions.size());
  }
}

}  // namespace
}  // namespace edau
