#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/files.hpp"
#include "core/parallel.hpp"
#include "core/sha256.hpp"
#include "edau/report.hpp"
#include "report/outputs.hpp"

namespace edau {
namespace {

using Make = std::string (*)(const Analysis& analysis, const Provenance& provenance,
                             CsvStyle style);

struct OutputFile {
  ReportFile file;
  Make make;
  bool (*is_wanted)(const Analysis& analysis) = [](const Analysis&) { return true; };
};

// The one list of what edau writes into a folder, beside the model.
constexpr std::array kFiles = {
    OutputFile{
        {"themes.csv", PublishedTexts::kPermitted},
        [](const Analysis& a, const Provenance&, CsvStyle style) { return themes_csv(a, style); }},
    OutputFile{{"assignments.csv", PublishedTexts::kIdsOnly},
               [](const Analysis& a, const Provenance&, CsvStyle style) {
                 return assignments_csv(a.placed(), theme_ids(a), style);
               }},
    OutputFile{{"points.csv", PublishedTexts::kOfAnybody},
               [](const Analysis& a, const Provenance&, CsvStyle style) {
                 return points_csv(a.placed(), theme_ids(a), style);
               }},
    OutputFile{{"unthemed.csv", PublishedTexts::kOfAnybody},
               [](const Analysis& a, const Provenance&, CsvStyle style) {
                 return unthemed_csv(a.placed(), style);
               }},
    OutputFile{{"campaigns.csv", PublishedTexts::kOfAnybody},
               [](const Analysis& a, const Provenance&, CsvStyle style) {
                 return campaigns_csv(a, style);
               }},
    OutputFile{{"additions.csv", PublishedTexts::kOfAnybody},
               [](const Analysis& a, const Provenance&, CsvStyle style) {
                 return additions_csv(a, style);
               }},
    OutputFile{{"ledger.csv", PublishedTexts::kIdsOnly},
               [](const Analysis& a, const Provenance&, CsvStyle style) {
                 return ledger_csv(a.corpus().ledger(), style);
               }},
    OutputFile{
        {kGroupsFile, PublishedTexts::kPermitted},
        [](const Analysis& a, const Provenance&, CsvStyle style) { return groups_csv(a, style); },
        [](const Analysis& a) { return !a.group_tables().empty(); }},
    OutputFile{{"analysis.json", PublishedTexts::kPermitted},
               [](const Analysis& a, const Provenance& provenance, CsvStyle) {
                 return analysis_json(a, provenance);
               }},
    OutputFile{{"report.html", PublishedTexts::kPermitted},
               [](const Analysis& a, const Provenance& provenance, CsvStyle) {
                 return html_report(a, provenance);
               }},
};

constexpr auto kReportFiles = [] {
  std::array<ReportFile, kFiles.size() + 1> files{};
  for (std::size_t i = 0; i < kFiles.size(); ++i) files[i] = kFiles[i].file;
  files.back() = {kModelFile, PublishedTexts::kOfAnybody};
  return files;
}();

constexpr auto kNames = [] {
  std::array<std::string_view, kReportFiles.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kReportFiles[i].name;
  return names;
}();

std::vector<OutputFile> files_of(const Analysis& analysis) {
  std::vector<OutputFile> files;
  files.reserve(kFiles.size());
  for (const OutputFile& file : kFiles) {
    if (file.is_wanted(analysis)) files.push_back(file);
  }
  return files;
}

}  // namespace

std::span<const ReportFile> report_files() noexcept { return kReportFiles; }

void check_report_folder(const std::string& folder, const WriteOptions& options) {
  // Making the temporary folder beside it is the proof; it goes at once.
  OutputFolder(folder, options.replace_existing, kNames);
}

void write_report(const Analysis& analysis, const std::string& folder, const WriteOptions& options,
                  const ProgressCallback& progress) {
  Workers workers(1, progress);
  const std::vector<OutputFile> files = files_of(analysis);
  const std::size_t file_count = files.size() + (analysis.has_model() ? 1 : 0);
  workers.begin_stage(Stage::kWrite, file_count);
  OutputFolder output(folder, options.replace_existing, kNames);
  Provenance provenance = provenance_of(analysis);
  const std::string model = analysis.has_model() ? analysis.model().bytes() : std::string();
  if (!model.empty()) provenance.model_sha256 = sha256(model);
  const CsvStyle style{options.raw_csv, options.bom, &workers};
  // One file at a time: the largest, not all of them, has to fit into memory.
  workers.for_blocks(file_count, 1, [&](std::size_t block, std::size_t, std::size_t) {
    if (block < files.size()) {
      output.write(files[block].file.name, files[block].make(analysis, provenance, style));
    } else {
      output.write(kModelFile, model);
    }
  });
  output.commit();
}

}  // namespace edau
