// N-grams are handled as tuples of word ranks, never as strings: the space that
// joins the words is lower than any byte of theirs, so the order of the tuples is
// the order of the joined bytes.
#include "vectors/vocabulary_builder.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <unordered_map>

#include "core/quoting.hpp"
#include "edau/error.hpp"
#include "vectors/ngram_counts.hpp"
#include "vectors/scratch_pool.hpp"
#include "vectors/submission_counts.hpp"
#include "vectors/term_reader.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockSize = 2048;

bool holds_separator(std::string_view bytes) noexcept {
  return std::ranges::any_of(bytes, [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
}

// Keys that cannot be joined, because a space or less stands in them: an error
// where they are the caller's own.
std::vector<bool> find_unjoinable(const TokenizedDocuments& documents, const TermKeys& keys) {
  std::vector<bool> result(keys.size());
  for (KeyId key = 0; key < keys.size(); ++key) result[key] = holds_separator(keys.bytes(key));
  for (SurfaceId id = 0; id < documents.surface_count(); ++id) {
    if (!result[keys.key_of(id)] || documents.surface(id).language) continue;
    throw Error(ErrorCode::kInvalidArgument,
                "the token " + quote(documents.surface(id).bytes) +
                    " holds a space or a control character, so n-grams of it would be ambiguous; "
                    "split it, or set ngram_max to 1");
  }
  return result;
}

// How often each term occurs in all documents together.
std::vector<std::uint64_t> count_occurrences(const TokenizedDocuments& documents,
                                             const TermReader& reader, std::size_t term_count,
                                             Workers& workers) {
  struct Tally {
    std::vector<std::uint64_t> occurrences;
    TermReader::Scratch scratch;
  };
  ScratchPool<Tally> pool;
  const auto make = [&] { return Tally{std::vector<std::uint64_t>(term_count), {}}; };
  const auto body = [&](std::size_t, std::size_t begin, std::size_t end) {
    pool.with(make, [&](Tally& tally) {
      for (std::size_t document = begin; document < end; ++document) {
        for (const TermId term : reader.read(documents.document(document), tally.scratch)) {
          ++tally.occurrences[static_cast<std::size_t>(term)];
        }
      }
    });
  };
  workers.for_blocks(documents.size(), kBlockSize, body);
  std::vector<std::uint64_t> result(term_count);
  for (const auto& tally : pool.pieces()) {
    for (std::size_t term = 0; term < term_count; ++term) result[term] += tally->occurrences[term];
  }
  return result;
}

}  // namespace

Vocabulary::Builder::Builder(const TokenizedDocuments& documents, const TermKeys& keys,
                             const VocabularyOptions& options, Workers& workers)
    : documents_(documents), keys_(keys), options_(options), workers_(workers) {
  result_.submission_count_ = documents.submission_count();
  distinct_count_ = documents.submission_count() -
                    static_cast<std::size_t>(std::ranges::count_if(
                        options.repeats, [](std::uint8_t repeats) { return repeats != 0; }));
  result_.term_of_key_.assign(keys.size(), -1);
  result_.ngram_max_ = options.ngram_max;
}

Vocabulary Vocabulary::Builder::build() {
  submissions_of_key_ = count_submissions(documents_, keys_, workers_);
  repeats_of_key_.resize(keys_.size());
  if (has_repeats()) {
    repeats_of_key_ = count_submissions(documents_, keys_, workers_, options_.repeats);
  }
  choose_words();
  rank_words();
  if (options_.ngram_min == 1) list_words();
  if (options_.ngram_max > 1) count_ngrams();
  sort_candidates();
  write_terms();
  if (options_.max_terms > 0 && candidates_.size() > options_.max_terms) keep_most_frequent();
  return std::move(result_);
}

void Vocabulary::Builder::choose_words() {
  std::vector<bool> unjoinable(keys_.size());
  if (options_.ngram_max > 1) unjoinable = find_unjoinable(documents_, keys_);
  fit_.resize(keys_.size());
  for (KeyId key = 0; key < keys_.size(); ++key) {
    if (!may_be_term(keys_.role(key)) || unjoinable[key]) continue;
    fit_[key] = submissions_of_key_[key] >= options_.min_document_frequency;
    result_.too_rare_count_ += fit_[key] ? 0U : 1U;
  }
}

// Keys stand by role and then by bytes: numbers are merged into the words, and
// nothing has to be sorted. A number and a word never share bytes.
void Vocabulary::Builder::rank_words() {
  std::vector<KeyId> words;
  std::vector<KeyId> numbers;
  for (KeyId key = 0; key < keys_.size(); ++key) {
    if (fit_[key]) (keys_.role(key) == KeyRole::kNumber ? numbers : words).push_back(key);
  }
  key_of_rank_.reserve(words.size() + numbers.size());
  std::ranges::merge(
      words, numbers, std::back_inserter(key_of_rank_), {},
      [&](KeyId key) { return keys_.bytes(key); }, [&](KeyId key) { return keys_.bytes(key); });
  rank_of_key_.resize(keys_.size());
  for (std::uint32_t rank = 0; rank < key_of_rank_.size(); ++rank) {
    rank_of_key_[key_of_rank_[rank]] = rank;
  }
}

void Vocabulary::Builder::list(const Candidate& candidate, int n, std::uint32_t repeats) {
  // Dividing keeps the boundary exact: 29 of 100 is 0.29, but 0.29 × 100 is under 29.
  const auto submissions = static_cast<double>(distinct_count_);
  if (n < options_.ngram_min) return;
  if ((candidate.document_frequency - repeats) / submissions > options_.max_document_share) {
    ++result_.too_common_count_;
  } else {
    candidates_.push_back(candidate);
  }
}

void Vocabulary::Builder::list_words() {
  for (std::uint32_t rank = 0; rank < key_of_rank_.size(); ++rank) {
    const KeyId key = key_of_rank_[rank];
    list({0, rank, key, submissions_of_key_[key]}, 1, repeats_of_key_[key]);
  }
}

void Vocabulary::Builder::count_ngrams() {
  const WordReader words(documents_, keys_, fit_);
  result_.ngrams_ = std::make_shared<NgramIndex>(keys_.size());
  for (int n = 2; n <= options_.ngram_max; ++n) {
    const NgramCounts counts =
        edau::count_ngrams(documents_, words, *result_.ngrams_, static_cast<std::size_t>(n),
                           options_.min_document_frequency, workers_);
    result_.too_rare_count_ += counts.too_rare_count;
    const std::vector<std::uint32_t> repeats = repeats_of_ngrams(words, n, counts.pairs);
    result_.ngrams_->add(counts.pairs);
    list_ngrams(n, counts.pairs, counts.submissions, repeats);
  }
}

// In how many submissions that repeat another each of `pairs` stands, the n-grams of `n` words.
std::vector<std::uint32_t> Vocabulary::Builder::repeats_of_ngrams(
    const WordReader& words, int n, const std::vector<std::uint64_t>& pairs) {
  std::vector<std::uint32_t> repeats(pairs.size());
  if (!has_repeats()) return repeats;
  const NgramCounts counts =
      edau::count_ngrams(documents_, words, *result_.ngrams_, static_cast<std::size_t>(n), 1,
                         workers_, options_.repeats);
  std::unordered_map<std::uint64_t, std::uint32_t> of_pair;
  of_pair.reserve(counts.pairs.size());
  for (std::size_t i = 0; i < counts.pairs.size(); ++i) {
    of_pair.emplace(counts.pairs[i], counts.submissions[i]);
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (const auto found = of_pair.find(pairs[i]); found != of_pair.end()) {
      repeats[i] = found->second;
    }
  }
  return repeats;
}

void Vocabulary::Builder::list_ngrams(int n, const std::vector<std::uint64_t>& pairs,
                                      const std::vector<std::uint32_t>& submissions,
                                      const std::vector<std::uint32_t>& repeats) {
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto prefix = static_cast<Node>(pairs[i] >> 32);
    const std::uint64_t last = rank_of_key_[pairs[i] & 0xffffffff] + std::uint64_t{1};
    const auto node = keys_.size() + ngram_count_++;
    Candidate ngram{last << 32, 0, node, submissions[i]};
    if (prefix < keys_.size()) {
      ngram.first = rank_of_key_[prefix];
    } else {
      const Candidate& shorter = shorter_[prefix - keys_.size()];
      ngram.first = shorter.first;
      ngram.rest = shorter.rest | last;
    }
    if (n < options_.ngram_max) shorter_.push_back(ngram);
    list(ngram, n, repeats[i]);
  }
}

