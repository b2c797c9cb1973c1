// How many texts hold all words of a label, wherever they stand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "themes/clustered_documents.hpp"
#include "themes/label_candidates.hpp"
#include "themes/phrase.hpp"
#include "themes/voices.hpp"

namespace edau {

// The keys of a phrase that say something, rising, each once: those of no stop words.
std::vector<KeyId> content_keys(const ClusteredDocuments& documents, const Phrase& phrase);

// Sets of keys that are counted together. "Housing that people can afford" holds the words of
// "affordable housing": what a label says of a theme is not told by its word order.
class WordSets {
 public:
  // `words` as phrase_words() gives them; both must outlive this object.
  WordSets(const ClusteredDocuments& documents, const std::vector<PhraseWord>& words)
      : documents_(documents),
        words_of_surfaces_(words),
        by_rarest_key_(documents.keys.size()),
        last_text_(documents.keys.size()) {}

  // The number of a set, the same for equal ones. Not empty, rising, each key once.
  std::size_t add(const std::vector<KeyId>& keys);

  // Counts the different texts of `voices` that hold each set, each as `weight`.
  void count(const Voices& voices, double weight);

  double texts(std::size_t set) const noexcept { return texts_[set]; }

 private:
  void count(std::size_t document, double weight);
  bool text_holds(const std::vector<KeyId>& keys) const noexcept;

  const ClusteredDocuments& documents_;
  const std::vector<PhraseWord>& words_of_surfaces_;
  std::map<std::vector<KeyId>, std::size_t> numbers_;
  std::vector<const std::vector<KeyId>*> sets_;  // keys of numbers_
  std::vector<double> texts_;
  // The sets whose rarest key it is: only these are looked at where a text holds the key.
  std::vector<std::vector<std::size_t>> by_rarest_key_;
  std::vector<KeyId> keys_;               // of the text that is read, each once
  std::vector<std::uint32_t> last_text_;  // by key: the last text that held it, from 1
  std::uint32_t text_ = 0;
};

}  // namespace edau
