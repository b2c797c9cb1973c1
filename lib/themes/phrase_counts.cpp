#include "themes/phrase_counts.hpp"

#include <algorithm>

namespace edau {
namespace {

constexpr std::size_t kPollEvery = 1024;              // documents
constexpr std::size_t kMarks = std::size_t{1} << 18;  // 32 KiB of bits
constexpr double kEnoughIntroduced = 0.25;            // of the occurrences

Phrase surface_phrase(const ClusteredDocuments& documents, std::size_t document, std::size_t begin,
                      std::size_t end) {
  const auto occurrences = documents.tokens.document(document);
  Phrase phrase;
  for (std::size_t i = begin; i < end; ++i) phrase.push_back(occurrences[i].surface());
  return phrase;
}

void add(const Surroundings& beside, PhraseCount& count) {
  ++count.occurrences;
  count.ends += beside.ends ? 1 : 0;
  if (!beside.is_judged) return;
  ++count.judged;
  count.introduced += beside.is_introduced ? 1 : 0;
  count.begins += beside.begins ? 1 : 0;
}

class PhraseCounter {
 public:
  PhraseCounter(const ClusteredDocuments& documents, const std::vector<PhraseWord>& words,
                PhraseCounts& counts)
      : documents_(documents), counts_(counts), reader_(documents, words), marks_(kMarks) {
    for (const auto& [phrase, count] : counts) marks_[PhraseFoldHash{}(phrase) % kMarks] = true;
  }

  void count(const Voice& voice) {
    const std::size_t submission = documents_.tokens.submission_of(voice.document);
    reader_.for_each(voice.document, [&](std::size_t begin, const Phrase& phrase,
                                         std::uint64_t fold) {
      if (!marks_[fold % kMarks]) return;
      const auto found = counts_.find(phrase);
      if (found == counts_.end()) return;
      if (!voice.is_repeat) add(reader_.surroundings(begin, phrase.size()), found->second);
      auto& wording =
          found->second
              .wordings[surface_phrase(documents_, voice.document, begin, begin + phrase.size())];
      if (wording.last_submission != submission) ++wording.submissions;
      wording.last_submission = submission;
      wording.said_by.add(documents_.speaker_of(voice.document));
    });
  }

 private:
  const ClusteredDocuments& documents_;
  PhraseCounts& counts_;
  PhraseReader reader_;
  std::vector<bool> marks_;  // by fold: of a phrase in counts_
};

}  // namespace

void count_phrases(const ClusteredDocuments& documents, const std::vector<PhraseWord>& words,
                   std::span<const Voices> groups, PhraseCounts& counts, Workers& workers) {
  std::vector<Voice> voices;
  for (const Voices& group : groups) {
    voices.insert(voices.end(), group.list.begin(), group.list.end());
  }
  // A submission's documents stand together only in their own order: each wording counts once.
  std::ranges::sort(voices, {}, &Voice::document);
  PhraseCounter counter(documents, words, counts);
  for (std::size_t i = 0; i < voices.size(); ++i) {
    if (i % kPollEvery == 0) workers.poll();
    counter.count(voices[i]);
  }
}

// A phrase at the beginning of a text may be either, and counts half. The little that is added
// here and below makes one occurrence no proof.
double introduction(const PhraseCount& count) {
  const double introduced = static_cast<double>(count.introduced) +
                            0.5 * static_cast<double>(count.begins) + 2.0 * kEnoughIntroduced;
  const double share = introduced / (static_cast<double>(count.judged) + 2.0);
  return std::min(1.0, share / kEnoughIntroduced);
}

double ending(const PhraseCount& count) {
  return (static_cast<double>(count.ends) + 1.0) / (static_cast<double>(count.occurrences) + 1.0);
}

}  // namespace edau
