#include "themes/labels.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <span>

#include "themes/label_scores.hpp"

namespace edau {
namespace {

// Hands out labels; a set of content words is used once.
class Chooser {
 public:
  std::string choose(std::span<const ScoredLabel> candidates) {
    for (const ScoredLabel& one : candidates) {
      if (used_.insert(one.words).second && texts_.insert(one.text).second) return one.text;
    }
    if (!candidates.empty()) return numbered(candidates.front().text);
    return texts_.insert(kNoWord).second ? kNoWord : numbered(kNoWord);
  }

 private:
  // Of clusters that say numbers or function words only.
  inline static const std::string kNoWord = "no words";

  // Every candidate is taken: only where clusters share all their words, such as
  // equal texts in two languages. After "buses" comes "buses (2)".
  std::string numbered(const std::string& text) {
    int number = 2;
    std::string label;
    do {
      label = text + " (" + std::to_string(number++) + ")";
    } while (!texts_.insert(label).second);
    return label;
  }

  std::set<std::vector<KeyId>> used_;
  std::set<std::string> texts_;
};

}  // namespace

std::vector<std::string> choose_labels(const ClusteredDocuments& documents, Workers& workers) {
  const std::vector<std::vector<ScoredLabel>> scored = score_labels(documents, workers);
  std::vector<std::size_t> order(documents.members.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t cluster) { return documents.members[cluster].size(); });
  Chooser chooser;
  std::vector<std::string> labels(documents.members.size());
  for (const std::size_t cluster : order) {
    if (!documents.members[cluster].empty()) labels[cluster] = chooser.choose(scored[cluster]);
  }
  return labels;
}

}  // namespace edau
