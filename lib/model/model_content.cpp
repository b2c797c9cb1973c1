#include "model/model_content.hpp"

#include <string>
#include <utility>
#include <vector>

#include "model/rule_record.hpp"

namespace edau {
namespace {

// What files hold of enumerations is fixed for ever (FORMAT.md).
static_assert(static_cast<int>(Language::kEnglish) == 0 && static_cast<int>(Language::kWelsh) == 1);
static_assert(static_cast<int>(Language::kSwedish) == 14 && kLanguageCount == 15);
static_assert(static_cast<int>(TokenKind::kWord) == 0 && static_cast<int>(TokenKind::kClitic) == 7);
static_assert(static_cast<int>(KeyRole::kContent) == 0 && static_cast<int>(KeyRole::kNone) == 3);
static_assert(static_cast<int>(TermFrequency::kBm25) == 2 && static_cast<int>(Idf::kNone) == 3);

}  // namespace

ModelContent::ModelContent(ModelRecords records) : records_(std::move(records)) {
  SubmissionBalance& balance = records_.themes.submissions;
  balance.analysed =
      balance.themed + balance.unthemed + balance.non_answers + balance.without_usable_words;
  balance.received = balance.analysed;
  const auto analysed = static_cast<double>(balance.analysed);
  std::size_t number = 0;
  for (ModelTheme& theme : records_.themes.themes) {
    theme.id = "t" + std::to_string(++number);
    theme.share = static_cast<double>(theme.submission_count) / analysed;
  }
}

const Vocabulary& ModelContent::vocabulary() const {
  std::call_once(vocabulary_made_, [&] {
    vocabulary_.emplace(Vocabulary::restore(records_.vocabulary, records_.words));
  });
  return *vocabulary_;
}

const AssignmentRule& ModelContent::rule() const {
  std::call_once(rule_made_, [&] {
    const auto terms = static_cast<std::int32_t>(records_.vocabulary.document_frequencies.size());
    rule_.emplace(restore_rule(records_.rule, records_.vectors, terms));
  });
  return *rule_;
}

TokenizeOptions ModelContent::tokenizing() const {
  const AnalysisRecord& record = records_.analysis;
  TokenizeOptions options;
  if (record.language != AnalysisRecord::kJudged) {
    options.language = static_cast<Language>(record.language);
  }
  options.default_language = static_cast<Language>(record.default_language);
  return options;
}

NormalizeOptions ModelContent::normalizing() const {
  const AnalysisRecord& record = records_.analysis;
  NormalizeOptions options;
  options.bridge = record.bridges;
  std::vector<std::string> words;
  words.reserve(record.stop_words.size());
  for (std::size_t i = 0; i < record.stop_words.size(); ++i)
    words.emplace_back(record.stop_words[i]);
  options.stop_words =
      StopWords(words, record.has_own_stop_words ? StopWordsMode::kAdd : StopWordsMode::kReplace);
  if (!record.lexicon.empty()) {
    const std::string text(record.lexicon.begin(), record.lexicon.end());
    options.lexicon = Lexicon::parse(text, "of the model");
  }
  return options;
}

Weighting ModelContent::weighting() const {
  const AnalysisRecord& record = records_.analysis;
  return {static_cast<TermFrequency>(record.term_frequency), static_cast<Idf>(record.idf),
          Norm::kL2, record.k1, record.b};
}

}  // namespace edau
