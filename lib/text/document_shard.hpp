// The documents of one thread on their way to surfaces.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/huge_pages.hpp"
#include "edau/tokenized_documents.hpp"
#include "text/language/identification.hpp"
#include "text/surface_table.hpp"

namespace edau {

// Tokenises documents and judges their languages. A document that shows its language
// gets its surfaces at once; one that does not waits for its submission's end, and if
// that shows none either, for settle().
class DocumentShard {
 public:
  // A surface: bytes of this shard's table in a language.
  struct Surface {
    std::uint32_t id;
    std::optional<Language> language;
  };
  // Where a document's occurrences stand.
  struct Place {
    std::size_t begin;
    std::size_t end;
  };
  using LanguageCounts = std::array<std::size_t, kLanguageCount>;

  explicit DocumentShard(const TokenizeOptions& options);

  // Makes room for texts of so many bytes together.
  void reserve(std::size_t bytes, std::size_t documents);

  void add_text(std::string_view text);
  void add_tokens(const std::vector<std::string>& tokens);
  void end_submission();

  // How many documents were judged to be in each language.
  const LanguageCounts& language_counts() const noexcept { return counts_; }

  // Takes all that still wait to be in `usual`.
  void settle(std::optional<Language> usual);

  // All surfaces; the first settled_from() of them are those of documents that showed
  // their language, in order of appearance.
  const std::vector<Surface>& surfaces() const noexcept { return surfaces_; }
  std::size_t settled_from() const noexcept { return settled_from_; }
  std::string_view bytes(const Surface& surface) const noexcept { return table_.bytes(surface.id); }
  TokenKind kind(const Surface& surface) const noexcept { return table_.kind(surface.id); }

  // By document; they hold indices into surfaces().
  const std::vector<Place>& places() const noexcept { return places_; }
  HugeVector<Occurrence>& occurrences() noexcept { return occurrences_; }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // A document without a language: its tokens with the table's ids.
  struct Waiting {
    std::size_t document;
    std::vector<Occurrence> tokens;
  };

  // Surfaces of a Welsh word and of the clitic at its end.
  struct Parts {
    std::uint32_t word = kNone;
    std::uint32_t clitic = kNone;
  };

  LanguageEvidence add_up();
  void place(std::size_t document, std::span<const Occurrence> tokens,
             std::optional<Language> language);
  void place_words(std::span<const Occurrence> tokens, std::optional<Language> language);
  void place_waiting(std::vector<Waiting>& waiting, std::optional<Language> language);
  std::uint32_t surface_of(std::uint32_t id, std::optional<Language> language);
  std::uint32_t add_surface(std::uint32_t id, std::optional<Language> language);
  void append_welsh(Occurrence token);
  Parts parts_of(std::uint32_t id);
  Parts make_parts(std::uint32_t id);

  Tokenizer tokenizer_;
  TokenRule rule_;
  std::optional<Language> declared_;
  bool judges_;

  SurfaceTable table_;
  std::vector<WordEvidence> evidence_;  // by id of the table
  std::vector<Surface> surfaces_;
  std::array<std::vector<std::uint32_t>, 1 + kLanguageCount> surface_ids_;  // by language, then id
  std::vector<Parts> welsh_parts_;                                          // by id
  std::size_t settled_from_ = 0;

  HugeVector<Occurrence> occurrences_;
  std::vector<Place> places_;
  std::vector<Waiting> of_submission_;
  std::vector<Waiting> undecided_;
  LanguageEvidence submission_{};
  LanguageCounts counts_{};

  std::string lowered_;
  std::vector<Token> tokens_;
  std::vector<std::uint32_t> ids_;
  std::vector<Occurrence> current_;
};

}  // namespace edau
