// Writing what was found: CSV for spreadsheets, JSON for programs, HTML for people.
#pragma once

#include <string>

#include "edau/analysis.hpp"
#include "edau/export.hpp"
#include "edau/progress.hpp"

namespace edau {

struct WriteOptions {
  // Replaces a folder that holds edau's analysis.json and nothing that edau did
  // not write.
  bool replace_existing = false;
};

// Throws what write_report() would throw about `folder` as it is now, so that a
// long run need not end in a refusal. Leaves nothing behind.
EDAU_EXPORT void check_report_folder(const std::string& folder, const WriteOptions& options = {});

// Writes themes.csv, assignments.csv, points.csv, unthemed.csv, ledger.csv,
// analysis.json and report.html into `folder`, which is made. It is written
// whole or not at all. The same analysis gives the same bytes.
//
// Throws Error kUnwritableOutput (the folder exists, or the system's reason) or
// kCancelled.
EDAU_EXPORT void write_report(const Analysis& analysis, const std::string& folder,
                              const WriteOptions& options = {},
                              const ProgressCallback& progress = {});

}  // namespace edau
