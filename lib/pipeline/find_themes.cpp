// The way through, from submissions to themes: read analyse() at the end first.
#include "edau/find_themes.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/parallel.hpp"
#include "edau/error.hpp"
#include "edau/option_table.hpp"
#include "pipeline/analysed_campaigns.hpp"
#include "pipeline/analysis_notes.hpp"
#include "pipeline/asked_words.hpp"
#include "pipeline/balances.hpp"
#include "pipeline/count_bases.hpp"
#include "pipeline/documents.hpp"
#include "pipeline/encoding_notes.hpp"
#include "pipeline/make_model.hpp"
#include "pipeline/own_vectors.hpp"
#include "pipeline/passages.hpp"
#include "pipeline/persons.hpp"
#include "pipeline/published_themes.hpp"
#include "pipeline/related_words.hpp"
#include "pipeline/respondents.hpp"
#include "pipeline/split_themes.hpp"
#include "pipeline/theme_groups.hpp"
#include "pipeline/theme_relations.hpp"
#include "pipeline/theme_search.hpp"
#include "pipeline/weighed_words.hpp"

namespace edau {
namespace {

// Nothing is written in this case, so the message has to say what the ledger would.
std::string describe_nothing_usable(const Corpus& corpus) {
  const Ledger& ledger = corpus.ledger();
  if (ledger.received == 0) return "no theme can be found: there is no submission";
  if (ledger.accepted == 0) {
    const LedgerEntry& first = ledger.excluded.front();
    return "no theme can be found: " +
           (ledger.received == 1 ? "the only row was not accepted"
                                 : "none of the " + std::to_string(ledger.received) +
                                       " rows was accepted; the first") +
           ", on line " + std::to_string(first.line) + ": " + first.detail;
  }
  return "no theme can be found: " +
         (ledger.accepted == 1
              ? "the only submission holds no word"
              : "none of the " + std::to_string(ledger.accepted) + " submissions holds a word") +
         " that could carry one (function words, numbers, emoji and \"no comment\" do not); is the "
         "right column named with --text, and the right language with --language?";
}

NormalizeOptions normalize_options(const Options& options) {
  NormalizeOptions result;
  result.bridge = options.bridge;
  if (!options.lexicon.empty()) result.lexicon = Lexicon::read(options.lexicon);
  const bool has_words = !options.stop_words.empty();
  if (options.replace_stop_words && !has_words) {
    throw Error(ErrorCode::kInvalidArgument,
                "--replace-stop-words needs the words: name their file with --stop-words");
  }
  if (has_words) {
    result.stop_words =
        StopWords(read_stop_words(options.stop_words),
                  options.replace_stop_words ? StopWordsMode::kReplace : StopWordsMode::kAdd);
  }
  return result;
}

// What was received, cut into documents.
struct ReadTexts {
  std::vector<Document> documents;
  AnalysedTexts analysed;
  std::vector<std::uint32_t> persons;
  AnalysedCampaigns campaigns;
};

ReadTexts read_texts(const Corpus& corpus, const Options& options, Workers& workers) {
  workers.begin_stage(Stage::kSegment, corpus.size());
  std::vector<Document> documents = list_documents(corpus, options.unit, workers);
  std::vector<std::uint32_t> persons = number_persons(corpus);
  AnalysedTexts analysed = analysed_texts(corpus, documents, persons);
  AnalysedCampaigns campaigns =
      find_analysed_campaigns(analysed, documents, corpus.size(), options, workers);
  return {std::move(documents), std::move(analysed), std::move(persons), std::move(campaigns)};
}

// What is known of the words, besides; nothing where vectors say what is alike.
DocumentMeanings known_meanings(const WeighedWords& words, const Options& options,
                                const OwnVectors* vectors, Workers& workers) {
  if (!options.related_words || vectors != nullptr) return {};
  return meanings_of_documents(words.tokens, words.keys, workers);
}

std::vector<std::uint8_t> repeats_of(const ReadTexts& texts) {
  return edau::repeats_of(texts.analysed, texts.documents, texts.campaigns);
}

// Equal rows merged. Themes get their names from words, so there must be some even where they have
// no say in it.
ClusteringInput clustering_input(const Corpus& corpus, const ReadTexts& texts,
                                 const DocumentTermMatrix& words, const DocumentMeanings& meanings,
                                 const OwnVectors* vectors, Workers& workers) {
  if (words.weights().columns.empty()) {
    throw Error(ErrorCode::kNoUsableText, describe_nothing_usable(corpus));
  }
  ClusteringInput input =
      vectors == nullptr
          ? ClusteringInput::from_documents(words, meanings, workers)
          : combined_input(words, *vectors, texts.documents, texts.analysed, workers);
  if (input.row_count() > 0) return std::move(input).dampened(repeats_of(texts));
  throw Error(ErrorCode::kNoUsableText,
              "no theme can be found: the vectors of all submissions are zeros; mend what made "
              "them, or leave them out to compare words");
}

// Those of the documents that are points of one submission; none where there are vectors, which are
// of whole submissions.
std::optional<ClusteringInput> searched_passages(const ReadTexts& texts, const WeighedWords& words,
                                                 const DocumentMeanings& meanings,
                                                 const OwnVectors* vectors, Workers& workers) {
  if (vectors != nullptr) return std::nullopt;
  return passages_of(texts.analysed.texts, words.matrix, words.vocabulary, meanings,
                     repeats_of(texts), workers);
}

Clusters clusters_of(const ReadTexts& texts, const WeighedWords& words,
                     const Clustering& clustering, std::vector<bool> asked,
                     std::span<const std::int32_t> compared) {
  return {words.tokens,
          words.keys,
          words.vocabulary,
          words.matrix,
          clustering,
          {},
          texts.analysed.documents,
          texts.analysed.texts,
          texts.analysed.submissions,
          std::move(asked),
          texts.analysed.ids,
          texts.analysed.speakers,
          compared};
}

Resolved resolve(const WeighedWords& words, const ClusteringInput& input,
                 const Clustering& clustering, const NormalizeOptions& normalizing,
                 std::size_t theme_count) {
  const std::int32_t terms = words.vocabulary.size();
  return {static_cast<std::int32_t>(theme_count),
          words.limits.min_document_frequency,
          words.limits.max_document_share,
          static_cast<std::int64_t>(input.row_count()),
          terms,
          std::ranges::count_if(input.weights().columns,
                                [&](std::int32_t column) { return column < terms; }),
          clustering.recipe,
          clustering.passes,
          clustering.objective,
          words.keys.welsh_token_count(),
          words.keys.bridged_token_count(),
          normalizing.lexicon.own_word_count(),
          normalizing.lexicon.own_content(),
          normalizing.stop_words.user_word_count(),
          normalizing.stop_words.user_content(),
          0,
          0.0,
          {},
          clustering.by_meanings};
}

void resolve_vectors(const OwnVectors& vectors, const Corpus& corpus, Resolved& resolved,
                     Workers& workers) {
  resolved.vector_dimension = vectors.rows.dimension();
  resolved.vector_weight = vectors.weight;
  resolved.vectors_content = content_of(vectors.rows, corpus, workers);
}

std::vector<std::string> notes_on(const Corpus& corpus, const Options& options,
                                  const ReadTexts& texts, const WeighedWords& words,
                                  const Clustering& clustering, const Resolved& resolved) {
  std::vector<std::string> notes;
  note_encodings(corpus, notes);
  note_search(clustering, notes);
  note_bridge(options, words.tokens, resolved, notes);
  note_columns(corpus, texts.documents, notes);
  note_adaptations(options, resolved, texts.analysed.submissions.size(),
                   texts.campaigns.distinct_count, notes);
  note_vectors(resolved, texts.documents, notes);
  return notes;
}

// Before the first stage, so that it counts in none.
void check_vectors(const OwnVectors& vectors, const Corpus& corpus, const Options& options) {
  Workers workers(options.threads);
  check(vectors, corpus, workers);
}

Analysis analyse(const Corpus& corpus, const Options& options, const OwnVectors* vectors,
                 const ProgressCallback& progress) {
  check(options);
  const NormalizeOptions normalizing = normalize_options(options);
  const std::vector<GroupColumn> group_columns =
      edau::group_columns(corpus, options.public_edition);
  Workers workers(options.threads, progress);
  ReadTexts texts = read_texts(corpus, options, workers);
  const WeighedWords words =
      weigh_words(texts.analysed, texts.campaigns, options, normalizing, workers);

  workers.begin_stage(Stage::kCluster, shares_of_search(options));
  workers.begin_part(0);  // what the search is in, made ready
  const DocumentMeanings meanings = known_meanings(words, options, vectors, workers);
  const ClusteringInput input =
      clustering_input(corpus, texts, words.matrix, meanings, vectors, workers);
  ThemeSearch search(input, searched_passages(texts, words, meanings, vectors, workers));
  search.search(options, workers);
  const Clustering& clustering = search.clustering();
  Clusters clusters = clusters_of(
      texts, words, clustering, asked_keys(options.question, words.tokens, words.keys, normalizing),
      vectors == nullptr ? std::span<const std::int32_t>() : input.rows_of_documents());
  const Splits splits = themes_to_split(clusters, search, options, texts.documents, workers);
  if (!splits.themes.empty()) search.split(edau::clusters_of(splits.themes), workers);
  const std::vector<double> stabilities = search.stabilities(options, workers);
  search.forget_passages();
  clusters.stabilities = stabilities;

  workers.begin_stage(Stage::kDescribe, 0);
  PublishedThemes published = publish_themes(clusters, options, texts.documents, workers);
  ThemeRelations relations = relate_themes(clustering.rule.centroids(), published, workers);
  std::vector<Theme>& themes = published.themes;
  const ByBase<Respondents> respondents =
      respondents_on_bases(corpus, texts.documents, texts.campaigns.found, texts.persons, workers);
  const BaseCounts counts = count_bases(texts.documents, respondents, themes);
  relations.group_counts = count_groups(texts.documents, respondents, themes);
  Resolved resolved = resolve(words, input, clustering, normalizing, themes.size());
  if (vectors != nullptr) resolve_vectors(*vectors, corpus, resolved, workers);
  std::vector<std::string> notes = notes_on(corpus, options, texts, words, clustering, resolved);
  note_splits(splits, published, texts.documents,
              options.unit == Unit::kPoint ? "point" : "submission", notes);
  note_relations(published, notes);
  Model model = make_model(clusters, themes, published, options, normalizing,
                           count_submissions(texts.documents), resolved.vector_weight, workers);
  std::vector<GroupTable> group_tables =
      theme_groups(group_columns, texts.documents, respondents, themes.size(), options, workers);
  return Analysis({corpus, options, resolved, std::move(themes), std::move(texts.documents),
                   std::move(notes), std::move(relations), std::move(model),
                   std::move(texts.campaigns.found), counts, std::move(group_tables)});
}

}  // namespace

Analysis find_themes(const Corpus& corpus, const Options& options,
                     const ProgressCallback& progress) {
  return analyse(corpus, options, nullptr, progress);
}

Analysis find_themes(const Corpus& corpus, const OwnVectors& vectors, const Options& options,
                     const ProgressCallback& progress) {
  check(options);
  check_vectors(vectors, corpus, options);
  Options of_submissions = options;
  of_submissions.unit = Unit::kSubmission;
  return analyse(corpus, of_submissions, &vectors, progress);
}

}  // namespace edau
