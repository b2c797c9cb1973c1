// English and Welsh are told apart by n-grams, which every word has; the other
// languages, for which edau has no texts to learn from, by their stop words.
#include "text/language/identification.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <vector>

#include "text/language/identification_table.hpp"
#include "text/language/stop_words.hpp"
#include "text/normalizer.hpp"

namespace edau {
namespace {

constexpr std::size_t kLongestWordBytes = 255;
constexpr std::size_t kLongestNgram = 4;

// The rule of judge(), chosen on the tune part (README.md in this folder). Known
// n-grams are some 70 % of those in English and Welsh, 35 % of those in Spanish
// and German, 0 % in other scripts.
constexpr std::int64_t kEvenKnownPercent = 42;     // fits English or Welsh as well as another
constexpr std::uint32_t kFewestVotes = kVote / 5;  // a word that at most five languages list
constexpr std::int64_t kFitOfVote = 16;   // hundredths of an n-gram: a stop word is worth about ten
constexpr std::int64_t kWorstFit = -400;  // four n-grams more unknown than even
constexpr std::int64_t kLeastLogOdds = 30;  // in 1/256 nat: 53 to 47

// An n-gram as a number: its bytes, the last one lowest. No byte of text is
// zero, so n-grams of different lengths differ.
std::uint32_t shifted_in(std::uint32_t key, char byte) noexcept {
  return (key << 8) | static_cast<unsigned char>(byte);
}

// The n-gram weights in an open hash table: a look-up is a multiplication and,
// most of the time, one slot.
class NgramTable {
 public:
  NgramTable() : slots_(std::size_t{1} << kBits) {
    for (const NgramWeight& entry : ngram_weights()) {
      std::uint32_t key = 0;
      for (const char* byte = entry.ngram; *byte != '\0'; ++byte) key = shifted_in(key, *byte);
      slots_[slot_of(key)] = {key, entry.weight};
    }
  }

  // The weight of the n-gram `key`, or null.
  const std::int32_t* find(std::uint32_t key) const noexcept {
    const Slot& slot = slots_[slot_of(key)];
    return slot.key == 0 ? nullptr : &slot.weight;
  }

 private:
  static constexpr unsigned kBits = 13;  // 8,192 slots: half full

  struct Slot {
    std::uint32_t key = 0;  // 0: free
    std::int32_t weight = 0;
  };

  // The slot that holds `key`, or the free one where it belongs.
  std::size_t slot_of(std::uint32_t key) const noexcept {
    std::size_t slot = (key * 0x9E3779B1U) >> (32 - kBits);
    while (slots_[slot].key != key && slots_[slot].key != 0) slot = (slot + 1) % slots_.size();
    return slot;
  }

  std::vector<Slot> slots_;
};

void add_ngrams_ending_here(std::uint32_t last_four, std::size_t longest, const NgramTable& table,
                            LanguageEvidence& evidence) noexcept {
  for (std::size_t size = 1; size <= longest; ++size) {
    const std::int32_t* weight = table.find(last_four & (0xFFFFFFFFU >> (32 - 8 * size)));
    if (size >= 3) ++evidence.ngrams;
    if (weight == nullptr) continue;
    if (size >= 3) ++evidence.known;
    evidence.english += *weight;
  }
}

void add_ngrams(std::string_view word, LanguageEvidence& evidence) {
  static const NgramTable kTable;
  std::uint32_t last_four = '_';
  std::size_t length = 1;
  for (const char byte : word) {
    last_four = shifted_in(last_four, byte);
    add_ngrams_ending_here(last_four, std::min(++length, kLongestNgram), kTable, evidence);
  }
  last_four = shifted_in(last_four, '_');
  add_ngrams_ending_here(last_four, std::min(++length, kLongestNgram), kTable, evidence);
}

// The languages that list the word, or the word that is left without its Welsh
// clitic, or what is elided before it ("l'eau").
LanguageSet languages_listing(std::string_view word) noexcept {
  const LanguageSet whole = stop_word_languages(word);
  const std::size_t apostrophe = word.find('\'');
  if (apostrophe == std::string_view::npos || whole != 0) return whole;
  constexpr LanguageSet kEliding =
      set_of(Language::kFrench) | set_of(Language::kItalian) | set_of(Language::kIrish);
  const LanguageSet elided = stop_word_languages(word.substr(0, apostrophe + 1));
  const LanguageSet host = stop_word_languages(without_welsh_clitic(word));
  return static_cast<LanguageSet>((elided & kEliding) | (host & set_of(Language::kWelsh)));
}

void add_votes(LanguageSet languages, LanguageEvidence& evidence) noexcept {
  if (languages == 0) return;
  const std::uint32_t share = kVote / static_cast<std::uint32_t>(std::popcount(languages));
  for (std::size_t i = 0; i < kLanguageCount; ++i) {
    if ((languages >> i & 1U) != 0) evidence.votes[i] += share;
  }
}

// The language other than English and Welsh that most speaks for; several may
// be equal.
struct Strongest {
  std::size_t language;
  std::uint32_t votes;
  bool shared;
};

Strongest strongest_other(const LanguageEvidence& sum) noexcept {
  constexpr std::size_t kFirst = 2;
  static_assert(static_cast<std::size_t>(Language::kEnglish) < kFirst &&
                static_cast<std::size_t>(Language::kWelsh) < kFirst);
  Strongest best{kFirst, sum.votes[kFirst], false};
  for (std::size_t i = kFirst + 1; i < kLanguageCount; ++i) {
    if (sum.votes[i] == best.votes) best.shared = true;
    if (sum.votes[i] > best.votes) best = {i, sum.votes[i], false};
  }
  return best;
}

}  // namespace

LanguageEvidence evidence_of(std::string_view folded_word) {
  LanguageEvidence evidence;
  if (folded_word.empty() || folded_word.size() > kLongestWordBytes) return evidence;
  add_ngrams(folded_word, evidence);
  add_votes(languages_listing(folded_word), evidence);
  return evidence;
}

std::optional<Language> judge(const LanguageEvidence& sum) noexcept {
  const Strongest other = strongest_other(sum);
  const std::uint32_t own = std::max(sum.votes[0], sum.votes[1]);
  // In hundredths of an n-gram: how far more are known than where it is even.
  const std::int64_t fit = 100 * std::int64_t{sum.known} - kEvenKnownPercent * sum.ngrams;
  const std::int64_t lead = std::int64_t{other.votes} - own;
  if (other.votes >= kFewestVotes && kFitOfVote * lead > fit) {
    if (other.shared) return std::nullopt;
    return static_cast<Language>(other.language);
  }
  if (fit + kFitOfVote * own < kWorstFit) return std::nullopt;
  if (std::abs(sum.english) < kLeastLogOdds) return std::nullopt;
  return sum.english > 0 ? Language::kEnglish : Language::kWelsh;
}

}  // namespace edau
