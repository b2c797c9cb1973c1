#include "corpus/permission.hpp"

#include <algorithm>
#include <array>

namespace edau {
namespace {

// In lower case as far as ASCII goes; á is written in the three ways it may arrive in.
constexpr std::array<std::string_view, 16> kYes = {
    "1",   "y",     "yes",  "true", "agree",  "agreed",   "ie",       "ydw",
    "ydy", "cewch", "iawn", "gwir", "cytuno", "caniatáu", "caniatÁu", "caniatau"};

char lower_ascii(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_same_word(std::string_view cell, std::string_view word) noexcept {
  return std::ranges::equal(cell, word, {}, lower_ascii);
}

}  // namespace

bool grants_permission(std::string_view cell) noexcept {
  return std::ranges::any_of(kYes, [&](std::string_view word) { return is_same_word(cell, word); });
}

}  // namespace edau
