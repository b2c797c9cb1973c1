#include "themes/word_sets.hpp"

#include <algorithm>
#include <limits>

namespace edau {
namespace {

// A word that is no term is held to be frequent: most are beyond the upper limit.
std::uint32_t frequency(const ClusteredDocuments& documents, KeyId key) {
  const TermId term = documents.vocabulary.term_of(key);
  return term < 0 ? std::numeric_limits<std::uint32_t>::max()
                  : documents.vocabulary.document_frequency(term);
}

void sort_unique(std::vector<KeyId>& keys) {
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

}  // namespace

std::vector<KeyId> content_keys(const ClusteredDocuments& documents, const Phrase& phrase) {
  std::vector<KeyId> keys;
  for (const KeyId key : phrase.ids()) {
    if (documents.keys.role(key) != KeyRole::kStopWord) keys.push_back(key);
  }
  sort_unique(keys);
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
  for (const Occurrence occurrence : documents_.tokens.document(document)) {
    const KeyId key = documents_.keys.key_of(occurrence.surface());
    const KeyRole role = documents_.keys.role(key);
    if (role == KeyRole::kContent || role == KeyRole::kNumber) keys_.push_back(key);
  }
  sort_unique(keys_);
  for (const KeyId key : keys_) {
    const auto found = by_rarest_key_.find(key);
    if (found == by_rarest_key_.end()) continue;
    for (const std::size_t set : found->second) {
      if (std::ranges::includes(keys_, *sets_[set])) texts_[set] += weight;
    }
  }
}

}  // namespace edau
