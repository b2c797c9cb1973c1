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
  const auto columns = group_columns(corpus_of({"zoo", "", "Zoo", "âr", " zoo ", "\t"}));
  ASSERT_EQ(columns.size(), 1U);
  EXPECT_EQ(columns[0].name, "type");
  EXPECT_EQ(columns[0].values, (std::vector<std::string>{"Zoo", "zoo", "âr", ""}));
  EXPECT_EQ(columns[0].group_of, (std::vector<std::size_t>{1, 3, 0, 2, 1, 3}));
}

TEST(GroupColumnsTest, OnlyAnalysedRowsMakeAGroup) {
  const auto columns = group_columns(corpus_of({"a", "blank", "b"}));
  EXPECT_EQ(columns[0].values, (std::vector<std::string>{"a", "b"}));
}

TEST(GroupColumnsTest, WithoutAColumnThereIsNothing) {
  const std::string_view text = "Something is said.";
  EXPECT_TRUE(group_columns(Corpus::from_texts({&text, 1})).empty());
}

TEST(GroupColumnsTest, AColumnOfTooManyValuesIsRefusedByName) {
  std::vector<std::string> cells = {""};
  for (std::size_t i = 0; i < kMostGroups; ++i) cells.push_back("v" + std::to_string(i));
  EXPECT_EQ(group_columns(corpus_of(cells))[0].values.size(), kMostGroups + 1);
  cells.emplace_back("one more");
  try {
    group_columns(corpus_of(cells, "reference <b>"));
    FAIL() << "accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    EXPECT_STREQ(error.what(),
                 "--group cannot compare by \"reference <b>\": it has more than 50 different "
                 "values; name a column of few groups, or put these into fewer first");
  }
}

}  // namespace
}  // namespace edau
