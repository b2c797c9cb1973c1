#include "vectors/ngram_index.hpp"

#include <bit>

#include "core/huge_pages.hpp"

namespace edau {

void list_pairs(std::span<const Word> words, std::span<const Node> prefixes, std::size_t n,
                std::vector<PairAt>& pairs) {
  pairs.resize(words.size());
  std::size_t size = 0;
  for (std::size_t last = n - 1; last < words.size(); ++last) {
    const std::size_t first = last - (n - 1);
    const std::uint64_t pair = pack_pair(prefixes[first], words[last].key);
    pairs[size] = {pair, mix(pair), first};
    const bool whole = prefixes[first] != kNoNode && words[last].key != kNoNode;
    size += whole && !words[last].after_break ? 1U : 0U;
  }
  pairs.resize(size);
}

void NgramIndex::insert(const Slot& slot) noexcept {
  std::size_t at = mix(slot.pair) & mask();
  while (slots_[at].node != kNoNode) at = (at + 1) & mask();
  slots_[at] = slot;
}

void NgramIndex::add(std::span<const std::uint64_t> pairs) {
  HugeVector<Slot> old(std::bit_ceil((size_ + pairs.size()) * 2 + 16));
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.node != kNoNode) insert(slot);
  }
  constexpr std::size_t kAhead = 16;  // memory takes as long as so many insertions
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (i + kAhead < pairs.size()) prefetch(mix(pairs[i + kAhead]));
    insert({pairs[i], first_node_ + static_cast<Node>(size_), -1});
    ++size_;
  }
}

void NgramIndex::set_terms(std::span<const TermId> term_of_node) noexcept {
  for (Slot& slot : slots_) {
    if (slot.node != kNoNode) slot.term = term_of_node[slot.node - first_node_];
  }
}

void NgramIndex::renumber(std::span<const TermId> new_term) noexcept {
  for (Slot& slot : slots_) {
    if (slot.term >= 0) slot.term = new_term[static_cast<std::size_t>(slot.term)];
  }
}

}  // namespace edau
