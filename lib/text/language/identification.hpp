// Which language a text is in, from what each of its words says.
//
// Evidence is whole numbers that are added up, so a text's is the same in
// whatever order its words come, and a distinct word is looked at only once.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "edau/language.hpp"

namespace edau {

// Of one word or, added up, of a text of up to 2^26 words. For the language of a
// whole corpus count what its texts are judged to be in: one long submission
// must not decide for all.
struct LanguageEvidence {
  std::int64_t english = 0;  // log odds of English against Welsh, in 1/256 nat
  std::uint32_t ngrams = 0;  // of three and four bytes
  std::uint32_t known = 0;   // those of them that English or Welsh is known by
  // For each language, how strongly its stop words speak for it: a word of its
  // list alone counts kVote, one that k languages list kVote / k.
  std::array<std::uint32_t, kLanguageCount> votes{};

  friend bool operator==(const LanguageEvidence&, const LanguageEvidence&) = default;
};

inline constexpr std::uint32_t kVote = 60;

// What `folded_word` (see fold()) says: nothing if it is longer than any word.
LanguageEvidence evidence_of(std::string_view folded_word);

inline void add(LanguageEvidence& sum, const LanguageEvidence& more) noexcept {
  sum.english += more.english;
  sum.ngrams += more.ngrams;
  sum.known += more.known;
  for (std::size_t i = 0; i < kLanguageCount; ++i) sum.votes[i] += more.votes[i];
}

// The language of a text with that evidence; empty where it says too little, or
// the text seems to be in none of the languages that edau knows.
std::optional<Language> judge(const LanguageEvidence& sum) noexcept;

}  // namespace edau
