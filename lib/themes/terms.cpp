#include "themes/terms.hpp"

#include <algorithm>
#include <numeric>

#include "themes/term_forms.hpp"

namespace edau {
namespace {

// By term: whether it can be shown. An n-gram can: it stands for more than its words.
std::vector<bool> showable_terms(const ClusteredDocuments& documents) {
  std::vector<bool> result(static_cast<std::size_t>(documents.vocabulary.size()), true);
  for (KeyId key = 0; key < documents.keys.size(); ++key) {
    const TermId term = documents.vocabulary.term_of(key);
    const bool is_number = documents.keys.role(key) == KeyRole::kNumber;
    if (term >= 0 && (is_number || documents.is_asked(key))) {
      result[static_cast<std::size_t>(term)] = false;
    }
  }
  return result;
}

// A term of the cluster that is looked at.
struct Scored {
  TermId term;
  std::size_t submissions;  // of the cluster, that hold it
  float apart;
};

bool describes_better(const Scored& a, const Scored& b) {
  if (a.submissions != b.submissions) return a.submissions > b.submissions;
  return a.apart != b.apart ? a.apart > b.apart : a.term < b.term;
}

bool sets_apart_more(const Scored& a, const Scored& b) {
  return a.apart != b.apart ? a.apart > b.apart : a.term < b.term;
}

class TermChooser {
 public:
  explicit TermChooser(const ClusteredDocuments& documents)
      : documents_(documents),
        forms_(documents),
        is_showable_(showable_terms(documents)),
        counts_(is_showable_.size()) {}

  ClusterTerms choose(std::size_t cluster, std::size_t count) {
    std::vector<Scored> scored = score(cluster);
    forms_.read(documents_.members[cluster]);
    ClusterTerms result;
    std::ranges::sort(scored, describes_better);
    add_best(scored, count, {}, result.describing);
    std::ranges::sort(scored, sets_apart_more);
    add_best(scored, count, result.describing, result.discriminating);
    return result;
  }

 private:
  struct Count {
    std::size_t submissions = 0;
    std::size_t last_submission = 0;  // from 1
    SaidBy said_by{};
  };

  std::vector<Scored> score(std::size_t cluster) {
    std::vector<TermId> terms = count_terms(documents_.members[cluster]);
    std::vector<Scored> result;
    result.reserve(terms.size());
    for (const TermId term : terms) {
      const auto at = static_cast<std::size_t>(term);
      const Count count = std::exchange(counts_[at], {});
      if (!is_showable_[at] || count.said_by.is_withheld()) continue;
      const auto weights = documents_.rule.weights(term);
      const float total = std::accumulate(weights.begin(), weights.end(), 0.0F);
      const float weight = weights[cluster];
      result.push_back({term, count.submissions, weight > 0.0F ? weight * (weight / total) : 0.0F});
    }
    return result;
  }

  // The terms of `members`, in counts_.
  std::vector<TermId> count_terms(const std::vector<std::size_t>& members) {
    std::vector<TermId> terms;
    for (const std::size_t document : members) {
      const std::size_t submission = documents_.tokens.submission_of(document) + 1;
      for (const TermId term : documents_.rows.row_columns(document)) {
        Count& count = counts_[static_cast<std::size_t>(term)];
        if (count.submissions == 0) terms.push_back(term);
        if (std::exchange(count.last_submission, submission) != submission) ++count.submissions;
        count.said_by.add(documents_.speaker_of(document));
      }
    }
    return terms;
  }

  // Two terms may be written alike: "services" is stemmed in English only.
  void add_best(const std::vector<Scored>& scored, std::size_t count,
                const std::vector<std::string>& others, std::vector<std::string>& chosen) const {
    for (const Scored& one : scored) {
      if (chosen.size() == count) return;
      std::string form = forms_.form(one.term);
      if (form.empty()) continue;
      const auto is_in = [&](const auto& list) {
        return std::ranges::find(list, form) != list.end();
      };
      if (!is_in(others) && !is_in(chosen)) chosen.push_back(std::move(form));
    }
  }

  const ClusteredDocuments& documents_;
  TermForms forms_;
  std::vector<bool> is_showable_;
  std::vector<Count> counts_;  // by term, of the cluster that is read
};

// Ranges of clusters with about as many documents each, one for each thread.
std::vector<std::size_t> shards_of(const std::vector<std::vector<std::size_t>>& members,
                                   int thread_count) {
  std::size_t rest = 0;
  for (const std::vector<std::size_t>& one : members) rest += one.size();
  std::vector<std::size_t> bounds{0};
  std::size_t size = 0;
  for (std::size_t cluster = 0; cluster < members.size(); ++cluster) {
    const auto left = static_cast<std::size_t>(thread_count) + 1 - bounds.size();
    size += members[cluster].size();
    if (left <= 1 || size * left < rest) continue;
    bounds.push_back(cluster + 1);
    rest -= size;
    size = 0;
  }
  if (bounds.back() < members.size()) bounds.push_back(members.size());
  return bounds;
}

}  // namespace

// Each shard has a chooser, whose tables are as long as the vocabulary.
std::vector<ClusterTerms> choose_terms(const ClusteredDocuments& documents, std::size_t count,
                                       Workers& workers) {
  std::vector<ClusterTerms> result(documents.members.size());
  workers.for_shards(shards_of(documents.members, workers.thread_count()),
                     [&](std::size_t, std::size_t begin, std::size_t end) {
                       TermChooser chooser(documents);
                       for (std::size_t cluster = begin; cluster < end; ++cluster) {
                         result[cluster] = chooser.choose(cluster, count);
                         workers.advance(0);
                       }
                     });
  return result;
}

}  // namespace edau
