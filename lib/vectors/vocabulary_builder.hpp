// The steps of Vocabulary::build, in the order they are taken.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/parallel.hpp"
#include "edau/vocabulary.hpp"
#include "vectors/ngram_index.hpp"
#include "vectors/words.hpp"

namespace edau {

class Vocabulary::Builder {
 public:
  Builder(const TokenizedDocuments& documents, const TermKeys& keys,
          const VocabularyOptions& options, Workers& workers);

  Vocabulary build();

 private:
  // A term as the ranks of its words, which order terms as their bytes do: within
  // one first word by the others, each rank plus one, 0 where there is none.
  struct Candidate {
    std::uint64_t rest;
    std::uint32_t first;
    Node node;
    std::uint32_t document_frequency;
  };

  void choose_words();
  void rank_words();
  void list_words();
  void count_ngrams();
  void list_ngrams(int n, const std::vector<std::uint64_t>& pairs,
                   const std::vector<std::uint32_t>& submissions,
                   const std::vector<std::uint32_t>& repeats);
  void list(const Candidate& candidate, int n, std::uint32_t repeats);
  bool has_repeats() const noexcept { return distinct_count_ < documents_.submission_count(); }
  std::vector<std::uint32_t> repeats_of_ngrams(const WordReader& words, int n,
                                               const std::vector<std::uint64_t>& pairs);
  void sort_candidates();
  void write_terms();
  void place_bytes();
  void write_bytes(const Candidate& candidate, char* to) const;
  void keep_most_frequent();

  const TokenizedDocuments& documents_;
  const TermKeys& keys_;
  const VocabularyOptions& options_;
  Workers& workers_;
  std::vector<std::uint32_t> submissions_of_key_;
  std::vector<std::uint32_t> repeats_of_key_;  // of these, how many repeat another
  std::size_t distinct_count_;                 // submissions that repeat none
  std::vector<bool> fit_;                      // by key: may stand in a term
  std::vector<KeyId> key_of_rank_;             // the fit ones, by their bytes
  std::vector<std::uint32_t> rank_of_key_;     // of the fit ones
  std::vector<Candidate> shorter_;             // n-grams that longer ones begin with, by node
  Node ngram_count_ = 0;                       // their nodes come after those of keys
  std::vector<Candidate> candidates_;          // those that will be terms
  Vocabulary result_;
};

}  // namespace edau
