#include "pipeline/passages.hpp"

#include <algorithm>
#include <iterator>

namespace edau {
namespace {

// More, and a passage of a long submission mixes subjects: ARCHITECTURE.md 7.
constexpr std::size_t kMostPoints = 4;

}  // namespace

std::vector<std::size_t> passage_bounds(std::span<const DocumentText> documents) {
  std::vector<std::size_t> bounds;
  bounds.reserve(documents.size() + 1);
  std::size_t begin = 0;
  while (begin < documents.size()) {
    const auto rest = documents.subspan(begin);
    const auto end = std::ranges::find_if(rest, [&](const DocumentText& document) {
      return document.submission != rest.front().submission;
    });
    const auto points = static_cast<std::size_t>(std::distance(rest.begin(), end));
    const std::size_t passages = (points + kMostPoints - 1) / kMostPoints;
    for (std::size_t i = 0; i < passages; ++i) bounds.push_back(begin + points * i / passages);
    begin += points;
  }
  bounds.push_back(documents.size());
  return bounds;
}

std::optional<ClusteringInput> passages_of(std::span<const DocumentText> documents,
                                           const DocumentTermMatrix& matrix,
                                           const Vocabulary& vocabulary,
                                           const DocumentMeanings& meanings,
                                           std::span<const std::uint8_t> repeats,
                                           Workers& workers) {
  const std::vector<std::size_t> bounds = passage_bounds(documents);
  if (bounds.size() == documents.size() + 1) return std::nullopt;
  std::vector<std::uint8_t> repeated;
  repeated.reserve(bounds.size() - 1);
  for (std::size_t i = 0; i + 1 < bounds.size() && !repeats.empty(); ++i) {
    const auto passage = repeats.subspan(bounds[i], bounds[i + 1] - bounds[i]);
    repeated.push_back(*std::ranges::max_element(passage));
  }
  return ClusteringInput::from_documents(
             DocumentTermMatrix::joined(matrix, vocabulary, bounds, workers),
             meanings.joined(bounds), workers)
      .dampened(repeated);
}

}  // namespace edau
