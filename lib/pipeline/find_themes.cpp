// The way through, from submissions to themes: read find_themes() at the end
// first.
#include "edau/find_themes.hpp"

#include <string>
#include <utility>

#include "core/parallel.hpp"
#include "edau/error.hpp"
#include "edau/option_table.hpp"
#include "edau/reading.hpp"
#include "pipeline/analysed_campaigns.hpp"
#include "pipeline/asked_words.hpp"
#include "pipeline/balances.hpp"
#include "pipeline/count_bases.hpp"
#include "pipeline/documents.hpp"
#include "pipeline/limits.hpp"
#include "pipeline/make_model.hpp"
#include "pipeline/passages.hpp"
#include "pipeline/persons.hpp"
#include "pipeline/published_themes.hpp"
#include "pipeline/split_themes.hpp"
#include "pipeline/theme_groups.hpp"
#include "pipeline/theme_relations.hpp"
#include "pipeline/theme_search.hpp"
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

void note_adaptations(const Options& options, const Resolved& resolved, std::size_t submissions,
                      std::size_t distinct, std::size_t themes, std::vector<std::string>& notes) {
  const bool rare = options.min_document_frequency == 0 && resolved.min_document_frequency == 1;
  const bool common = resolved.max_document_share > options.max_document_share;
  std::string kept;
  if (rare) kept = "words used in only one of them";
  if (rare && common) kept += " and words used in most of them";
  if (!rare && common) kept = "words used in most of them";
  if (!kept.empty() && submissions == 1) {
    notes.emplace_back("There is only 1 submission, so all of its words are compared.");
  } else if (!kept.empty()) {
    const bool of_all = rare || distinct == submissions;
    notes.push_back(
        "There are only " + std::to_string(of_all ? submissions : distinct) +
        (of_all ? " submissions, so " : " submissions, each campaign counted once, so ") + kept +
        " are compared as well.");
  }
  if (static_cast<int>(themes) < options.themes.low()) {
    notes.push_back(std::to_string(options.themes.low()) + " themes were asked for, but only " +
                    std::to_string(themes) + (themes == 1 ? " was" : " were") + " found in the " +
                    (resolved.distinct_documents == 1
                         ? "only text"
                         : std::to_string(resolved.distinct_documents) + " different texts") +
                    " with usable words.");
  }
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

// Whether enough of the documents are Welsh to speak of them: a short text in another
// language may be taken for Welsh.
bool has_welsh(const TokenizedDocuments& tokens) {
  constexpr std::size_t kLeastShare = 50;  // one in so many
  std::size_t welsh = 0;
  for (std::size_t document = 0; document < tokens.size(); ++document) {
    if (tokens.language_of(document) == Language::kWelsh) ++welsh;
  }
  return welsh * kLeastShare > tokens.size();
}

// What the named columns say of the analysed submissions.
void note_columns(const Corpus& corpus, std::span<const Document> documents,
                  std::vector<std::string>& notes) {
  const ReadOptions& options = corpus.read_options();
  std::int64_t analysed = 0;
  std::int64_t nameless = 0;
  std::int64_t permitted = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (i > 0 && documents[i].submission == documents[i - 1].submission) continue;
    ++analysed;
    if (corpus.person(documents[i].submission).empty()) ++nameless;
    if (corpus.may_publish(documents[i].submission)) ++permitted;
  }
  if (!options.person_column.empty() && nameless > 0) {
    notes.push_back("Of " + std::to_string(analysed) + " submissions " + std::to_string(nameless) +
                    " name no person; each of them counts as one.");
  }
  const std::int64_t by_case = count_persons_by_case(corpus);
  if (by_case > 0) {
    notes.push_back("Persons are told apart letter for letter: " + std::to_string(by_case) +
                    (by_case == 1 ? " differs" : " differ") +
                    " from another by capital and small letters only, and " +
                    (by_case == 1 ? "counts as a person of its own."
                                  : "each of them counts as a person of its own."));
  }
  if (!options.publish_column.empty()) {
    notes.push_back("Of " + std::to_string(analysed) + " submissions " + std::to_string(permitted) +
                    " permit publication (\"yes\", \"true\", \"ie\" and the like in " +
                    options.publish_column + "); all others do not.");
  }
}

void note_bridge(const Resolved& resolved, std::vector<std::string>& notes) {
  constexpr std::uint64_t kFewWords = 50;  // a share of them would say little
  if (resolved.welsh_tokens < kFewWords) return;
  const std::uint64_t percent =
      (resolved.bridged_tokens * 100 + resolved.welsh_tokens / 2) / resolved.welsh_tokens;
  notes.push_back(std::to_string(percent) +
                  " % of the Welsh words were matched with English ones; the others can only link "
                  "Welsh texts with one another.");
}

}  // namespace

