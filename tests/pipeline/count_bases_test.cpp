#include "pipeline/count_bases.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "edau/find_themes.hpp"
#include "pipeline/persons.hpp"
#include "pipeline/respondents.hpp"

namespace edau {
namespace {

// Submissions whose points were placed by hand.
struct Consultation {
  std::vector<std::string> texts;
  std::vector<std::string> persons;
  std::vector<std::vector<std::int32_t>> themes;  // of each point of each submission
  std::vector<CampaignCopy> copies;
  std::size_t theme_count = 1;

  void add(std::string text, std::string person, std::vector<std::int32_t> points,
           std::int32_t campaign = -1) {
    texts.push_back(std::move(text));
    persons.push_back(std::move(person));
    themes.push_back(std::move(points));
    copies.push_back({campaign, false});
  }
};

struct Counted {
  BaseCounts all;
  std::vector<Theme> themes;
};

Corpus corpus_of(const Consultation& made) {
  const std::vector<std::string_view> texts(made.texts.begin(), made.texts.end());
  const std::vector<std::string_view> persons(made.persons.begin(), made.persons.end());
  return Corpus::from_texts(texts, {}, {.persons = persons});
}

Counted count(const Consultation& made, const Campaigns& campaigns, int threads = 1) {
  const Corpus corpus = corpus_of(made);
  std::vector<Document> documents;
  for (std::size_t row = 0; row < made.themes.size(); ++row) {
    for (const std::int32_t theme : made.themes[row]) {
      documents.push_back({row, {0, 1}, theme, Outcome::kThemed, {}, 0, 0});
    }
  }
  Counted counted;
  counted.themes.resize(made.theme_count);
  Workers workers(threads);
  const ByBase<Respondents> respondents =
      respondents_on_bases(corpus, documents, campaigns, number_persons(corpus), workers);
  counted.all = count_bases(documents, respondents, counted.themes);
  return counted;
}

Counted count(const Consultation& made, int threads = 1) {
  Campaigns campaigns;
  campaigns.copies = made.copies;
  return count(made, campaigns, threads);
}

BaseCounts counts(std::int64_t all, std::int64_t distinct, std::int64_t one, std::int64_t apart) {
  return {{all, distinct, one, apart}};
}

// The consultation on the Welsh Language Bill: 504 responses, and 278 copies of three campaigns'
// texts that were "only considered as three different responses".
Consultation language_bill(int against_alone) {
  constexpr const char* kTemplates[] = {
      "We ask the Government to withdraw this bill and to keep the commissioner who defends our "
      "rights in every village and town.",
      "The language needs a stronger law rather than a weaker one, so please think again before "
      "you take powers away from its champion.",
      "Nobody in our valley was consulted about these proposals and every member of this branch "
      "rejects them without any reservation."};
  constexpr int kCopies[] = {140, 98, 40};
  Consultation made;
  made.theme_count = 2;  // against; for
  for (int i = 0; i < 504; ++i) {
    const bool against = i < against_alone;
    made.add((against ? "I am against it: reason " : "I am for it: reason ") + std::to_string(i),
             "", {against ? 0 : 1});
  }
  for (int campaign = 0; campaign < 3; ++campaign) {
    for (int i = 0; i < kCopies[campaign]; ++i) made.add(kTemplates[campaign], "", {0});
  }
  return made;
}

Counted count_with_found_campaigns(const Consultation& made) {
  const std::vector<std::string_view> texts(made.texts.begin(), made.texts.end());
  const Campaigns campaigns = find_campaigns(texts);
  EXPECT_EQ(campaigns.campaigns.size(), 3U);
  return count(made, campaigns);
}

TEST(CountBasesTest, TheConsultationOnTheWelshLanguageBillIsToldOnEachBase) {
  const Counted counted = count_with_found_campaigns(language_bill(281));
  EXPECT_EQ(counted.all, counts(782, 507, 507, 504));
  const Theme& against = counted.themes[0];
  EXPECT_EQ(against.counts, counts(559, 284, 284, 281));
  EXPECT_NEAR(against.shares[CountingBase::kAll], 0.715, 0.0005);
  EXPECT_NEAR(against.shares[CountingBase::kCampaignOne], 0.560, 0.0005);
  EXPECT_NEAR(against.shares[CountingBase::kCampaignApart], 0.558, 0.0005);
  EXPECT_FALSE(against.differs_by_base);  // more than half, and the most, on each
}

TEST(CountBasesTest, AMajorityThatOnlyACampaignMakesIsMarked) {
  const Counted counted = count_with_found_campaigns(language_bill(230));
  EXPECT_GT(counted.themes[0].shares[CountingBase::kAll], 0.5);
  EXPECT_LT(counted.themes[0].shares[CountingBase::kCampaignOne], 0.5);
  EXPECT_TRUE(counted.themes[0].differs_by_base);
  EXPECT_TRUE(counted.themes[1].differs_by_base);  // the larger one without campaigns
}

TEST(CountBasesTest, APersonCountsOnceHoweverOftenTheySayIt) {
  Consultation made;
  made.add("Buses are late", "ann", {0, 0, 0});
  made.add("Buses are rare", "ann", {0});
  made.add("BUSES, are late!", "bob", {-1, 0});
  made.add("Trains", "bob", {-1});
  made.add("Buses stop early", "", {0});
  made.add("Buses cost much", "", {0});
  const Counted counted = count(made);
  EXPECT_EQ(counted.all, counts(4, 5, 4, 4));
  EXPECT_EQ(counted.themes[0].counts, counts(4, 4, 4, 4));
}

TEST(CountBasesTest, WhoSentACopyAndWordsOfTheirOwnIsCountedForTheirOwn) {
  Consultation made;
  made.add("Copy", "ann", {0}, 0);
  made.add("copy", "bob", {0}, 0);
  made.add("Own", "ann", {0});
  made.add("Other", "cat", {-1});
  const Counted counted = count(made);
  EXPECT_EQ(counted.all, counts(3, 3, 3, 2));
  EXPECT_EQ(counted.themes[0].counts, counts(2, 2, 2, 1));
}

// Points of 4 bytes; the second of the copy of "bob" is his own.
TEST(CountBasesTest, WhatSomebodyAddedToACopyIsTheirOwnPoint) {
  struct Case {
    const char* said;
    std::uint32_t end;  // of bob's second point
    BaseCounts all;
    BaseCounts added;  // the theme of what he added
    BaseCounts sent;   // that of what the campaign sent
  };
  const Case cases[] = {
      {"his own", 8, counts(3, 3, 3, 2), counts(2, 2, 2, 2), counts(2, 2, 1, 0)},
      {"more than he added", 9, counts(3, 3, 2, 1), counts(2, 2, 2, 1), counts(2, 2, 1, 0)},
  };
  for (const Case& one : cases) {
    Consultation made;
    made.theme_count = 2;
    made.add("Copy", "ann", {0}, 0);
    made.add("Copy and his own", "bob", {0}, 0);
    made.add("Other", "cat", {1});
    const Corpus corpus = corpus_of(made);
    const auto at = [](std::size_t row, std::uint32_t begin, std::uint32_t end,
                       std::int32_t theme) {
      return Document{row, {begin, end}, theme, Outcome::kThemed, {}, 0, 0};
    };
    const std::vector<Document> documents = {at(0, 0, 4, 0), at(1, 0, 4, 0), at(1, 4, one.end, 1),
                                             at(2, 0, 4, 1)};
    const Campaigns campaigns{{{0, 1, 1}}, made.copies, {{0, 1, {4, 8}}}};
    Workers workers(1);
    const ByBase<Respondents> respondents =
        respondents_on_bases(corpus, documents, campaigns, number_persons(corpus), workers);
    std::vector<Theme> themes(2);
    EXPECT_EQ(count_bases(documents, respondents, themes), one.all) << one.said;
    EXPECT_EQ(themes[1].counts, one.added) << one.said;
    EXPECT_EQ(themes[0].counts, one.sent) << one.said;
  }
}

TEST(CountBasesTest, GroupsOfThemesCountWhoRaisesOneOfThemOnce) {
  Consultation made;
  made.add("Copy", "ann", {0, 1}, 0);
  made.add("Copy", "bob", {0}, 0);
  made.add("Own", "cat", {1, 2});
  made.add("None", "dan", {-1});
  const Corpus corpus = corpus_of(made);
  std::vector<Document> documents;
  for (std::size_t row = 0; row < made.themes.size(); ++row) {
    for (const std::int32_t theme : made.themes[row]) {
      documents.push_back({row, {0, 1}, theme, Outcome::kThemed, {}, 0, 0});
    }
  }
  Campaigns campaigns;
  campaigns.copies = made.copies;
  Workers workers(1);
  std::vector<Theme> themes(3);
  themes[0].group = themes[1].group = "g1";
  themes[2].group = "g2";
  const std::vector<BaseCounts> groups = count_groups(
      documents,
      respondents_on_bases(corpus, documents, campaigns, number_persons(corpus), workers), themes);
  EXPECT_EQ(groups, (std::vector<BaseCounts>{counts(3, 2, 2, 1), counts(1, 1, 1, 1)}));
}

TEST(CountBasesTest, WhereAllAreCopiesThereIsNoShareApart) {
  Consultation made;
  made.add("Copy", "", {0}, 0);
  made.add("copy", "", {0}, 0);
  const Counted counted = count(made);
  EXPECT_EQ(counted.themes[0].counts, counts(2, 1, 1, 0));
  EXPECT_EQ(counted.themes[0].shares[CountingBase::kCampaignApart], 0.0);
  EXPECT_FALSE(counted.themes[0].differs_by_base);
}

// Texts of three words from a few, in several spellings.
std::string random_text(std::mt19937& random) {
  constexpr const char* kWords[] = {"bus", "Bus", "BUS", "train", "Train", "tŷ", "Tŷ"};
  constexpr const char* kGaps[] = {" ", ", ", "  ", " – "};
  std::string text = kWords[random() % 7];
  for (int i = 0; i < 2; ++i) text += std::string(kGaps[random() % 4]) + kWords[random() % 7];
  return text;
}

Consultation random_consultation(std::mt19937& random) {
  Consultation made;
  made.theme_count = 6;
  for (int i = 0; i < 60; ++i) {
    std::vector<std::int32_t> points;
    for (std::size_t n = 1 + random() % 3; n > 0; --n) {
      points.push_back(static_cast<std::int32_t>(random() % 7) - 1);
    }
    made.add(random_text(random), random() % 3 == 0 ? "" : "p" + std::to_string(random() % 20),
             points, static_cast<std::int32_t>(random() % 6) - 3);
  }
  return made;
}

// Slow and obvious: the words in lower case, and sets of names.
std::string words_of(const std::string& text) {
  std::string words;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z')
      words += static_cast<char>(c + 32);
    else if ((c >= 'a' && c <= 'z') || c == '\xC5' || c == '\xB7')
      words += c;
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  return words;
}

BaseCounts reference(const Consultation& made, std::int32_t theme, bool all) {
  std::set<std::string> persons;
  std::set<std::string> texts;
  std::set<std::string> one;
  std::set<std::string> apart;
  for (std::size_t row = 0; row < made.texts.size(); ++row) {
    if (!all && std::ranges::count(made.themes[row], theme) == 0) continue;
    const std::string person =
        made.persons[row].empty() ? "row " + std::to_string(row) : made.persons[row];
    const std::int32_t campaign = made.copies[row].campaign;
    persons.insert(person);
    texts.insert(words_of(made.texts[row]));
    one.insert(campaign < 0 ? person : "campaign " + std::to_string(campaign));
    if (campaign < 0) apart.insert(person);
  }
  const auto size = [](const std::set<std::string>& set) {
    return static_cast<std::int64_t>(set.size());
  };
  return counts(size(persons), size(texts), size(one), size(apart));
}

TEST(CountBasesTest, CountsAreThoseOfASlowReference) {
  for (unsigned seed = 0; seed < 50; ++seed) {
    std::mt19937 random(seed);
    const Consultation made = random_consultation(random);
    const Counted counted = count(made);
    EXPECT_EQ(counted.all, reference(made, 0, true));
    for (std::size_t i = 0; i < counted.themes.size(); ++i) {
      const Theme& theme = counted.themes[i];
      EXPECT_EQ(theme.counts, reference(made, static_cast<std::int32_t>(i), false)) << seed;
      for (const CountingBase base : kCountingBases) {
        EXPECT_EQ(theme.shares[base],
                  static_cast<double>(theme.counts[base]) / static_cast<double>(counted.all[base]));
      }
    }
  }
}

TEST(CountBasesTest, TheOrderOfRowsAndThreadsChangeNothing) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    std::mt19937 random(seed);
    const Consultation made = random_consultation(random);
    std::vector<std::size_t> order(made.texts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), random);
    Consultation shuffled;
    shuffled.theme_count = made.theme_count;
    for (const std::size_t row : order) {
      shuffled.add(made.texts[row], made.persons[row], made.themes[row], made.copies[row].campaign);
    }
    const Counted one = count(made);
    const Counted other = count(shuffled, 3);
    EXPECT_EQ(one.all, other.all);
    for (std::size_t i = 0; i < one.themes.size(); ++i) {
      EXPECT_EQ(one.themes[i].counts, other.themes[i].counts);
      EXPECT_EQ(one.themes[i].differs_by_base, other.themes[i].differs_by_base);
    }
  }
}

