#include "themes/clustered_documents.hpp"

#include <unordered_set>

namespace edau {

std::vector<bool> find_repeats(std::span<const std::string_view> texts) {
  std::unordered_set<std::string_view> seen;
  std::vector<bool> repeats;
  repeats.reserve(texts.size());
  for (const std::string_view text : texts) repeats.push_back(!seen.insert(text).second);
  return repeats;
}

}  // namespace edau
