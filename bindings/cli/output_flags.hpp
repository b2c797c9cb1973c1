// Where a command writes, and what it shows meanwhile.
#pragma once

#include <CLI/CLI.hpp>
#include <edau/report.hpp>
#include <string>

#include "console.hpp"

namespace edau::cli {

struct OutputRequest {
  bool is_given = false;
  std::string folder;
  WriteOptions writing;
  ProgressStyle progress = ProgressStyle::kAuto;
};

// --progress, among the flags of `group`; `style` must outlive the parsing.
void add_progress_flag(CLI::App& command, const std::string& group, ProgressStyle& style);

// -o, --force, --raw-csv, --bom and --progress; `request` must outlive the parsing.
void add_output_flags(CLI::App& command, OutputRequest& request);

}  // namespace edau::cli
