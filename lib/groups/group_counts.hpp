// How many of each group raise each theme: what tables of groups are made from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace edau {

// How many persons stand behind the counts, where one may stand behind several of those who are
// counted: many texts of hers.
struct PersonCounts {
  std::vector<std::int64_t> sizes;    // behind all of each group
  std::vector<std::int64_t> raising;  // behind those that raise it: for each theme, for each group
  std::vector<std::int64_t> others;   // behind those of the group that do not: likewise

  friend bool operator==(const PersonCounts&, const PersonCounts&) = default;
};

// Who is counted is in one group. The first `stated` groups are stated ones; one that comes after
// holds those who stated nothing.
struct GroupCounts {
  std::size_t stated = 0;
  std::vector<std::int64_t> sizes;   // of each group
  std::vector<std::int64_t> silent;  // those of them that raise no theme
  std::vector<std::int64_t> counts;  // those that raise it: for each theme, for each group
  PersonCounts persons{};            // empty where each count is of as many persons, or of more

  std::size_t group_count() const noexcept { return sizes.size(); }
  std::size_t theme_count() const noexcept {
    return sizes.empty() ? 0 : counts.size() / sizes.size();
  }
  std::int64_t count(std::size_t theme, std::size_t group) const noexcept {
    return counts[theme * group_count() + group];
  }
  std::span<const std::int64_t> of_theme(std::size_t theme) const noexcept {
    return std::span(counts).subspan(theme * group_count(), group_count());
  }

  friend bool operator==(const GroupCounts&, const GroupCounts&) = default;
};

// A mark for each of GroupCounts::counts.
using CountMarks = std::vector<std::uint8_t>;

}  // namespace edau
