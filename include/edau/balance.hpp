// Where submissions and points ended up, in counts that must add up.
#pragma once

#include <cstdint>

namespace edau {

// Where the analysed submissions ended up; checked before anything is written.
// A submission counts by its best document, in the order of these fields.
struct SubmissionBalance {
  std::int64_t received = 0;
  std::int64_t excluded = 0;  // blank, duplicates, rejected: the ledger names each
  std::int64_t analysed = 0;  // received - excluded
  std::int64_t themed = 0;
  std::int64_t unthemed = 0;  // has usable words, but fits no theme
  std::int64_t non_answers = 0;
  std::int64_t without_usable_words = 0;

  bool holds() const noexcept {
    return received == analysed + excluded &&
           analysed == themed + unthemed + non_answers + without_usable_words;
  }
};

// all = themed + unthemed + non_answers.
struct PointBalance {
  std::int64_t all = 0;
  std::int64_t themed = 0;
  std::int64_t unthemed = 0;  // those without usable words included
  std::int64_t non_answers = 0;

  bool holds() const noexcept { return all == themed + unthemed + non_answers; }
};

}  // namespace edau
