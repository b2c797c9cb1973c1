#include "edau/segmenter.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "text/icu.hpp"

namespace edau {
namespace {

// The tail of a flag of letters (Wales, Scotland) is made of format characters.
bool is_flag_tail(UChar32 c) noexcept { return c >= 0xE0020 && c <= 0xE007F; }

bool is_space(UChar32 c) noexcept {
  return u_isUWhiteSpace(c) != 0 || (u_iscntrl(c) != 0 && !is_flag_tail(c));
}

ByteRange trim(std::string_view text, ByteRange range) noexcept {
  const char* bytes = text.data();
  auto begin = static_cast<std::int32_t>(range.begin);
  auto end = static_cast<std::int32_t>(range.end);
  while (begin < end) {
    std::int32_t next = begin;
    UChar32 c;
    U8_NEXT_UNSAFE(bytes, next, c);
    if (!is_space(c)) break;
    begin = next;
  }
  while (end > begin) {
    std::int32_t previous = end - 1;
    while ((bytes[previous] & 0xC0) == 0x80) --previous;  // to the first byte of the code point
    std::int32_t next = previous;
    UChar32 c;
    U8_NEXT_UNSAFE(bytes, next, c);
    if (!is_space(c)) break;
    end = previous;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

struct Segmenter::Rules {
  TextBreaker breaker{BreakRules::kSentence};
};

Segmenter::Segmenter() : rules_(std::make_unique<Rules>()) {}
Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

std::vector<ByteRange> Segmenter::segment(std::string_view text) {
  std::vector<ByteRange> sentences;
  icu::BreakIterator& breaks = rules_->breaker.over(text);
  std::int32_t begin = breaks.first();
  for (std::int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
    const ByteRange sentence =
        trim(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    if (sentence.begin < sentence.end) sentences.push_back(sentence);
    begin = end;
  }
  return sentences;
}

}  // namespace edau
