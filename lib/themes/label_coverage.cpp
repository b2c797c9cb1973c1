#include "themes/label_coverage.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "edau/tokenizer.hpp"

namespace edau {
namespace {

using LabelWord = std::pair<std::optional<Language>, std::string>;  // folded

// The keys that each word of a label may have: of "Welsh" in English that of "Welsh".
using WordKeys = std::map<LabelWord, std::set<KeyId>>;

std::vector<LabelWord> words_of(const ThemeLabel& label, Tokenizer& tokenizer) {
  std::vector<LabelWord> words;
  for (const Token& token : tokenizer.tokenize(label.text, label.language)) {
    words.emplace_back(label.language, fold(token.range.of(label.text)));
  }
  return words;
}

WordKeys words_of_all(const std::vector<ClusterLabels>& labels, Tokenizer& tokenizer) {
  WordKeys words;
  for (const ClusterLabels& of_cluster : labels) {
    for (const ThemeLabel& label : of_cluster) {
      for (LabelWord& word : words_of(label, tokenizer)) words[std::move(word)];
    }
  }
  return words;
}

// A label shows a word as it was written, or unmutated.
void find_keys(const ClusteredDocuments& documents, WordKeys& words) {
  for (SurfaceId id = 0; id < documents.tokens.surface_count(); ++id) {
    const KeyId key = documents.keys.key_of(id);
    if (documents.keys.role(key) != KeyRole::kContent) continue;
    const TokenizedDocuments::Surface surface = documents.tokens.surface(id);
    const std::string_view shown = documents.keys.unmutated(id, documents.tokens);
    for (const std::string_view written : {surface.bytes, shown}) {
      const auto found = words.find({surface.language, fold(written)});
      if (found != words.end()) found->second.insert(key);
      if (shown == surface.bytes) break;
    }
  }
}

// The content words of one label as bits of a mask, by the keys that stand for them.
struct Wanted {
  std::unordered_map<KeyId, std::uint64_t> bits;
  std::uint64_t all = 0;
};

Wanted wanted_of(const std::vector<LabelWord>& label, const WordKeys& words) {
  constexpr int kMostWords = 64;  // a label has five
  Wanted wanted;
  int count = 0;
  for (const LabelWord& word : label) {
    const std::set<KeyId>& keys = words.at(word);
    if (keys.empty() || count == kMostWords) continue;
    const std::uint64_t bit = std::uint64_t{1} << count++;
    for (const KeyId key : keys) wanted.bits[key] |= bit;
    wanted.all |= bit;
  }
  return wanted;
}

bool holds_all(const ClusteredDocuments& documents, std::size_t document, const Wanted& wanted) {
  std::uint64_t held = 0;
  for (const Occurrence token : documents.tokens.document(document)) {
    const auto found = wanted.bits.find(documents.keys.key_of(token.surface()));
    if (found != wanted.bits.end()) held |= found->second;
  }
  return held == wanted.all;
}

std::int64_t count_submissions_with(const ClusteredDocuments& documents,
                                    const std::vector<std::size_t>& members, const Wanted& wanted) {
  if (wanted.all == 0) return 0;
  std::vector<std::size_t> holding;
  for (const std::size_t member : members) {
    if (holds_all(documents, member, wanted)) holding.push_back(member);
  }
  return static_cast<std::int64_t>(count_submissions(documents.tokens, holding));
}

}  // namespace

void count_label_submissions(const ClusteredDocuments& documents,
                             std::vector<ClusterLabels>& labels, Workers& workers) {
  Tokenizer tokenizer;
  WordKeys words = words_of_all(labels, tokenizer);
  find_keys(documents, words);
  const WordKeys& known = words;
  workers.for_blocks(labels.size(), 1, [&](std::size_t cluster, std::size_t, std::size_t) {
    Tokenizer own;
    for (ThemeLabel& label : labels[cluster]) {
      label.submission_count = count_submissions_with(documents, documents.members[cluster],
                                                      wanted_of(words_of(label, own), known));
    }
  });
}

}  // namespace edau
