// Many strings in two arrays: what a record of a model file keeps words in.
//
// In memory it is as large as in the file, where a vector of strings is several
// times that and asks for memory once a string.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace edau {

class PackedStrings {
 public:
  std::size_t size() const noexcept { return ends_.size(); }
  bool empty() const noexcept { return ends_.empty(); }

  // Requires i < size(). The view lives until the next change.
  std::string_view operator[](std::size_t i) const noexcept {
    assert(i < size());
    const std::uint32_t begin = i == 0 ? 0 : ends_[i - 1];
    return all().substr(begin, ends_[i] - begin);
  }

  // Requires UTF-8. Throws Error kUnwritableOutput if all strings together were
  // longer than a model file can be.
  void push_back(std::string_view text);

  friend bool operator==(const PackedStrings&, const PackedStrings&) = default;

 private:
  template <typename Archive>
  friend void serialize(Archive& archive, PackedStrings& strings, unsigned) {
    archive& strings.ends_& strings.bytes_;
    if constexpr (Archive::is_loading::value) {
      const std::string_view wrong = strings.defect();
      if (!wrong.empty()) archive.refuse(wrong);
    }
  }

  // Why these arrays are no strings, or "".
  std::string_view defect() const noexcept;
  std::string_view all() const noexcept {
    return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()};
  }

  std::vector<std::uint32_t> ends_;  // of each string in bytes_
  std::vector<std::uint8_t> bytes_;
};

}  // namespace edau
