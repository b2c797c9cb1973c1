#include "pipeline/make_model.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>

#include "edau/option_table.hpp"
#include "edau/version.hpp"
#include "model/model_content.hpp"
#include "model/rule_record.hpp"
#include "pipeline/limits.hpp"
#include "text/known_words.hpp"
#include "text/versions.hpp"

namespace edau {
namespace {

OriginRecord record_origin(const Options& options) {
  const TextVersions libraries = text_versions();
  OriginRecord record;
  record.versions = {{"version", EDAU_VERSION},
                     {"icu", libraries.icu},
                     {"unicode", libraries.unicode},
                     {"libstemmer", libraries.stemmer}};
  std::erase_if(record.versions, [](const NamedValue& version) { return version.value.empty(); });
  for (const OptionEntry<Options>& option : option_table()) {
    if (!option.affects_result) continue;
    record.options.push_back({std::string(option.name), option.get(options)});
  }
  return record;
}

// Of a document that does not show its own: the language that most are in, as documents that show
// none have been put with those.
Language usual_language(const TokenizedDocuments& tokens, const Options& options) {
  if (options.language) return *options.language;
  if (options.default_language) return *options.default_language;
  std::array<std::size_t, kLanguageCount> counts{};
  for (std::size_t document = 0; document < tokens.size(); ++document) {
    if (const auto language = tokens.language_of(document)) {
      ++counts[static_cast<std::size_t>(*language)];
    }
  }
  return static_cast<Language>(std::ranges::max_element(counts) - counts.begin());
}

AnalysisRecord record_analysis(const Clusters& clusters, const Options& options,
                               const NormalizeOptions& normalizing) {
  AnalysisRecord record;
  record.whole_submissions = options.unit == Unit::kSubmission;
  record.keeps_all = options.keep_all;
  record.bridges = options.bridge;
  if (options.language) record.language = static_cast<std::uint8_t>(*options.language);
  record.default_language = static_cast<std::uint8_t>(usual_language(clusters.tokens, options));
  const Weighting& weighting = clusters.matrix.weighting();
  record.term_frequency = static_cast<std::uint8_t>(weighting.term_frequency);
  record.idf = static_cast<std::uint8_t>(weighting.idf);
  record.k1 = weighting.k1;
  record.b = weighting.b;
  record.mean_length = clusters.matrix.mean_length();
  record.has_own_stop_words = normalizing.stop_words.mode() == StopWordsMode::kAdd;
  for (const std::string& word : normalizing.stop_words.user_words()) record.stop_words.add(word);
  const std::string lexicon = normalizing.lexicon.own_text();
  record.lexicon.assign(lexicon.begin(), lexicon.end());
  return record;
}

// The keys that stand in terms, rising. Turns the keys of `parts` into places among them.
std::vector<KeyId> number_words(VocabularyParts& parts) {
  std::vector<KeyId> in_terms = parts.words;
  std::erase(in_terms, VocabularyParts::kNoWord);
  std::ranges::sort(in_terms);
  in_terms.erase(std::unique(in_terms.begin(), in_terms.end()), in_terms.end());
  for (KeyId& word : parts.words) {
    if (word == VocabularyParts::kNoWord) continue;
    word = static_cast<KeyId>(std::ranges::lower_bound(in_terms, word) - in_terms.begin());
  }
  return in_terms;
}

ThemesRecord record_themes(std::span<const Theme> themes, const PublishedThemes& published,
                           const SubmissionBalance& submissions) {
  ThemesRecord record{{}, published.themes_of_clusters, published.refuge, submissions};
  for (const Theme& theme : themes) {
    ModelTheme one;
    one.label = theme.label;
    one.terms = theme.terms();
    one.submission_count = theme.submission_count;
    one.point_count = theme.point_count;
    one.similarity = theme.cohesion;
    record.themes.push_back(std::move(one));
  }
  return record;
}

}  // namespace

Model make_model(const Clusters& clusters, std::span<const Theme> themes,
                 const PublishedThemes& published, const Options& options,
                 const NormalizeOptions& normalizing, const SubmissionBalance& submissions,
                 double vector_weight, Workers& workers) {
  ModelRecords records;
  records.origin = record_origin(options);
  records.analysis = record_analysis(clusters, options, normalizing);
  records.vocabulary = clusters.vocabulary.parts(clusters.keys);
  const std::vector<KeyId> in_terms = number_words(records.vocabulary);
  records.words = remember_words(clusters.tokens, clusters.keys, in_terms, normalizing, workers);
  workers.poll();
  records.rule = record_rule(clusters.clustering.rule, clusters.vocabulary.size());
  records.vectors =
      record_vectors(clusters.clustering.rule, clusters.vocabulary.size(), vector_weight);
  records.themes = record_themes(themes, published, submissions);
  return Model(std::make_shared<const ModelContent>(std::move(records)));
}

}  // namespace edau
