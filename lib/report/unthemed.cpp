#include "report/unthemed.hpp"

#include <algorithm>
#include <string_view>

namespace edau {

std::vector<std::size_t> unthemed_documents(const PlacedDocuments& placed) {
  const auto documents = placed.documents();
  std::vector<std::size_t> unthemed;
  for (std::size_t index = 0; index < documents.size(); ++index) {
    if (documents[index].theme < 0) unthemed.push_back(index);
  }
  const auto worth_reading_before = [&](std::size_t a, std::size_t b) {
    if (documents[a].distinctness != documents[b].distinctness) {
      return documents[a].distinctness > documents[b].distinctness;
    }
    const std::string_view text_a = placed.text(documents[a]);
    const std::string_view text_b = placed.text(documents[b]);
    if (text_a.size() != text_b.size()) return text_a.size() > text_b.size();
    if (text_a != text_b) return text_a < text_b;
    return placed.corpus().submission(documents[a].submission).id <
           placed.corpus().submission(documents[b].submission).id;
  };
  std::ranges::stable_sort(unthemed, worth_reading_before);
  return unthemed;
}

std::size_t point_number(const PlacedDocuments& placed, std::size_t index) {
  const Document& document = placed.documents()[index];
  const Document* const first = placed.documents_of(document.submission).data();
  return static_cast<std::size_t>(&document - first) + 1;
}

}  // namespace edau
