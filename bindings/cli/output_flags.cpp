#include "output_flags.hpp"

namespace edau::cli {

void add_progress_flag(CLI::App& command, const std::string& group, ProgressStyle& style) {
  command
      .add_option_function<std::string>(
          "--progress", [&style](const std::string& text) { style = parse_style(text); },
          "show progress on stderr; auto does on a terminal [auto]")
      ->type_name("auto|bar|none")
      ->group(group);
}

void add_output_flags(CLI::App& command, OutputRequest& request) {
  command
      .add_option_function<std::string>(
          "-o,--output",
          [&request](const std::string& folder) {
            request.is_given = true;
            request.folder = folder;
          },
          "folder to write, made new")
      ->type_name("FOLDER")
      ->group("Output");
  command
      .add_flag("--force", request.writing.replace_existing,
                "replace a folder that edau wrote before")
      ->group("Output");
  command
      .add_flag("--raw-csv", request.writing.raw_csv,
                "write texts into CSV as they are; otherwise a ' stands before one that a "
                "spreadsheet might run as a formula (= + - @ ...)")
      ->group("Output");
  command
      .add_flag("--bom", request.writing.bom,
                "begin CSV files with a byte-order mark, so that Excel reads them as UTF-8")
      ->group("Output");
  add_progress_flag(command, "Output", request.progress);
}

}  // namespace edau::cli
