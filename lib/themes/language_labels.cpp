#include "themes/language_labels.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>

namespace edau {
namespace {

constexpr std::size_t kFewestPeople = 3;  // in a language, that it has a label of its own
constexpr std::size_t kLeastShare = 10;   // one in so many of the theme's

struct LanguageShare {
  Language language;
  std::size_t people;
};

using Languages = std::vector<LanguageShare>;

// The languages in which a good part of a cluster is written, most first.
Languages languages_of(const ClusteredDocuments& documents,
                       const std::vector<std::size_t>& members) {
  std::map<Language, std::vector<std::size_t>> written_in;
  for (const std::size_t document : members) {
    const auto language = documents.tokens.language_of(document);
    if (language) written_in[*language].push_back(document);
  }
  const std::size_t all = count_people(documents.tokens, documents.speakers, members);
  Languages result;
  for (const auto& [language, those] : written_in) {
    const std::size_t people = count_people(documents.tokens, documents.speakers, those);
    if (people < kFewestPeople || people * kLeastShare < all) continue;
    result.push_back({language, people});
  }
  std::ranges::stable_sort(result, std::ranges::greater{}, &LanguageShare::people);
  return result;
}

class LanguageLabeller {
 public:
  LanguageLabeller(const ClusteredDocuments& documents, const std::vector<ScoredLabel>& main)
      : documents_(documents), main_(main), labels_(main.size()) {
    for (std::size_t cluster = 0; cluster < main.size(); ++cluster) {
      owners_.emplace(main[cluster].text, cluster);
      if (main[cluster].language) labels_[cluster][*main[cluster].language] = main[cluster].text;
    }
  }

  // Gives a label in `language` to each cluster of `wanted` that has none in it yet.
  void label(Language language, const std::set<std::size_t>& wanted, Workers& workers) {
    const ClusteredDocuments written = in_language(documents_, language);
    const std::vector<std::vector<ScoredLabel>> scored = score_labels(written, workers);
    std::set<std::vector<KeyId>> used;
    for (const ScoredLabel& one : main_) {
      if (one.language == language) used.insert(one.words);
    }
    for (const std::size_t cluster : order_of_choice(written)) {
      if (!wanted.contains(cluster) || labels_[cluster].contains(language)) continue;
      for (const ScoredLabel& one : scored[cluster]) {
        if (used.contains(one.words) || !may_have(cluster, one.text)) continue;
        used.insert(one.words);
        owners_.emplace(one.text, cluster);
        labels_[cluster][language] = one.text;
        break;
      }
    }
  }

  // In the order of `languages`; the main label alone where it has a label in none of them.
  ClusterLabels labels(std::size_t cluster, const Languages& languages) const {
    ClusterLabels result;
    for (const LanguageShare& one : languages) {
      const auto found = labels_[cluster].find(one.language);
      if (found != labels_[cluster].end()) result.push_back({found->second, one.language});
    }
    if (result.empty()) result.push_back({main_[cluster].text, main_[cluster].language});
    return result;
  }

 private:
  // No two clusters share a text, whatever the language: any of their labels may come first.
  bool may_have(std::size_t cluster, const std::string& text) const {
    const auto owner = owners_.find(text);
    return owner == owners_.end() || owner->second == cluster;
  }

  const ClusteredDocuments& documents_;
  const std::vector<ScoredLabel>& main_;
  std::map<std::string, std::size_t> owners_;
  std::vector<std::map<Language, std::string>> labels_;  // by cluster
};

}  // namespace

std::vector<std::size_t> order_of_choice(const ClusteredDocuments& documents) {
  std::vector<std::size_t> order(documents.members.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t cluster) { return documents.members[cluster].size(); });
  return order;
}

std::vector<ClusterLabels> label_in_languages(const ClusteredDocuments& documents,
                                              const std::vector<ScoredLabel>& main,
                                              Workers& workers) {
  std::vector<Languages> languages(main.size());
  std::map<Language, std::set<std::size_t>> wanted;
  for (std::size_t cluster = 0; cluster < main.size(); ++cluster) {
    workers.poll();
    if (!main[cluster].language) continue;  // no words, or none that may be shown
    languages[cluster] = languages_of(documents, documents.members[cluster]);
    for (const LanguageShare& one : languages[cluster]) {
      if (one.language != main[cluster].language) wanted[one.language].insert(cluster);
    }
  }
  LanguageLabeller labeller(documents, main);
  for (const auto& [language, clusters] : wanted) labeller.label(language, clusters, workers);
  std::vector<ClusterLabels> result(main.size());
  for (std::size_t cluster = 0; cluster < main.size(); ++cluster) {
    const bool has_members = !documents.members[cluster].empty();
    if (has_members) result[cluster] = labeller.labels(cluster, languages[cluster]);
  }
  return result;
}

}  // namespace edau
