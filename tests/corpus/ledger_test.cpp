#include "edau/ledger.hpp"

#include <gtest/gtest.h>

#include <set>

namespace edau {
namespace {

TEST(LedgerTest, EveryExclusionHasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Exclusion::kTooDeep); ++i) {
    const std::string_view name = exclusion_name(static_cast<Exclusion>(i));
    EXPECT_FALSE(name.empty()) << i;
    EXPECT_TRUE(names.insert(name).second) << name;
  }
  EXPECT_TRUE(exclusion_name(static_cast<Exclusion>(99)).empty());
}

TEST(LedgerTest, CountsByReasonAndBalances) {
  Ledger ledger;
  EXPECT_TRUE(ledger.balances());
  ledger.received = 3;
  ledger.accepted = 1;
  EXPECT_FALSE(ledger.balances());
  ledger.excluded.push_back({2, 3, 0, "", Exclusion::kBlank, ""});
  ledger.excluded.push_back({3, 4, 0, "", Exclusion::kBlank, ""});
  EXPECT_TRUE(ledger.balances());
  EXPECT_EQ(ledger.count(Exclusion::kBlank), 2);
  EXPECT_EQ(ledger.count(Exclusion::kTooDeep), 0);
}

}  // namespace
}  // namespace edau
