#include "vectors/row_keys.hpp"

#include <cstddef>

#include "core/hashing.hpp"

namespace edau {

std::vector<Key128> hash_terms(const Vocabulary& vocabulary, Workers& workers) {
  constexpr std::size_t kBlockTerms = 1 << 15;
  std::vector<Key128> keys(static_cast<std::size_t>(vocabulary.size()));
  const auto hash_block = [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t term = begin; term < end; ++term) {
      keys[term] = hash_bytes(vocabulary.term(static_cast<TermId>(term)));
    }
  };
  workers.for_blocks(keys.size(), kBlockTerms, hash_block);
  return keys;
}

Key128 row_key(std::span<const TermId> columns, std::span<const std::uint32_t> counts,
               std::span<const Key128> term_keys) {
  Hasher hasher;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    hasher.add(term_keys[static_cast<std::size_t>(columns[i])]);
    hasher.add(counts[i]);
  }
  return hasher.key();
}

}  // namespace edau
