// Whether a theme is raised in a group more or less often than chance explains.
#pragma once

#include <cstdint>

namespace edau {

// Of `all`, `group` are in a group and `raised` raise a theme; `count` do both.
struct FourfoldTable {
  std::int64_t count;
  std::int64_t group;
  std::int64_t raised;
  std::int64_t all;
};

// Fisher's exact test, two-sided: with the margins as they are, the probability of a count that is
// no more probable than the one observed. At most 1, to a relative error of 1e-10; at least
// 1e-300, which stands for all that is less. Takes O(√all) steps where margins are large. Requires
// counts that a table can have.
double fisher_test(const FourfoldTable& table) noexcept;

}  // namespace edau
