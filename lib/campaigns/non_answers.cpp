#include "campaigns/non_answers.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace edau {
namespace {

// Lower case, words separated by single spaces, without punctuation.
constexpr std::array<std::string_view, 47> kPhrases = {
    // English
    "no comment", "no comments", "no further comment", "no further comments", "no comment to make",
    "no comments to make", "i have no comment", "i have no comments", "none", "nothing", "nil",
    "nothing to add", "nothing further", "nothing further to add", "nothing else to add", "n a",
    "not applicable", "no answer", "no response", "no opinion", "no view", "no views",
    "no strong views", "as above", "see above", "as before", "as stated above",
    "see previous answer", "see my previous answer", "same as above", "blank", "don't know",
    "dont know", "not sure",
    // Welsh
    "dim sylw", "dim sylwadau", "dim sylw pellach", "dim sylwadau pellach", "dim byd",
    "dim byd i'w ychwanegu", "dim i'w ychwanegu", "dim ateb", "dim barn", "ddim yn berthnasol",
    "amherthnasol", "fel uchod", "gweler uchod"};

constexpr std::size_t kLongestBytes = 256;  // a longer text says something, or is white space

void append_lower(std::string& to, std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word.substr(i).starts_with("\u2019")) {
      to += '\'';
      i += 2;
    } else {
      to += word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] | 0x20) : word[i];
    }
  }
}

}  // namespace

bool NonAnswers::contains(std::string_view text) {
  if (text.size() > kLongestBytes) return false;
  tokenizer_.tokenize(text, tokens_);
  std::string words;
  for (const Token& token : tokens_) {
    if (!words.empty()) words += ' ';
    append_lower(words, token.range.of(text));
  }
  return std::ranges::find(kPhrases, words) != kPhrases.end();
}

}  // namespace edau