// By the first word's rank in one counting pass, then within each first word.
void Vocabulary::Builder::sort_candidates() {
  if (options_.ngram_max == 1) return;  // listed in order
  std::vector<std::size_t> begins(key_of_rank_.size() + 1);
  for (const Candidate& candidate : candidates_) ++begins[candidate.first + 1];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  std::vector<std::size_t> places(begins.begin(), begins.end());
  std::vector<Candidate> sorted(candidates_.size());
  for (const Candidate& candidate : candidates_) sorted[places[candidate.first]++] = candidate;
  const auto body = [&](std::size_t, std::size_t begin, std::size_t end) {
    const auto at = [&](std::size_t rank) {
      return sorted.begin() + static_cast<std::ptrdiff_t>(begins[rank]);
    };
    for (std::size_t rank = begin; rank < end; ++rank) {
      std::ranges::sort(at(rank), at(rank + 1), {}, &Candidate::rest);
    }
  };
  workers_.for_blocks(key_of_rank_.size(), kBlockSize, body);
  candidates_ = std::move(sorted);
}

// The bytes are placed on one thread and written on many: of each word in an
// n-gram they stand somewhere else.
void Vocabulary::Builder::place_bytes() {
  std::vector<std::uint32_t> size_of_rank;
  size_of_rank.reserve(key_of_rank_.size());
  for (const KeyId key : key_of_rank_) {
    size_of_rank.push_back(static_cast<std::uint32_t>(keys_.bytes(key).size()));
  }
  std::size_t end = 0;
  result_.offsets_.reserve(candidates_.size() + 1);
  for (const Candidate& candidate : candidates_) {
    result_.offsets_.push_back(end);
    end += size_of_rank[candidate.first];
    for (std::uint64_t rest = candidate.rest; rest != 0; rest <<= 32) {
      end += 1 + size_of_rank[(rest >> 32) - 1];
    }
  }
  result_.offsets_.push_back(end);
  result_.bytes_.resize(end);
}

