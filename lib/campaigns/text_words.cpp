#include "campaigns/text_words.hpp"

#include "core/hashing.hpp"

namespace edau {
namespace {

constexpr bool is_plain(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || c == '-';
}

// Most words are ASCII letters, and are folded here: ICU takes ten times as long.
bool lower_plain(std::string_view surface, std::string& lower) {
  lower.clear();
  for (const char c : surface) {
    const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    if (!is_plain(low)) return false;
    lower += low;
  }
  return true;
}

}  // namespace

WordKey TextWords::key_of(std::string_view surface) {
  if (!lower_plain(surface, lower_)) lower_ = fold(surface);
  return hash_bytes(lower_).low;
}

std::span<const WordKey> TextWords::read(std::string_view text) {
  tokenizer_.tokenize(text, tokens_);
  words_.clear();
  for (const Token& token : tokens_) words_.push_back(key_of(token.range.of(text)));
  return words_;
}

}  // namespace edau
