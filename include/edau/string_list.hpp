// Many strings end to end in one piece of memory.
//
// A value; views live until the list is changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace edau {

struct StringList {
  std::vector<std::uint8_t> bytes;  // of all strings
  std::vector<std::uint32_t> ends;  // of each, into `bytes`; they never fall

  std::size_t size() const noexcept { return ends.size(); }

  // Requires index < size().
  std::string_view operator[](std::size_t index) const noexcept {
    const std::size_t begin = index == 0 ? 0 : ends[index - 1];
    return {reinterpret_cast<const char*>(bytes.data()) + begin, ends[index] - begin};
  }

  // Requires that all strings together stay below 4 GiB.
  void add(std::string_view string) {
    bytes.insert(bytes.end(), string.begin(), string.end());
    ends.push_back(static_cast<std::uint32_t>(bytes.size()));
  }

  friend bool operator==(const StringList&, const StringList&) = default;
};

}  // namespace edau
