#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/files.hpp"
#include "core/parallel.hpp"
#include "core/sha256.hpp"
#include "edau/report.hpp"
#include "report/outputs.hpp"

namespace edau {
namespace {

struct OutputFile {
  std::string_view name;
  std::string (*make)(const Analysis& analysis, const Provenance& provenance, CsvStyle style);
};

// The one list of what edau writes into a folder.
constexpr std::array kFiles = {
    OutputFile{"themes.csv", [](const Analysis& a, const Provenance&,
                                CsvStyle style) { return themes_csv(a, style); }},
    OutputFile{"assignments.csv",
               [](const Analysis& a, const Provenance&, CsvStyle style) {
                 return assignments_csv(a.placed(), theme_ids(a), style);
               }},
    OutputFile{"points.csv",
               [](const Analysis& a, const Provenance&, CsvStyle style) {
                 return points_csv(a.placed(), theme_ids(a), style);
               }},
    OutputFile{"unthemed.csv", [](const Analysis& a, const Provenance&,
                                  CsvStyle style) { return unthemed_csv(a.placed(), style); }},
    OutputFile{"campaigns.csv", [](const Analysis& a, const Provenance&,
                                   CsvStyle style) { return campaigns_csv(a, style); }},
    OutputFile{"additions.csv", [](const Analysis& a, const Provenance&,
                                   CsvStyle style) { return additions_csv(a, style); }},
    OutputFile{"ledger.csv", [](const Analysis& a, const Provenance&,
                                CsvStyle style) { return ledger_csv(a.corpus().ledger(), style); }},
    OutputFile{"analysis.json", [](const Analysis& a, const Provenance& provenance,
                                   CsvStyle) { return analysis_json(a, provenance); }},
    OutputFile{"report.html", [](const Analysis& a, const Provenance& provenance,
                                 CsvStyle) { return html_report(a, provenance); }},
};

constexpr auto kNames = [] {
  std::array<std::string_view, kFiles.size() + 1> names;
  for (std::size_t i = 0; i < kFiles.size(); ++i) names[i] = kFiles[i].name;
  names.back() = kModelFile;
  return names;
}();

}  // namespace

void check_report_folder(const std::string& folder, const WriteOptions& options) {
  // Making the temporary folder beside it is the proof; it goes at once.
  OutputFolder(folder, options.replace_existing, kNames);
}

void write_report(const Analysis& analysis, const std::string& folder, const WriteOptions& options,
                  const ProgressCallback& progress) {
  Workers workers(1, progress);
  const std::size_t file_count = kFiles.size() + (analysis.has_model() ? 1 : 0);
  workers.begin_stage(Stage::kWrite, file_count);
  OutputFolder output(folder, options.replace_existing, kNames);
  Provenance provenance = provenance_of(analysis);
  const std::string model = analysis.has_model() ? analysis.model().bytes() : std::string();
  if (!model.empty()) provenance.model_sha256 = sha256(model);
  const CsvStyle style{options.raw_csv, options.bom};
  // One file at a time: the largest, not all of them, has to fit into memory.
  workers.for_blocks(file_count, 1, [&](std::size_t block, std::size_t, std::size_t) {
    if (block < kFiles.size()) {
      output.write(kFiles[block].name, kFiles[block].make(analysis, provenance, style));
    } else {
      output.write(kModelFile, model);
    }
  });
  output.commit();
}

}  // namespace edau
