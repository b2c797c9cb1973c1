#include "corpus/json_prepare.hpp"

#include <algorithm>
#include <cstddef>

namespace edau {
namespace {

constexpr std::size_t kEscapeSize = 6;  // \uXXXX

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

std::size_t digits_size(std::string_view text) noexcept {
  return std::min(text.find_first_not_of("0123456789"), text.size());
}

// The size of the number at the front of `text` by JSON's grammar, or 0.
std::size_t number_size(std::string_view text) noexcept {
  std::size_t size = text.starts_with('-') ? 1 : 0;
  const std::size_t whole = digits_size(text.substr(size));
  if (whole == 0) return 0;
  size += text[size] == '0' ? 1 : whole;
  if (size < text.size() && text[size] == '.') {
    const std::size_t fraction = digits_size(text.substr(size + 1));
    if (fraction > 0) size += 1 + fraction;
  }
  if (size < text.size() && (text[size] == 'e' || text[size] == 'E')) {
    std::size_t sign = size + 1;
    if (sign < text.size() && (text[sign] == '+' || text[sign] == '-')) ++sign;
    const std::size_t exponent = digits_size(text.substr(std::min(sign, text.size())));
    if (exponent > 0) size = sign + exponent;
  }
  return size;
}

int hex_value(char c) noexcept {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The code unit of the escape \uXXXX at the front of `text`, or -1.
int escaped_unit(std::string_view text) noexcept {
  if (text.size() < kEscapeSize || text[0] != '\\' || text[1] != 'u') return -1;
  int unit = 0;
  for (std::size_t i = 2; i < kEscapeSize; ++i) {
    const int digit = hex_value(text[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

bool is_high_surrogate(int unit) noexcept { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(int unit) noexcept { return unit >= 0xDC00 && unit <= 0xDFFF; }

// Numbers that overflow a double make the parser fail; shorter ones without an
// exponent cannot.
bool needs_replacing(std::string_view number) noexcept {
  return number.size() > 18 || number.find_first_of("eE") != std::string_view::npos;
}

}  // namespace

JsonTokens::Token JsonTokens::take(Kind kind, std::size_t size) noexcept {
  const Token token = {kind, offset_, size};
  offset_ += size;
  return token;
}

JsonTokens::Token JsonTokens::next() noexcept {
  while (offset_ < json_.size()) {
    if (in_string_) {
      const Token token = next_in_string();
      if (token.kind != Kind::kEnd) return token;
      continue;
    }
    const char c = json_[offset_];
    if (c == '-' || is_digit(c)) {
      const std::size_t size = number_size(json_.substr(offset_));
      if (size > 0) return take(Kind::kNumber, size);
    }
    in_string_ = c == '"';
    ++offset_;
  }
  return {};
}

// Up to the next lone surrogate or behind the string's end.
JsonTokens::Token JsonTokens::next_in_string() noexcept {
  while (in_string_) {
    offset_ = std::min(json_.find_first_of("\"\\", offset_), json_.size());
    if (offset_ == json_.size()) break;
    if (json_[offset_] == '"') {
      in_string_ = false;
      ++offset_;
      break;
    }
    const int unit = escaped_unit(json_.substr(offset_));
    const bool pair = is_high_surrogate(unit) &&
                      is_low_surrogate(escaped_unit(json_.substr(offset_ + kEscapeSize)));
    if (!pair && (is_high_surrogate(unit) || is_low_surrogate(unit))) {
      return take(Kind::kLoneSurrogate, kEscapeSize);
    }
    offset_ = std::min(offset_ + (pair ? 2 * kEscapeSize : 2), json_.size());
  }
  return {};
}

std::string_view JsonTokens::next_number() noexcept {
  Token token = next();
  while (token.kind == Kind::kLoneSurrogate) token = next();
  return json_.substr(token.offset, token.size);
}

PreparedJson prepare_json(std::string_view json, std::string& scratch) {
  PreparedJson prepared = {json};
  const auto replace = [&](const JsonTokens::Token& token, std::string_view by) {
    if (prepared.text.data() == json.data()) {
      scratch = json;
      prepared.text = scratch;
    }
    const auto at = scratch.begin() + static_cast<std::ptrdiff_t>(token.offset);
    std::fill_n(at, token.size, ' ');
    std::ranges::copy(by, at);
  };
  JsonTokens tokens(json);
  for (auto token = tokens.next(); token.kind != JsonTokens::Kind::kEnd; token = tokens.next()) {
    if (token.kind == JsonTokens::Kind::kLoneSurrogate) {
      ++prepared.lone_surrogates;
      replace(token, "\\ufffd");
    } else if (needs_replacing(json.substr(token.offset, token.size))) {
      replace(token, "0");
    }
  }
  return prepared;
}

}  // namespace edau
