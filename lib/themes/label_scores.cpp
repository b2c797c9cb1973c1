#include "themes/label_scores.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "themes/label_candidates.hpp"
#include "themes/phrase_counts.hpp"
#include "themes/voices.hpp"
#include "themes/word_sets.hpp"
#include "themes/wordings.hpp"

namespace edau {
namespace {

// So many of each cluster's candidates are compared with the other clusters.
constexpr std::size_t kShortlist = 100;

// One in so many of a cluster's texts must have the phrase as it stands; others come last.
constexpr std::size_t kTextsToAPhrase = 20;

// A phrase that holds a function word may be a piece of a sentence ("use to people" of "of no use
// to people who …"). It is a name where so many texts say it in these words, in a cluster of fewer
// than 30 texts one in ten of them; others come last.
constexpr std::size_t kTextsOfAName = 3;
constexpr std::size_t kTextsToAName = 10;

// A word alone names a theme if so much of it says the word. Below that a phrase says more.
constexpr double kNamingShare = 0.42;

// Where so many of a word's texts hold a phrase's other words, too, the phrase is the name, and the
// word a part of it, which scores less.
constexpr double kWholeName = 0.75;
constexpr double kPartOfAName = 0.5;

// Of the occurrences of a noun, those that no further word belongs to.
constexpr double kEndingsOfANoun = 0.7;

// Of a word with fewer endings most occurrences describe the next word: the name is that phrase.
constexpr double kMostlyDescribes = 0.5;

// Lower goes first, whatever the score.
enum class Rank : std::uint8_t { kUsual, kRare, kAsked };

struct Scored {
  LabelCandidate candidate;
  std::vector<KeyId> words;
  std::size_t set;  // of words
  double coverage;  // share of the cluster's texts that hold them
  Rank rank;
  double score;      // by what the cluster itself says, then by everything
  std::string text;  // empty on the shortlist
  std::optional<Language> language{};
};

double fourth_root(double value) { return std::sqrt(std::sqrt(value)); }

double cosine_to_centroid(const ClusteredDocuments& documents, std::span<const KeyId> words,
                          std::size_t cluster) {
  double dot = 0.0;
  double square = 0.0;
  for (const KeyId key : words) {
    const TermId term = documents.vocabulary.term_of(key);
    const double idf = term < 0 ? 1.0 : documents.vocabulary.idf(term);
    square += idf * idf;
    if (term >= 0) dot += idf * documents.rule.weight(term, static_cast<std::int32_t>(cluster));
  }
  return square > 0.0 ? std::max(dot, 0.0) / std::sqrt(square) : 0.0;
}

// The key bytes decide ties, so that the numbering of keys does not.
bool key_bytes_less(const ClusteredDocuments& documents, const Phrase& a, const Phrase& b) {
  return std::ranges::lexicographical_compare(
      a.ids(), b.ids(), {}, [&](KeyId key) { return documents.keys.bytes(key); },
      [&](KeyId key) { return documents.keys.bytes(key); });
}

// Scores the candidates of all clusters.
class LabelScorer {
 public:
  LabelScorer(const ClusteredDocuments& documents, Workers& workers)
      : documents_(documents),
        phrase_words_(phrase_words(documents)),
        voices_(find_voices(documents, workers)),
        sets_(documents, phrase_words_) {}

  std::vector<std::vector<ScoredLabel>> score(Workers& workers) {
    std::vector<std::vector<Scored>> shortlists(documents_.members.size());
    workers.for_blocks(shortlists.size(), 1, [&](std::size_t cluster, std::size_t, std::size_t) {
      shortlists[cluster] = shortlist(cluster, has_several(cluster));
      if (shortlists[cluster].empty()) shortlists[cluster] = shortlist(cluster, false);
    });
    count(shortlists, workers);
    std::vector<std::vector<ScoredLabel>> result;
    result.reserve(shortlists.size());
    for (std::size_t cluster = 0; cluster < shortlists.size(); ++cluster) {
      result.push_back(finish(shortlists[cluster], cluster, has_several(cluster)));
      if (result.back().empty()) result.back() = finish(shortlists[cluster], cluster, false);
      const bool is_withheld = result.back().empty() && !shortlists[cluster].empty();
      if (is_withheld) result.back().push_back({std::string(kWithheld), {}, {}});
    }
    return result;
  }

