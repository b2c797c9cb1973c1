#include "themes/word_sets.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace edau {
namespace {

// A word that is no term is held to be frequent: most are beyond the upper limit.
std::uint32_t frequency(const ClusteredDocuments& documents, KeyId key) {
  const TermId term = documents.vocabulary.term_of(key);
  return term < 0 ? std::numeric_limits<std::uint32_t>::max()
                  : documents.vocabulary.document_frequency(term);
}

}  // namespace

std::vector<KeyId> content_keys(const ClusteredDocuments& documents, const Phrase& phrase) {
  std::vector<KeyId> keys;
  for (const KeyId key : phrase.ids()) {
    if (documents.keys.role(key) != KeyRole::kStopWord) keys.push_back(key);
  }
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::size_t WordSets::add(const std::vector<KeyId>& keys) {
  const auto [at, is_new] = numbers_.try_emplace(keys, sets_.size());
  if (!is_new) return at->second;
  sets_.push_back(&at->first);
  texts_.push_back(0.0);
  const KeyId rarest =
      *std::ranges::min_element(keys, {}, [&](KeyId key) { return frequency(documents_, key); });
  by_rarest_key_[rarest].push_back(at->second);
  return at->second;
}

void WordSets::count(const Voices& voices, double weight) {
  for (const Voice& voice : voices.list) {
    if (!voice.is_repeat) count(voice.document, weight);
  }
}

void WordSets::count(std::size_t document, double weight) {
  keys_.clear();
  ++text_;
  for (const Occurrence occurrence : documents_.tokens.document(document)) {
    const PhraseWord& word = words_of_surfaces_[occurrence.surface()];
    const bool says = word.role == KeyRole::kContent || word.role == KeyRole::kNumber;
    if (says && std::exchange(last_text_[word.key], text_) != text_) keys_.push_back(word.key);
  }
  for (const KeyId key : keys_) {
    for (const std::size_t set : by_rarest_key_[key]) {
      if (text_holds(*sets_[set])) texts_[set] += weight;
    }
  }
}

bool WordSets::text_holds(const std::vector<KeyId>& keys) const noexcept {
  return std::ranges::all_of(keys, [&](KeyId key) { return last_text_[key] == text_; });
}

}  // namespace edau
