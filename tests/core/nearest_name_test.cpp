#include "core/nearest_name.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace edau {
namespace {

TEST(NearestNameTest, GuessesWhatIsMuchLikeIt) {
  const std::vector<std::string> names = {"R-0311", "R-0312", "answer", "", "Ref"};
  const struct {
    const char* wanted;
    const char* found;
  } cases[] = {{"r-0312", "R-0312"}, {"R-0313", "R-0311"}, {"anwser", "answer"},
               {"ref", "Ref"},       {"zzzzzz", ""},       {"", ""},
               {"R-312", "R-0312"},  {"Rof", "Ref"},       {"rsk", ""},
               {"swer", ""},         {"asnwers", ""}};
  for (const auto& one : cases) EXPECT_EQ(nearest_name(one.wanted, names), one.found) << one.wanted;
  EXPECT_EQ(nearest_name("x", {}), "");
}

TEST(NearestNameTest, DoesNotWorkOnHostileLengths) {
  const std::vector<std::string> names = {std::string(1'000'000, 'a')};
  EXPECT_EQ(nearest_name(std::string(1'000'000, 'a'), names), "");
}

}  // namespace
}  // namespace edau
