// What every reader is given, and how it refuses a file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "edau/progress.hpp"
#include "edau/reading.hpp"

namespace edau {

// A place in a file as people count: lines and characters, from 1. Column 0
// means the line as a whole.
struct Position {
  std::int64_t line = 1;
  std::int64_t column = 1;
};

// Tells the caller how far reading has come, and stops it where asked to.
class ReadMeter {
 public:
  explicit ReadMeter(const ProgressCallback& callback) noexcept : callback_(callback) {}

  // Cheap enough to be called for every row. Throws Error kCancelled.
  void at(std::uint64_t done, std::uint64_t total);

  // `done` and `total` begin anew at 0; the caller is told of them on top of
  // `finished`, the work of the pass before.
  void begin_next_pass(std::uint64_t finished) noexcept;

 private:
  void report(std::uint64_t done, std::uint64_t total);

  const ProgressCallback& callback_;
  bool begun_ = false;
  std::uint64_t finished_ = 0;     // by passes before this one
  std::uint64_t last_looked_ = 0;  // at the clock
  std::int64_t last_told_ = 0;     // in ns of the steady clock
};

struct Source {
  std::string_view text;  // valid UTF-8 without a byte-order mark
  std::string name;       // of the file, fit to be shown
  const ReadOptions& options;
  ReadMeter& meter;

  // Tells the meter that the text is read up to `offset`.
  void read_up_to(std::size_t offset) const;

  // Where `offset` is, given the number of its line.
  Position position(std::size_t offset, std::int64_t line) const noexcept;

  // Throws Error kUnreadableInput: "name:line:column: what".
  [[noreturn]] void refuse(Position where, const std::string& what) const;
};

// "name:line:column: what", with the column at least 1.
std::string located(std::string_view name, Position where, const std::string& what);

// "3 fields", "1 field".
std::string counted(std::int64_t count, std::string_view noun);

// The detail of Exclusion::kTooLong: "<what> is … bytes long; …".
std::string too_long(std::string_view what, std::size_t size, std::int64_t limit);

}  // namespace edau
