#include "report/provenance.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "edau/option_table.hpp"
#include "edau/version.hpp"
#include "report/sample.hpp"

namespace edau {
namespace {

bool names(const std::vector<NamedText>& entries, std::string_view name) {
  return std::ranges::find(entries, name, &NamedText::name) != entries.end();
}

TEST(ProvenanceTest, NamesEveryVersionThatDecidesTheResult) {
  const Provenance provenance = provenance_of(make_analysis(small_sample()));
  ASSERT_FALSE(provenance.versions.empty());
  EXPECT_EQ(provenance.versions.front().text, EDAU_VERSION);
  EXPECT_TRUE(names(provenance.versions, "icu"));
  EXPECT_TRUE(names(provenance.versions, "unicode"));
  for (const NamedText& version : provenance.versions) EXPECT_FALSE(version.text.empty());
}

TEST(ProvenanceTest, HoldsTheOptionsThatAffectTheResultAndNoOthers) {
  const Provenance provenance = provenance_of(make_analysis(small_sample()));
  for (const OptionEntry<Options>& option : option_table()) {
    EXPECT_EQ(names(provenance.options, option.name), option.affects_result) << option.name;
  }
}

TEST(ProvenanceTest, InputHashIsThatOfTheTextsInAnyOrder) {
  const std::vector<std::string_view> texts = {"one", "two", "two", " "};
  const std::vector<std::string_view> ids = {"a", "b", "c", "d"};
  const std::vector<std::string_view> shuffled = {"two", " ", "one", "two"};
  const std::vector<std::string_view> others = {"one", "two", "two", "two"};
  const std::string hash = input_hash(Corpus::from_texts(texts));
  EXPECT_EQ(hash.size(), 32U);
  EXPECT_EQ(hash.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_EQ(input_hash(Corpus::from_texts(texts, ids)), hash);
  EXPECT_EQ(input_hash(Corpus::from_texts(shuffled)), hash);
  EXPECT_NE(input_hash(Corpus::from_texts(others)), hash);
  EXPECT_EQ(input_hash(Corpus::from_texts({})), std::string(32, '0'));
}

}  // namespace
}  // namespace edau
