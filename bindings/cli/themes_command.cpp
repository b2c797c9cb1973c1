// edau themes: the main job.
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <edau/edau.hpp>
#include <edau/option_table.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <system_error>

#include "commands.hpp"
#include "console.hpp"
#include "option_flags.hpp"

namespace edau::cli {
namespace {

constexpr const char* kFooter = R"(Examples:
  edau themes responses.csv --text answer --id ref -o out/
  edau themes responses.csv --text answer --themes 12 --language cy -o out/
  cat notes.txt | edau themes - --format txt

Input: .csv (with a header row), .tsv, .jsonl (one object a line), .txt (one
submission a line). A bad row goes into ledger.csv and the run goes on.

Output, in the folder of -o: themes.csv, assignments.csv (one row for each
submission), points.csv, unthemed.csv, ledger.csv, analysis.json, report.html.
Places in them are byte offsets into the UTF-8 text. Without -o the themes are
printed and nothing is written.)";

struct Request {
  std::string input;
  bool has_output = false;
  std::string output;
  std::string timings;
  ReadOptions reading;
  Options options;
  WriteOptions writing;
  ProgressStyle progress = ProgressStyle::kAuto;
};

std::string joined(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) result += (result.empty() ? "" : ", ") + word;
  return result;
}

// Stands left of a theme's terms, as wide as what is left of its label.
std::string found_again(const Theme& theme) {
  if (theme.stability < 0.0) return std::string(23, ' ');
  return (is_unsteady(theme) ? "     unsteady   " : "     found again") +
         right(decimal(100 * theme.stability, 0), 5) + " %";
}

void print_themes(const Analysis& analysis) {
  for (const Theme& theme : analysis.themes()) {
    std::cout << right(theme.id, 5) << right(std::to_string(theme.submission_count), 9)
              << right(decimal(100 * theme.share, 1), 7) << " %  " << printable(theme.label) << "\n"
              << found_again(theme) << "   " << printable(joined(theme.terms)) << '\n';
  }
  std::cout << std::flush;
  if (!std::cout) {
    throw Error(ErrorCode::kUnwritableOutput, "the themes cannot be written to standard output");
  }
}

void say_what_was_read(const Ledger& ledger) {
  for (const LedgerNote& note : ledger.notes) say(note.text);
  const auto rejected = static_cast<std::int64_t>(ledger.excluded.size()) -
                        ledger.count(Exclusion::kBlank) - ledger.count(Exclusion::kDuplicateId);
  say("received " + std::to_string(ledger.received) + " = accepted " +
      std::to_string(ledger.accepted) + " + blank " +
      std::to_string(ledger.count(Exclusion::kBlank)) + " + duplicates of an id " +
      std::to_string(ledger.count(Exclusion::kDuplicateId)) + " + rejected " +
      std::to_string(rejected));
}

void say_what_was_found(const Analysis& analysis) {
  for (const std::string& note : analysis.notes()) say(note);
  const SubmissionBalance& balance = analysis.submissions();
  say("analysed " + std::to_string(balance.analysed) + " = themed " +
      std::to_string(balance.themed) + " + in no theme " + std::to_string(balance.unthemed) +
      " + non-answers " + std::to_string(balance.non_answers) + " + without usable words " +
      std::to_string(balance.without_usable_words));
}

void say_what_is_unsteady(const Analysis& analysis) {
  const auto unsteady = std::ranges::count_if(analysis.themes(), is_unsteady);
  if (unsteady == 0) return;
  say(std::to_string(unsteady) + (unsteady == 1 ? " theme is" : " themes are") +
      " unsteady: fewer than half of " + std::to_string(analysis.options().stability) +
      " searches, each in half of the texts, found " + (unsteady == 1 ? "it" : "them") + " again");
}

