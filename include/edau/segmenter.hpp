// Cutting a submission into points: sentences, as byte ranges of its text.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "edau/export.hpp"

namespace edau {

// Bytes [begin, end) of a text; never inside a code point.
struct ByteRange {
  std::uint32_t begin;
  std::uint32_t end;

  std::string_view of(std::string_view text) const noexcept {
    return text.substr(begin, end - begin);
  }
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

// Holds ICU's sentence rules. One thread at a time; make one for each thread.
class EDAU_EXPORT Segmenter {
 public:
  Segmenter();
  ~Segmenter();
  Segmenter(Segmenter&&) noexcept;
  Segmenter& operator=(Segmenter&&) noexcept;

  // The sentences of `text` (valid UTF-8 of less than 2^31 bytes), in order,
  // without the white space around them. A line break ends a sentence. Empty
  // where the text is white space only.
  std::vector<ByteRange> segment(std::string_view text);

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

}  // namespace edau
