#include "themes/exemplars.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "edau/tokenizer.hpp"

namespace edau {
namespace {

constexpr std::size_t kFewestWords = 6;
constexpr std::size_t kMostWords = 40;

// Of all different words in two sentences, the share that may be in both.
constexpr double kMostInCommon = 0.5;

struct Sentence {
  ByteRange range;
  std::size_t words;
  double similarity;
  std::vector<KeyId> keys{};  // of content, rising, each once
};

struct Ranked {
  std::size_t document;
  Sentence sentence;
};

// Finds the best sentence of a document. Tokens were not kept, so the text is
// cut again: the same tokens, now with their places.
class SentencePicker {
 public:
  explicit SentencePicker(const ClusteredDocuments& documents) : documents_(documents) {}

  Sentence pick(std::size_t document, std::size_t cluster) {
    const std::string_view text = documents_.texts[document];
    tokenizer_.tokenize(text, tokens_, documents_.tokens.language_of(document));
    Sentence best{{0, 0}, 0, -1.0};
    next_token_ = 0;
    for (const ByteRange range : segmenter_.segment(text)) {
      Sentence sentence = measure(document, cluster, range);
      if (best.similarity < 0.0 || rank(sentence) > rank(best)) best = std::move(sentence);
    }
    return best;
  }

  // Higher goes first.
  static std::pair<bool, double> rank(const Sentence& sentence) noexcept {
    const bool is_readable = sentence.words >= kFewestWords && sentence.words <= kMostWords;
    return {is_readable, sentence.similarity};
  }

 private:
  // Cosine of the sentence's tf-idf (raw counts) to the centroid. Sentences and
  // tokens both rise, so the tokens are gone through once for all sentences.
  Sentence measure(std::size_t document, std::size_t cluster, ByteRange range) {
    const auto occurrences = documents_.tokens.document(document);
    std::map<TermId, double> weights;
    std::size_t words = 0;
    std::vector<KeyId> keys;
    for (; next_token_ < tokens_.size(); ++next_token_) {
      const Token& token = tokens_[next_token_];
      if (token.range.begin >= range.end) break;
      if (token.range.begin < range.begin || token.range.end > range.end) continue;
      if (token.kind == TokenKind::kWord) ++words;
      const KeyId key = documents_.keys.key_of(occurrences[next_token_].surface());
      if (documents_.keys.role(key) == KeyRole::kContent) keys.push_back(key);
      const TermId term = documents_.vocabulary.term_of(key);
      if (term >= 0) weights[term] += documents_.vocabulary.idf(term);
    }
    double dot = 0.0;
    double square = 0.0;
    for (const auto& [term, weight] : weights) {
      dot += weight * documents_.rule.weight(term, static_cast<std::int32_t>(cluster));
      square += weight * weight;
    }
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return {range, words, square > 0.0 ? dot / std::sqrt(square) : 0.0, std::move(keys)};
  }

  const ClusteredDocuments& documents_;
  Tokenizer tokenizer_;
  Segmenter segmenter_;
  std::vector<Token> tokens_;
  std::size_t next_token_ = 0;
};

std::string_view whole_submission(const ClusteredDocuments& documents, std::size_t document) {
  return documents.submissions[documents.tokens.submission_of(document)];
}

// Whether they hardly say the same.
bool are_different(const Sentence& a, const Sentence& b) {
  std::vector<KeyId> common;
  std::ranges::set_intersection(a.keys, b.keys, std::back_inserter(common));
  const std::size_t all = a.keys.size() + b.keys.size() - common.size();
  return static_cast<double>(common.size()) <= kMostInCommon * static_cast<double>(all);
}

// The documents worth cutting into sentences: the most similar ones that may be quoted.
std::vector<std::size_t> nearest_members(const ClusteredDocuments& documents, std::size_t cluster,
                                         std::size_t count) {
  std::vector<std::size_t> members = documents.members[cluster];
  std::erase_if(members,
                [&](std::size_t document) { return !documents.speaker_of(document).permits; });
  const auto kept = members.begin() + static_cast<std::ptrdiff_t>(std::min(count, members.size()));
  std::ranges::partial_sort(members, kept, [&](std::size_t a, std::size_t b) {
    const float x = documents.assignments[a].similarity;
    const float y = documents.assignments[b].similarity;
    if (x != y) return x > y;
    if (const int order = documents.texts[a].compare(documents.texts[b]); order != 0) {
      return order < 0;
    }
    // The same sentence twice: which submission is quoted must not follow from
    // the order of rows, since each is quoted once only.
    return whole_submission(documents, a) < whole_submission(documents, b);
  });
  members.erase(kept, members.end());
  return members;
}

}  // namespace

std::vector<ClusterExemplar> choose_exemplars(const ClusteredDocuments& documents,
                                              std::size_t cluster, std::size_t count) {
  constexpr std::size_t kLookedAt = 200;
  SentencePicker picker(documents);
  std::vector<Ranked> ranked;
  for (const std::size_t document : nearest_members(documents, cluster, kLookedAt)) {
    Sentence sentence = picker.pick(document, cluster);
    if (sentence.similarity >= 0.0) ranked.push_back({document, std::move(sentence)});
  }
  std::ranges::stable_sort(ranked, std::ranges::greater{},
                           [](const Ranked& one) { return SentencePicker::rank(one.sentence); });
  std::vector<const Ranked*> chosen;
  std::set<std::size_t> people;
  for (const Ranked& one : ranked) {
    if (chosen.size() == count) break;
    const bool is_new = std::ranges::all_of(
        chosen, [&](const Ranked* other) { return are_different(one.sentence, other->sentence); });
    if (is_new && people.insert(documents.speaker_of(one.document).person).second) {
      chosen.push_back(&one);
    }
  }
  std::vector<ClusterExemplar> result;
  result.reserve(chosen.size());
  for (const Ranked* one : chosen) result.push_back({one->document, one->sentence.range});
  return result;
}

}  // namespace edau