// One insistent person on the library, many on the ferry.
Analysis insistent_person(const Options& options, bool with_persons) {
  std::vector<std::string> texts;
  std::vector<std::string> persons;
  for (int i = 0; i < 60; ++i) {
    const bool ferry = i % 3 == 0;
    texts.emplace_back(ferry ? "The ferry timetable fails islanders."
                             : "The library building needs opening.");
    persons.push_back(ferry ? "p" + std::to_string(i) : "insistent");
  }
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  const std::vector<std::string_view> names(persons.begin(), persons.end());
  return find_themes(
      Corpus::from_texts(views, {}, {.persons = with_persons ? names : decltype(names)()}),
      options);
}

TEST(CountBasesTest, IdsFollowPersonsAndTheBaseMovesNone) {
  const Options options{.themes = 2, .max_document_share = 1.0, .stability = 0};
  const Analysis rows = insistent_person(options, false);
  ASSERT_EQ(rows.themes().size(), 2U);
  EXPECT_EQ(rows.themes()[0].submission_count, 40);
  const Analysis people = insistent_person(options, true);
  EXPECT_EQ(people.themes()[0].submission_count, 20);
  EXPECT_EQ(people.themes()[0].counts[CountingBase::kAll], 20);
  EXPECT_EQ(people.themes()[1].submission_count, 40);
  EXPECT_EQ(people.themes()[1].counts[CountingBase::kAll], 1);
  EXPECT_EQ(people.analysed_on_bases()[CountingBase::kAll], 21);
  for (const CountingBase base : kCountingBases) {
    Options other = options;
    other.base = base;
    const Analysis same = insistent_person(other, true);
    for (std::size_t i = 0; i < 2; ++i) {
      EXPECT_EQ(same.themes()[i].label, people.themes()[i].label);
      EXPECT_EQ(same.themes()[i].counts, people.themes()[i].counts);
    }
  }
}

}  // namespace
}  // namespace edau
