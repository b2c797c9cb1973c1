#include "themes/labels.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>
#include <unordered_map>

#include "themes/label_candidates.hpp"
#include "themes/voices.hpp"
#include "themes/wordings.hpp"

namespace edau {
namespace {

// So many of each cluster's candidates are compared with the other clusters.
constexpr std::size_t kShortlist = 100;

// Submissions that must share a wording before it can be a label. Where a
// cluster has too few submissions for that, one is enough.
constexpr std::size_t kMinSubmissions = 2;

constexpr std::size_t kPollEvery = 1024;  // documents

// How many different texts have a phrase, and in which words.
struct CorpusCount {
  double texts = 0;  // by the weights of those who speak for them
  std::size_t last_document = std::numeric_limits<std::size_t>::max();
  SurfacePhrases wordings;
};

using CorpusCounts = std::unordered_map<Phrase, CorpusCount, PhraseFoldHash>;

Phrase surface_phrase(const ClusteredDocuments& documents, std::size_t document, std::size_t begin,
                      std::size_t end) {
  const auto occurrences = documents.tokens.document(document);
  Phrase phrase;
  for (std::size_t i = begin; i < end; ++i) phrase.push_back(occurrences[i].surface());
  return phrase;
}

std::vector<KeyId> content_keys(const ClusteredDocuments& documents, const Phrase& phrase) {
  std::vector<KeyId> keys;
  for (const KeyId key : phrase.ids()) {
    if (documents.keys.role(key) != KeyRole::kStopWord) keys.push_back(key);
  }
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

double cosine_to_centroid(const ClusteredDocuments& documents, const Phrase& phrase,
                          std::size_t cluster) {
  double dot = 0.0;
  double square = 0.0;
  for (const KeyId key : content_keys(documents, phrase)) {
    const TermId term = documents.vocabulary.term_of(key);
    const double idf = term < 0 ? 1.0 : documents.vocabulary.idf(term);
    square += idf * idf;
    if (term >= 0) dot += idf * documents.rule.weight(term, static_cast<std::int32_t>(cluster));
  }
  return square > 0.0 ? dot / std::sqrt(square) : 0.0;
}

struct Scored {
  LabelCandidate candidate;
  double score;      // without exclusivity on the shortlist, with it after
  std::string text;  // empty on the shortlist
};

// The key bytes decide ties, so that the numbering of keys does not.
bool key_bytes_less(const ClusteredDocuments& documents, const Phrase& a, const Phrase& b) {
  return std::ranges::lexicographical_compare(
      a.ids(), b.ids(), {}, [&](KeyId key) { return documents.keys.bytes(key); },
      [&](KeyId key) { return documents.keys.bytes(key); });
}

double coverage_of(const LabelCandidate& candidate, const Voices& voices) {
  return static_cast<double>(candidate.inside_texts) / static_cast<double>(voices.texts);
}

std::vector<Scored> shortlist(const ClusteredDocuments& documents,
                              const std::vector<PhraseWord>& words, std::size_t cluster,
                              const Voices& voices, std::size_t min_submissions) {
  std::vector<Scored> scored;
  for (const LabelCandidate& candidate :
       label_candidates(documents, words, cluster, voices, min_submissions)) {
    const double coverage = coverage_of(candidate, voices);
    const double length_factor = candidate.keys.size() == 1 ? 0.5 : 1.0;
    const double cosine = cosine_to_centroid(documents, candidate.keys, cluster);
    scored.push_back({candidate, cosine * std::sqrt(coverage) * length_factor, {}});
  }
  std::ranges::sort(scored, [&](const Scored& a, const Scored& b) {
    if (a.score != b.score) return a.score > b.score;
    return key_bytes_less(documents, a.candidate.keys, b.candidate.keys);
  });
  if (scored.size() > kShortlist) scored.erase(scored.begin() + kShortlist, scored.end());
  return scored;
}

// Counts the phrases in `counts` in what all groups say.
class CorpusCounter {
 public:
  CorpusCounter(const ClusteredDocuments& documents, const std::vector<PhraseWord>& words,
                CorpusCounts& counts)
      : documents_(documents), counts_(counts), reader_(documents, words), marks_(kMarks) {
    for (const auto& [phrase, count] : counts) marks_[PhraseFoldHash{}(phrase) % kMarks] = true;
  }

  void count(std::span<const Voices> groups, Workers& workers) {
    for (const Voices& group : groups) {
      std::size_t until_poll = 0;
      for (const Voice& voice : group.list) {
        if (until_poll++ % kPollEvery == 0) workers.poll();
        count(voice, group.weight);
      }
    }
  }

 private:
  static constexpr std::size_t kMarks = std::size_t{1} << 18;  // 32 KiB of bits

  void count(const Voice& voice, double weight) {
    const std::size_t document = voice.document;
    const std::size_t submission = documents_.tokens.submission_of(document);
    reader_.for_each(document, [&](std::size_t begin, const Phrase& phrase, std::uint64_t fold) {
      if (!marks_[fold % kMarks]) return;
      const auto found = counts_.find(phrase);
      if (found == counts_.end()) return;
      CorpusCount& count = found->second;
      if (!voice.is_repeat && count.last_document != document) count.texts += weight;
      count.last_document = document;
      auto& wording =
          count.wordings[surface_phrase(documents_, document, begin, begin + phrase.size())];
      if (wording.last_submission != submission) ++wording.submissions;
      wording.last_submission = submission;
    });
  }

  const ClusteredDocuments& documents_;
  CorpusCounts& counts_;
  PhraseReader reader_;
  std::vector<bool> marks_;  // by fold: of a phrase in counts_
};

double weighted_texts(const Voices& voices) {
  return static_cast<double>(voices.texts) * voices.weight;
}

// Turns a shortlist into the candidates that may name the cluster, best first.
void finish_scores(const ClusteredDocuments& documents, const Voices& voices, double all_texts,
                   const CorpusCounts& counts, std::size_t min_submissions,
                   std::vector<Scored>& scored) {
  const double others = all_texts - weighted_texts(voices);
  for (Scored& one : scored) {
    const CorpusCount& count = counts.at(one.candidate.keys);
    const double inside = coverage_of(one.candidate, voices);
    const double elsewhere =
        count.texts - static_cast<double>(one.candidate.inside_texts) * voices.weight;
    const double outside = others > 0 ? std::max(elsewhere, 0.0) / others : 0.0;
    one.score *= inside / (inside + outside);
    Wording wording = best_wording(documents, count.wordings, min_submissions);
    if (wording.submissions >= min_submissions) one.text = std::move(wording.text);
  }
  std::erase_if(scored, [](const Scored& one) { return one.text.empty(); });
  std::ranges::sort(scored, [](const Scored& a, const Scored& b) {
    return a.score != b.score ? a.score > b.score : a.text < b.text;
  });
}

std::size_t submissions_of(const ClusteredDocuments& documents, const Voices& voices) {
  std::size_t submissions = 0;
  std::size_t last = std::numeric_limits<std::size_t>::max();
  for (const Voice& voice : voices.list) {
    if (documents.tokens.submission_of(voice.document) != last) ++submissions;
    last = documents.tokens.submission_of(voice.document);
  }
  return submissions;
}

std::vector<std::vector<Scored>> score_all(const ClusteredDocuments& documents, Workers& workers) {
  const std::size_t clusters = documents.members.size();
  const std::vector<PhraseWord> words = phrase_words(documents);
  const std::vector<Voices> voices = find_voices(documents, workers);
  std::vector<std::vector<Scored>> scored(clusters);
  CorpusCounts counts;
  const auto minimum = [&](std::size_t cluster) {
    return std::min(kMinSubmissions, submissions_of(documents, voices[cluster]));
  };
  workers.for_blocks(clusters, 1, [&](std::size_t cluster, std::size_t, std::size_t) {
    scored[cluster] = shortlist(documents, words, cluster, voices[cluster], minimum(cluster));
    if (scored[cluster].empty()) {
      scored[cluster] = shortlist(documents, words, cluster, voices[cluster], 1);
    }
  });
  for (const std::vector<Scored>& candidates : scored) {
    for (const Scored& one : candidates) counts[one.candidate.keys];
  }
  CorpusCounter(documents, words, counts).count(voices, workers);
  double all_texts = 0.0;
  for (const Voices& group : voices) all_texts += weighted_texts(group);
  for (std::size_t cluster = 0; cluster < clusters; ++cluster) {
    std::vector<Scored> shared = scored[cluster];
    finish_scores(documents, voices[cluster], all_texts, counts, minimum(cluster), shared);
    if (shared.empty()) {
      shared = std::move(scored[cluster]);
      finish_scores(documents, voices[cluster], all_texts, counts, 1, shared);
    }
    scored[cluster] = std::move(shared);
  }
  return scored;
}

// Hands out labels; a set of content words is used once.
class Chooser {
 public:
  explicit Chooser(const ClusteredDocuments& documents) : documents_(documents) {}

  std::string choose(std::span<const Scored> candidates) {
    for (const Scored& one : candidates) {
      if (used_.insert(content_keys(documents_, one.candidate.keys)).second &&
          texts_.insert(one.text).second) {
        return one.text;
      }
    }
    return numbered(candidates.empty() ? "theme" : candidates.front().text);
  }

 private:
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

  const ClusteredDocuments& documents_;
  std::set<std::vector<KeyId>> used_;
  std::set<std::string> texts_;
};

}  // namespace

std::vector<std::string> choose_labels(const ClusteredDocuments& documents, Workers& workers) {
  const std::vector<std::vector<Scored>> scored = score_all(documents, workers);
  std::vector<std::size_t> order(documents.members.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t cluster) { return documents.members[cluster].size(); });
  Chooser chooser(documents);
  std::vector<std::string> labels(documents.members.size());
  for (const std::size_t cluster : order) {
    labels[cluster] = chooser.choose(scored[cluster]);
  }
  return labels;
}

}  // namespace edau
