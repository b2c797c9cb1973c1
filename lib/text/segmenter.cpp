#include "edau/segmenter.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "text/icu.hpp"
#include "text/sentence_marks.hpp"

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

// Joins what ICU cut too eagerly. Each decision looks at the piece before alone, not
// at all that was joined, so that time stays linear.
class Joiner {
 public:
  Joiner(std::string_view text, std::vector<ByteRange>& sentences)
      : text_(text), sentences_(sentences) {}

  void add(ByteRange piece) {
    if (!sentences_.empty() && belongs_to_last(piece)) {
      sentences_.back().end = piece.end;
    } else {
      sentences_.push_back(piece);
    }
    last_ = piece;
  }

 private:
  bool belongs_to_last(ByteRange piece) const {
    const std::string_view before = last_.of(text_);
    if (is_list_mark(before)) return true;
    const std::string_view between = text_.substr(last_.end, piece.begin - last_.end);
    return between == " " &&
           (ends_with_abbreviation(before) || is_abbreviation_across(before, piece.of(text_)));
  }

  std::string_view text_;
  std::vector<ByteRange>& sentences_;
  ByteRange last_{0, 0};
};

constexpr std::size_t kFewestWordsOfAPoint = 3;

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
  std::vector<ByteRange> pieces;
  Joiner joiner(text, sentences);
  icu::BreakIterator& breaks = rules_->breaker.over(text);
  std::int32_t begin = breaks.first();
  for (std::int32_t end = breaks.next(); end != icu::BreakIterator::DONE; end = breaks.next()) {
    pieces.clear();
    cut_list_items(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                   pieces);
    for (const ByteRange piece : pieces) {
      const ByteRange sentence = trim(text, piece);
      if (sentence.begin < sentence.end) joiner.add(sentence);
    }
    begin = end;
  }
  return sentences;
}

std::vector<ByteRange> join_short_sentences(std::string_view text,
                                            const std::vector<ByteRange>& sentences) {
  std::vector<ByteRange> points;
  std::size_t words_of_first = 0;
  for (const ByteRange sentence : sentences) {
    const std::size_t words = count_letter_words(sentence.of(text), kFewestWordsOfAPoint);
    const bool first_is_short = points.size() == 1 && words_of_first < kFewestWordsOfAPoint;
    if (!points.empty() && (words < kFewestWordsOfAPoint || first_is_short)) {
      points.back().end = sentence.end;
    } else {
      points.push_back(sentence);
    }
    if (points.size() == 1) words_of_first += words;
  }
  return points;
}

}  // namespace edau
