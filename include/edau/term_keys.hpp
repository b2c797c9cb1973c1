// From surfaces to term keys: what makes "Services", "services" and "service" one.
//
// Built once for a corpus, from all of its surfaces. Immutable; views live as
// long as it does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "edau/export.hpp"
#include "edau/lexicon.hpp"
#include "edau/stop_words.hpp"
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

class Workers;  // internal
struct KnownWords;

struct NormalizeOptions {
  // The words that are no terms.
  StopWords stop_words{};

  // Gives a Welsh word the key of its English translation, where the lexicon has one.
  bool bridge = true;
  Lexicon lexicon = Lexicon::built_in();
};

class EDAU_EXPORT TermKeys {
 public:
  // edau's own analysis: Unicode NFKC case folding, straight apostrophes, no '#' before a
  // hashtag; stop words by language; words stemmed (Snowball), an English possessive 's
  // dropped. Welsh, for which there is no such stemmer: the clitic ('r, 'n, 'u …) off, the
  // mutation undone and the plural ending off where the corpus or edau's glossary attests
  // what is left; then, with `options.bridge`, the English word's key.
  //
  // `threads` 0 = one for each core; never changes the result.
  static TermKeys normalize(const TokenizedDocuments& documents,
                            const NormalizeOptions& options = {}, int threads = 1);
  static TermKeys normalize(const TokenizedDocuments& documents, const NormalizeOptions& options,
                            Workers& workers);

  // Every surface in lower case, by Unicode's full mappings: what scikit-learn makes of
  // its tokens. All are content.
  static TermKeys lower_case(const TokenizedDocuments& documents, int threads = 1);

  // For a caller's own tokens: every surface is its own key, and content.
  static TermKeys identity(const TokenizedDocuments& documents);

  // The keys that an earlier corpus gave to words (key 0 … of <edau/known_words.hpp>, then one for
  // all other words of each role): a form that was not seen then gets what normalize() would have
  // given it there. `options` as they were then.
  static TermKeys recall(const TokenizedDocuments& documents, const KnownWords& known,
                         const NormalizeOptions& options, Workers& workers);

  // The same of lower_case() and of identity(): keys that are not among the content keys of `known`
  // are all one, known.other(KeyRole::kContent).
  static TermKeys recall_lower_case(const TokenizedDocuments& documents, const KnownWords& known,
                                    int threads = 1);
  static TermKeys recall_identity(const TokenizedDocuments& documents, const KnownWords& known);

  KeyId size() const noexcept { return static_cast<KeyId>(keys_.size()); }

  // These require surface < documents.surface_count() and key < size().
  KeyId key_of(SurfaceId surface) const noexcept { return key_of_surface_[surface]; }
  std::string_view bytes(KeyId key) const noexcept { return keys_[key].bytes; }
  KeyRole role(KeyId key) const noexcept { return keys_[key].role; }

  // What to show in place of `surface`: the same word unmutated, where a document writes it
  // so and with the same capitals ("Nghymru": "Cymru"); `surface` itself otherwise.
  SurfaceId shown(SurfaceId surface) const noexcept {
    return shown_.empty() ? surface : shown_[surface];
  }

  // How `surface` reads out of its sentence: as what is shown in its place; and where no document
  // writes that, but the glossary knows the word, so all the same ("ganlyniadau": "canlyniadau").
  // Requires the documents that this was made of; valid as long as both live.
  std::string_view unmutated(SurfaceId surface, const TokenizedDocuments& documents) const {
    const auto known = radicals_.find(surface);
    return known != radicals_.end() ? known->second : documents.surface(shown(surface)).bytes;
  }

  // The occurrences of Welsh content words, and of those with an English word's key.
  std::uint64_t welsh_token_count() const noexcept { return welsh_token_count_; }
  std::uint64_t bridged_token_count() const noexcept { return bridged_token_count_; }

 private:
  struct Key {
    KeyRole role;
    std::string bytes;
  };

  TermKeys() = default;
  explicit TermKeys(const KnownWords& known);  // its keys, and no surfaces yet
  static TermKeys build(std::vector<Key> key_by_surface);
  template <typename KeyOf>
  static std::vector<Key> content_keys(const TokenizedDocuments& documents, Workers& workers,
                                       const KeyOf& key_of);
  template <typename KeyOf>
  static TermKeys recall_content(const TokenizedDocuments& documents, const KnownWords& known,
                                 int threads, const KeyOf& key_of);

  std::vector<Key> keys_;  // sorted, each once
  std::vector<KeyId> key_of_surface_;
  std::vector<SurfaceId> shown_;  // by surface; empty where every surface is shown as itself
  std::unordered_map<SurfaceId, std::string> radicals_;  // that no document writes
  std::uint64_t welsh_token_count_ = 0;
  std::uint64_t bridged_token_count_ = 0;
};

}  // namespace edau
