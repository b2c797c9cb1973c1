#include "core/quoting.hpp"

#include <cstdint>

#include "core/utf8.hpp"

namespace edau {
namespace {

constexpr std::size_t kMostQuoted = 40;  // characters of the input

// Controls, and the characters that turn the direction of what follows.
bool needs_escape(char32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void append_hex(std::string& out, char32_t c, int digits) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += kDigits[(c >> shift) & 0xF];
}

void append_escape(std::string& out, char32_t c) {
  switch (c) {
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  out += c < 0x80 ? "\\x" : "\\u";
  append_hex(out, c, c < 0x80 ? 2 : 4);
}

// Takes the first character off `rest` and appends it to `out`, fit to be shown.
// Between quotation marks these and the backslash are escaped as well.
void append_shown(std::string& out, std::string_view& rest, bool quoted) {
  if (quoted && (rest.front() == '"' || rest.front() == '\\')) out += '\\';
  const Utf8Sequence sequence = first_utf8_sequence(rest);
  const std::string_view bytes = rest.substr(0, sequence.size);
  rest.remove_prefix(sequence.size);
  if (!sequence.valid) {
    out += kReplacementCharacter;
  } else if (const char32_t c = first_code_point(bytes); needs_escape(c)) {
    append_escape(out, c);
  } else {
    out += bytes;
  }
}

}  // namespace

std::string escape(std::string_view text) {
  std::string out;
  while (!text.empty()) append_shown(out, text, false);
  return out;
}

std::string quote(std::string_view text) {
  std::string out = "\"";
  for (std::size_t count = 0; !text.empty() && count < kMostQuoted; ++count) {
    append_shown(out, text, true);
  }
  return out + (text.empty() ? "\"" : "…\"");
}

}  // namespace edau
