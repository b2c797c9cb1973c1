// What explanations by words and by vectors have in common.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "edau/corpus.hpp"
#include "edau/explain.hpp"
#include "model/model_content.hpp"
#include "pipeline/recalled_words.hpp"
#include "pipeline/written_terms.hpp"

namespace edau {

// A corpus of this text alone. Throws Error kInvalidArgument where it cannot be a submission.
Corpus corpus_of(std::string_view text);

// Points of a text, as list_documents() lists them. Throws Error kInvalidArgument where `points`
// are no ranges of it, each behind the other.
std::vector<Document> documents_at(std::string_view text, std::span<const ByteRange> points);

// Cluster and score; `scores` has one for each cluster.
WeighedTheme weighed(const ModelContent& model, std::int32_t cluster,
                     std::span<const float> scores);

// Of the themes that are similar at all, the one of the highest score but `best`.
std::optional<WeighedTheme> next_theme(const ModelContent& model, std::int32_t best,
                                       std::span<const float> scores,
                                       std::span<const float> similarities);

// The terms of document `row` that stand in `columns`; term i adds addends[i] to a score. What it
// adds is told as the rule adds it up (ScoreTable::add_up), so that the sum is the rule's to the
// last bit.
std::vector<ExplainedTerm> explain_terms(const ModelContent& model, const RecalledWords& recalled,
                                         std::size_t row, std::span<const std::int32_t> columns,
                                         std::span<const float> addends, WrittenTerms& written);

// Shares of what speaks for the theme, not of the sum: with words against it, those for it would
// have more than all of that. Then orders the terms, most evidence first.
void share_out(Explanation& explanation);

}  // namespace edau
