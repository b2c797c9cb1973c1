// Writing what was found: CSV for spreadsheets, JSON for programs, HTML for people.
#pragma once

#include <string>

#include "edau/analysis.hpp"
#include "edau/assigned.hpp"
#include "edau/export.hpp"
#include "edau/progress.hpp"

namespace edau {

struct WriteOptions {
  // Replaces a folder that edau wrote: it holds analysis.json (of an Assigned: assigned.json) and
  // nothing that edau does not write beside it.
  bool replace_existing = false;
};

// Throws what write_report() would throw about `folder` as it is now, so that a
// long run need not end in a refusal. Leaves nothing behind.
EDAU_EXPORT void check_report_folder(const std::string& folder, const WriteOptions& options = {});

// Writes themes.csv, assignments.csv, points.csv, unthemed.csv, ledger.csv,
// analysis.json, report.html, where groups were named groups.csv and, where the analysis has one,
// model.edau into `folder`, which is
// made. It is written whole or not at all. The same analysis gives the same bytes.
//
// Throws Error kUnwritableOutput (the folder exists, or the system's reason) or
// kCancelled.
EDAU_EXPORT void write_report(const Analysis& analysis, const std::string& folder,
                              const WriteOptions& options = {},
                              const ProgressCallback& progress = {});

// The same of submissions that were assigned: assignments.csv, points.csv, unthemed.csv and
// ledger.csv as there, drift.csv and assigned.json.
EDAU_EXPORT void check_assigned_folder(const std::string& folder, const WriteOptions& options = {});
EDAU_EXPORT void write_assigned(const Assigned& assigned, const std::string& folder,
                                const WriteOptions& options = {},
                                const ProgressCallback& progress = {});

}  // namespace edau
