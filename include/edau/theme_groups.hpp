// Who raised what: how many of each group raise each theme.
//
// Counted are persons (<edau/counting_bases.hpp>: without a column of persons, submissions). Who
// states different values in several submissions is in the group that most of these state, of
// equals the first.
//
// Respondents chose themselves. What is here describes those who answered; a difference between
// two groups of them says nothing of the people who did not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace edau {

// One theme in one group. In a public edition, a cell that is suppressed holds nothing: 0 and -1.
struct GroupCell {
  std::int64_t count = 0;  // of the group, that raise the theme
  double share = 0;        // count / the group's size, in [0, 1]; 0 of a group of nobody
  double low = 0;          // Wilson's 95 % interval of the share, in [0, 1]
  double high = 0;
  double others_share = 0;  // of all other stated groups together; 0 where not tested
  double p = -1;            // Fisher's exact test, two-sided, against those; -1 where not tested
  double adjusted_p = -1;   // by Benjamini and Hochberg over all tests of the table; likewise
  bool suppressed = false;  // kept to itself by Options::public_edition

  bool is_tested() const noexcept { return p >= 0.0; }
};

struct RespondentGroup {
  std::string value;  // the cell of the column, byte for byte; empty: nothing was stated
  std::int64_t size =
      0;  // of persons with an analysed submission; 0 where each states another value more often
};

// The themes by one column of the input.
//
// In a public edition a count is suppressed where 0 to 4 of the group raise the theme, where all
// but 0 to 4 of them do, and where one of those could be had by subtraction from what is published
// beside: the sizes of the groups, how many raise the theme, and how many raise none. A theme that
// fewer than 5 raise is suppressed in all groups.
struct GroupTable {
  std::string column;
  std::vector<RespondentGroup> groups;  // by the bytes of their value; one without a value last
  std::vector<GroupCell> cells;         // for each theme, for each group

  // Those with a value: the first of `groups`. Only they are tested, each against the others.
  std::size_t stated_count() const noexcept {
    return groups.size() - (!groups.empty() && groups.back().value.empty() ? 1 : 0);
  }
  // Requires an index of a theme, and one into `groups`.
  const GroupCell& cell(std::size_t theme, std::size_t group) const noexcept {
    return cells[theme * groups.size() + group];
  }
};

}  // namespace edau
