#include "report/unthemed.hpp"

#include <algorithm>

namespace edau {

std::vector<std::size_t> unthemed_documents(const PlacedDocuments& placed) {
  const auto documents = placed.documents();
  std::vector<std::size_t> unthemed;
  for (std::size_t index = 0; index < documents.size(); ++index) {
    if (documents[index].theme < 0) unthemed.push_back(index);
  }
  std::ranges::stable_sort(unthemed, [&](std::size_t a, std::size_t b) {
    return documents[a].distinctness > documents[b].distinctness;
  });
  return unthemed;
}

std::size_t point_number(const PlacedDocuments& placed, std::size_t index) {
  const Document& document = placed.documents()[index];
  const Document* const first = placed.documents_of(document.submission).data();
  return static_cast<std::size_t>(&document - first) + 1;
}

}  // namespace edau
