// Terms as tuples of keys, and back. The space that joins the words of an n-gram stands in none of
// them (Vocabulary::build() sees to that), so terms can be cut where they were joined.
#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "edau/error.hpp"
#include "edau/known_words.hpp"
#include "edau/vocabulary.hpp"
#include "vectors/ngram_index.hpp"

namespace edau {
namespace {

constexpr std::uint32_t kLongestNgram = 3;
constexpr std::size_t kMostTerms = 0x7fffffff;
constexpr std::uint64_t kMostSubmissions = 0xffffffff;

[[noreturn]] void refuse(const std::string& what) {
  throw Error(ErrorCode::kInvalidArgument, "this is no vocabulary: " + what);
}

// The key of a word in a term: content before number. Keys stand by role, then by their bytes.
KeyId key_of_word(const TermKeys& keys, std::string_view word) {
  for (const KeyRole role : {KeyRole::kContent, KeyRole::kNumber}) {
    KeyId low = 0;
    KeyId high = keys.size();
    while (low < high) {
      const KeyId middle = low + (high - low) / 2;
      const bool below = std::pair(keys.role(middle), keys.bytes(middle)) < std::pair(role, word);
      below ? low = middle + 1 : high = middle;
    }
    if (low < keys.size() && keys.role(low) == role && keys.bytes(low) == word) return low;
  }
  refuse("it was built from other keys");
}

void append_words(const TermKeys& keys, std::string_view term, std::vector<KeyId>& words) {
  while (!term.empty()) {
    const std::size_t end = std::min(term.find(' '), term.size());
    words.push_back(key_of_word(keys, term.substr(0, end)));
    term.remove_prefix(std::min(end + 1, term.size()));
  }
}

using Words = std::span<const KeyId>;

Words place_of(const VocabularyParts& parts, std::size_t term) {
  return Words(parts.words).subspan(term * parts.ngram_max, parts.ngram_max);
}

// The keys of a term, without what fills its place.
Words words_of(const VocabularyParts& parts, std::size_t term) {
  const Words all = place_of(parts, term);
  return all.first(
      static_cast<std::size_t>(std::ranges::find(all, VocabularyParts::kNoWord) - all.begin()));
}

void append_bytes(Words words, const KnownWords& known, std::string& bytes) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) bytes += ' ';
    bytes += known.keys[words[i]];
  }
}

std::string_view defect_of_sizes(const VocabularyParts& parts) {
  const std::size_t terms = parts.document_frequencies.size();
  if (parts.ngram_max < 1 || parts.ngram_max > kLongestNgram) return "terms have 1 to 3 words";
  if (terms > kMostTerms || parts.words.size() != terms * parts.ngram_max) {
    return "it has not as many terms as frequencies";
  }
  if (parts.submission_count > kMostSubmissions) return "it has too many submissions";
  for (const std::uint32_t frequency : parts.document_frequencies) {
    if (frequency < 1 || frequency > parts.submission_count) {
      return "a term is in no submission, or in more than there are";
    }
  }
  return {};
}

std::string_view defect_of_words(const VocabularyParts& parts, std::size_t term,
                                 std::size_t key_count) {
  const Words words = words_of(parts, term);
  if (words.empty()) return "a term has no word";
  if (std::ranges::any_of(words, [&](KeyId key) { return key >= key_count; })) {
    return "a term has a word that is not there";
  }
  const auto is_word = [](KeyId key) { return key != VocabularyParts::kNoWord; };
  const bool goes_on = std::ranges::any_of(place_of(parts, term).subspan(words.size()), is_word);
  return goes_on ? "a term goes on behind its end" : std::string_view{};
}

}  // namespace

std::string_view defect_of(const VocabularyParts& parts, const KnownWords& known) {
  if (const auto wrong = defect_of_sizes(parts); !wrong.empty()) return wrong;
  std::string last;
  std::string bytes;
  for (std::size_t term = 0; term < parts.document_frequencies.size(); ++term) {
    if (const auto wrong = defect_of_words(parts, term, known.keys.size()); !wrong.empty()) {
      return wrong;
    }
    bytes.clear();
    append_bytes(words_of(parts, term), known, bytes);
    if (term > 0 && !(last < bytes)) return "its terms are not in the order of their bytes";
    std::swap(last, bytes);
  }
  return {};
}

