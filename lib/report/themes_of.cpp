#include "report/themes_of.hpp"

#include <algorithm>

namespace edau {

const Document* best_themed(std::span<const Document> documents) noexcept {
  const Document* best = nullptr;
  for (const Document& document : documents) {
    if (document.theme < 0) continue;
    if (best == nullptr || document.similarity > best->similarity ||
        (document.similarity == best->similarity && document.theme < best->theme)) {
      best = &document;
    }
  }
  return best;
}

std::vector<std::int32_t> themes_of(std::span<const Document> documents) {
  std::vector<std::int32_t> themes;
  for (const Document& document : documents) {
    if (document.theme >= 0) themes.push_back(document.theme);
  }
  std::ranges::sort(themes);
  themes.erase(std::unique(themes.begin(), themes.end()), themes.end());
  return themes;
}

}  // namespace edau
