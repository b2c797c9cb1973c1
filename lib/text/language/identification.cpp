// English and Welsh are told apart by n-grams, which every word has; the other
// languages, for which edau has no texts to learn from, by their stop words.
#include "text/language/identification.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <vector>

#include "text/language/identification_table.hpp"
#include "text/language/stop_words.hpp"
#include "text/normalizer.hpp"

namespace edau {
namespace {

// In bytes. What is longer is no word of either language, and its n-grams would not be
// counted in a byte.
constexpr std::size_t kLongestKnown = 120;

// The rule of judge(), chosen on the tune part (README.md in this folder). Known
// n-grams are some 70 % of those in English and Welsh, 35 % of those in Spanish
// and German, 0 % in other scripts.
constexpr std::int64_t kEvenKnownPercent = 42;     // fits English or Welsh as well as another
constexpr std::uint32_t kFewestVotes = kVote / 5;  // a word that at most five languages list
constexpr std::int64_t kFitOfVote = 16;   // hundredths of an n-gram: a stop word is worth about ten
constexpr std::int64_t kWorstFit = -300;  // three n-grams more unknown than even
constexpr std::int64_t kLogOddsOfVote = 4;  // a stop word is worth about one nat
constexpr std::int64_t kLeastLogOdds = 30;  // in 1/256 nat: 53 to 47

// An n-gram as a number: its bytes, the last one lowest. No byte of text is
// zero, so n-grams of different lengths differ.
std::uint32_t shifted_in(std::uint32_t key, char byte) noexcept {
  return (key << 8) | static_cast<unsigned char>(byte);
}

// The n-gram weights in a perfect hash table: each bucket of keys has a
// multiplier that sends all of them to slots of their own, so that a look-up,
// most of which find nothing, takes no branch.
class NgramTable {
 public:
  NgramTable() {
    std::array<std::vector<Slot>, kBucketCount> buckets;
    for (const NgramWeight& entry : ngram_weights()) {
      std::uint32_t key = 0;
      for (const char* byte = entry.ngram; *byte != '\0'; ++byte) key = shifted_in(key, *byte);
      buckets[bucket_of(key)].push_back({key, entry.weight});
    }
    std::array<std::size_t, kBucketCount> order;
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::size_t bucket) { return buckets[bucket].size(); });
    for (const std::size_t bucket : order) place(buckets[bucket], multipliers_[bucket]);
  }

  // The weight of the n-gram `key`; 0, which no n-gram of the table has, where
  // there is none.
  std::int32_t weight(std::uint32_t key) const noexcept {
    const Slot& slot = slots_[slot_of(key, multipliers_[bucket_of(key)])];
    return slot.key == key ? slot.weight : 0;
  }

 private:
  struct Slot {
    std::uint32_t key = 0;  // 0: free
    std::int32_t weight = 0;
  };

  static constexpr unsigned kBucketBits = 11;
  static constexpr unsigned kSlotBits = 13;  // half full, so that multipliers are soon found
  static constexpr std::size_t kBucketCount = std::size_t{1} << kBucketBits;
  static constexpr std::uint32_t kMultiplier = 0x9E3779B1U;  // 2^32 by the golden ratio, odd

  static std::size_t bucket_of(std::uint32_t key) noexcept {
    return (key * kMultiplier) >> (32 - kBucketBits);
  }
  static std::size_t slot_of(std::uint32_t key, std::uint32_t multiplier) noexcept {
    return (key * multiplier) >> (32 - kSlotBits);
  }

  // Tries multipliers until one serves. Requires different keys.
  void place(const std::vector<Slot>& bucket, std::uint32_t& multiplier) {
    for (multiplier = kMultiplier + 2;; multiplier += 2) {
      std::size_t placed = 0;
      while (placed < bucket.size() && put(bucket[placed], multiplier)) ++placed;
      if (placed == bucket.size()) return;
      while (placed > 0) slots_[slot_of(bucket[--placed].key, multiplier)] = {};
    }
  }

