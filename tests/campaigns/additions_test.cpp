#include "campaigns/additions.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "campaigns/campaign_texts.hpp"

namespace edau {
namespace {

std::vector<std::string> additions(const std::string& copy) {
  AdditionFinder finder;
  finder.set_template(kTemplate);
  std::vector<std::string> found;
  for (const ByteRange range : finder.find(copy)) found.emplace_back(range.of(copy));
  return found;
}

TEST(AdditionsTest, TheTemplateAddsNothingToItself) {
  EXPECT_TRUE(additions(std::string(kTemplate)).empty());
  EXPECT_TRUE(additions("").empty());
}

TEST(AdditionsTest, ASentenceOfOnesOwnIsFoundWhereverItStands) {
  const std::string own = "I met my wife in the reading room of that building.";
  const std::string whole(kTemplate);
  EXPECT_EQ(additions(own + " " + whole), std::vector<std::string>{own});
  EXPECT_EQ(additions(whole + "\n" + own), std::vector<std::string>{own});
  EXPECT_EQ(additions(whole + " " + own + " " + own), (std::vector<std::string>{own, own}));
}

TEST(AdditionsTest, CommonWordsOfTheTemplateDoNotMakeASentenceItsOwn) {
  const std::string own =
      "In the valley it is the only school that older children are in, and its bus is late.";
  EXPECT_EQ(additions(own), std::vector<std::string>{own});
}

TEST(AdditionsTest, ASynonymOrALostHalfIsNoAddition) {
  EXPECT_TRUE(additions("I oppose the scheme to close Pont Wen library.").empty());
  EXPECT_TRUE(additions("Moving the books to the leisure centre would be bad.").empty());
}

TEST(AdditionsTest, AnotherTemplateTakesTheFirstOnesPlace) {
  AdditionFinder finder;
  const std::string own = "Nobody needs a second quarry here.";
  finder.set_template(kTemplate);
  EXPECT_EQ(finder.find(own).size(), 1u);
  finder.set_template(own);
  EXPECT_TRUE(finder.find(own).empty());
  EXPECT_FALSE(finder.find(kTemplate).empty());
}

}  // namespace
}  // namespace edau
