#include <array>
#include <cstddef>
#include <string_view>

#include "core/files.hpp"
#include "core/parallel.hpp"
#include "edau/report.hpp"
#include "report/outputs.hpp"

namespace edau {
namespace {

constexpr std::string_view kMark = "assigned.json";

struct OutputFile {
  std::string_view name;
  std::string (*make)(const Assigned& assigned, CsvStyle style);
};

constexpr std::array kFiles = {
    OutputFile{"assignments.csv",
               [](const Assigned& a, CsvStyle style) {
                 return assignments_csv(a.placed(), theme_ids(a.model()), style);
               }},
    OutputFile{"points.csv",
               [](const Assigned& a, CsvStyle style) {
                 return points_csv(a.placed(), theme_ids(a.model()), style);
               }},
    OutputFile{"unthemed.csv",
               [](const Assigned& a, CsvStyle style) { return unthemed_csv(a.placed(), style); }},
    OutputFile{"ledger.csv", [](const Assigned& a,
                                CsvStyle style) { return ledger_csv(a.corpus().ledger(), style); }},
    OutputFile{"drift.csv", drift_csv},
    OutputFile{kMark, [](const Assigned& a, CsvStyle) { return assigned_json(a); }},
};

constexpr auto kNames = [] {
  std::array<std::string_view, kFiles.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kFiles[i].name;
  return names;
}();

}  // namespace

void check_assigned_folder(const std::string& folder, const WriteOptions& options) {
  OutputFolder(folder, options.replace_existing, kNames, kMark);
}

void write_assigned(const Assigned& assigned, const std::string& folder,
                    const WriteOptions& options, const ProgressCallback& progress) {
  Workers workers(1, progress);
  workers.begin_stage(Stage::kWrite, kFiles.size());
  OutputFolder output(folder, options.replace_existing, kNames, kMark);
  const CsvStyle style{options.raw_csv, options.bom, &workers};
  workers.for_blocks(kFiles.size(), 1, [&](std::size_t block, std::size_t, std::size_t) {
    output.write(kFiles[block].name, kFiles[block].make(assigned, style));
  });
  output.commit();
}

}  // namespace edau
