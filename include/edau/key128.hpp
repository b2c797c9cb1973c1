// A 128-bit key of a document's content: equal content, equal key, whatever the
// order of rows, the machine or the number of threads.
#pragma once

#include <compare>
#include <cstdint>

namespace edau {

struct Key128 {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the generated code for ours.
  friend auto operator<=>(const Key128&, const Key128&) = default;
};

}  // namespace edau
