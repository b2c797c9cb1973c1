#include "groups/group_columns.hpp"

#include <gtest/gtest.h>

#include <string>

#include "edau/error.hpp"

namespace edau {
namespace {

Corpus corpus_of(const std::vector<std::string>& cells, const std::string& name = "type") {
  std::vector<std::string_view> texts;
  std::vector<std::string_view> views;
  for (const std::string& cell : cells) {
    texts.push_back(cell == "blank" ? "" : "Something is said.");
    views.push_back(cell);
  }
  const FurtherColumns::Group group{name, views};
  return Corpus::from_texts(texts, {}, {.groups = {&group, 1}});
}

TEST(GroupColumnsTest, ValuesStandByTheirBytesAndThoseWhoStateNothingLast) {
  const auto columns = group_columns(corpus_of({"zoo", "", "Zoo", "âr", " zoo ", "\t"}), false);
  ASSERT_EQ(columns.size(), 1U);
  EXPECT_EQ(columns[0].name, "type");
  EXPECT_EQ(columns[0].values, (std::vector<std::string>{"Zoo", "zoo", "âr", ""}));
  EXPECT_EQ(columns[0].group_of, (std::vector<std::size_t>{1, 3, 0, 2, 1, 3}));
}

TEST(GroupColumnsTest, OnlyAnalysedRowsMakeAGroup) {
  const auto columns = group_columns(corpus_of({"a", "blank", "b"}), false);
  EXPECT_EQ(columns[0].values, (std::vector<std::string>{"a", "b"}));
}

TEST(GroupColumnsTest, WithoutAColumnThereIsNothing) {
  const std::string_view text = "Something is said.";
  EXPECT_TRUE(group_columns(Corpus::from_texts({&text, 1}), false).empty());
}

TEST(GroupColumnsTest, AColumnOfTooManyValuesIsRefusedByName) {
  std::vector<std::string> cells = {""};
  for (std::size_t i = 0; i < kMostGroups; ++i) cells.push_back("v" + std::to_string(i));
  EXPECT_EQ(group_columns(corpus_of(cells), false)[0].values.size(), kMostGroups + 1);
  cells.emplace_back("one more");
  try {
    group_columns(corpus_of(cells, "reference <b>"), false);
    FAIL() << "accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    EXPECT_STREQ(error.what(),
                 "--group cannot compare by \"reference <b>\": it has more than 50 different "
                 "values; name a column of few groups, or put these into fewer first");
  }
}

TEST(GroupColumnsTest, APublicEditionHasOneColumn) {
  const std::string_view text = "Something is said.";
  const std::string_view cell = "a";
  const std::vector<FurtherColumns::Group> groups = {{"type", {&cell, 1}}, {"area", {&cell, 1}}};
  const Corpus corpus = Corpus::from_texts({&text, 1}, {}, {.groups = groups});
  EXPECT_EQ(group_columns(corpus, false).size(), 2U);
  EXPECT_THROW(group_columns(corpus, true), Error);
}

TEST(GroupColumnsTest, SmallGroupsAreJoinedWithAsManyOthersAsItTakes) {
  struct Case {
    const char* about;
    std::vector<std::string> values;
    std::vector<std::int64_t> sizes;
    std::vector<std::string> shown;
    std::vector<std::size_t> numbers;  // of the values
  };
  const std::string small = kSmallGroups;
  const Case cases[] = {
      {"large ones stay", {"a", "b"}, {5, 9}, {"a", "b"}, {0, 1}},
      {"two small ones suffice", {"a", "b", "c"}, {3, 9, 2}, {"b", small}, {1, 0, 1}},
      {"one alone takes the next smallest", {"a", "b", "c"}, {9, 4, 20}, {"c", small}, {1, 1, 0}},
      {"who states nothing stays apart", {"a", "b", ""}, {4, 2, 9}, {small, ""}, {0, 0, 1}},
      {"but not where they are few", {"a", "b", ""}, {9, 6, 2}, {"a", small}, {0, 1, 1}},
      {"nor where no other is left", {"a", "b", ""}, {1, 2, 60}, {small}, {0, 0, 0}},
      {"they are taken last", {"a", "b", ""}, {2, 9, 6}, {small, ""}, {0, 0, 1}},
      {"nobody is no group", {"a", "b", ""}, {0, 9, 0}, {"b"}, {0, 0, 0}},
      {"unless there is no other", {"a", ""}, {0, 0}, {small}, {0, 0}},
  };
  for (const Case& c : cases) {
    const JoinedGroups joined = with_small_groups_joined(c.values, c.sizes, 5);
    EXPECT_EQ(joined.values, c.shown) << c.about;
    EXPECT_EQ(joined.number_of, c.numbers) << c.about;
  }
}

}  // namespace
}  // namespace edau
