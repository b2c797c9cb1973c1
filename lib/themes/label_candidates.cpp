#include "themes/label_candidates.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "core/huge_pages.hpp"
#include "themes/label_words.hpp"

namespace edau {
namespace {

constexpr std::size_t kStrongestTerms = 30;

// Share of a phrase's occurrences that one longer phrase may account for.
constexpr double kCompleteness = 0.9;

// Texts and occurrences count equal texts once.
struct Count {
  std::size_t texts = 0;
  std::size_t occurrences = 0;
  std::size_t last_document = std::numeric_limits<std::size_t>::max();
  SaidBy said_by{};
};

using Counts = std::unordered_map<Phrase, Count, PhraseFoldHash>;

// By key: whether its term is one of the cluster's strongest.
std::vector<bool> strongest_keys(const ClusteredDocuments& documents, std::size_t cluster) {
  std::vector<TermId> terms(static_cast<std::size_t>(documents.vocabulary.size()));
  for (std::size_t i = 0; i < terms.size(); ++i) terms[i] = static_cast<TermId>(i);
  const auto stronger = [&](TermId a, TermId b) {
    const auto weight = [&](TermId t) {
      return documents.rule.weight(t, static_cast<std::int32_t>(cluster));
    };
    return weight(a) != weight(b) ? weight(a) > weight(b) : a < b;
  };
  const std::size_t kept = std::min(kStrongestTerms, terms.size());
  std::ranges::partial_sort(terms, terms.begin() + static_cast<std::ptrdiff_t>(kept), stronger);
  std::vector<bool> is_strong(terms.size());
  for (std::size_t i = 0; i < kept; ++i) is_strong[static_cast<std::size_t>(terms[i])] = true;
  std::vector<bool> result(documents.keys.size());
  for (KeyId key = 0; key < documents.keys.size(); ++key) {
    const TermId term = documents.vocabulary.term_of(key);
    result[key] = term >= 0 && is_strong[static_cast<std::size_t>(term)];
  }
  return result;
}

// Says which phrases cannot be two people's: most are one's, and a table of them all would be as
// large as the texts. A slot holds the only person who says its phrases. Phrases that share a slot
// are not told apart, so some pass in error.
class RepeatFilter {
 public:
  // For the phrases of so many documents. Requires persons below 2^32 - 2.
  explicit RepeatFilter(std::size_t documents)
      : slots_(std::bit_ceil(std::clamp(documents * kPhrasesOfDocument, kFewest, kMost))) {}

  void fetch(std::uint64_t fold) const noexcept { __builtin_prefetch(&slots_[place(fold)]); }

  void see(std::uint64_t fold, std::uint32_t person) noexcept {
    std::uint32_t& slot = slots_[place(fold)];
    const std::uint32_t name = person + 1;
    slot = slot == kNone || slot == name ? name : kSeveral;
  }

  bool may_repeat(std::uint64_t fold) const noexcept { return slots_[place(fold)] == kSeveral; }

 private:
  static constexpr std::size_t kPhrasesOfDocument = 128;
  static constexpr std::size_t kFewest = std::size_t{1} << 10;
  static constexpr std::size_t kMost = std::size_t{1} << 22;  // 16 MiB
  static constexpr std::uint32_t kNone = 0;
  static constexpr std::uint32_t kSeveral = std::numeric_limits<std::uint32_t>::max();

  std::size_t place(std::uint64_t fold) const noexcept { return fold & (slots_.size() - 1); }

  HugeVector<std::uint32_t> slots_;
};

// Counts the phrases of a cluster that hold one of its strongest terms.
class PhraseCounter {
 public:
  PhraseCounter(const ClusteredDocuments& documents, const std::vector<PhraseWord>& words,
                std::size_t cluster, const Voices& voices)
      : documents_(documents),
        voices_(voices),
        strong_(strongest_keys(documents, cluster)),
        reader_(documents, words) {}

  // With `of_several` those that more than one person says, else all.
  Counts count(bool of_several) {
    if (of_several) fill_filter();
    Counts counts;
    for (const Voice& voice : voices_.list) {
      read(voice.document);
      for (const Run& run : runs_) {
        if (!filter_ || filter_->may_repeat(run.fold)) add(voice, counts[run.phrase]);
      }
    }
    if (of_several) {
      std::erase_if(counts, [](const auto& entry) { return !entry.second.said_by.are_several(); });
    }
    return counts;
  }

 private:
  struct Run {
    Phrase phrase;
    std::uint64_t fold;
  };