 private:
  double weighted_texts(std::size_t group) const {
    return static_cast<double>(voices_[group].texts) * voices_[group].weight;
  }

  // Whether more than one person speaks in a cluster: they must share a wording, then, before it
  // can be a label.
  bool has_several(std::size_t cluster) const {
    SaidBy all;
    for (const Voice& voice : voices_[cluster].list) all.add(documents_.speaker_of(voice.document));
    return all.are_several();
  }

  // The candidates, one for each set of words: the phrase of most texts.
  std::vector<Scored> distinct_candidates(std::size_t cluster, bool of_several) const {
    std::map<std::vector<KeyId>, Scored> best;
    for (const LabelCandidate& candidate :
         label_candidates(documents_, phrase_words_, cluster, voices_[cluster], of_several)) {
      std::vector<KeyId> words = content_keys(documents_, candidate.keys);
      const auto [at, is_new] = best.try_emplace(words);
      if (is_new || is_better_phrase(candidate, at->second.candidate)) {
        at->second = {candidate, std::move(words), 0, 0.0, Rank::kUsual, 0.0, {}, {}};
      }
    }
    std::vector<Scored> result;
    result.reserve(best.size());
    for (auto& [words, scored] : best) result.push_back(std::move(scored));
    return result;
  }

  bool is_better_phrase(const LabelCandidate& a, const LabelCandidate& b) const {
    if (a.inside_texts != b.inside_texts) return a.inside_texts > b.inside_texts;
    if (a.keys.size() != b.keys.size()) return a.keys.size() < b.keys.size();
    return key_bytes_less(documents_, a.keys, b.keys);
  }

  static bool is_piece_of_a_sentence(const Scored& one, const Voices& voices) {
    if (one.candidate.keys.size() == one.words.size()) return false;
    const std::size_t in_ten = (voices.texts + kTextsToAName - 1) / kTextsToAName;
    return one.candidate.inside_texts < std::min(kTextsOfAName, in_ten);
  }

  Rank rank_of(const Scored& one, const Voices& voices) const {
    if (std::ranges::all_of(one.words, [&](KeyId key) { return documents_.is_asked(key); })) {
      return Rank::kAsked;
    }
    const bool is_rare = one.candidate.inside_texts * kTextsToAPhrase < voices.texts;
    return is_rare || is_piece_of_a_sentence(one, voices) ? Rank::kRare : Rank::kUsual;
  }

  // A word alone is held to more than a phrase.
  static double word_factor(const Scored& one) {
    if (one.words.size() > 1) return 1.0;
    const double named = std::min(1.0, one.coverage / kNamingShare);
    return named * named;
  }

  static void hold_back_parts(std::vector<Scored>& scored) {
    std::map<KeyId, double> phrases;  // the highest coverage of one with the word
    for (const Scored& one : scored) {
      if (one.words.size() == 1) continue;
      for (const KeyId key : one.words) phrases[key] = std::max(phrases[key], one.coverage);
    }
    for (Scored& one : scored) {
      if (one.words.size() > 1) continue;
      const auto phrase = phrases.find(one.words.front());
      const bool is_part = phrase != phrases.end() && phrase->second >= kWholeName * one.coverage;
      if (is_part) one.score *= kPartOfAName;
    }
  }

