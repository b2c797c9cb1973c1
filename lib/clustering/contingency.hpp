// How often each pair of labels meets in two partitions of the same documents.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "edau/measures.hpp"

namespace edau {

// Labels by numbers from 0 to names - 1, in the order of their values.
struct NumberedLabels {
  std::vector<std::int32_t> numbers;  // of each document
  std::int32_t names = 0;
};

NumberedLabels number_labels(Labels labels);

struct Contingency {
  struct Cell {
    std::int32_t gold;  // as numbered
    std::int32_t found;
    std::int64_t count;  // at least 1
  };
  std::vector<Cell> cells;                // by gold, then found
  std::vector<std::int64_t> gold_counts;  // of each label, at least 1
  std::vector<std::int64_t> found_counts;
  std::int64_t documents = 0;

  // Throws Error kInvalidArgument where the two differ in length.
  static Contingency of(Labels gold, Labels found);
};

}  // namespace edau
