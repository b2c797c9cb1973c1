// What an analysis knows of words, so that later texts get the same keys.
//
// Kept are the keys that stand in terms of its vocabulary, the written forms that have them, those
// that are stop words, and of Welsh how often such forms were written: that decides whether a new
// form is a mutation of one (lib/text/welsh/forms.hpp). Nothing is kept of the words that are in no
// term (too rare, too common), but for the few Welsh forms that would be taken for
// mutations of others if what attests them were forgotten.
//
// A value; any number of threads may read one.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "edau/export.hpp"
#include "edau/language.hpp"
#include "edau/string_list.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"

namespace edau {

struct EDAU_EXPORT KnownWords {
  // Content keys in the order of their bytes, then numbers likewise; no two of one part are equal.
  StringList keys;
  std::uint32_t content_key_count = 0;

  // Written forms: by bytes, then kind, then language; no two equal. `keys_of_surfaces` names one
  // of `keys`, or other(role).
  StringList surfaces;
  std::vector<std::uint8_t> kinds;      // TokenKind
  std::vector<std::uint8_t> languages;  // Language, or kNoLanguage
  std::vector<std::uint32_t> keys_of_surfaces;

  // Folded Welsh words without their clitic, in the order of their bytes, and how often they stood.
  StringList welsh_forms;
  std::vector<std::uint64_t> welsh_counts;

  static constexpr std::uint8_t kNoLanguage = 255;

  // The key of all words of `role` that have none of `keys`.
  KeyId other(KeyRole role) const noexcept {
    return static_cast<KeyId>(keys.size()) + static_cast<KeyId>(role);
  }

  // How many keys there are, those of other() too.
  KeyId key_count() const noexcept { return other(KeyRole::kNone) + 1; }

  // The key of these bytes, other(role) where they have none.
  KeyId key_of(KeyRole role, std::string_view bytes) const noexcept;

  // The key of a written form; nothing where it is not known.
  std::optional<KeyId> find(const TokenizedDocuments::Surface& surface) const noexcept;

  friend bool operator==(const KnownWords&, const KnownWords&) = default;
};

// Why these are none, or "": a list is out of order, or names what is not there. The lists' own
// ends are taken for right.
EDAU_EXPORT std::string_view defect_of(const KnownWords& known) noexcept;

}  // namespace edau
