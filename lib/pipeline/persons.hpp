// Who sent the submissions: the one place that numbers people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "edau/corpus.hpp"

namespace edau {

// A number for the person of each row of the corpus: the first row of theirs, so that rows of one
// person have the same one and rows that name nobody each their own.
std::vector<std::uint32_t> number_persons(const Corpus& corpus);

// How many different numbers there are.
std::int64_t count_different(std::vector<std::uint32_t> numbers);

// How many of the persons with an accepted row would be another one, were capitals and small
// letters the same ("Ann" and "ann"). They count as different: an id may tell people apart by its
// case.
std::int64_t count_persons_by_case(const Corpus& corpus);

}  // namespace edau