  // The filter's slots are fetched while the document is read.
  void read(std::size_t document) {
    runs_.clear();
    std::size_t place = std::numeric_limits<std::size_t>::max();  // where the runs begin
    std::size_t known = 0;                                        // so many of their keys
    bool strong = false;                                          // one of those is
    reader_.for_each(document, [&](std::size_t begin, const Phrase& phrase, std::uint64_t fold) {
      if (begin != place) {
        place = begin;
        known = 0;
        strong = false;
      }
      for (; known < phrase.size(); ++known) strong = strong || strong_[phrase.ids()[known]];
      if (!strong) return;
      if (filter_) filter_->fetch(fold);
      runs_.push_back({phrase, fold});
    });
  }

  void fill_filter() {
    filter_.emplace(voices_.list.size());
    for (const Voice& voice : voices_.list) {
      read(voice.document);
      const std::uint32_t person = documents_.speaker_of(voice.document).person;
      for (const Run& run : runs_) filter_->see(run.fold, person);
    }
  }

  void add(const Voice& voice, Count& count) const {
    if (!voice.is_repeat) {
      ++count.occurrences;
      if (count.last_document != voice.document) ++count.texts;
    }
    count.last_document = voice.document;
    count.said_by.add(documents_.speaker_of(voice.document));
  }

  const ClusteredDocuments& documents_;
  const Voices& voices_;
  std::vector<bool> strong_;
  PhraseReader reader_;
  std::optional<RepeatFilter> filter_;
  std::vector<Run> runs_;  // of a document
};

// The candidates inside `longer` that it accounts for.
void mark_incomplete(const Phrase& longer, std::size_t occurrences, const Counts& counts,
                     std::unordered_set<Phrase, PhraseFoldHash>& incomplete) {
  for (std::size_t begin = 0; begin < longer.size(); ++begin) {
    for (std::size_t end = begin + 1; end <= longer.size(); ++end) {
      if (end - begin == longer.size()) continue;
      const auto inner = counts.find(longer.part(begin, end));
      if (inner == counts.end()) continue;
      const auto most = kCompleteness * static_cast<double>(inner->second.occurrences);
      if (static_cast<double>(occurrences) >= most) incomplete.insert(inner->first);
    }
  }
}

// By the key of a word: a stop word's is the word itself.
NounSign noun_sign(std::string_view key, std::optional<Language> language) {
  if (!language || !knows_introducing_words(*language)) return NounSign::kUnknown;
  return introduces_noun(key, *language) ? NounSign::kIntroduces : NounSign::kNone;
}

}  // namespace

void PhraseReader::read(std::size_t document) {
  words_.clear();
  for (const Occurrence occurrence : documents_.tokens.document(document)) {
    const PhraseWord word = words_of_surfaces_[occurrence.surface()];
    words_.push_back({word.key, word.role, word.sign, occurrence.after_break()});
  }
}

Surroundings PhraseReader::surroundings(std::size_t begin, std::size_t size) const {
  const std::size_t end = begin + size;
  const bool begins = begin == 0 || words_[begin].after_break;
  const bool runs_on =
      end < words_.size() && !words_[end].after_break &&
      (words_[end].role == KeyRole::kContent || words_[end].role == KeyRole::kNumber);
  return {words_[begin].sign != NounSign::kUnknown,
          !begins && words_[begin - 1].sign == NounSign::kIntroduces, begins, !runs_on};
}

std::vector<PhraseWord> phrase_words(const ClusteredDocuments& documents) {
  std::vector<PhraseWord> words;
  words.reserve(documents.tokens.surface_count());
  for (SurfaceId surface = 0; surface < documents.tokens.surface_count(); ++surface) {
    const KeyId key = documents.keys.key_of(surface);
    const auto language = documents.tokens.surface(surface).language;
    words.push_back(
        {key, documents.keys.role(key), noun_sign(documents.keys.bytes(key), language)});
  }
  return words;
}

std::vector<LabelCandidate> label_candidates(const ClusteredDocuments& documents,
                                             const std::vector<PhraseWord>& words,
                                             std::size_t cluster, const Voices& voices,
                                             bool of_several) {
  const Counts counts = PhraseCounter(documents, words, cluster, voices).count(of_several);
  std::unordered_set<Phrase, PhraseFoldHash> incomplete;
  for (const auto& [phrase, count] : counts) {
    mark_incomplete(phrase, count.occurrences, counts, incomplete);
  }
  std::vector<LabelCandidate> result;
  for (const auto& [phrase, count] : counts) {
    if (incomplete.contains(phrase)) continue;
    result.push_back({phrase, count.texts});
  }
  return result;
}

}  // namespace edau
