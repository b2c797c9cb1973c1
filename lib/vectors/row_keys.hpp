// Keys of rows: see DocumentTermMatrix::row_keys().
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/parallel.hpp"
#include "edau/key128.hpp"
#include "edau/vocabulary.hpp"

namespace edau {

// A key of each term's bytes.
std::vector<Key128> hash_terms(const Vocabulary& vocabulary, Workers& workers);

// Of a row that holds `columns`, `counts` times each; `term_keys` is hash_terms().
Key128 row_key(std::span<const TermId> columns, std::span<const std::uint32_t> counts,
               std::span<const Key128> term_keys);

}  // namespace edau