void Vocabulary::Builder::write_bytes(const Candidate& candidate, char* to) const {
  to = std::ranges::copy(keys_.bytes(key_of_rank_[candidate.first]), to).out;
  for (std::uint64_t rest = candidate.rest; rest != 0; rest <<= 32) {
    *to++ = ' ';
    to = std::ranges::copy(keys_.bytes(key_of_rank_[(rest >> 32) - 1]), to).out;
  }
}

void Vocabulary::Builder::write_terms() {
  place_bytes();
  const auto body = [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t id = begin; id < end; ++id) {
      write_bytes(candidates_[id], &result_.bytes_[result_.offsets_[id]]);
    }
  };
  workers_.for_blocks(candidates_.size(), kBlockSize, body);
  result_.document_frequencies_.reserve(candidates_.size());
  std::vector<TermId> term_of_ngram(ngram_count_, -1);
  for (const Candidate& candidate : candidates_) {
    const TermId id = result_.size();
    if (candidate.rest == 0) {
      result_.term_of_key_[candidate.node] = id;
    } else {
      term_of_ngram[candidate.node - keys_.size()] = id;
    }
    result_.document_frequencies_.push_back(candidate.document_frequency);
  }
  if (result_.ngrams_) result_.ngrams_->set_terms(term_of_ngram);
}

// Ids follow bytes, so of equals the lower id comes first.
void Vocabulary::Builder::keep_most_frequent() {
  const TermReader reader(documents_, keys_, result_);
  const std::vector<std::uint64_t> occurrences =
      count_occurrences(documents_, reader, candidates_.size(), workers_);
  std::vector<std::size_t> terms(candidates_.size());
  std::iota(terms.begin(), terms.end(), std::size_t{0});
  const auto end = terms.begin() + static_cast<std::ptrdiff_t>(options_.max_terms);
  std::ranges::nth_element(terms, end, [&](std::size_t a, std::size_t b) {
    return occurrences[a] != occurrences[b] ? occurrences[a] > occurrences[b] : a < b;
  });
  std::vector<bool> kept(candidates_.size());
  std::for_each(terms.begin(), end, [&](std::size_t term) { kept[term] = true; });
  result_.keep(kept);
}

}  // namespace edau
