#include "report/excerpt.hpp"

#include <gtest/gtest.h>

namespace edau {
namespace {

TEST(ExcerptTest, KeepsWhatIsShortEnough) {
  EXPECT_EQ(excerpt("", 4), "");
  EXPECT_EQ(excerpt("four", 4), "four");
  EXPECT_EQ(excerpt("ŵŷôâ", 4), "ŵŷôâ");  // four characters of two bytes
}

TEST(ExcerptTest, CutsBetweenCodePoints) {
  EXPECT_EQ(excerpt("abcde", 4), "abcd…");
  EXPECT_EQ(excerpt("ŵŷôâê", 4), "ŵŷôâ…");
  EXPECT_EQ(excerpt("\xF0\x9F\x99\x82\xF0\x9F\x99\x82", 1), "\xF0\x9F\x99\x82…");
}

TEST(ExcerptTest, PrefersTheEndOfAWordNearTheEnd) {
  EXPECT_EQ(excerpt("one two three four", 16), "one two three…");
  EXPECT_EQ(excerpt("one two threefour five", 16), "one two threefou…");  // too far back
}

TEST(ExcerptTest, CutsAtASpaceThatFollows) { EXPECT_EQ(excerpt("four five", 4), "four…"); }

TEST(ExcerptTest, LeavesNoSpaceBeforeTheEllipsis) {
  EXPECT_EQ(excerpt("abcdef   \n  xyz", 10), "abcdef…");
}

}  // namespace
}  // namespace edau
