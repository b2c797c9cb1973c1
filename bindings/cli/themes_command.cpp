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
#include "ledger_words.hpp"
#include "option_flags.hpp"
#include "output_flags.hpp"

namespace edau::cli {
namespace {

constexpr const char* kFooter = R"(Examples:
  edau themes responses.csv --text answer --id ref -o out/
  edau themes responses.csv --text answer --themes 12 --language cy -o out/
  cat notes.txt | edau themes - --format txt

Input: .csv (with a header row), .tsv, .jsonl (one object a line), .txt (one
submission a line). A bad row goes into ledger.csv and the run goes on.

Output, in the folder of -o: themes.csv, assignments.csv (one row for each
submission), points.csv (one for each point, with its text), unthemed.csv,
campaigns.csv and additions.csv (texts that many sent, and what people added to
them), groups.csv (with --group: who raised what), ledger.csv, analysis.json,
report.html, model.edau (for edau assign: later submissions into the same
themes). Places in them are byte offsets into the UTF-8 text. The folder holds
what people said: keep it as you keep the submissions. edau explain says why one
of them is where it is. Without -o the themes are printed and nothing is
written.)";

struct Request {
  std::string input;
  OutputRequest output;
  std::string timings;
  ReadOptions reading;
  Options options;
};

// Stands left of a theme's terms, as wide as what is left of its label.
std::string found_again(const Theme& theme, bool is_measured) {
  if (!is_measured) return std::string(23, ' ');
  if (theme.stability < 0.0) return right("too few to tell", 23);
  return (is_unsteady(theme) ? "     unsteady   " : "     found again") +
         right(decimal(100 * theme.stability, 0), 5) + " %";
}

// How many say the label, where it is words of theirs; worded as in the report.
std::string said_by(const Theme& theme) {
  const std::int64_t holding = theme.labels.front().submission_count;
  if (holding == 0) return "";
  return "  (" + std::to_string(holding) + " of " + std::to_string(theme.submission_count) +
         (theme.submission_count == 1 ? " submission" : " submissions") + " in these words)";
}

void print_themes(const Analysis& analysis) {
  const CountingBase base = analysis.options().base;
  const bool is_measured = std::ranges::any_of(
      analysis.themes(), [](const Theme& theme) { return theme.stability >= 0.0; });
  for (const std::size_t place : themes_by_size(analysis.themes(), base)) {
    const Theme& theme = analysis.themes()[place];
    std::cout << right(theme.id, 5) << right(std::to_string(theme.counts[base]), 9)
              << right(decimal(100 * theme.shares[base], 1), 7) << " %  " << printable(theme.label)
              << said_by(theme) << "\n"
              << found_again(theme, is_measured) << "   " << printable(joined(theme.terms()))
              << '\n';
  }
  std::cout << std::flush;
  if (!std::cout) {
    throw Error(ErrorCode::kUnwritableOutput, "the themes cannot be written to standard output");
  }
}

void say_what_was_found(const Analysis& analysis) {
  for (const std::string& note : analysis.notes()) say(note);
  const SubmissionBalance& balance = analysis.submissions();
  say("analysed " + std::to_string(balance.analysed) + " = themed " +
      std::to_string(balance.themed) + " + in no theme " + std::to_string(balance.unthemed) +
      " + non-answers " + std::to_string(balance.non_answers) + " + without usable words " +
      std::to_string(balance.without_usable_words));
}

// Said where a count is not simply one of submissions.
void say_what_is_counted(const Analysis& analysis) {
  const CountingBase base = analysis.options().base;
  const bool of_people = analysis.corpus().names_persons();
  if (base == CountingBase::kAll && !of_people) return;
  say("the counts are of " + counted_noun(base, of_people) + " (--base " +
      std::string(counting_base_name(base)) + "); the shares are of " +
      std::to_string(analysis.analysed_on_bases()[base]) + " analysed");
}

void say_what_differs_by_base(const Analysis& analysis) {
  if (analysis.campaigns().campaigns.empty() && !analysis.corpus().names_persons()) return;
  const auto differing = std::ranges::count_if(analysis.themes(), &Theme::differs_by_base);
  if (differing == 0) return;
  say(std::to_string(differing) +
      (differing == 1 ? " theme changes its rank or side of 50 %"
                      : " themes change their rank or side of 50 %") +
      " with the counting base (--base): themes.csv and the report show all four");
}

void say_what_is_unsteady(const Analysis& analysis) {
  const auto unsteady = std::ranges::count_if(analysis.themes(), is_unsteady);
  if (unsteady == 0) return;
  say(std::to_string(unsteady) + (unsteady == 1 ? " theme is" : " themes are") +
      " unsteady: fewer than half of " + std::to_string(analysis.options().stability) +
      " searches, each in half of the texts, found " + (unsteady == 1 ? "it" : "them") + " again" +
      (is_searched_again_faster(analysis.resolved())
           ? "; of so many texts these searches are fast ones, which find less: a low share says "
             "little"
           : ""));
}

// What --public does, and what it does not.
void say_what_may_be_published(const Analysis& analysis) {
  if (!analysis.options().public_edition) return;
  say("no count of a group below 5 is in groups.csv, analysis.json and report.html, nor can be had "
      "from them; the last two and themes.csv quote submissions (with --publish only those that "
      "permit it), and all other files are not for publication");
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

// Impossible requests are refused before the work rather than after it.
void check(const Request& request) {
  const auto refuse = [](const std::string& message) {
    throw Error(ErrorCode::kInvalidArgument, message);
  };
  if (request.output.is_given && request.output.folder.empty())
    refuse("-o needs the name of a folder");
  std::error_code ignored;
  if (!request.timings.empty() &&
      std::filesystem::equivalent(request.timings, request.input, ignored)) {
    refuse("--timings would overwrite the input " + request.input);
  }
  const auto folder = std::filesystem::path(request.output.folder + "/").lexically_normal();
  if (request.output.is_given && !request.timings.empty() &&
      (std::filesystem::path(request.timings).parent_path() / "").lexically_normal() == folder) {
    refuse("--timings cannot be written into the folder of -o, which holds results only");
  }
}

void find_and_write(const Request& request) {
  check(request);
  if (request.output.is_given) check_report_folder(request.output.folder, request.output.writing);
  Run run(request.output.progress);
  const Corpus corpus = read_corpus(request.input, request.reading, run.callback());
  run.wipe();
  say_what_was_read(corpus.ledger());
  say_what_was_rejected(corpus.ledger(), request.output.is_given);
  const Analysis analysis = find_themes(corpus, request.options, run.callback());
  if (request.output.is_given) {
    write_report(analysis, request.output.folder, request.output.writing, run.callback());
  }
  run.finish();
  say_what_was_found(analysis);
  say_what_is_counted(analysis);
  print_themes(analysis);
  say_what_differs_by_base(analysis);
  say_what_is_unsteady(analysis);
  if (request.output.is_given) {
    const std::string slash = request.output.folder.ends_with('/') ? "" : "/";
    say("the report is " + request.output.folder + slash + "report.html");
    say_what_may_be_published(analysis);
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
  add_output_flags(*command, request->output);
  command->add_option("--timings", request->timings, "write seconds by stage and peak bytes, JSON")
      ->type_name("FILE")
      ->group("Output");
  add_options(*command, request->options, option_table(), "Analysis");
  add_options(*command, request->reading, read_option_table(), "Reading");
  command->callback([request] { find_and_write(*request); });
}

}  // namespace edau::cli
