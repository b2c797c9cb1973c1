#include "pipeline/base_differences.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "edau/analysis.hpp"

namespace edau {
namespace {

BaseCounts counts(std::int64_t all, std::int64_t distinct, std::int64_t one, std::int64_t apart) {
  return {{all, distinct, one, apart}};
}

bool overtakes_somebody(const std::vector<Theme>& themes, const Theme& theme) {
  for (const Theme& other : themes) {
    bool larger = false;
    bool smaller = false;
    for (const CountingBase base : kCountingBases) {
      larger = larger || theme.counts[base] > other.counts[base];
      smaller = smaller || theme.counts[base] < other.counts[base];
    }
    if (larger && smaller) return true;
  }
  return false;
}

TEST(BaseDifferencesTest, MarkThemesThatOvertakeOneAnother) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    std::mt19937 random(seed);
    std::vector<Theme> themes(1 + random() % 6);
    const std::int64_t spread = 2 + seed % 20;
    for (Theme& theme : themes) {
      for (std::int64_t& count : theme.counts.values) {
        count = static_cast<std::int64_t>(random()) % spread;
      }
    }
    mark_differences(counts(1000, 1000, 1000, 1000), themes);  // no majorities
    for (const Theme& theme : themes) {
      EXPECT_EQ(theme.differs_by_base, overtakes_somebody(themes, theme)) << seed;
    }
  }
}

TEST(BaseDifferencesTest, HalfIsNoMajorityAndAnEmptyBaseSaysNothing) {
  const auto differs = [](const BaseCounts& theme, const BaseCounts& all) {
    std::vector<Theme> themes(1);
    themes[0].counts = theme;
    mark_differences(all, themes);
    return themes[0].differs_by_base;
  };
  EXPECT_FALSE(differs(counts(5, 5, 5, 5), counts(10, 10, 10, 10)));
  EXPECT_TRUE(differs(counts(6, 5, 5, 5), counts(10, 10, 10, 10)));
  EXPECT_TRUE(differs(counts(6, 6, 6, 2), counts(10, 10, 10, 4)));
  EXPECT_FALSE(differs(counts(6, 6, 6, 0), counts(10, 10, 10, 0)));
}

TEST(ThemesBySizeTest, EqualsStandInTheOrderOfTheirIds) {
  std::vector<Theme> themes(4);
  const std::int64_t distinct[] = {3, 7, 3, 9};
  for (std::size_t i = 0; i < 4; ++i) themes[i].counts[CountingBase::kDistinct] = distinct[i];
  EXPECT_EQ(themes_by_size(themes, CountingBase::kDistinct),
            (std::vector<std::size_t>{3, 1, 0, 2}));
  EXPECT_EQ(themes_by_size(themes, CountingBase::kAll), (std::vector<std::size_t>{0, 1, 2, 3}));
}

}  // namespace
}  // namespace edau
