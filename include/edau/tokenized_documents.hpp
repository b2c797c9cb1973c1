// Documents as sequences of surfaces, with the table of all surfaces.
//
// A surface is a distinct written form in a language: "Plan" in English, "plan"
// in English and "plan" in Welsh are three. Immutable: any number of threads
// may read one; views live as long as it does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
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

struct TokenizeOptions {
  TokenRule rule = TokenRule::kEdau;

  // The language of all texts; empty = judged for each text by edau's rule. By
  // scikit-learn's rule a text has no language unless one is given here.
  std::optional<Language> language{};

  // The language of texts that do not show theirs; empty = that of most texts.
  std::optional<Language> default_language{};
};

// A caller's own way to cut a text into tokens.
using TokenFunction = std::function<std::vector<std::string>(std::string_view text)>;

class EDAU_EXPORT TokenizedDocuments {
 public:
  struct Surface {
    std::string_view bytes;  // as written
    TokenKind kind;
    std::optional<Language> language;  // empty where edau did not tokenise
  };

  // Cuts texts (valid UTF-8) into tokens, which are copied. `threads`, at most 1024: 0 =
  // one for each core; never changes the result. Throws Error kInvalidArgument where a text
  // has 2^31 bytes or more. Here and below each text is a document and a
  // submission of its own.
  static TokenizedDocuments from_texts(std::span<const std::string_view> texts,
                                       const TokenizeOptions& options = {}, int threads = 1);

  // A caller's own tokens, copied.
  static TokenizedDocuments from_tokens(std::span<const std::vector<std::string>> documents);

  // What `tokens_of` makes of each text, called on this thread in the texts' order.
  // Its exceptions pass through.
  static TokenizedDocuments from_function(std::span<const std::string_view> texts,
                                          const TokenFunction& tokens_of);

  TokenizedDocuments(TokenizedDocuments&&) noexcept;
  TokenizedDocuments& operator=(TokenizedDocuments&&) noexcept;
  ~TokenizedDocuments();

  std::size_t size() const noexcept { return documents_.size(); }
  std::size_t submission_count() const noexcept { return submission_count_; }
  SurfaceId surface_count() const noexcept { return static_cast<SurfaceId>(surfaces_.size()); }

  // These require document < size() and surface < surface_count().
  std::span<const Occurrence> document(std::size_t document) const noexcept {
    return documents_[document];
  }
  // The language its words were taken to be in; empty where edau did not judge, or
  // where there is no word.
  std::optional<Language> language_of(std::size_t document) const noexcept {
    const std::span<const Occurrence> tokens = documents_[document];
    return tokens.empty() ? std::nullopt : surface(tokens.front().surface()).language;
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

  struct Storage;

  TokenizedDocuments();

  std::string bytes_;  // of all surfaces, end to end
  std::vector<Entry> surfaces_;
  std::unique_ptr<Storage> storage_;                    // of the occurrences
  std::vector<std::span<const Occurrence>> documents_;  // into storage_
  std::vector<std::size_t> submissions_;                // by document, never falling
  std::size_t submission_count_ = 0;
};

}  // namespace edau
