// edau, the command line: parses, calls the library, maps errors to exit codes.
#include <CLI/CLI.hpp>
#include <edau/error.hpp>
#include <edau/version.hpp>
#include <exception>
#include <iostream>
#include <new>

#include "commands.hpp"
#include "console.hpp"

namespace {

constexpr const char* kFooter =
    R"(Exit status: 0 done, 1 usage or impossible options, 2 input that cannot be read
or holds no usable text, 3 a defect of edau (the counts do not balance),
4 output could not be written, 5 cancelled, 6 out of memory, 7 a model that is
damaged or of a newer edau.

Start here:
  edau themes responses.csv --text answer --id ref -o out/
  edau assign out/model.edau late.csv --text answer --id ref -o late/
  edau explain out/ R-0312)";

int fail(edau::ErrorCode code, const std::string& message) {
  std::cerr << "edau: " << edau::cli::printable(message) << '\n';
  return edau::error_mapping(code).exit_code;
}

// What the parser says, with where to look; its own words are for programmers.
std::string usage_message(const CLI::App& app, const CLI::ParseError& error) {
  const auto given = app.get_subcommands();
  if (given.empty()) {
    std::string names;
    for (const CLI::App* command : app.get_subcommands({})) {
      names += (names.empty() ? "" : " or ") + command->get_name();
    }
    return "the first word must be a command: " + names + "; see edau --help";
  }
  std::string message = error.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    message = "not understood:";
    for (const std::string& word : app.remaining(true)) message += " " + word;
  }
  return message + "; see edau " + given.front()->get_name() + " --help";
}

int run(int argc, char** argv) {
  CLI::App app("edau finds the themes in the free-text submissions of a public consultation.");
  app.name("edau");
  app.footer(kFooter);
  app.set_version_flag("--version", "edau " EDAU_VERSION, "Print the version and exit");
  app.set_help_flag("-h,--help", "Print this help and exit");
  app.require_subcommand(1);
  edau::cli::add_themes_command(app);
  edau::cli::add_assign_command(app);
  edau::cli::add_explain_command(app);
  edau::cli::add_inspect_command(app);
  edau::cli::add_bench_command(app);
  try {
    app.parse(argc, argv);
    return 0;
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
    return fail(edau::ErrorCode::kInvalidArgument, usage_message(app, error));
  } catch (const edau::Error& error) {
    return fail(error.code(), error.what());
  } catch (const std::bad_alloc&) {
    return fail(edau::ErrorCode::kOutOfMemory,
                "out of memory; nothing was written. Try fewer submissions at a time, or "
                "--unit submission");
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "edau: unexpected: " << edau::cli::printable(error.what())
              << " (this is a defect of edau, please report it)\n";
    return 3;
  }
}
