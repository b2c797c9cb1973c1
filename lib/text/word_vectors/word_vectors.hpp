// Which English words are used alike, or mean nearly the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace edau {

// A vector for each of some thousand English stems (Snowball's): the cosine of two says how alike
// their words are; common words have short vectors. Learned once and compiled in: README.md.
// Immutable.
class WordVectors {
 public:
  static const WordVectors& built_in();

  std::size_t dimensions() const noexcept { return dimensions_; }

  // Writes the vector of `stem`, dimensions() numbers. False, and nothing written, where the stem
  // has none.
  bool read(std::string_view stem, std::span<float> vector) const noexcept;

 private:
  explicit WordVectors(std::span<const unsigned char> table);

  std::string_view stem(std::size_t word) const noexcept;

  // The first whose stem is not before `stem`; the number of words where there is none.
  std::size_t place_of(std::string_view stem) const noexcept;

  std::size_t dimensions_;
  std::vector<std::uint32_t> offsets_;    // of each stem in stems_, and the end
  std::vector<float> steps_;              // what a code is multiplied by
  std::span<const unsigned char> codes_;  // two to a byte
  std::string_view stems_;                // in the order of their bytes, end to end
};

}  // namespace edau
