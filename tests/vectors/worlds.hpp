// Small invented corpora, and the slow obvious way to what <edau/vocabulary.hpp> and
// <edau/document_term_matrix.hpp> promise.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/parallel.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/vocabulary.hpp"
#include "text/tokenize_documents.hpp"

namespace edau {

// A document of texts: phrases with a break between them, each of words.
struct Phrases {
  std::size_t submission;
  std::vector<std::vector<std::string>> phrases;
};

inline std::vector<Phrases> random_phrases(std::uint64_t seed, std::size_t submissions) {
  std::mt19937_64 random(seed);
  std::vector<Phrases> documents;
  for (std::size_t submission = 0; submission < submissions; ++submission) {
    for (std::uint64_t points = random() % 4; points > 0; --points) {
      Phrases& document = documents.emplace_back(Phrases{submission, {}});
      for (std::uint64_t phrases = random() % 4; phrases > 0; --phrases) {
        std::vector<std::string>& words = document.phrases.emplace_back();
        for (std::uint64_t size = 1 + random() % 6; size > 0; --size) {
          const std::uint64_t draw = random() % 12 * (random() % 12) / 12;
          words.push_back(draw == 3 ? "the" : draw == 5 ? "22" : "qx" + std::string(1 + draw, 'z'));
        }
      }
    }
  }
  return documents;
}

inline std::string text_of(const Phrases& document) {
  std::string text;
  for (const auto& phrase : document.phrases) {
    for (const std::string& word : phrase) text += (text.empty() ? "" : " ") + word;
    text += " ,";
  }
  return text;
}

// The terms of n words in a document, repeats and all; stop words break nothing.
inline std::vector<std::string> slow_terms(const Phrases& document, int ngram_min, int ngram_max) {
  std::vector<std::string> terms;
  for (const auto& phrase : document.phrases) {
    std::vector<std::string> words = phrase;
    words.erase(std::remove(words.begin(), words.end(), "the"), words.end());
    for (std::size_t first = 0; first < words.size(); ++first) {
      std::string joined;
      for (std::size_t n = 1; n <= static_cast<std::size_t>(ngram_max); ++n) {
        if (first + n > words.size()) break;
        joined += (n == 1 ? "" : " ") + words[first + n - 1];
        if (n >= static_cast<std::size_t>(ngram_min)) terms.push_back(joined);
      }
    }
  }
  return terms;
}

// Term to how many submissions hold it: those a vocabulary should keep.
inline std::map<std::string, std::uint32_t> slow_vocabulary(const std::vector<Phrases>& documents,
                                                            std::size_t submissions,
                                                            const VocabularyOptions& options) {
  std::map<std::string, std::set<std::size_t>> holders;
  std::map<std::string, std::size_t> occurrences;
  for (const Phrases& document : documents) {
    for (const auto& term : slow_terms(document, options.ngram_min, options.ngram_max)) {
      holders[term].insert(document.submission);
      ++occurrences[term];
    }
  }
  std::vector<std::pair<std::int64_t, std::string>> most_frequent;
  for (const auto& [term, in] : holders) {
    const double share = static_cast<double>(in.size()) / static_cast<double>(submissions);
    if (in.size() < options.min_document_frequency || share > options.max_document_share) continue;
    most_frequent.emplace_back(-static_cast<std::int64_t>(occurrences[term]), term);
  }
  std::sort(most_frequent.begin(), most_frequent.end());
  if (options.max_terms > 0 && most_frequent.size() > options.max_terms) {
    most_frequent.resize(options.max_terms);
  }
  std::map<std::string, std::uint32_t> result;
  for (const auto& [count, term] : most_frequent) {
    result[term] = static_cast<std::uint32_t>(holders[term].size());
  }
  return result;
}

// The same documents the fast way.
struct FastWorld {
  FastWorld(const std::vector<Phrases>& documents, std::size_t submissions,
            const VocabularyOptions& options, int threads, const MatrixOptions& matrix_options = {})
      : tokens(tokenize(documents, submissions)),
        keys(TermKeys::normalize(tokens)),
        vocabulary(Vocabulary::build(tokens, keys, options, threads)),
        matrix(DocumentTermMatrix::build(tokens, keys, vocabulary, threads, matrix_options)) {}

  static TokenizedDocuments tokenize(const std::vector<Phrases>& documents,
                                     std::size_t submissions) {
    std::vector<std::string> texts;
    for (const Phrases& document : documents) texts.push_back(text_of(document));
    std::vector<DocumentText> views;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      views.push_back({documents[i].submission, texts[i]});
    }
    Workers workers(1);
    return tokenize_documents(views, submissions, Language::kEnglish, workers);
  }

  TokenizedDocuments tokens;
  TermKeys keys;
  Vocabulary vocabulary;
  DocumentTermMatrix matrix;
};

}  // namespace edau
