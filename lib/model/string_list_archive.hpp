// Many strings in a model file: two arrays, where a vector of strings would ask for memory once a
// string.
#pragma once

#include <string_view>

#include "edau/string_list.hpp"

namespace edau {

// Why these arrays are no strings of UTF-8, or "".
std::string_view defect_of(const StringList& strings) noexcept;

template <typename Archive>
void serialize(Archive& archive, StringList& strings, unsigned) {
  archive& strings.ends& strings.bytes;
  if constexpr (Archive::is_loading::value) {
    const std::string_view wrong = defect_of(strings);
    if (!wrong.empty()) archive.refuse(wrong);
  }
}

}  // namespace edau
