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

  // Writes texts into the CSV files as they are. Otherwise a text that a spreadsheet might run as a
  // formula (it begins with = + - @, their full-width forms, a tab, CR or LF) has an apostrophe
  // before it, and so has one that begins with apostrophes and then one of these.
  bool raw_csv = false;

  // Begins the CSV files with a byte-order mark: Excel then takes them for the UTF-8 that they are.
  bool bom = false;
};

// Throws what write_report() would throw about `folder` as it is now, so that a
// long run need not end in a refusal. Leaves nothing behind.
EDAU_EXPORT void check_report_folder(const std::string& folder, const WriteOptions& options = {});

// Writes themes.csv, assignments.csv, points.csv, unthemed.csv, campaigns.csv, additions.csv,
// ledger.csv, analysis.json, report.html, where groups were named groups.csv and, where the
// analysis has one, model.edau into `folder`, which is made. It is written whole or not at all. The
// same analysis and options give the same bytes. points.csv holds the text of every point: the
// folder is as confidential as the submissions.
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
