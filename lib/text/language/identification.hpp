// Which language a text is in, from what each of its words says.
//
// Evidence is whole numbers that are added up, so a text's is the same in
// whatever order its words come, and a distinct word is looked at only once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "edau/language.hpp"
#include "text/language/stop_words.hpp"

namespace edau {

// Of one word. Eight bytes: a text is a walk through very many of them.
struct WordEvidence {
  std::int16_t english = 0;  // log odds of English against Welsh, in 1/256 nat, at most 127
  std::uint8_t ngrams = 0;   // of three and four bytes
  std::uint8_t known = 0;    // those of them that English or Welsh is known by
  LanguageSet stop_word_of = 0;
  std::uint16_t vote = 0;  // what it counts for each of these: kVote / their number

  friend bool operator==(const WordEvidence&, const WordEvidence&) = default;
};

// What `folded_word` (see fold()) says: nothing if it is longer than any word.
WordEvidence evidence_of(std::string_view folded_word);

inline constexpr std::uint32_t kVote = 60;

// For each language, how strongly stop words speak for it: a word of its list alone
// counts kVote, one that k languages list kVote / k. One more than there are languages,
// so that they are a whole number of registers.
using Votes = std::array<std::uint32_t, kLanguageCount + 1>;

// Of a text: that of its words, added up.
struct LanguageEvidence {
  std::int64_t english = 0;
  std::uint32_t ngrams = 0;
  std::uint32_t known = 0;
  Votes votes{};

  friend bool operator==(const LanguageEvidence&, const LanguageEvidence&) = default;
};

// No branch: half of all words are stop words, and which ones cannot be foreseen.
inline void add(LanguageEvidence& sum, const WordEvidence& word) noexcept {
  sum.english += word.english;
  sum.ngrams += word.ngrams;
  sum.known += word.known;
  for (std::size_t i = 0; i < sum.votes.size(); ++i) {
    sum.votes[i] += (word.stop_word_of & (1U << i)) != 0 ? word.vote : 0U;
  }
}

inline void add(LanguageEvidence& sum, const LanguageEvidence& more) noexcept {
  sum.english += more.english;
  sum.ngrams += more.ngrams;
  sum.known += more.known;
  for (std::size_t i = 0; i < sum.votes.size(); ++i) sum.votes[i] += more.votes[i];
}

// The language of a text with that evidence; empty where it says too little, or
// the text seems to be in none of the languages that edau knows.
std::optional<Language> judge(const LanguageEvidence& sum) noexcept;

}  // namespace edau
