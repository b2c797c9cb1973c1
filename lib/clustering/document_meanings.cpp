#include "clustering/document_meanings.hpp"

namespace edau {

DocumentMeanings DocumentMeanings::joined(std::span<const std::size_t> bounds) const {
  DocumentMeanings result{dimensions, {}};
  result.sums.resize((bounds.size() - 1) * dimensions);
  for (std::size_t i = 0; i + 1 < bounds.size(); ++i) {
    const std::span<std::int64_t> sum = result.of(i);
    for (std::size_t document = bounds[i]; document < bounds[i + 1]; ++document) {
      for (std::size_t d = 0; d < dimensions; ++d) sum[d] += of(document)[d];
    }
  }
  return result;
}

}  // namespace edau
