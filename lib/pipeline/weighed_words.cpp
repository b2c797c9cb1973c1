#include "pipeline/weighed_words.hpp"

#include <string>
#include <utility>

#include "edau/error.hpp"
#include "pipeline/limits.hpp"
#include "text/tokenize_documents.hpp"

namespace edau {
namespace {

[[noreturn]] void refuse_limits(const Vocabulary& vocabulary, const VocabularyOptions& limits) {
  throw Error(ErrorCode::kNoUsableText,
              "no word is left: of those in " + std::to_string(vocabulary.submission_count()) +
                  " submissions, " + std::to_string(vocabulary.too_rare_count()) +
                  " are in fewer than " + std::to_string(limits.min_document_frequency) + " and " +
                  std::to_string(vocabulary.too_common_count()) +
                  " in too large a share; lower --min-df or raise --max-df");
}

// Where no term is within the limits and the user set none of them, all words
// are used: themes of words that nobody shares are better than an error.
Vocabulary build_vocabulary(const TokenizedDocuments& tokens, const TermKeys& keys,
                            const Options& options, VocabularyOptions& limits, Workers& workers) {
  Vocabulary vocabulary = Vocabulary::build(tokens, keys, limits, workers);
  const bool has_words = vocabulary.too_rare_count() + vocabulary.too_common_count() > 0;
  if (vocabulary.size() > 0 || !has_words) return vocabulary;
  const Options defaults;
  if (options.min_document_frequency != defaults.min_document_frequency ||
      options.max_document_share != defaults.max_document_share) {
    refuse_limits(vocabulary, limits);
  }
  limits.min_document_frequency = 1;
  limits.max_document_share = 1.0;
  return Vocabulary::build(tokens, keys, limits, workers);
}

}  // namespace

WeighedWords weigh_words(const AnalysedTexts& analysed, const AnalysedCampaigns& campaigns,
                         const Options& options, const NormalizeOptions& normalizing,
                         Workers& workers) {
  workers.begin_stage(Stage::kTokenize, analysed.texts.size());
  TokenizedDocuments tokens = tokenize_documents(
      analysed.texts, analysed.submissions.size(),
      {.language = options.language, .default_language = options.default_language}, workers);

  workers.begin_stage(Stage::kNormalize, tokens.surface_count());
  TermKeys keys = TermKeys::normalize(tokens, normalizing, workers);

  // The documents are read three times: for the vocabulary, to place rows, to fill them.
  workers.begin_stage(Stage::kWeigh, 3 * tokens.size());
  VocabularyOptions limits =
      adapted_limits(options, analysed.submissions.size(), campaigns.distinct_count);
  limits.repeats = campaigns.repeats;
  Vocabulary vocabulary = build_vocabulary(tokens, keys, options, limits, workers);
  DocumentTermMatrix matrix = DocumentTermMatrix::build(
      tokens, keys, vocabulary, workers, {.weighting = chosen_weighting(options.weighting)});
  return {std::move(tokens), std::move(keys), limits, std::move(vocabulary), std::move(matrix)};
}

}  // namespace edau
