#include "themes/speakers.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace edau {
namespace {

SaidBy said_by(const std::vector<Speaker>& speakers) {
  SaidBy said;
  for (const Speaker& speaker : speakers) said.add(speaker);
  return said;
}

const std::vector<std::vector<Speaker>> kWithheld = {{{1, false}}, {{1, false}, {1, false}}};
const std::vector<std::vector<Speaker>> kShown = {
    {}, {{1, true}}, {{1, false}, {1, true}}, {{1, false}, {2, false}}, {{1, true}, {2, false}}};

TEST(SpeakersTest, WhatOnePersonAloneSaysIsWithheldUnlessOneOfItsSubmissionsPermitsIt) {
  for (const auto& speakers : kWithheld) EXPECT_TRUE(said_by(speakers).is_withheld());
  for (const auto& speakers : kShown) EXPECT_FALSE(said_by(speakers).is_withheld());
}

TEST(SpeakersTest, ItDoesNotMatterInWhatPartsTheyAreCounted) {
  std::vector<std::vector<Speaker>> all = kWithheld;
  all.insert(all.end(), kShown.begin(), kShown.end());
  for (const auto& first : all) {
    for (const auto& second : all) {
      SaidBy parts = said_by(first);
      parts.add(said_by(second));
      std::vector<Speaker> whole = first;
      whole.insert(whole.end(), second.begin(), second.end());
      EXPECT_EQ(parts.is_withheld(), said_by(whole).is_withheld());
    }
  }
}

}  // namespace
}  // namespace edau
