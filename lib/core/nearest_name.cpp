#include "core/nearest_name.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace edau {
namespace {

char lower_ascii(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// The Levenshtein distance in bytes, without regard to ASCII case.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t change = lower_ascii(a[i]) == lower_ascii(b[j]) ? 0 : 1;
      const std::size_t best = std::min({diagonal + change, row[j] + 1, row[j + 1] + 1});
      diagonal = std::exchange(row[j + 1], best);
    }
  }
  return row.back();
}

}  // namespace

std::string_view nearest_name(std::string_view wanted, std::span<const std::string> names) {
  constexpr std::size_t kLongest = 64;  // bounds the work for hostile names
  std::size_t least = std::max<std::size_t>(1, wanted.size() / 3) + 1;  // "type" is not like "nope"
  std::string_view best;
  for (const std::string& name : names) {
    if (name.empty() || std::max(name.size(), wanted.size()) > kLongest) continue;
    const std::size_t far = distance(wanted, name);
    if (far >= least || far >= std::max(name.size(), wanted.size())) continue;
    least = far;
    best = name;
  }
  return best;
}

}  // namespace edau
