// Texts as sets of shingles, and when two of them are similar (Broder, "On the resemblance
// and containment of documents", 1997).
//
// A shingle is two words that follow each other. Longer ones would tell strangers apart
// even better, but a template with a synonym in every fourth place would have none left.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "campaigns/distinct_texts.hpp"
#include "campaigns/text_words.hpp"
#include "core/parallel.hpp"

namespace edau {

using Shingle = std::uint64_t;
using ShingleSet = std::span<const Shingle>;  // sorted, each once

// Puts the shingles of `words` into `shingles`, which must have room for one less than there
// are words, and returns how many they are.
std::size_t make_shingles(std::span<const WordKey> words, std::span<Shingle> shingles);

// The words of a text, sorted, repeats kept: 32 bits of each key, for there are as many as
// the corpus has words.
using WordBag = std::span<const std::uint32_t>;

// What distinct texts are compared by, by rank.
class ShingleSets {
 public:
  ShingleSets(std::span<const std::string_view> texts, const DistinctTexts& distinct,
              Workers& workers);

  std::size_t size() const noexcept { return sizes_.size(); }
  ShingleSet operator[](std::size_t rank) const noexcept {
    return std::span(shingles_).subspan(begins_[rank], sizes_[rank]);
  }
  WordBag words(std::size_t rank) const noexcept {
    return std::span(words_).subspan(begins_[rank], begins_[rank + 1] - begins_[rank]);
  }

 private:
  std::vector<std::uint32_t> words_;
  std::vector<Shingle> shingles_;    // with room for as many as there are words
  std::vector<std::size_t> begins_;  // by rank, and the end
  std::vector<std::uint32_t> sizes_;
};

// How many elements two sorted ranges share: of an element that is in one twice and in the other
// once, one.
template <typename Element>
std::size_t count_shared(std::span<const Element> a, std::span<const Element> b) noexcept {
  std::size_t shared = 0;
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end()) {
    const Element l = *left;
    const Element r = *right;
    shared += l == r ? 1 : 0;
    left += l <= r ? 1 : 0;
    right += r <= l ? 1 : 0;
  }
  return shared;
}

// Whether the texts' Jaccard similarity is a quarter and more after five shingles are taken
// from what they share. That much is a set phrase ("I would like to see more"); of long texts
// it is nothing, of short ones enough to tell strangers apart.
bool are_related(ShingleSet a, ShingleSet b) noexcept;

// Whether the Jaccard similarity of the texts' words, each as often as it occurs, is 0.6 and more.
// Words changed here and there leave more of it than sentences exchanged.
bool are_worded_alike(WordBag a, WordBag b) noexcept;

// Whether `text` holds a text's `core`, the shingles that copies of it have in common: three
// quarters of it, and eight shingles at least. However much else it says.
bool holds(ShingleSet text, ShingleSet core) noexcept;

}  // namespace edau
