// What a JSON text needs before a parser may see it.
//
// Parsers stop at half a surrogate pair, which browsers do write, and keep
// numbers as doubles, which changes ids. Both are dealt with on the text, at
// equal length, so that offsets stay true.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace edau {

// Finds the numbers and the lone surrogate escapes of a JSON text, in order.
// What is no JSON is passed over: finding fault is the parser's part.
class JsonTokens {
 public:
  enum class Kind { kEnd, kNumber, kLoneSurrogate };
  struct Token {
    Kind kind = Kind::kEnd;
    std::size_t offset = 0;
    std::size_t size = 0;
  };

  explicit JsonTokens(std::string_view json) noexcept : json_(json) {}

  Token next() noexcept;

  // The next number as written; empty after the last.
  std::string_view next_number() noexcept;

 private:
  Token next_in_string() noexcept;
  Token take(Kind kind, std::size_t size) noexcept;

  std::string_view json_;
  std::size_t offset_ = 0;
  bool in_string_ = false;
};

struct PreparedJson {
  std::string_view text;  // `json` itself or `scratch`
  std::int64_t lone_surrogates = 0;
};

// Replaces lone surrogate escapes by \ufffd, and numbers that a double cannot
// hold by 0. Lives as long as `json` and the unchanged `scratch`.
PreparedJson prepare_json(std::string_view json, std::string& scratch);

}  // namespace edau
