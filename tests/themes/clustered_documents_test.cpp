#include "themes/clustered_documents.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace edau {
namespace {

const std::vector<Assignment> kAssignments = {{1, 1}, {0, 1}, {1, 1}, {-1, 0}, {0, 1}, {1, 1}};

TEST(ClusteredDocumentsTest, MembersRiseAndWhoIsInNoClusterIsNone) {
  const auto members = members_of_clusters(kAssignments, 3);
  EXPECT_EQ(members, (std::vector<std::vector<std::size_t>>{{1, 4}, {0, 2, 5}, {}}));
}

}  // namespace
}  // namespace edau