VocabularyParts Vocabulary::parts(const TermKeys& keys) const {
  VocabularyParts parts;
  parts.submission_count = submission_count_;
  parts.ngram_max = static_cast<std::uint32_t>(ngram_max_);
  parts.document_frequencies = document_frequencies_;
  std::vector<KeyId> key_of_term(document_frequencies_.size(), VocabularyParts::kNoWord);
  for (KeyId key = 0; key < term_of_key_.size(); ++key) {
    if (term_of_key_[key] >= 0) key_of_term[static_cast<std::size_t>(term_of_key_[key])] = key;
  }
  std::vector<KeyId> words;
  for (TermId id = 0; id < size(); ++id) {
    words.clear();
    const KeyId whole = key_of_term[static_cast<std::size_t>(id)];
    if (whole != VocabularyParts::kNoWord) {
      words.push_back(whole);
    } else {
      append_words(keys, term(id), words);
    }
    words.resize(parts.ngram_max, VocabularyParts::kNoWord);
    parts.words.insert(parts.words.end(), words.begin(), words.end());
  }
  return parts;
}

class Vocabulary::Restorer {
 public:
  Restorer(const VocabularyParts& parts, const KnownWords& known) : parts_(parts), known_(known) {}

  Vocabulary restore() {
    result_.submission_count_ = static_cast<std::size_t>(parts_.submission_count);
    result_.ngram_max_ = static_cast<int>(parts_.ngram_max);
    result_.document_frequencies_ = parts_.document_frequencies;
    result_.term_of_key_.assign(known_.key_count(), -1);
    result_.offsets_.reserve(term_count() + 1);
    for (std::size_t term = 0; term < term_count(); ++term) add(term);
    result_.offsets_.push_back(result_.bytes_.size());
    if (parts_.ngram_max > 1) index_ngrams();
    return std::move(result_);
  }

 private:
  std::size_t term_count() const noexcept { return parts_.document_frequencies.size(); }

  void add(std::size_t term) {
    const Words words = words_of(parts_, term);
    result_.offsets_.push_back(result_.bytes_.size());
    append_bytes(words, known_, result_.bytes_);
    if (words.size() == 1) result_.term_of_key_[words[0]] = static_cast<TermId>(term);
  }

  // N-grams of n words by their bytes' order: pairs of the (n − 1)-gram before the last word, and
  // that word. Those that longer ones begin with are there too, though they are no terms.
  void index_ngrams() {
    result_.ngrams_ = std::make_shared<NgramIndex>(known_.key_count());
    std::vector<TermId> term_of_node;
    for (std::uint32_t n = 2; n <= parts_.ngram_max; ++n) {
      std::vector<std::pair<std::uint64_t, TermId>> pairs = list_pairs_of(n);
      std::ranges::sort(pairs, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second > b.second;
      });
      const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
      pairs.erase(std::unique(pairs.begin(), pairs.end(), same), pairs.end());
      std::vector<std::uint64_t> keys;
      for (const auto& [pair, term] : pairs) {
        keys.push_back(pair);
        term_of_node.push_back(term);
      }
      result_.ngrams_->add(keys);
    }
    result_.ngrams_->set_terms(term_of_node);
  }

  std::vector<std::pair<std::uint64_t, TermId>> list_pairs_of(std::uint32_t n) const {
    std::vector<std::pair<std::uint64_t, TermId>> pairs;
    for (std::size_t term = 0; term < term_count(); ++term) {
      const Words words = words_of(parts_, term);
      if (words.size() < n) continue;
      const std::uint64_t pair = pack_pair(node_of(words.first(n - 1)), words[n - 1]);
      pairs.emplace_back(pair, words.size() == n ? static_cast<TermId>(term) : -1);
    }
    return pairs;
  }

  Node node_of(Words words) const {
    Node node = words[0];
    for (const KeyId word : words.subspan(1)) {
      const std::uint64_t pair = pack_pair(node, word);
      node = result_.ngrams_->find(pair, mix(pair))->node;
    }
    return node;
  }

  const VocabularyParts& parts_;
  const KnownWords& known_;
  Vocabulary result_;
};

Vocabulary Vocabulary::restore(const VocabularyParts& parts, const KnownWords& known) {
  if (const std::string_view wrong = defect_of(parts, known); !wrong.empty()) {
    refuse(std::string(wrong));
  }
  return Restorer(parts, known).restore();
}

}  // namespace edau
