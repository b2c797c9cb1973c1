// Looks up the families whose core a text may hold.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "campaigns/families.hpp"

namespace edau {

// Immutable once built: any number of threads may ask it.
class CoreIndex {
 public:
  explicit CoreIndex(std::span<const Family> families);

  static constexpr std::int64_t kNone = -1;

  // The family whose core `text` holds (see holds()), the one it shares most with, the
  // lower of equals; kNone where it holds none. A core's shingles count where at most 16 families
  // have them, so that a set phrase of all does not lead a text to each of them.
  std::int64_t find(ShingleSet text) const;

 private:
  struct Entry {
    Shingle shingle;
    std::uint32_t family;
  };

  std::span<const Entry> entries_of(Shingle shingle) const noexcept;

  std::span<const Family> families_;
  std::vector<Entry> entries_;       // by shingle, then by family
  std::vector<std::size_t> begins_;  // of the entries by their shingle's first bits, and the end
  int shift_ = 0;
};

}  // namespace edau
