// From surfaces to term keys: what makes "Services", "services" and "service" one.
//
// Built once for a corpus, from all of its surfaces. Immutable; views live as
// long as it does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "edau/export.hpp"
#include "edau/tokenized_documents.hpp"

namespace edau {

// Dense from 0, by role and then by the bytes of the key.
using KeyId = std::uint32_t;

// What a token is good for. Two keys with the same bytes and different roles
// are two keys: "us" the pronoun, and the stem of "using".
enum class KeyRole : std::uint8_t {
  kContent,   // carries a theme; may be a term
  kNumber,    // may be a term, never a label by itself
  kStopWord,  // never a term; stands inside a label, not at its edge
  kNone,      // handles, links, emoji, lone letters: neither
};

class EDAU_EXPORT TermKeys {
 public:
  // edau's own analysis: Unicode NFKC case folding, straight apostrophes; stop
  // words by language; English words stemmed (Snowball's "english"), their
  // possessive 's dropped; Welsh words without their clitic ('r, 'n, 'u …).
  static TermKeys normalize(const TokenizedDocuments& documents);

  // For a caller's own tokens: every surface is its own key, and content.
  static TermKeys identity(const TokenizedDocuments& documents);

  KeyId size() const noexcept { return static_cast<KeyId>(keys_.size()); }

  // These require surface < documents.surface_count() and key < size().
  KeyId key_of(SurfaceId surface) const noexcept { return key_of_surface_[surface]; }
  std::string_view bytes(KeyId key) const noexcept { return keys_[key].bytes; }
  KeyRole role(KeyId key) const noexcept { return keys_[key].role; }

 private:
  struct Key {
    KeyRole role;
    std::string bytes;

    friend auto operator<=>(const Key&, const Key&) = default;
  };

  TermKeys() = default;
  static TermKeys build(std::vector<Key> key_by_surface);

  std::vector<Key> keys_;  // sorted, each once
  std::vector<KeyId> key_of_surface_;
};

}  // namespace edau
