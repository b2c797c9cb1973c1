// Plain words: the longest runs of letters, marks and digits, which is where ICU's
// word iterator has its boundaries too.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/icu.hpp"

namespace edau {

struct WordRun {
  std::uint32_t end = 0;  // where no run begins: the place asked about
  bool has_letter = false;
  bool begins_with_digit = false;
  bool ends_with_digit = false;
};

// What the run [begin, end) of `text` is made of.
WordRun describe_run(std::string_view text, std::uint32_t begin, std::uint32_t end) noexcept;

// Where runs end. An interface, so that tests can put ICU's own boundaries in the
// place of edau's.
class WordRuns {
 public:
  virtual ~WordRuns() = default;

  // The run that begins at `begin`. Requires the start of a code point that is
  // not inside a run, or the end of a run.
  virtual WordRun at(std::uint32_t begin) = 0;
};

// Reads classes of characters; asks ICU for the inside of runs with scripts that
// have other rules (Chinese, Thai …) and for nothing else.
class TableWordRuns : public WordRuns {
 public:
  // `text` (valid UTF-8 of less than 2^31 bytes) must outlive the use of this object.
  void over(std::string_view text);

  WordRun at(std::uint32_t begin) override;

 private:
  WordRun mixed_run(std::uint32_t begin);
  std::uint32_t next_cut(std::uint32_t begin, std::uint32_t end);

  std::string_view text_;
  TextBreaker breaker_{BreakRules::kWord};
  std::uint32_t run_begin_ = 0;      // of the last run that ICU was asked about
  std::vector<std::uint32_t> cuts_;  // its boundaries after that
  std::size_t next_cut_ = 0;
};

}  // namespace edau
