// The terms of a corpus, and how many submissions each of them occurs in.
//
// Immutable: any number of threads may read one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edau/export.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"

namespace edau {

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
};

class EDAU_EXPORT Vocabulary {
 public:
  // Keeps the content and number keys that lie within `options`, copying them.
  // A submission counts once for a term, however often its documents repeat it:
  // one long, insistent submission must not look like many people agreeing.
  //
  // Throws Error kInvalidArgument if an option is out of its range.
  static Vocabulary build(const TokenizedDocuments& documents, const TermKeys& keys,
                          const VocabularyOptions& options = {});

  TermId size() const noexcept { return static_cast<TermId>(terms_.size()); }
  std::optional<TermId> find(std::string_view term) const noexcept;

  // The term of a key, or -1 where it was dropped. Requires key < keys.size().
  TermId term_of(KeyId key) const noexcept { return term_of_key_[key]; }

  // These require 0 <= id < size(). The view lives as long as this object.
  std::string_view term(TermId id) const noexcept { return entry(id).bytes; }
  std::uint32_t document_frequency(TermId id) const noexcept {
    return entry(id).document_frequency;
  }

  // Smooth inverse document frequency, as scikit-learn defines it (Salton &
  // Buckley 1988 with one imagined submission that holds every term):
  //   idf(t) = ln((1 + n) / (1 + df(t))) + 1,  n = all submissions
  double idf(TermId id) const noexcept;

  std::size_t submission_count() const noexcept { return submission_count_; }
  std::size_t too_rare_count() const noexcept { return too_rare_count_; }
  std::size_t too_common_count() const noexcept { return too_common_count_; }

 private:
  struct Entry {
    std::string bytes;
    std::uint32_t document_frequency;
  };

  Vocabulary() = default;
  const Entry& entry(TermId id) const noexcept { return terms_[static_cast<std::size_t>(id)]; }

  std::vector<Entry> terms_;  // in id order, which is byte order
  std::vector<TermId> term_of_key_;
  std::size_t submission_count_ = 0;
  std::size_t too_rare_count_ = 0;
  std::size_t too_common_count_ = 0;
};

}  // namespace edau
