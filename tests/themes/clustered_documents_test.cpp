#include "themes/clustered_documents.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace edau {
namespace {

const std::vector<Assignment> kAssignments = {{1, 1}, {0, 1}, {1, 1}, {-1, 0}, {0, 1}, {1, 1}};

TEST(ClusteredDocumentsTest, MembersRiseAndWhoIsInNoClusterIsNone) {
  const auto members = members_of_clusters(kAssignments, 3);
  EXPECT_EQ(members, (std::vector<std::vector<std::size_t>>{{1, 4}, {0, 2, 5}, {}}));
}

// A text in two clusters is the first of each: else a cluster could be left
// without any text to name it by, and which one would follow the order of rows.
TEST(ClusteredDocumentsTest, ARepeatIsOfTheSameCluster) {
  const std::vector<std::string_view> texts = {"bus", "bus", "bus", "bus", "tram", "tram"};
  const std::vector<std::vector<std::string>> lists(texts.size(), {"token"});
  const TokenizedDocuments tokens = TokenizedDocuments::from_tokens(lists);
  EXPECT_EQ(find_repeats(tokens, texts, kAssignments),
            (std::vector<bool>{false, false, true, false, false, false}));
  EXPECT_TRUE(find_repeats(TokenizedDocuments::from_tokens({}), {}, {}).empty());
}

}  // namespace
}  // namespace edau
