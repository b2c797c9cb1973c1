#include "themes/describe.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "themes/labels.hpp"
#include "themes/terms.hpp"
#include "themes/world.hpp"

namespace edau {
namespace {

std::vector<Description> describe_with(const World& world, int threads) {
  Workers workers(threads);
  return describe(world.documents(), workers);
}

TEST(DescribeTest, PutsTogetherWhatBelongsToACluster) {
  const World world(consultation(), 3);
  const auto descriptions = describe_with(world, 1);
  Workers workers;
  const auto labels = choose_labels(world.documents(), workers);
  const auto terms = choose_terms(world.documents(), kTermsOfAKind, workers);
  ASSERT_EQ(descriptions.size(), 3U);
  for (std::size_t cluster = 0; cluster < 3; ++cluster) {
    ASSERT_EQ(descriptions[cluster].labels.size(), 1U);
    EXPECT_EQ(descriptions[cluster].labels[0].text, labels[cluster][0].text);
    EXPECT_EQ(descriptions[cluster].terms.describing, terms[cluster].describing);
    EXPECT_EQ(descriptions[cluster].terms.discriminating, terms[cluster].discriminating);
    EXPECT_EQ(descriptions[cluster].exemplars.size(), 3U);
  }
}

TEST(DescribeTest, ThreadsChangeNothing) {
  const World world(consultation(), 3);
  const auto alone = describe_with(world, 1);
  for (const int threads : {2, 3, 8}) {
    const auto other = describe_with(world, threads);
    ASSERT_EQ(other.size(), alone.size());
    for (std::size_t cluster = 0; cluster < alone.size(); ++cluster) {
      EXPECT_EQ(other[cluster].labels[0].text, alone[cluster].labels[0].text);
      EXPECT_EQ(other[cluster].terms.describing, alone[cluster].terms.describing);
      EXPECT_EQ(other[cluster].terms.discriminating, alone[cluster].terms.discriminating);
      ASSERT_EQ(other[cluster].exemplars.size(), alone[cluster].exemplars.size());
      for (std::size_t i = 0; i < alone[cluster].exemplars.size(); ++i) {
        EXPECT_EQ(other[cluster].exemplars[i].document, alone[cluster].exemplars[i].document);
        EXPECT_EQ(other[cluster].exemplars[i].range, alone[cluster].exemplars[i].range);
      }
    }
  }
}

TEST(DescribeTest, BothLanguagesAreDescribedInTheirOwnWords) {
  const World world({{0, "Mae'r gwasanaethau bws yn hwyr iawn.", 0},
                     {1, "Rhaid i'r gwasanaethau bws fod yn well.", 0},
                     {2, "Mae gwasanaethau bws yn bwysig i'r cymoedd.", 0},
                     {3, "The minimum wage is too low.", 1},
                     {4, "We should raise the minimum wage.", 1}});
  const auto descriptions = describe_with(world, 2);
  EXPECT_EQ(descriptions[0].labels[0].text, "gwasanaethau bws");
  EXPECT_EQ(descriptions[1].labels[0].text, "minimum wage");
}

}  // namespace
}  // namespace edau
