#include "pipeline/theme_groups.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "edau/find_themes.hpp"

namespace edau {
namespace {

constexpr const char* kLetter =
    "Please keep the harbour open all year, because our boats and our families depend on its "
    "lights and its walls in every season.";

struct Answers {
  std::vector<std::string> texts;
  std::vector<std::string> channels;

  void add(std::string text, std::string channel) {
    texts.push_back(std::move(text));
    channels.push_back(std::move(channel));
  }
};

// On the web people write of the harbour more often than by e-mail. By e-mail came 60 copies of a
// letter on it, of which three have a sentence of their sender's on the ferry, and one copy came on
// the web.
Answers answers() {
  Answers made;
  for (int i = 0; i < 57; ++i) made.add(kLetter, "email");
  for (int i = 0; i < 3; ++i) {
    made.add(
        std::string(kLetter) + " The ferry timetable is poor on day " + std::to_string(i) + ".",
        "email");
  }
  made.add(kLetter, "web");
  for (int i = 0; i < 30; ++i) {
    made.add("Harbour lights and walls failed our boats on night " + std::to_string(i) + ".",
             i < 3 ? "email" : "web");
    made.add("The ferry timetable is poor on morning " + std::to_string(i) + ".",
             i < 25 ? "email" : "web");
  }
  // So that no subject is in over half of the answers: its words would be no terms.
  for (int i = 0; i < 20; ++i) {
    made.add("School meals should cost nothing in week " + std::to_string(i) + ".", "web");
  }
  return made;
}

Analysis analysed(const Answers& made, Options options) {
  const std::vector<std::string_view> texts(made.texts.begin(), made.texts.end());
  const std::vector<std::string_view> channels(made.channels.begin(), made.channels.end());
  const FurtherColumns::Group group{"channel", channels};
  options.themes = 3;
  options.stability = 0;
  return find_themes(Corpus::from_texts(texts, {}, {.groups = {&group, 1}}), options);
}

Analysis analysed_on(CountingBase base) {
  Options options;
  options.base = base;
  return analysed(answers(), options);
}

// The theme of most copies, in the group of e-mails.
const GroupCell& harbour_by_email(const Analysis& analysis) {
  const GroupTable& table = analysis.group_tables().front();
  EXPECT_EQ(table.groups[0].value, "email");
  return table.cell(0, 0);
}

TEST(ThemeGroupsTest, CopiesAreCountedOnTheHeadlineBaseAndNeverTested) {
  struct Case {
    CountingBase base;
    std::int64_t count;
    std::int64_t size;
  };
  // With edited ones four texts of the campaign; it is in the group of most of its copies.
  const Case cases[] = {{CountingBase::kAll, 63, 88},
                        {CountingBase::kDistinct, 7, 32},
                        {CountingBase::kCampaignOne, 4, 32},
                        {CountingBase::kCampaignApart, 3, 31}};
  for (const Case& one : cases) {
    const Analysis analysis = analysed_on(one.base);
    const GroupCell& cell = harbour_by_email(analysis);
    EXPECT_EQ(cell.count, one.count) << counting_base_name(one.base);
    EXPECT_EQ(analysis.group_tables().front().groups[0].size, one.size)
        << counting_base_name(one.base);
    EXPECT_EQ(cell.tested_count, 3);
    EXPECT_EQ(analysis.group_tables().front().groups[0].tested_size, 31);
    EXPECT_LT(cell.tested_share, cell.others_share);  // with copies it is the other way round
    EXPECT_LT(cell.adjusted_p, 0.001);
  }
  EXPECT_GT(harbour_by_email(analysed_on(CountingBase::kAll)).share, 0.7);
}

TEST(ThemeGroupsTest, OnEachBaseGroupsAddUpToTheTheme) {
  for (const CountingBase base : kCountingBases) {
    const Analysis analysis = analysed_on(base);
    const GroupTable& table = analysis.group_tables().front();
    EXPECT_EQ(table.groups[0].size + table.groups[1].size, analysis.analysed_on_bases()[base]);
    for (std::size_t theme = 0; theme < analysis.themes().size(); ++theme) {
      EXPECT_EQ(table.cell(theme, 0).count + table.cell(theme, 1).count,
                analysis.themes()[theme].counts[base])
          << counting_base_name(base);
    }
  }
}

TEST(ThemeGroupsTest, APublicEditionTestsOnlyOnTheBaseWithoutCopies) {
  for (const CountingBase base : kCountingBases) {
    Options options;
    options.base = base;
    options.public_edition = true;
    const Analysis analysis = analysed(answers(), options);
    const bool is_any_tested =
        std::ranges::any_of(analysis.group_tables().front().cells, &GroupCell::is_tested);
    EXPECT_FALSE(is_any_tested && base != CountingBase::kCampaignApart) << counting_base_name(base);
  }
}

struct Reply {
  std::string text;
  std::string area;
  std::string person;
};

void add_replies(std::vector<Reply>& replies, int count, const std::string& theme,
                 const std::string& area, const std::string& person = "") {
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(replies.size());
    std::string text = theme;
    text.append(" on day ").append(number).append(".");
    replies.push_back({text, area, person.empty() ? "person " + number : person});
  }
}

constexpr const char* kHarbour = "Harbour lights and walls failed our boats";
constexpr const char* kFerry = "The ferry timetable is poor";

Analysis published(const std::vector<Reply>& replies, CountingBase base) {
  std::vector<std::string_view> texts;
  std::vector<std::string_view> areas;
  std::vector<std::string_view> persons;
  for (const Reply& reply : replies) {
    texts.push_back(reply.text);
    areas.push_back(reply.area);
    persons.push_back(reply.person);
  }
  const FurtherColumns::Group group{"area", areas};
  Options options;
  options.themes = 2;
  options.stability = 0;
  options.base = base;
  options.public_edition = true;
  return find_themes(Corpus::from_texts(texts, {}, {.persons = persons, .groups = {&group, 1}}),
                     options);
}

std::map<std::string, std::int64_t> sizes_of(const Analysis& analysis) {
  std::map<std::string, std::int64_t> sizes;
  for (const RespondentGroup& group : analysis.group_tables().front().groups) {
    sizes[group.value] = group.size;
  }
  return sizes;
}

// A letter that three sent from Aber, and two each from two places that are joined: together more.
TEST(ThemeGroupsTest, APublicEditionJoinsGroupsWithoutTakingAnybodyFromAnotherOne) {
  std::vector<Reply> replies;
  for (const char* area : {"Aber", "Aber", "Aber", "Nefyn", "Nefyn", "Pwll", "Pwll"}) {
    replies.push_back({kLetter, area, "sender " + std::to_string(replies.size())});
  }
  add_replies(replies, 4, kFerry, "Aber");
  add_replies(replies, 3, kFerry, "Nefyn");
  add_replies(replies, 3, kHarbour, "Pwll");
  add_replies(replies, 30, kHarbour, "Rhyl");
  add_replies(replies, 30, kFerry, "Rhyl");
  for (const CountingBase base : {CountingBase::kDistinct, CountingBase::kCampaignOne}) {
    const auto sizes = sizes_of(published(replies, base));
    EXPECT_EQ(sizes, (decltype(sizes){{"(small groups)", 6}, {"Aber", 5}, {"Rhyl", 60}}))
        << counting_base_name(base);
  }
}

TEST(ThemeGroupsTest, APublicEditionJoinsThoseFewWhoStatedNothingToo) {
  std::vector<Reply> replies;
  add_replies(replies, 2, kFerry, "");
  add_replies(replies, 6, kFerry, "Aber");
  add_replies(replies, 30, kHarbour, "Nefyn");
  add_replies(replies, 30, kFerry, "Rhyl");
  for (const CountingBase base : kCountingBases) {
    const auto sizes = sizes_of(published(replies, base));
    EXPECT_EQ(sizes, (decltype(sizes){{"(small groups)", 8}, {"Nefyn", 30}, {"Rhyl", 30}}))
        << counting_base_name(base);
  }
}

// `replies` of 24 texts by few people, beside two places of many.
void expect_joined_with_nefyn(std::vector<Reply> replies) {
  add_replies(replies, 30, kFerry, "Nefyn");
  add_replies(replies, 40, kHarbour, "Rhyl");
  const auto sizes = sizes_of(published(replies, CountingBase::kDistinct));
  EXPECT_EQ(sizes, (decltype(sizes){{"(small groups)", 54}, {"Rhyl", 40}}));
}

TEST(ThemeGroupsTest, ManyTextsOfOnePersonMakeNoGroupInAPublicEdition) {
  std::vector<Reply> replies;
  add_replies(replies, 24, kHarbour, "Enlli", "Ann");
  expect_joined_with_nefyn(std::move(replies));
}

// The same four send from either place.
TEST(ThemeGroupsTest, JoinedGroupsOfTheSamePeopleCountThemOnce) {
  std::vector<Reply> replies;
  for (const char* person : {"Ann", "Bet", "Cai", "Dai"}) {
    add_replies(replies, 3, kHarbour, "Enlli", person);
    add_replies(replies, 3, kFerry, "Aber", person);
  }
  expect_joined_with_nefyn(std::move(replies));
}

TEST(ThemeGroupsTest, ManyTextsOfOnePersonAreNoCountInAPublicEdition) {
  std::vector<Reply> replies;
  add_replies(replies, 24, kHarbour, "Nefyn", "Ann");
  add_replies(replies, 30, kFerry, "Nefyn");
  add_replies(replies, 30, kFerry, "Rhyl");
  add_replies(replies, 30, kHarbour, "Rhyl");
  const Analysis analysis = published(replies, CountingBase::kDistinct);
  EXPECT_EQ(sizes_of(analysis)["Nefyn"], 54);
  for (std::size_t theme = 0; theme < analysis.themes().size(); ++theme) {
    EXPECT_TRUE(analysis.group_tables().front().cell(theme, 0).suppressed) << theme;
  }
}

// As many are counted as would be tested, and other ones all the same.
TEST(ThemeGroupsTest, APublicEditionOfDifferentTextsTestsNothing) {
  std::vector<Reply> replies;
  add_replies(replies, 30, kFerry, "Nefyn");
  add_replies(replies, 10, kHarbour, "Nefyn");
  add_replies(replies, 30, kHarbour, "Rhyl");
  add_replies(replies, 10, kFerry, "Rhyl");
  const auto is_any_tested = [&](CountingBase base) {
    const Analysis analysis = published(replies, base);
    return std::ranges::any_of(analysis.group_tables().front().cells, &GroupCell::is_tested);
  };
  EXPECT_FALSE(is_any_tested(CountingBase::kDistinct));
  EXPECT_TRUE(is_any_tested(CountingBase::kAll));
}

// Texts, each by one or two of a few persons, in groups of any size.
struct TextsOfPersons {
  GroupColumn column{"area", {"a", "b", "c", "d", ""}, {}};
  std::vector<Document> documents;
  ByBase<Respondents> respondents;
};

constexpr std::size_t kThemes = 3;

TextsOfPersons random_texts(std::mt19937& random) {
  const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  TextsOfPersons made;
  const std::uint32_t persons = 4 + below(40);
  const std::uint32_t texts = 20 + below(60);
  for (std::uint32_t text = 0; text < texts; ++text) {
    for (std::uint32_t copy = 0; copy <= below(2); ++copy) {
      const std::uint32_t group = std::min(below(5), below(5));
      const std::int32_t theme = static_cast<std::int32_t>(text % (kThemes + 1)) - 1;
      Document document{};
      document.submission = made.documents.size();
      document.theme = theme;
      made.documents.push_back(document);
      made.column.group_of.push_back(group);
      made.respondents[CountingBase::kAll].push_back(text % 3 == 0 ? 0 : below(persons));
      made.respondents[CountingBase::kDistinct].push_back(text);
      made.respondents[CountingBase::kCampaignApart].push_back(kNobody);
    }
  }
  return made;
}

using Persons = std::set<std::uint32_t>;

// Who wrote the texts that are counted in each group; of each theme, and of all others.
struct Authors {
  std::map<std::string, Persons> all;
  std::map<std::pair<std::size_t, std::string>, Persons> raising;
  std::map<std::pair<std::size_t, std::string>, Persons> others;
};

// By the names that the table gives to what texts state most often.
Authors authors_of(const TextsOfPersons& made, const GroupTable& table) {
  std::map<std::uint32_t, std::map<std::size_t, int>> stated;
  for (std::size_t i = 0; i < made.documents.size(); ++i) {
    ++stated[made.respondents[CountingBase::kDistinct][i]][made.column.group_of[i]];
  }
  const auto group_of = [&](std::uint32_t text) {
    std::size_t best = 4;
    for (const auto& [group, times] : stated[text]) {
      const bool is_first = best == 4 && group != 4;
      if (is_first || (group != 4 && times > stated[text][best])) best = group;
    }
    const std::string& value = made.column.values[best];
    const auto is_named = [&](const RespondentGroup& group) { return group.value == value; };
    return std::ranges::any_of(table.groups, is_named) ? value : std::string("(small groups)");
  };
  Authors authors;
  for (std::size_t i = 0; i < made.documents.size(); ++i) {
    const std::uint32_t person = made.respondents[CountingBase::kAll][i];
    const std::string group = group_of(made.respondents[CountingBase::kDistinct][i]);
    authors.all[group].insert(person);
    for (std::size_t theme = 0; theme < kThemes; ++theme) {
      const bool raises = made.documents[i].theme == static_cast<std::int32_t>(theme);
      (raises ? authors.raising : authors.others)[{theme, group}].insert(person);
    }
  }
  return authors;
}

TEST(ThemeGroupsTest, WhatAPublicEditionShowsIsOfFivePersonsWhoeverWroteTheTexts) {
  std::mt19937 random(20261129);
  Workers workers(1);
  Options options;
  options.base = CountingBase::kDistinct;
  options.public_edition = true;
  int shown = 0;
  int groups = 0;
  for (int i = 0; i < 500 && !HasFailure(); ++i) {
    const TextsOfPersons made = random_texts(random);
    const GroupTable table =
        theme_groups({&made.column, 1}, made.documents, made.respondents, kThemes, options, workers)
            .front();
    Authors authors = authors_of(made, table);
    for (std::size_t group = 0; group < table.groups.size(); ++group) {
      const std::string& value = table.groups[group].value;
      EXPECT_TRUE(table.groups.size() == 1 || authors.all[value].size() >= 5) << value;
      EXPECT_TRUE(table.groups.size() == 1 || table.groups[group].size >= 5) << value;
      groups += table.groups.size() > 1 ? 1 : 0;
      for (std::size_t theme = 0; theme < kThemes; ++theme) {
        if (table.cell(theme, group).suppressed) continue;
        ++shown;
        EXPECT_GE((authors.raising[{theme, value}].size()), 5U) << value << " in world " << i;
        EXPECT_GE((authors.others[{theme, value}].size()), 5U) << value << " in world " << i;
      }
    }
  }
  EXPECT_GT(shown, 100);
  EXPECT_GT(groups, 100);
}

}  // namespace
}  // namespace edau
