// The terms of a corpus, and how many submissions each of them occurs in.
//
// A term is a word's key or, where asked for, an n-gram: two or three keys that
// follow each other, joined by one space. Immutable: any number of threads may
// read one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "edau/export.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"

namespace edau {

class NgramIndex;
class Workers;

// Column of a term in the document-term matrix: dense from 0, in the order of
// the terms' bytes, so that ids depend neither on the order of documents nor on
// threads. Signed, because that is what Eigen and SciPy index columns with.
using TermId = std::int32_t;

struct VocabularyOptions {
  // Terms found in fewer submissions are dropped. At least 1. The default is 2:
  // a term of one submission cannot tie it to another.
  std::uint32_t min_document_frequency = 2;

  // Terms found in more than this share of the submissions are dropped. In (0, 1].
  double max_document_share = 0.5;

  // For max_document_share only: by submission, whether it repeats another, which stands for
  // both; empty = none does. So a campaign cannot make its own words too common. Read
  // while a vocabulary is built.
  std::span<const std::uint8_t> repeats{};

  // The least and the most words of a term: 1 <= ngram_min <= ngram_max <= 3.
  int ngram_min = 1;
  int ngram_max = 1;

  // Of more terms than this within the limits, those that occur most often are kept,
  // repeats within a document counted; of equals, those whose bytes come first.
  // 0 = all. scikit-learn's max_features, which leaves equals to chance.
  std::size_t max_terms = 0;
};

struct KnownWords;

// A vocabulary by the keys that its terms are made of: what is kept of one without its corpus.
struct VocabularyParts {
  std::uint64_t submission_count = 0;
  std::uint32_t ngram_max = 1;

  // `ngram_max` keys for each term, in the order of the terms' bytes; kNoWord behind the last of a
  // term that has fewer.
  std::vector<KeyId> words;
  std::vector<std::uint32_t> document_frequencies;  // of each term

  static constexpr KeyId kNoWord = 0xffffffff;

  friend bool operator==(const VocabularyParts&, const VocabularyParts&) = default;
};

// Why these are no parts of a vocabulary with the keys of `known`, or "": a key is not there,
// terms are not in order, or a frequency cannot be.
EDAU_EXPORT std::string_view defect_of(const VocabularyParts& parts, const KnownWords& known);

class EDAU_EXPORT Vocabulary {
 public:
  // Keeps the content and number keys that lie within `options`, and their n-grams,
  // copying them. A submission counts once for a term, however often its documents
  // repeat it: one long, insistent submission must not look like many people agreeing.
  //
  // An n-gram never crosses a phrase break (a caller's own tokens have none). Stop
  // words, and what can be no term, are taken out first and break nothing, as in
  // scikit-learn: "minister for transport" holds the n-gram "minister transport".
  //
  // `threads` 0 = one for each core; never changes the result.
  //
  // Throws Error kInvalidArgument if an option is out of its range, or if n-grams are
  // asked for and one of the caller's own tokens holds a space or a control character:
  // joined terms would then be ambiguous. (A key of edau's own with a space in it, as a
  // few Arabic ligatures have, is no term where n-grams are asked for.)
  static Vocabulary build(const TokenizedDocuments& documents, const TermKeys& keys,
                          const VocabularyOptions& options = {}, int threads = 1);
  static Vocabulary build(const TokenizedDocuments& documents, const TermKeys& keys,
                          const VocabularyOptions& options, Workers& workers);

  // What is kept of it. Requires the keys that it was built from.
  VocabularyParts parts(const TermKeys& keys) const;

  // The vocabulary of `parts`, whose keys are those of `known`: for documents with keys of
  // TermKeys::recall(). Throws Error kInvalidArgument where defect_of() finds one.
  static Vocabulary restore(const VocabularyParts& parts, const KnownWords& known);

  TermId size() const noexcept { return static_cast<TermId>(document_frequencies_.size()); }
  std::optional<TermId> find(std::string_view term) const noexcept;

  // The term that a key is by itself, or -1 where that was dropped. Requires
  // key < keys.size().
  TermId term_of(KeyId key) const noexcept { return term_of_key_[key]; }

  // These require 0 <= id < size(). The view lives as long as this object.
  std::string_view term(TermId id) const noexcept {
    const auto at = static_cast<std::size_t>(id);
    return std::string_view(bytes_).substr(offsets_[at], offsets_[at + 1] - offsets_[at]);
  }
  std::uint32_t document_frequency(TermId id) const noexcept {
    return document_frequencies_[static_cast<std::size_t>(id)];
  }

  // The smooth inverse document frequency, n being all submissions; see Idf::kSmooth.
  double idf(TermId id) const noexcept;

  std::size_t submission_count() const noexcept { return submission_count_; }

  // What the limits took. An n-gram of a word that is too rare itself is not counted.
  std::size_t too_rare_count() const noexcept { return too_rare_count_; }
  std::size_t too_common_count() const noexcept { return too_common_count_; }

  // How many words the longest term may have, as in the options.
  int ngram_max() const noexcept { return ngram_max_; }

 private:
  class Builder;
  class Restorer;
  friend class TermReader;

  Vocabulary() = default;
  void keep(const std::vector<bool>& kept);

  std::string bytes_;                 // of all terms, end to end
  std::vector<std::size_t> offsets_;  // into bytes_, by term, and the end
  std::vector<std::uint32_t> document_frequencies_;
  std::vector<TermId> term_of_key_;
  std::shared_ptr<NgramIndex> ngrams_;  // never changed once built; null for words alone
  std::size_t submission_count_ = 0;
  std::size_t too_rare_count_ = 0;
  std::size_t too_common_count_ = 0;
  int ngram_max_ = 1;
};

}  // namespace edau
