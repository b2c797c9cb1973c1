// N-grams as nodes: each is the n-gram without its last word (a node too), and
// that word. A table from such pairs to nodes and terms.
//
// The numbers of nodes follow chance; those of terms follow bytes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/hashing.hpp"
#include "core/huge_pages.hpp"
#include "edau/vocabulary.hpp"
#include "vectors/words.hpp"

namespace edau {

constexpr std::uint64_t pack_pair(Node prefix, Node last) noexcept {
  return std::uint64_t{prefix} << 32 | last;
}

// A pair that stands in a document, with its hash: so that the table's memory can
// be asked for while other pairs are still listed.
struct PairAt {
  std::uint64_t pair;
  std::uint64_t hash;
  std::size_t at;  // which word it begins with
};

// Lists the n-grams of `words` that begin with an (n − 1)-gram: prefixes[i] is the
// one that begins at word i, or kNoNode. `pairs` is overwritten.
void list_pairs(std::span<const Word> words, std::span<const Node> prefixes, std::size_t n,
                std::vector<PairAt>& pairs);

// Open addressing with linear probing, at most half full.
class NgramIndex {
 public:
  struct Slot {
    std::uint64_t pair = 0;
    Node node = kNoNode;  // kNoNode: the slot is empty
    TermId term = -1;     // -1: kept only because longer n-grams begin with it
  };

  // Nodes are numbered from `first_node` on.
  explicit NgramIndex(Node first_node) : first_node_(first_node), slots_(16) {}

  // Adds distinct pairs that are not there yet, numbering on.
  void add(std::span<const std::uint64_t> pairs);

  // `term_of_node` counts from the first node.
  void set_terms(std::span<const TermId> term_of_node) noexcept;

  // Gives the terms new numbers, or -1.
  void renumber(std::span<const TermId> new_term) noexcept;

  void prefetch(std::uint64_t hash) const noexcept { __builtin_prefetch(&slots_[hash & mask()]); }

  // Null where the pair is not there.
  const Slot* find(std::uint64_t pair, std::uint64_t hash) const noexcept {
    for (std::size_t at = hash & mask();; at = (at + 1) & mask()) {
      if (slots_[at].node == kNoNode) return nullptr;
      if (slots_[at].pair == pair) return &slots_[at];
    }
  }

 private:
  std::size_t mask() const noexcept { return slots_.size() - 1; }
  void insert(const Slot& slot) noexcept;

  Node first_node_;
  std::size_t size_ = 0;
  HugeVector<Slot> slots_;
};

}  // namespace edau
