// edau assign: later submissions into the themes that were found before.
#include <algorithm>
#include <edau/edau.hpp>
#include <edau/option_table.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "commands.hpp"
#include "console.hpp"
#include "ledger_words.hpp"
#include "option_flags.hpp"
#include "output_flags.hpp"

namespace edau::cli {
namespace {

constexpr const char* kFooter = R"(Examples:
  edau assign out/model.edau late.csv --text answer --id ref -o late/
  cat late.txt | edau assign out/model.edau - --format txt

MODEL is the model.edau that edau themes wrote. FILE is read as edau themes
reads it. Each submission goes into themes of that model, or into none, by the
analysis that found them; ids and labels of themes stay as they are.

Output, in the folder of -o: assignments.csv, points.csv, unthemed.csv and
ledger.csv as edau themes writes them; drift.csv, how each theme compares with
what it was when it was found; assigned.json. Without -o the themes are printed
and nothing is written.)";

struct Request {
  std::string model;
  std::string input;
  OutputRequest output;
  ReadOptions reading;
  Options options;  // of which only the threads can be set
};

void print_themes(const Assigned& assigned) {
  const Drift& drift = assigned.drift();
  for (std::size_t i = 0; i < drift.themes.size(); ++i) {
    const ModelTheme& theme = assigned.model().themes()[i];
    std::cout << right(theme.id, 5) << right(std::to_string(drift.themes[i].submission_count), 9)
              << right(decimal(100 * drift.themes[i].share_now, 1), 7) << " %  (then "
              << decimal(100 * drift.themes[i].share_then, 1) << " %)  " << printable(theme.label)
              << '\n';
  }
  std::cout << std::flush;
  if (!std::cout) {
    throw Error(ErrorCode::kUnwritableOutput, "the themes cannot be written to standard output");
  }
}

void say_what_was_assigned(const Assigned& assigned) {
  const SubmissionBalance& balance = assigned.submissions();
  say("assigned " + std::to_string(balance.analysed) + " = themed " +
      std::to_string(balance.themed) + " + in no theme " + std::to_string(balance.unthemed) +
      " + non-answers " + std::to_string(balance.non_answers) + " + without usable words " +
      std::to_string(balance.without_usable_words));
  for (const std::string& note : assigned.notes()) say(note);
}

void assign_and_write(const Request& request) {
  if (request.output.is_given && request.output.folder.empty()) {
    throw Error(ErrorCode::kInvalidArgument, "-o needs the name of a folder");
  }
  if (request.output.is_given) {
    check_assigned_folder(request.output.folder, request.output.writing);
  }
  const Model model = Model::load(request.model);
  Run run(request.output.progress);
  const Corpus corpus = read_corpus(request.input, request.reading, run.callback());
  run.wipe();
  say_what_was_read(corpus.ledger());
  say_what_was_rejected(corpus.ledger(), request.output.is_given);
  const Assigned assigned =
      assign(model, corpus, {.threads = request.options.threads}, run.callback());
  if (request.output.is_given) {
    write_assigned(assigned, request.output.folder, request.output.writing, run.callback());
  }
  run.finish();
  say_what_was_assigned(assigned);
  print_themes(assigned);
}

}  // namespace

void add_assign_command(CLI::App& app) {
  auto request = std::make_shared<Request>();
  CLI::App* command =
      app.add_subcommand("assign", "Put later submissions into themes that were found before");
  command->footer(kFooter);
  command->add_option("MODEL", request->model, "the model.edau of the themes")
      ->required()
      ->option_text(" ");
  command->add_option("FILE", request->input, "the submissions; - is standard input")
      ->required()
      ->option_text(" ");
  command->get_formatter()->column_width(34);
  add_output_flags(*command, request->output);
  const auto table = option_table();
  const auto threads = std::ranges::find(table, "threads", &OptionEntry<Options>::name);
  add_options(*command, request->options,
              table.subspan(static_cast<std::size_t>(threads - table.begin()), 1), "Output");
  add_options(*command, request->reading, read_option_table(), "Reading");
  command->callback([request] { assign_and_write(*request); });
}

}  // namespace edau::cli
