#include "campaigns/non_answers.hpp"

#include <algorithm>
#include <array>

#include "campaigns/non_answer_statements.hpp"

namespace edau {
namespace {

constexpr std::size_t kLongestBytes = 160;  // a longer text says something, or is white space
constexpr std::size_t kMostWords = 24;

// What people put into a box that must not be empty.
bool is_mark(std::string_view text) {
  if (text.size() > kLongestBytes) return false;
  constexpr std::array<std::string_view, 3> kLong = {"\u2013", "\u2014", "\u2026"};  // – — …
  bool has_mark = false;
  while (!text.empty()) {
    const auto* const mark =
        std::ranges::find_if(kLong, [&](std::string_view one) { return text.starts_with(one); });
    const bool is_blank = std::string_view(" \t\r\n").find(text.front()) != std::string_view::npos;
    const bool is_short = std::string_view("-.?/*_").find(text.front()) != std::string_view::npos;
    if (mark == kLong.end() && !is_blank && !is_short) return false;
    has_mark = has_mark || !is_blank;
    text.remove_prefix(mark == kLong.end() ? 1 : mark->size());
  }
  return has_mark;
}

// Whether it pays to read the words.
bool may_begin(std::string_view text) {
  const auto is_letter = [](char c) { return !leading_letters({&c, 1}).empty(); };
  text.remove_prefix(
      static_cast<std::size_t>(std::ranges::find_if(text, is_letter) - text.begin()));
  std::string letters(leading_letters(text));
  for (char& c : letters) c = static_cast<char>(c | 0x20);
  return letters == "na" || can_begin_non_answer(letters);
}

}  // namespace

bool NonAnswers::contains(std::string_view text) {
  return is_mark(text) || are_statements(text, 1);
}

bool NonAnswers::contains_sentence(std::string_view sentence) {
  return are_statements(sentence, 2);
}

bool NonAnswers::are_statements(std::string_view text, std::size_t fewest_words) {
  if (text.size() > kLongestBytes || !may_begin(text)) return false;
  tokenizer_.tokenize(text, tokens_);
  words_.clear();
  for (const Token& token : tokens_) {
    const std::string_view word = token.range.of(text);
    if (word == "NA") {  // not Welsh "na", which is "no"
      words_.insert(words_.end(), {"n", "a"});
    } else {
      words_.push_back(fold(word));
    }
  }
  const bool is_short = words_.size() >= fewest_words && words_.size() <= kMostWords;
  return is_short && are_non_answers(words_);
}

}  // namespace edau
