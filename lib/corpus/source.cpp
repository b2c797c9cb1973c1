#include "corpus/source.hpp"

#include <algorithm>
#include <chrono>

#include "core/utf8.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

// Reading is far faster than this in 50 ms, so looking at the clock once in so
// many bytes keeps the promise of progress.hpp.
constexpr std::uint64_t kBytesBetweenLooks = std::uint64_t{1} << 18;
constexpr std::int64_t kNanosecondsBetweenCalls = 50'000'000;

std::int64_t now() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

}  // namespace

void ReadMeter::at(std::uint64_t done, std::uint64_t total) {
  if (!callback_) return;
  if (begun_ && done < last_looked_ + kBytesBetweenLooks) return;
  last_looked_ = done;
  const std::int64_t time = now();
  if (begun_ && time - last_told_ < kNanosecondsBetweenCalls) return;
  last_told_ = time;
  report(begun_ ? finished_ + done : 0, total == 0 ? 0 : finished_ + total);
  begun_ = true;
}

void ReadMeter::begin_next_pass(std::uint64_t finished) noexcept {
  finished_ = finished;
  last_looked_ = 0;
}

void ReadMeter::report(std::uint64_t done, std::uint64_t total) {
  if (!callback_({Stage::kRead, done, total})) {
    throw Error(ErrorCode::kCancelled, "cancelled while reading");
  }
}

void Source::read_up_to(std::size_t offset) const { meter.at(offset, text.size()); }

Position Source::position(std::size_t offset, std::int64_t line) const noexcept {
  offset = std::min(offset, text.size());
  std::size_t begin = offset;
  while (begin > 0 && text[begin - 1] != '\n' && text[begin - 1] != '\r') --begin;
  return {line, 1 + count_code_points(text.substr(begin, offset - begin))};
}

void Source::refuse(Position where, const std::string& what) const {
  throw Error(ErrorCode::kUnreadableInput, located(name, where, what));
}

std::string located(std::string_view name, Position where, const std::string& what) {
  return std::string(name) + ":" + std::to_string(where.line) + ":" +
         std::to_string(std::max<std::int64_t>(where.column, 1)) + ": " + what;
}

std::string counted(std::int64_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string too_long(std::string_view what, std::size_t size, std::int64_t limit) {
  return std::string(what) + " is " + std::to_string(size) + " bytes long; at most " +
         std::to_string(limit) + " are read (--max-document-bytes)";
}

}  // namespace edau
