#include "clustering/consensus.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "counted_world.hpp"

namespace edau {
namespace {

// The kinds of 120 rows, with another seventh of the rows put wrong in each member.
std::vector<Partition> erring_members() {
  std::vector<Partition> members(3, Partition(120));
  for (std::size_t row = 0; row < 120; ++row) {
    for (std::size_t member = 0; member < 3; ++member) {
      const bool errs = mix(row) % 7 == member;
      members[member][row] = static_cast<std::int32_t>((row + (errs ? 1 + row % 3 : 0)) % 4);
    }
  }
  return members;
}

TEST(ConsensusTest, IsRightWhereEachMemberErrsElsewhere) {
  const CountedWorld world = planted_world(1, 120, 4);
  const auto members = erring_members();
  Workers workers(1);
  for (const Partition& member : members) EXPECT_LT(pair_agreement(member, 4), 0.92);
  EXPECT_GT(pair_agreement(consensus(world.rows(), members, 4, workers), 4), 0.99);
}

TEST(ConsensusTest, TheNamesOfClustersDoNotCount) {
  const CountedWorld world = planted_world(1, 120, 4);
  auto members = erring_members();
  for (std::int32_t& cluster : members[1]) cluster = (cluster + 2) % 4;
  Workers workers(1);
  EXPECT_GT(pair_agreement(consensus(world.rows(), members, 4, workers), 4), 0.99);
}

TEST(ConsensusTest, ARowWithoutAVoteSomewhereGoesWithItsOtherVotes) {
  const CountedWorld world = planted_world(1, 120, 4);
  auto members = erring_members();
  for (std::size_t row = 0; row < 120; ++row) {
    if (mix(row) % 7 == 0) members[0][row] = -1;
  }
  Workers workers(1);
  EXPECT_GT(pair_agreement(consensus(world.rows(), members, 4, workers), 4), 0.99);
}

TEST(ConsensusTest, OneMemberIsItsOwnConsensus) {
  const CountedWorld world = planted_world(2, 50, 5);
  const std::vector<Partition> alone{erring_members()[0]};
  const Partition member(alone[0].begin(), alone[0].begin() + 50);
  Workers workers(1);
  EXPECT_EQ(consensus(world.rows(), {&member, 1}, 4, workers), member);
}

}  // namespace
}  // namespace edau
