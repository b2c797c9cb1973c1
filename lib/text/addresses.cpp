#include "text/addresses.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/characters.hpp"

namespace edau {
namespace {

// Domains that a bare host may end in. Those that are words too ("it", "me", "us",
// "so", "es") are left out: "better.It" is a full stop without a space.
constexpr std::array<std::string_view, 24> kDomains = {
    "biz", "ca",     "com", "coop", "cymru", "dev", "edu", "eu",   "fr", "gov", "ie",    "info",
    "io",  "london", "mil", "net",  "nl",    "nz",  "org", "scot", "tv", "uk",  "wales", "xyz"};

// White space or control characters, or a quotation mark.
bool ends_link(char32_t c) noexcept {
  if (c < 0x80) return c <= ' ' || c == '"' || c == '<' || c == '>' || c == 0x7F;
  constexpr char32_t kLeftQuote = 0x201C;
  constexpr char32_t kRightQuote = 0x201D;
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == kLeftQuote || c == kRightQuote;
}

bool is_host_character(char c) noexcept { return is_ascii_word(c) || c == '-'; }

bool is_local_part_character(char c) noexcept {
  return is_ascii_word(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
}

// A domain is written in lower case, or the whole host in upper case: "Cardiff.Wales"
// is a sentence's end.
bool ends_in_domain(std::string_view host) noexcept {
  const std::string_view last = host.substr(host.rfind('.') + 1);
  const bool known = std::ranges::any_of(
      kDomains, [&](std::string_view domain) { return equals_ignoring_case(last, domain); });
  if (!known) return false;
  return std::ranges::none_of(last, is_ascii_upper) ||
         std::ranges::none_of(host, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

Addresses::Address Addresses::at(std::uint32_t begin, std::uint32_t run_end) {
  const std::string_view rest = text_.substr(run_end);
  if (rest.starts_with("://")) return {link_end(begin, run_end + 3), TokenKind::kUrl};
  const bool may_be_email = !rest.empty() && (rest[0] == '@' || is_local_part_character(rest[0]));
  if (may_be_email && begin >= no_email_before_) {
    if (const std::uint32_t end = email_end(begin); end > begin) return {end, TokenKind::kEmail};
  }
  const bool is_www = equals_ignoring_case(text_.substr(begin, run_end - begin), "www");
  if (is_www && rest.starts_with(".")) {
    if (const std::uint32_t end = link_end(begin, run_end + 1); end > begin) {
      return {end, TokenKind::kUrl};
    }
  }
  const bool may_be_host = rest.starts_with(".") || rest.starts_with("-");
  if (may_be_host && begin >= no_host_before_) return {host_end(begin), TokenKind::kUrl};
  return {begin, TokenKind::kUrl};
}

// To white space or a quotation mark, less the punctuation that ends the sentence
// round it. A prefix alone is no link.
std::uint32_t Addresses::link_end(std::uint32_t begin, std::uint32_t after_prefix) const noexcept {
  std::uint32_t end = after_prefix;
  while (end < text_.size()) {
    const Character character = character_at(text_, end);
    if (ends_link(character.code)) break;
    end = character.end;
  }
  const std::string_view link = text_.substr(0, end);
  const auto trimmed = static_cast<std::uint32_t>(link.find_last_not_of(".,;:!?)'") + 1);
  return trimmed > after_prefix ? trimmed : begin;
}

// Labels of letters, digits and hyphens with single dots between them.
std::uint32_t Addresses::labels_end(std::uint32_t begin) const noexcept {
  std::uint32_t end = begin;
  while (end < text_.size()) {
    const bool inner_dot =
        text_[end] == '.' && end > begin && end + 1 < text_.size() && is_ascii_word(text_[end + 1]);
    if (!is_host_character(text_[end]) && !inner_dot) break;
    ++end;
  }
  while (end > begin && text_[end - 1] == '-') --end;
  return end;
}

bool Addresses::has_path(std::uint32_t host_end) const noexcept {
  if (host_end >= text_.size()) return false;
  const char next = text_[host_end];
  return next == '/' || next == '?' || next == '#' ||
         (next == ':' && host_end + 1 < text_.size() && is_ascii_digit(text_[host_end + 1]));
}

std::uint32_t Addresses::host_end(std::uint32_t begin) {
  const std::uint32_t end = labels_end(begin);
  const std::string_view host = text_.substr(begin, end - begin);
  const bool runs_on = end < text_.size() && (static_cast<unsigned char>(text_[end]) >= 0x80 &&
                                              begins_run(class_of(character_at(text_, end).code)));
  if (host.find('.') == std::string_view::npos || runs_on || !ends_in_domain(host)) {
    no_host_before_ = end;
    return begin;
  }
  return has_path(end) ? std::max(link_end(end, end), end) : end;
}

std::uint32_t Addresses::email_end(std::uint32_t begin) {
  std::uint32_t at = begin;
  while (at < text_.size() && is_local_part_character(text_[at])) ++at;
  const std::uint32_t host = at + 1;
  if (at < text_.size() && text_[at] == '@' && text_[at - 1] != '.') {
    const std::uint32_t end = labels_end(host);
    const std::string_view labels = text_.substr(host, end - host);
    const std::size_t dot = labels.rfind('.');
    if (dot != std::string_view::npos && labels.size() - dot > 2 &&
        std::ranges::all_of(labels.substr(dot + 1), is_ascii_letter)) {
      return end;
    }
  }
  no_email_before_ = at;
  return begin;
}

}  // namespace edau