void write_timings(const std::string& path, const Run& run) {
  std::ofstream file(path);
  file << "{\n  \"seconds\": {";
  const char* separator = "\n";
  for (const StageTime& time : run.times()) {
    file << separator << "    \"" << stage_name(time.stage) << "\": " << decimal(time.seconds, 6);
    separator = ",\n";
  }
  file << "\n  },\n  \"peak_bytes\": " << peak_bytes() << "\n}\n";
  file.close();
  if (!file)
    throw Error(ErrorCode::kUnwritableOutput,
                "cannot write the timings to " + path + ": " + std::strerror(errno));
}

// Rows that were left out with a reason to know of: blank ones are only counted.
void say_what_was_rejected(const Ledger& ledger, bool writes_ledger) {
  constexpr std::size_t kShown = 3;
  std::size_t rejected = 0;
  for (const LedgerEntry& entry : ledger.excluded) {
    if (entry.reason == Exclusion::kBlank) continue;
    if (++rejected <= kShown) {
      say("left out: line " + std::to_string(entry.line) + ": " + entry.detail);
    }
  }
  if (rejected > kShown) {
    say("left out: " + std::to_string(rejected - kShown) + " more; " +
        (writes_ledger ? "ledger.csv names each" : "-o FOLDER writes a ledger that names each"));
  }
}

// Impossible requests are refused before the work rather than after it.
void check(const Request& request) {
  const auto refuse = [](const std::string& message) {
    throw Error(ErrorCode::kInvalidArgument, message);
  };
  if (request.has_output && request.output.empty()) refuse("-o needs the name of a folder");
  std::error_code ignored;
  if (!request.timings.empty() &&
      std::filesystem::equivalent(request.timings, request.input, ignored)) {
    refuse("--timings would overwrite the input " + request.input);
  }
  const auto folder = std::filesystem::path(request.output + "/").lexically_normal();
  if (request.has_output && !request.timings.empty() &&
      (std::filesystem::path(request.timings).parent_path() / "").lexically_normal() == folder) {
    refuse("--timings cannot be written into the folder of -o, which holds results only");
  }
}

void find_and_write(const Request& request) {
  check(request);
  if (request.has_output) check_report_folder(request.output, request.writing);
  Run run(request.progress);
  const Corpus corpus = read_corpus(request.input, request.reading, run.callback());
  run.wipe();
  say_what_was_read(corpus.ledger());
  say_what_was_rejected(corpus.ledger(), request.has_output);
  const Analysis analysis = find_themes(corpus, request.options, run.callback());
  if (request.has_output) {
    write_report(analysis, request.output, request.writing, run.callback());
  }
  run.finish();
  say_what_was_found(analysis);
  print_themes(analysis);
  say_what_is_unsteady(analysis);
  if (request.has_output) {
    const std::string slash = request.output.ends_with('/') ? "" : "/";
    say("the report is " + request.output + slash + "report.html");
  }
  if (!request.timings.empty()) write_timings(request.timings, run);
}

}  // namespace

void add_themes_command(CLI::App& app) {
  auto request = std::make_shared<Request>();
  CLI::App* command = app.add_subcommand("themes", "Find the themes of a consultation");
  command->footer(kFooter);
  command->add_option("FILE", request->input, "the submissions; - is standard input")
      ->required()
      ->option_text(" ");
  command->get_formatter()->column_width(34);
  command
      ->add_option_function<std::string>(
          "-o,--output",
          [request](const std::string& folder) {
            request->has_output = true;
            request->output = folder;
          },
          "folder to write, made new")
      ->type_name("FOLDER")
      ->group("Output");
  command
      ->add_flag("--force", request->writing.replace_existing,
                 "replace a folder that edau wrote before")
      ->group("Output");
  command->add_option("--timings", request->timings, "write seconds by stage and peak bytes, JSON")
      ->type_name("FILE")
      ->group("Output");
  command
      ->add_option_function<std::string>(
          "--progress",
          [request](const std::string& text) { request->progress = parse_style(text); },
          "show progress on stderr; auto does on a terminal [auto]")
      ->type_name("auto|bar|none")
      ->group("Output");
  add_options(*command, request->options, option_table(), "Analysis");
  add_options(*command, request->reading, read_option_table(), "Reading");
  command->callback([request] { find_and_write(*request); });
}

}  // namespace edau::cli
