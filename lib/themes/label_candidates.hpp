// Phrases that could name a cluster.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "themes/clustered_documents.hpp"
#include "themes/phrase.hpp"
#include "themes/voices.hpp"

namespace edau {

struct LabelCandidate {
  Phrase keys;               // a content word at both edges; any word between
  std::size_t inside_texts;  // of the cluster's voices, that hold it
};

// Of the keys of a phrase, for filters: extended key by key.
class PhraseFold {
 public:
  void push_back(KeyId key) noexcept {
    value_ = (value_ ^ key) * 0x9E3779B97F4A7C15U;
    value_ ^= value_ >> 29;
  }
  std::uint64_t value() const noexcept { return value_; }

 private:
  std::uint64_t value_ = 1;
};

struct PhraseFoldHash {
  std::size_t operator()(const Phrase& phrase) const noexcept {
    PhraseFold fold;
    for (const KeyId key : phrase.ids()) fold.push_back(key);
    return fold.value();
  }
};

// What a word says of the one after it: whether that begins a noun phrase (label_words.hpp).
enum class NounSign : std::uint8_t { kUnknown, kNone, kIntroduces };

// What a surface is to a phrase. Side by side, because every token of every document is looked up.
struct PhraseWord {
  KeyId key;
  KeyRole role;
  NounSign sign;
};

// What stands beside an occurrence of a phrase.
struct Surroundings {
  bool is_judged;      // its language's introducing words are known
  bool is_introduced;  // by one of them
  bool begins;         // nothing runs on into it
  bool ends;           // no word that says something runs on from it
};

// Of each surface.
std::vector<PhraseWord> phrase_words(const ClusteredDocuments& documents);

// Reads the runs of words that could be labels, document by document.
class PhraseReader {
 public:
  // `words` as phrase_words() gives them; both must outlive this object.
  PhraseReader(const ClusteredDocuments& documents, const std::vector<PhraseWord>& words)
      : documents_(documents), words_of_surfaces_(words) {}

  // Calls visit(begin, phrase, fold) for each such run of `document`: the place of its first
  // token, its keys, and what they fold to.
  template <typename Visit>
  void for_each(std::size_t document, const Visit& visit) {
    read(document);
    for (std::size_t begin = 0; begin < words_.size(); ++begin) {
      if (words_[begin].role != KeyRole::kContent) continue;
      Phrase phrase;
      PhraseFold fold;
      const std::size_t end = std::min(begin + Phrase::kLongest, words_.size());
      for (std::size_t last = begin; last < end; ++last) {
        const Word& word = words_[last];
        if ((last > begin && word.after_break) || word.role == KeyRole::kNone) break;
        phrase.push_back(word.key);
        fold.push_back(word.key);
        if (word.role == KeyRole::kContent) visit(begin, phrase, fold.value());
      }
    }
  }

  // Of the run of `size` words at `begin`, in the document that was read last.
  Surroundings surroundings(std::size_t begin, std::size_t size) const;

 private:
  struct Word {
    KeyId key;
    KeyRole role;
    NounSign sign;
    bool after_break;
  };

  void read(std::size_t document);

  const ClusteredDocuments& documents_;
  const std::vector<PhraseWord>& words_of_surfaces_;
  std::vector<Word> words_;  // of the document
};

// The complete phrases of cluster `cluster` that `voices`, its own, have, in no stated order; with
// `of_several` only those of more than one person. A phrase is one to five words that run
// on across single spaces, with at least one of the cluster's strongest terms. It
// is complete where no longer candidate accounts for nine tenths of its
// occurrences ("minimum" inside "minimum wage" is not).
// `words` is phrase_words().
std::vector<LabelCandidate> label_candidates(const ClusteredDocuments& documents,
                                             const std::vector<PhraseWord>& words,
                                             std::size_t cluster, const Voices& voices,
                                             bool of_several);

}  // namespace edau
