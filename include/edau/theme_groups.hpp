// Who raised what: how many of each group raise each theme.
//
// Counted are persons, texts and campaigns as Options::base says (<edau/counting_bases.hpp>). Each
// is in one group: that which most of its submissions state, of equals the first.
//
// Tested are persons on CountingBase::kCampaignApart, whatever is counted: the copies of a campaign
// are no answers given independently, and a test that took them for such would find what the
// campaign's organiser did. (Where campaigns are not looked for, Options::campaigns, it does.)
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
  std::int64_t count = 0;  // of the group, that raise the theme, on Options::base
  double share = 0;        // count / the group's size, in [0, 1]; 0 of a group of nobody
  double low = 0;          // Wilson's 95 % interval of the share, in [0, 1]
  double high = 0;
  double others_share = 0;  // tested: of all other stated groups together; 0 where not tested
  double p = -1;            // Fisher's exact test, two-sided, of tested_share against that, from
                            // 1e-300, which stands for less, to 1; -1 where not tested
  double adjusted_p = -1;   // by Benjamini and Hochberg over all tests of the table; likewise
  bool suppressed = false;  // kept to itself by Options::public_edition
  std::int64_t tested_count = 0;  // of the group, that raise it; 0 where not tested
  double tested_share = 0;        // tested_count / the group's tested_size; likewise

  bool is_tested() const noexcept { return p >= 0.0; }
};

struct RespondentGroup {
  std::string value;      // the cell of the column, byte for byte; empty: nothing was stated
  std::int64_t size = 0;  // of all that is analysed, on Options::base; 0 where each states another
                          // value more often
  std::int64_t tested_size = 0;  // of persons who are tested; -1 where nothing is
};

// The themes by one column of the input.
//
// In a public edition nothing is tested unless what is counted is what is tested: else a p-value
// would tell of counts that are not shown. A count is suppressed where 0 to 4 of the group raise
// the theme, where all but 0 to 4 of them do, where fewer than 5 persons stand behind either, and
// where one of those could be had by subtraction from what is published beside: the sizes of the
// groups, how many raise the theme, and how many raise none. A theme that fewer than 5 raise is
// suppressed in all groups. Groups of fewer than 5, or of fewer than 5 persons, are one,
// "(small groups)", with those who stated nothing where they are so few, and with the next smallest
// where it takes them; only where fewer are analysed in all does a group of fewer stand there.
struct GroupTable {
  std::string column;
  std::vector<RespondentGroup> groups;  // by the bytes of their value; one without a value last
  std::vector<GroupCell> cells;         // for each theme, for each group
  bool tests_others = false;  // whether those who are tested are not those who are counted: on
                              // CountingBase::kDistinct, and where there are campaigns on all but
                              // kCampaignApart

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
