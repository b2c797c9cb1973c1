// The words of analysed submissions as rows of weights.
#pragma once

#include "core/parallel.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/options.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"
#include "edau/vocabulary.hpp"
#include "pipeline/analysed_campaigns.hpp"
#include "pipeline/documents.hpp"

namespace edau {

struct WeighedWords {
  TokenizedDocuments tokens;
  TermKeys keys;
  VocabularyOptions limits;  // what `options` came to
  Vocabulary vocabulary;
  DocumentTermMatrix matrix;
};

// Tokenises, normalises and weighs, each a stage. `campaigns` must outlive the result. Throws Error
// kNoUsableText where the limits that `options` name leave no word.
WeighedWords weigh_words(const AnalysedTexts& analysed, const AnalysedCampaigns& campaigns,
                         const Options& options, const NormalizeOptions& normalizing,
                         Workers& workers);

}  // namespace edau
