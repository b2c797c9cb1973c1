#include "report/themes_of.hpp"

#include <algorithm>

namespace edau {

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