  bool put(const Slot& slot, std::uint32_t multiplier) noexcept {
    Slot& target = slots_[slot_of(slot.key, multiplier)];
    if (target.key != 0) return false;
    target = slot;
    return true;
  }

  std::array<std::uint32_t, kBucketCount> multipliers_{};
  std::array<Slot, std::size_t{1} << kSlotBits> slots_{};
};

// What is summed up letter by letter, apart from the evidence: a compiler keeps
// it in registers.
struct NgramSum {
  std::int32_t english = 0;
  std::uint32_t known = 0;

  void take(std::int32_t weight, std::uint32_t counted) noexcept {
    english += weight;
    known += weight != 0 ? counted : 0U;
  }
};

// The n-grams that end with the last byte of `last_four`, of at most `longest` bytes.
void take_ngrams(std::uint32_t last_four, std::size_t longest, const NgramTable& table,
                 NgramSum& sum) noexcept {
  sum.take(table.weight(last_four & 0xFFU), 0);
  sum.take(table.weight(last_four & 0xFFFFU), 0);
  if (longest > 2) sum.take(table.weight(last_four & 0xFFFFFFU), 1);
  if (longest > 3) sum.take(table.weight(last_four), 1);
}

WordEvidence evidence_of_ngrams(std::string_view word) {
  static const NgramTable kTable;
  NgramSum sum;
  std::uint32_t last_four = '_';
  std::size_t length = 1;
  for (const char byte : word) {
    last_four = shifted_in(last_four, byte);
    take_ngrams(last_four, ++length, kTable, sum);
  }
  take_ngrams(shifted_in(last_four, '_'), ++length, kTable, sum);
  constexpr std::int32_t kMost = 127 * 256;
  return {.english = static_cast<std::int16_t>(std::clamp(sum.english, -kMost, kMost)),
          .ngrams = static_cast<std::uint8_t>(length - 2 + length - 3),
          .known = static_cast<std::uint8_t>(sum.known)};
}

// Content words of English and of Welsh that are function words elsewhere and not
// the commonest there: "no comment" must not be French.
constexpr std::string_view kEnglishToo =
    " air car certain come comment deed diverse dog door due end era fire hit ill inclusive later "
    "net pro sea sex sit state sum versus want wider word ";
constexpr std::string_view kWelshToo =
    " ben blant bara da dal dall dir hen mis net nos pendant sul tai wen wir ";

bool holds(std::string_view words, std::string_view word) noexcept {
  for (std::size_t at = words.find(word); at < words.size(); at = words.find(word, at + 1)) {
    if (words[at - 1] == ' ' && words[at + word.size()] == ' ') return true;
  }
  return false;
}

LanguageSet with_homographs(LanguageSet languages, std::string_view word) noexcept {
  constexpr std::size_t kLongestHomograph = 9;
  if (languages == 0 || word.size() > kLongestHomograph) return languages;
  const int english = holds(kEnglishToo, word) ? set_of(Language::kEnglish) : 0;
  const int welsh = holds(kWelshToo, word) ? set_of(Language::kWelsh) : 0;
  return static_cast<LanguageSet>(languages | english | welsh);
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

WordEvidence evidence_of(std::string_view folded_word) {
  if (folded_word.empty() || folded_word.size() > kLongestKnown) return {};
  WordEvidence evidence = evidence_of_ngrams(folded_word);
  evidence.stop_word_of = with_homographs(languages_listing(folded_word), folded_word);
  const auto languages = static_cast<std::uint32_t>(std::popcount(evidence.stop_word_of));
  if (languages > 0) evidence.vote = static_cast<std::uint16_t>(kVote / languages);
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
  const std::int64_t english =
      sum.english + kLogOddsOfVote * (std::int64_t{sum.votes[0]} - sum.votes[1]);
  if (std::abs(english) < kLeastLogOdds) return std::nullopt;
  return english > 0 ? Language::kEnglish : Language::kWelsh;
}

}  // namespace edau
