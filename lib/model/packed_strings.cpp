#include "model/packed_strings.hpp"

#include <algorithm>
#include <limits>

#include "core/utf8.hpp"
#include "edau/error.hpp"

namespace edau {

void PackedStrings::push_back(std::string_view text) {
  assert(is_valid_utf8(text));
  if (text.size() > std::numeric_limits<std::uint32_t>::max() - bytes_.size()) {
    throw Error(ErrorCode::kUnwritableOutput,
                "the model cannot be saved: its words are longer than a file can be");
  }
  bytes_.insert(bytes_.end(), text.begin(), text.end());
  ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
}

std::string_view PackedStrings::defect() const noexcept {
  const std::size_t last = ends_.empty() ? 0 : ends_.back();
  if (last != bytes_.size()) return "the last text does not end where the texts do";
  if (!std::ranges::is_sorted(ends_)) return "a text ends before it begins";
  if (!is_valid_utf8(all())) return "a text is not UTF-8";
  // The whole is UTF-8, so only a cut within a character can spoil a part.
  const auto cuts_character = [&](std::uint32_t end) {
    return end < bytes_.size() && (bytes_[end] >> 6) == 2;
  };
  if (std::ranges::any_of(ends_, cuts_character)) return "a text ends within a character";
  return {};
}

}  // namespace edau
