#include "edau/vectorizer.hpp"

#include <algorithm>
#include <limits>
#include <string>

#include "edau/error.hpp"

namespace edau {
namespace {

[[noreturn]] void refuse(const std::string& what) {
  throw Error(ErrorCode::kInvalidArgument, what);
}

// Calls `use` with each word of `term`, which is one word where there are no n-grams.
template <typename Use>
void for_words(std::string_view term, int ngram_max, const Use& use) {
  std::size_t end = ngram_max == 1 ? std::string_view::npos : term.find(' ');
  for (; end != std::string_view::npos; end = term.find(' ')) {
    use(term.substr(0, end));
    term.remove_prefix(end + 1);
  }
  use(term);
}

KnownWords words_in(const StringList& terms, int ngram_max) {
  std::vector<std::string_view> words;
  words.reserve(terms.size());
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for_words(terms[i], ngram_max, [&](std::string_view word) { words.push_back(word); });
  }
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  KnownWords known;
  for (const std::string_view word : words) known.keys.add(word);
  known.content_key_count = static_cast<std::uint32_t>(words.size());
  return known;
}

Vocabulary vocabulary_of(const VectorizerParts& parts, const KnownWords& words, int ngram_max) {
  VocabularyParts result;
  result.submission_count = parts.document_count;
  result.ngram_max = static_cast<std::uint32_t>(ngram_max);
  result.document_frequencies = parts.document_frequencies;
  result.words.reserve(parts.terms.size() * result.ngram_max);
  for (std::size_t i = 0; i < parts.terms.size(); ++i) {
    const std::size_t end = (i + 1) * result.ngram_max;
    for_words(parts.terms[i], ngram_max, [&](std::string_view word) {
      result.words.push_back(words.key_of(KeyRole::kContent, word));
    });
    if (result.words.size() > end) refuse("a term has more words than ngram_max");
    result.words.resize(end, VocabularyParts::kNoWord);
  }
  return Vocabulary::restore(result, words);
}

}  // namespace

VectorizerParts parts_of(const Vectors& vectors) {
  constexpr std::size_t kMostBytes = std::numeric_limits<std::uint32_t>::max();
  const Vocabulary& vocabulary = vectors.vocabulary;
  VectorizerParts parts;
  for (TermId id = 0; id < vocabulary.size(); ++id) {
    if (vocabulary.term(id).size() > kMostBytes - parts.terms.bytes.size()) {
      refuse("the terms have 4 GiB or more; use a higher min_document_frequency, or fewer terms");
    }
    parts.terms.add(vocabulary.term(id));
    parts.document_frequencies.push_back(vocabulary.document_frequency(id));
  }
  parts.document_count = vocabulary.submission_count();
  parts.mean_length = vectors.matrix.mean_length();
  return parts;
}

Vectorizer::Vectorizer(const VectorizerParts& parts, const VectorizeOptions& options)
    : options_(options),
      words_(words_in(parts.terms, options.vocabulary.ngram_max)),
      vocabulary_(vocabulary_of(parts, words_, options.vocabulary.ngram_max)),
      mean_length_(parts.mean_length) {}

DocumentTermMatrix Vectorizer::transform(std::span<const std::string_view> texts) const {
  if (options_.tokenize.rule != TokenRule::kScikitLearn) {
    refuse("by edau's token rule later texts need a model: see Analysis::model()");
  }
  const TokenizedDocuments documents =
      TokenizedDocuments::from_texts(texts, options_.tokenize, options_.threads);
  return weigh(documents, TermKeys::recall_lower_case(documents, words_, options_.threads));
}

DocumentTermMatrix Vectorizer::transform(const TokenizedDocuments& documents) const {
  return weigh(documents, TermKeys::recall_identity(documents, words_));
}

DocumentTermMatrix Vectorizer::weigh(const TokenizedDocuments& documents,
                                     const TermKeys& keys) const {
  return DocumentTermMatrix::build(
      documents, keys, vocabulary_, options_.threads,
      {.weighting = options_.weighting, .row_keys = false, .mean_length = mean_length_});
}

}  // namespace edau
