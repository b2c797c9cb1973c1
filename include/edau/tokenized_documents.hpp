// Documents as sequences of surfaces, with the table of all surfaces.
//
// A surface is a distinct written form in a language: "Plan" in English, "plan"
// in English and "plan" in Welsh are three. Immutable: any number of threads
// may read one; views live as long as it does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "edau/export.hpp"
#include "edau/language.hpp"
#include "edau/tokenizer.hpp"

namespace edau {

// Dense from 0. The numbers follow the order of the documents, so they must
// reach no output: whoever sorts, sorts by bytes.
using SurfaceId = std::uint32_t;

// One token of a document, packed: a surface, and whether a phrase break stands before it.
class Occurrence {
 public:
  Occurrence(SurfaceId surface, bool after_break) noexcept
      : packed_(surface << 1 | static_cast<std::uint32_t>(after_break)) {}

  SurfaceId surface() const noexcept { return packed_ >> 1; }
  bool after_break() const noexcept { return (packed_ & 1) != 0; }

 private:
  std::uint32_t packed_;
};

class EDAU_EXPORT TokenizedDocuments {
 public:
  struct Surface {
    std::string_view bytes;  // as written
    TokenKind kind;
    std::optional<Language> language;  // empty where edau did not tokenise
  };

  // A caller's own tokens, copied: each list is a document and a submission of its own.
  static TokenizedDocuments from_tokens(std::span<const std::vector<std::string>> documents);

  std::size_t size() const noexcept { return offsets_.size() - 1; }
  std::size_t submission_count() const noexcept { return submission_count_; }
  SurfaceId surface_count() const noexcept { return static_cast<SurfaceId>(surfaces_.size()); }

  // These require document < size() and surface < surface_count().
  std::span<const Occurrence> document(std::size_t document) const noexcept {
    return std::span(occurrences_)
        .subspan(offsets_[document], offsets_[document + 1] - offsets_[document]);
  }
  std::size_t submission_of(std::size_t document) const noexcept { return submissions_[document]; }
  Surface surface(SurfaceId surface) const noexcept {
    const Entry& entry = surfaces_[surface];
    return {std::string_view(bytes_).substr(entry.offset, entry.size), entry.kind, entry.language};
  }

  class Builder;  // internal: lib/text/tokenize_documents.cpp

 private:
  struct Entry {
    std::size_t offset;
    std::uint32_t size;
    TokenKind kind;
    std::optional<Language> language;
  };

  TokenizedDocuments() = default;

  std::string bytes_;  // of all surfaces, end to end
  std::vector<Entry> surfaces_;
  std::vector<Occurrence> occurrences_;   // of all documents, end to end
  std::vector<std::size_t> offsets_{0};   // into occurrences_, by document, and the end
  std::vector<std::size_t> submissions_;  // by document, never falling
  std::size_t submission_count_ = 0;
};

}  // namespace edau
