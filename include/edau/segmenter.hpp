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
  //
  // ICU's rules, mended: a sentence does not end at an abbreviation that something
  // always follows (Mr., e.g., e.e.); the mark of a list's item belongs to what it
  // marks; items written in one line ("1 – …; 2 – …", bullets) are sentences.
  std::vector<ByteRange> segment(std::string_view text);

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

// Points that can carry a theme: of the sentences of `text`, those with fewer than
// three words of letters ("Thank you.") are joined to the one before, the first to the
// one after. Requires ranges of `text` in order; so are those that are returned.
EDAU_EXPORT std::vector<ByteRange> join_short_sentences(std::string_view text,
                                                        const std::vector<ByteRange>& sentences);

}  // namespace edau