Analysis find_themes(const Corpus& corpus, const Options& options,
                     const ProgressCallback& progress) {
  check(options);
  const NormalizeOptions normalizing = normalize_options(options);
  const std::vector<GroupColumn> group_columns =
      edau::group_columns(corpus, options.public_edition);
  Workers workers(options.threads, progress);

  workers.begin_stage(Stage::kSegment, corpus.size());
  std::vector<Document> documents = list_documents(corpus, options.unit, workers);
  const std::vector<std::uint32_t> persons = number_persons(corpus);
  const AnalysedTexts analysed = analysed_texts(corpus, documents, persons);

  AnalysedCampaigns campaigns =
      find_analysed_campaigns(analysed, documents, corpus.size(), options, workers);

  workers.begin_stage(Stage::kTokenize, analysed.texts.size());
  const TokenizedDocuments tokens = tokenize_documents(
      analysed.texts, analysed.submissions.size(),
      {.language = options.language, .default_language = options.default_language}, workers);

  workers.begin_stage(Stage::kNormalize, tokens.surface_count());
  const TermKeys keys = TermKeys::normalize(tokens, normalizing, workers);

  // The documents are read three times: for the vocabulary, to place rows, to fill them.
  workers.begin_stage(Stage::kWeigh, 3 * tokens.size());
  VocabularyOptions limits =
      adapted_limits(options, analysed.submissions.size(), campaigns.distinct_count);
  limits.repeats = campaigns.repeats;
  const Vocabulary vocabulary = build_vocabulary(tokens, keys, options, limits, workers);
  const DocumentTermMatrix matrix = DocumentTermMatrix::build(
      tokens, keys, vocabulary, workers, {.weighting = chosen_weighting(options.weighting)});

  workers.begin_stage(Stage::kCluster, shares_of_search(options));
  workers.begin_part(0);  // equal rows are merged
  const ClusteringInput input = ClusteringInput::from_documents(matrix, workers);
  if (input.row_count() == 0) {
    throw Error(ErrorCode::kNoUsableText, describe_nothing_usable(corpus));
  }
  ThemeSearch search(input, passages_of(analysed.texts, matrix, vocabulary, workers));
  search.search(options, workers);
  const Clustering& clustering = search.clustering();
  Clusters clusters{tokens,
                    keys,
                    vocabulary,
                    matrix,
                    clustering,
                    {},
                    analysed.documents,
                    analysed.texts,
                    analysed.submissions,
                    asked_keys(options.question, tokens, keys, normalizing),
                    analysed.ids,
                    analysed.speakers};
  const std::vector<SplitTheme> splits =
      themes_to_split(clusters, search, options, documents, workers);
  if (!splits.empty()) search.split(clusters_of(splits), workers);
  const std::vector<double> stabilities = search.stabilities(options, workers);
  search.forget_passages();
  clusters.stabilities = stabilities;

  workers.begin_stage(Stage::kDescribe, 0);
  PublishedThemes published = publish_themes(clusters, options, documents, workers);
  ThemeRelations relations = relate_themes(clustering.rule.centroids(), published, workers);
  std::vector<Theme>& themes = published.themes;
  const BaseCounts counts =
      count_bases(corpus, documents, campaigns.found, persons, themes, workers);

  Resolved resolved{static_cast<std::int32_t>(themes.size()),
                    limits.min_document_frequency,
                    limits.max_document_share,
                    static_cast<std::int64_t>(input.row_count()),
                    vocabulary.size(),
                    static_cast<std::int64_t>(input.weights().columns.size()),
                    clustering.recipe,
                    clustering.passes,
                    clustering.objective,
                    keys.welsh_token_count(),
                    keys.bridged_token_count(),
                    normalizing.lexicon.own_word_count(),
                    normalizing.lexicon.own_content(),
                    normalizing.stop_words.user_word_count(),
                    normalizing.stop_words.user_content()};
  std::vector<std::string> notes;
  if (!clustering.converged) {
    notes.push_back("The search for themes was stopped after " + std::to_string(clustering.passes) +
                    " passes, before it had settled.");
  }
  if (options.bridge && has_welsh(tokens)) note_bridge(resolved, notes);
  note_columns(corpus, documents, notes);
  note_adaptations(options, resolved, analysed.submissions.size(), campaigns.distinct_count,
                   themes.size(), notes);
  note_splits(splits, published, notes);
  note_relations(published, notes);
  Model model = make_model(clusters, themes, published, options, normalizing,
                           count_submissions(documents), workers);
  std::vector<GroupTable> group_tables = theme_groups(
      group_columns, documents, persons, themes.size(), options.public_edition, workers);
  return Analysis({corpus, options, resolved, std::move(themes), std::move(documents),
                   std::move(notes), std::move(relations), std::move(model),
                   std::move(campaigns.found), counts, std::move(group_tables)});
}

}  // namespace edau
