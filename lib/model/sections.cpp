#include "model/sections.hpp"

#include "model/check_records.hpp"
#include "model/string_list_archive.hpp"

namespace edau {

template <typename Archive>
void serialize(Archive& archive, NamedValue& record, unsigned) {
  archive& record.name& record.value;
}

template <typename Archive>
void serialize(Archive& archive, OriginRecord& record, unsigned) {
  archive& record.versions& record.options;
}

template <typename Archive>
void serialize(Archive& archive, AnalysisRecord& record, unsigned) {
  archive& record.whole_submissions& record.keeps_all& record.bridges;
  archive& record.language& record.default_language;
  archive& record.term_frequency& record.idf& record.k1& record.b& record.mean_length;
  archive& record.has_own_stop_words& record.stop_words& record.lexicon;
}

template <typename Archive>
void serialize(Archive& archive, KnownWords& record, unsigned) {
  archive& record.keys& record.content_key_count;
  archive& record.surfaces& record.kinds& record.languages& record.keys_of_surfaces;
  archive& record.welsh_forms& record.welsh_counts;
}

template <typename Archive>
void serialize(Archive& archive, VocabularyParts& record, unsigned) {
  archive& record.submission_count& record.ngram_max& record.words& record.document_frequencies;
}

template <typename Archive>
void serialize(Archive& archive, SparseTable& record, unsigned) {
  archive& record.ends& record.clusters& record.values;
}

template <typename Archive>
void serialize(Archive& archive, RuleRecord& record, unsigned) {
  archive& record.leaves_out& record.least_significance& record.shares;
  archive& record.chance_means& record.chance_deviations;
  archive& record.chance_levels& record.chance_weights;
  archive& record.others& record.centroids& record.lifts;
}

template <typename Archive>
void serialize(Archive& archive, VectorsRecord& record, unsigned) {
  archive& record.dimension& record.weight& record.centroids;
}

// Ids and shares follow from the rest.
template <typename Archive>
void serialize(Archive& archive, ModelTheme& record, unsigned) {
  archive& record.label& record.terms;
  archive& record.submission_count& record.point_count& record.similarity;
}

// Nothing is excluded from what was analysed, which is the sum of the others.
template <typename Archive>
void serialize(Archive& archive, ThemesRecord& record, unsigned) {
  SubmissionBalance& balance = record.submissions;
  archive& record.themes& record.themes_of_clusters& record.refuge;
  archive& balance.themed& balance.unthemed& balance.non_answers& balance.without_usable_words;
}

namespace {

constexpr std::array kKnownSections = {kOriginSection,     kAnalysisSection, kWordsSection,
                                       kVocabularySection, kRuleSection,     kVectorsSection,
                                       kThemesSection};

// Reads a section and holds its record against those before it.
template <typename Record>
void read_checked(const Container& container, SectionTag tag, Record& record,
                  const ModelRecords& records) {
  read_section(container, tag, record);
  const std::string wrong = defect_of(record, records);
  if (wrong.empty()) return;
  const std::string section = "section " + tag.letters();
  refuse_damaged({container.shown_name(), section}, container.at(tag).offset, wrong);
}

}  // namespace

std::string write_records(const ModelRecords& records) {
  std::vector<Section> sections;
  append_section(sections, kOriginSection, records.origin);
  append_section(sections, kAnalysisSection, records.analysis);
  append_section(sections, kWordsSection, records.words);
  append_section(sections, kVocabularySection, records.vocabulary);
  append_section(sections, kRuleSection, records.rule);
  if (records.vectors.dimension > 0) {
    append_section(sections, kVectorsSection, records.vectors);
  }
  append_section(sections, kThemesSection, records.themes);
  return write_container(sections);
}

ModelRecords read_records(std::string_view bytes, const std::string& name) {
  const Container container = read_container(bytes, name, kKnownSections);
  ModelRecords records;
  read_checked(container, kOriginSection.tag, records.origin, records);
  read_checked(container, kAnalysisSection.tag, records.analysis, records);
  read_checked(container, kWordsSection.tag, records.words, records);
  read_checked(container, kVocabularySection.tag, records.vocabulary, records);
  read_checked(container, kRuleSection.tag, records.rule, records);
  if (container.find(kVectorsSection.tag) != nullptr) {
    read_checked(container, kVectorsSection.tag, records.vectors, records);
  }
  read_checked(container, kThemesSection.tag, records.themes, records);
  return records;
}

}  // namespace edau
