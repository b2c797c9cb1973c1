#include "model/check_records.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "edau/dense_rows.hpp"
#include "edau/error.hpp"
#include "edau/language.hpp"
#include "edau/lexicon.hpp"
#include "edau/weighting.hpp"

namespace edau {
namespace {

// Up to here whole numbers are exact in a double, and sums of a few of them fit.
constexpr std::int64_t kMostCounted = std::int64_t{1} << 53;
constexpr double kMostEvidence = 0x1p53;
constexpr float kRounding = 1e-4F;
constexpr std::size_t kMostCells = std::size_t{1} << 31;  // of a dense table: 8 GiB

std::string defect_of_lexicon(std::span<const std::uint8_t> bytes) {
  try {
    static_cast<void>(Lexicon::parse({reinterpret_cast<const char*>(bytes.data()), bytes.size()},
                                     "of the model"));
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

template <typename IsGood>
bool all(const std::vector<double>& numbers, const IsGood& is_good) {
  return std::ranges::all_of(numbers, is_good);
}

bool is_share(double value) noexcept { return value >= 0.0 && value <= 1.0; }

std::string_view defect_of_row(std::span<const std::uint32_t> clusters,
                               std::size_t cluster_count) noexcept {
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    if (clusters[i] >= cluster_count) return "a term has a number in a cluster that is not there";
    if (i > 0 && clusters[i] <= clusters[i - 1]) return "the clusters of a term do not rise";
  }
  return {};
}

std::string_view defect_of_table(const SparseTable& table, std::size_t terms,
                                 std::size_t clusters) noexcept {
  if (table.ends.size() != terms) return "a table has not one row for each term";
  if (table.clusters.size() != table.values.size() || !std::ranges::is_sorted(table.ends) ||
      (terms == 0 ? 0 : table.ends.back()) != table.values.size()) {
    return "the rows of a table do not end where it does";
  }
  std::size_t begin = 0;
  for (const std::uint64_t end : table.ends) {
    const auto row = std::span(table.clusters).subspan(begin, end - begin);
    if (const auto wrong = defect_of_row(row, clusters); !wrong.empty()) return wrong;
    begin = end;
  }
  return {};
}

std::string_view defect_of_counts(const SubmissionBalance& balance) noexcept {
  for (const std::int64_t count :
       {balance.themed, balance.unthemed, balance.non_answers, balance.without_usable_words}) {
    if (count < 0 || count > kMostCounted) return "a count of submissions is impossible";
  }
  return {};
}

std::string_view defect_of_theme(const ModelTheme& theme, std::int64_t themed) noexcept {
  if (theme.label.empty()) return "a theme has no label";
  if (theme.submission_count < 1 || theme.submission_count > themed) {
    return "a theme is of no submission, or of more than there are";
  }
  if (theme.point_count < theme.submission_count || theme.point_count > kMostCounted) {
    return "a theme has fewer points than submissions";
  }
  return is_share(theme.similarity) ? std::string_view{} : "a similarity is not in [0, 1]";
}

std::string_view defect_of_clusters(const ThemesRecord& record) {
  std::vector<std::uint8_t> seen(record.themes.size());
  for (const std::int32_t theme : record.themes_of_clusters) {
    if (theme < -1 || theme >= static_cast<std::int32_t>(seen.size())) {
      return "a cluster is of a theme that is not there";
    }
    if (theme >= 0 && seen[static_cast<std::size_t>(theme)]++ != 0) {
      return "two clusters are of one theme";
    }
  }
  const bool every = std::ranges::all_of(seen, [](std::uint8_t is_seen) { return is_seen == 1; });
  return every ? std::string_view{} : "a theme is of no cluster";
}

bool is_refuge(const ThemesRecord& record) noexcept {
  const auto clusters = static_cast<std::int32_t>(record.themes_of_clusters.size());
  return record.refuge >= 0 && record.refuge < clusters &&
         record.themes_of_clusters[static_cast<std::size_t>(record.refuge)] >= 0;
}

}  // namespace

std::string defect_of(const OriginRecord&, const ModelRecords&) { return {}; }

std::string defect_of(const AnalysisRecord& record, const ModelRecords&) {
  if (record.language >= kLanguageCount && record.language != AnalysisRecord::kJudged) {
    return "an unknown language";
  }
  if (record.default_language >= kLanguageCount) return "an unknown default language";
  if (record.term_frequency > static_cast<std::uint8_t>(TermFrequency::kBm25) ||
      record.idf > static_cast<std::uint8_t>(Idf::kNone)) {
    return "an unknown weighting";
  }
  const bool is_weighting = record.k1 >= 0.0 && is_share(record.b) && record.mean_length >= 0.0;
  if (!is_weighting) return "the numbers of a weighting are out of range";
  return defect_of_lexicon(record.lexicon);
}

std::string defect_of(const KnownWords& record, const ModelRecords&) {
  return std::string(defect_of(record));
}

std::string defect_of(const VocabularyParts& record, const ModelRecords& records) {
  return std::string(defect_of(record, records.words));
}

std::string defect_of(const RuleRecord& record, const ModelRecords& records) {
  const std::size_t clusters = record.shares.size();
  const std::size_t terms = records.vocabulary.document_frequencies.size();
  if (clusters < 1 || clusters > kMostClusters) return "the number of clusters is impossible";
  for (const auto* numbers : {&record.chance_means, &record.chance_deviations,
                              &record.chance_levels, &record.chance_weights}) {
    if (numbers->size() != clusters) return "a cluster lacks what chance would say of it";
  }
  if (record.others.size() != terms) return "it has not as many terms as the vocabulary";
  if (terms > kMostCells / clusters) return "its terms and clusters need more memory than there is";
  const auto is_evidence = [](double value) { return value >= 0.0 && value <= kMostEvidence; };
  if (!all(record.shares, is_share) || !all(record.others, is_evidence)) {
    return "evidence is out of range";
  }
  for (const SparseTable* table : {&record.centroids, &record.lifts}) {
    const auto wrong = defect_of_table(*table, terms, clusters);
    if (!wrong.empty()) return std::string(wrong);
  }
  const auto is_weight = [](float value) { return value > 0.0F && value <= 1.0F + kRounding; };
  if (!std::ranges::all_of(record.centroids.values, is_weight))
    return "a centroid is not in (0, 1]";
  return {};
}

// A section of it says that there are vectors, so that there must be.
std::string defect_of(const VectorsRecord& record, const ModelRecords& records) {
  const std::size_t clusters = records.rule.shares.size();
  const std::size_t terms = records.vocabulary.document_frequencies.size();
  if (record.dimension < 1 || record.dimension > DenseRows::kMostDimensions) {
    return "an impossible number of dimensions";
  }
  const bool is_weight = record.weight > 0.0 && record.weight <= 1.0;
  if (!is_weight) return "the weight of vectors is not in (0, 1]";
  if (record.centroids.size() != clusters * record.dimension) {
    return "it has not a centroid for each cluster";
  }
  if (terms + record.dimension > kMostCells / clusters) {
    return "its columns and clusters need more memory than there is";
  }
  const auto is_weight_of_column = [](float value) { return std::abs(value) <= 1.0F + kRounding; };
  if (!std::ranges::all_of(record.centroids, is_weight_of_column)) {
    return "a centroid is not in [-1, 1]";
  }
  if (!records.analysis.whole_submissions) return "vectors are of whole submissions, not of points";
  if (records.rule.leaves_out || !records.rule.lifts.values.empty()) {
    return "where there are vectors the rule has no lifts";
  }
  return {};
}

std::string defect_of(const ThemesRecord& record, const ModelRecords& records) {
  std::string_view wrong = defect_of_counts(record.submissions);
  for (const ModelTheme& theme : record.themes) {
    if (wrong.empty()) wrong = defect_of_theme(theme, record.submissions.themed);
  }
  if (wrong.empty()) wrong = defect_of_clusters(record);
  if (!wrong.empty()) return std::string(wrong);
  if (record.themes_of_clusters.size() != records.rule.shares.size()) {
    return "it has not as many clusters as the rule";
  }
  if (records.analysis.keeps_all ? !is_refuge(record) : record.refuge != -1) {
    return "what is kept in any case has no theme to go to";
  }
  return {};
}

}  // namespace edau