  std::vector<Scored> shortlist(std::size_t cluster, bool of_several) const {
    const Voices& voices = voices_[cluster];
    std::vector<Scored> scored = distinct_candidates(cluster, of_several);
    WordSets sets(documents_, phrase_words_);
    for (Scored& one : scored) one.set = sets.add(one.words);
    sets.count(voices, 1.0);
    for (Scored& one : scored) {
      one.coverage = sets.texts(one.set) / static_cast<double>(voices.texts);
      one.rank = rank_of(one, voices);
      one.score = fourth_root(cosine_to_centroid(documents_, one.words, cluster)) * one.coverage *
                  word_factor(one);
    }
    hold_back_parts(scored);
    std::ranges::sort(scored, [&](const Scored& a, const Scored& b) {
      if (a.rank != b.rank) return a.rank < b.rank;
      if (a.score != b.score) return a.score > b.score;
      return key_bytes_less(documents_, a.candidate.keys, b.candidate.keys);
    });
    if (scored.size() > kShortlist) scored.erase(scored.begin() + kShortlist, scored.end());
    return scored;
  }

  // The shortlisted in what all say.
  void count(std::vector<std::vector<Scored>>& shortlists, Workers& workers) {
    for (std::vector<Scored>& scored : shortlists) {
      for (Scored& one : scored) {
        one.set = sets_.add(one.words);
        counts_[one.candidate.keys];
      }
    }
    count_phrases(documents_, phrase_words_, voices_, counts_, workers);
    for (std::size_t group = 0; group < voices_.size(); ++group) {
      workers.poll();
      sets_.count(voices_[group], voices_[group].weight);
      all_texts_ += weighted_texts(group);
    }
  }

  // How much like a name it is used. A word that mostly describes the next ("fair", "political") is
  // none; a noun may well stand before another now and then.
  static double naturalness(const Scored& one, const PhraseCount& count) {
    if (one.words.size() > 1) return std::sqrt(introduction(count) * ending(count));
    const double ends = std::min(1.0, ending(count) / kEndingsOfANoun);
    const double name = ending(count) < kMostlyDescribes ? kPartOfAName : 1.0;
    return introduction(count) * ends * name;
  }

  double exclusivity(const Scored& one, std::size_t cluster) const {
    const double others = all_texts_ - weighted_texts(cluster);
    const double elsewhere = sets_.texts(one.set) - one.coverage * weighted_texts(cluster);
    const double outside = others > 0.0 ? std::max(elsewhere, 0.0) / others : 0.0;
    return one.coverage / (one.coverage + outside);
  }

  // Those of a shortlist that may name the cluster, best first.
  std::vector<ScoredLabel> finish(std::vector<Scored> scored, std::size_t cluster,
                                  bool of_several) const {
    for (Scored& one : scored) {
      const PhraseCount& count = counts_.at(one.candidate.keys);
      const double exclusive = exclusivity(one, cluster);
      one.score *= std::sqrt(exclusive) * fourth_root(exclusive) * naturalness(one, count);
      Wording wording = best_wording(documents_, count.wordings, of_several);
      one.text = std::move(wording.text);
      one.language = wording.language;
    }
    std::erase_if(scored, [](const Scored& one) { return one.text.empty(); });
    std::ranges::sort(scored, [](const Scored& a, const Scored& b) {
      return std::tuple(a.rank, -a.score, a.text) < std::tuple(b.rank, -b.score, b.text);
    });
    std::vector<ScoredLabel> result;
    result.reserve(scored.size());
    for (Scored& one : scored) {
      result.push_back({std::move(one.text), std::move(one.words), one.language});
    }
    return result;
  }

  const ClusteredDocuments& documents_;
  std::vector<PhraseWord> phrase_words_;
  std::vector<Voices> voices_;  // by cluster, and of the documents in none
  WordSets sets_;
  PhraseCounts counts_;
  double all_texts_ = 0.0;
};

}  // namespace

std::vector<std::vector<ScoredLabel>> score_labels(const ClusteredDocuments& documents,
                                                   Workers& workers) {
  return LabelScorer(documents, workers).score(workers);
}

}  // namespace edau
