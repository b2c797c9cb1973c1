#include "themes/exemplars.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "edau/tokenizer.hpp"

namespace edau {
namespace {

constexpr std::size_t kFewestWords = 6;
constexpr std::size_t kMostWords = 40;

struct Sentence {
  ByteRange range;
  std::size_t words;
  double similarity;
};

struct Ranked {
  bool readable;
  double similarity;
  ClusterExemplar exemplar;
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
      const Sentence sentence = measure(document, cluster, range);
      if (best.similarity < 0.0 || rank(sentence) > rank(best)) best = sentence;
    }
    return best;
  }

  static bool readable(const Sentence& sentence) noexcept {
    return sentence.words >= kFewestWords && sentence.words <= kMostWords;
  }

 private:
  static std::pair<bool, double> rank(const Sentence& sentence) noexcept {
    return {readable(sentence), sentence.similarity};
  }

  // Cosine of the sentence's tf-idf (raw counts) to the centroid. Sentences and
  // tokens both rise, so the tokens are gone through once for all sentences.
  Sentence measure(std::size_t document, std::size_t cluster, ByteRange range) {
    const auto occurrences = documents_.tokens.document(document);
    std::map<TermId, double> weights;
    std::size_t words = 0;
    for (; next_token_ < tokens_.size(); ++next_token_) {
      const Token& token = tokens_[next_token_];
      if (token.range.begin >= range.end) break;
      if (token.range.begin < range.begin || token.range.end > range.end) continue;
      if (token.kind == TokenKind::kWord) ++words;
      const KeyId key = documents_.keys.key_of(occurrences[next_token_].surface());
      const TermId term = documents_.vocabulary.term_of(key);
      if (term >= 0) weights[term] += documents_.vocabulary.idf(term);
    }
    double dot = 0.0;
    double square = 0.0;
    for (const auto& [term, weight] : weights) {
      dot += weight * documents_.rule.weight(term, static_cast<std::int32_t>(cluster));
      square += weight * weight;
    }
    return {range, words, square > 0.0 ? dot / std::sqrt(square) : 0.0};
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

// The documents worth cutting into sentences: the most similar ones.
std::vector<std::size_t> nearest_members(const ClusteredDocuments& documents, std::size_t cluster,
                                         std::size_t count) {
  std::vector<std::size_t> members = documents.members[cluster];
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
    const Sentence sentence = picker.pick(document, cluster);
    if (sentence.similarity < 0.0) continue;
    ranked.push_back(
        {SentencePicker::readable(sentence), sentence.similarity, {document, sentence.range}});
  }
  std::ranges::stable_sort(ranked, [](const Ranked& a, const Ranked& b) {
    return a.readable != b.readable ? a.readable : a.similarity > b.similarity;
  });
  std::vector<ClusterExemplar> result;
  std::set<std::size_t> submissions;
  std::set<std::string_view> texts;
  for (const Ranked& one : ranked) {
    if (result.size() == count) break;
    const std::string_view text = one.exemplar.range.of(documents.texts[one.exemplar.document]);
    if (texts.contains(text)) continue;
    if (!submissions.insert(documents.tokens.submission_of(one.exemplar.document)).second) continue;
    texts.insert(text);
    result.push_back(one.exemplar);
  }
  return result;
}

}  // namespace edau
