#include "themes/labels.hpp"

#include <set>
#include <span>
#include <string>

#include "themes/label_scores.hpp"
#include "themes/language_labels.hpp"

namespace edau {
namespace {

// Hands out labels; a set of content words is used once.
class Chooser {
 public:
  ScoredLabel choose(std::span<const ScoredLabel> candidates) {
    for (const ScoredLabel& one : candidates) {
      if (used_.insert(one.words).second && texts_.insert(one.text).second) return one;
    }
    if (!candidates.empty()) return numbered(candidates.front());
    const ScoredLabel no_word{std::string(kNoWord), {}, {}};
    return texts_.insert(no_word.text).second ? no_word : numbered(no_word);
  }

 private:
  // Of clusters that say numbers or function words only.
  static constexpr std::string_view kNoWord = "no words";

  // Every candidate is taken: only where clusters share all their words, such as
  // equal texts in two languages. After "buses" comes "buses (2)".
  ScoredLabel numbered(const ScoredLabel& label) {
    int number = 2;
    ScoredLabel result = label;
    do {
      result.text = label.text + " (" + std::to_string(number++) + ")";
    } while (!texts_.insert(result.text).second);
    return result;
  }

  std::set<std::vector<KeyId>> used_;
  std::set<std::string> texts_;
};

}  // namespace

std::vector<ClusterLabels> choose_labels(const ClusteredDocuments& documents, Workers& workers) {
  const std::vector<std::vector<ScoredLabel>> scored = score_labels(documents, workers);
  Chooser chooser;
  std::vector<ScoredLabel> main(documents.members.size());
  for (const std::size_t cluster : order_of_choice(documents)) {
    if (!documents.members[cluster].empty()) main[cluster] = chooser.choose(scored[cluster]);
  }
  return label_in_languages(documents, main, workers);
}

}  // namespace edau
