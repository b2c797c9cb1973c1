#include "model/string_list_archive.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/utf8.hpp"

namespace edau {

std::string_view defect_of(const StringList& strings) noexcept {
  const std::vector<std::uint8_t>& bytes = strings.bytes;
  const std::vector<std::uint32_t>& ends = strings.ends;
  const std::size_t last = ends.empty() ? 0 : ends.back();
  if (last != bytes.size()) return "the last text does not end where the texts do";
  if (!std::ranges::is_sorted(ends)) return "a text ends before it begins";
  if (!is_valid_utf8({reinterpret_cast<const char*>(bytes.data()), bytes.size()})) {
    return "a text is not UTF-8";
  }
  // The whole is UTF-8, so only a cut within a character can spoil a part.
  const auto cuts_character = [&](std::uint32_t end) {
    return end < bytes.size() && (bytes[end] >> 6) == 2;
  };
  if (std::ranges::any_of(ends, cuts_character)) return "a text ends within a character";
  return {};
}

}  // namespace edau
