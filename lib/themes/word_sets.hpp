// How many texts hold all words of a label, wherever they stand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "themes/clustered_documents.hpp"
#include "themes/phrase.hpp"
#include "themes/voices.hpp"

namespace edau {

// The keys of a phrase that say something, rising, each once: those of no stop words.
std::vector<KeyId> content_keys(const ClusteredDocuments& documents, const Phrase& phrase);

// Sets of keys that are counted together. "Housing that people can afford" holds the words of
// "affordable housing": what a label says of a theme is not told by its word order.
class WordSets {
 public:
  // `documents` must outlive this object.
  explicit WordSets(const ClusteredDocuments& documents) : documents_(documents) {}

  // The number of a set, the same for equal ones. Not empty, rising, each key once.
  std::size_t add(const std::vector<KeyId>& keys);

  // Counts the different texts of `voices` that hold each set, each as `weight`.
  void count(const Voices& voices, double weight);

  double texts(std::size_t set) const noexcept { return texts_[set]; }

 private:
  void count(std::size_t document, double weight);

  const ClusteredDocuments& documents_;
  std::map<std::vector<KeyId>, std::size_t> numbers_;
  std::vector<const std::vector<KeyId>*> sets_;  // keys of numbers_
  std::vector<double> texts_;
  // The sets whose rarest key it is: only these are looked at where a text holds the key.
  std::unordered_map<KeyId, std::vector<std::size_t>> by_rarest_key_;
  std::vector<KeyId> keys_;  // of a text
};

}  // namespace edau
