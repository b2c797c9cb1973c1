// The commands of the command line, each in a file of its own.
#pragma once

#include <CLI/CLI.hpp>

namespace edau::cli {

// Each adds its subcommand to `app`, which runs it while parsing. What a command
// throws (edau::Error, std::bad_alloc) reaches main.cpp, which knows exit codes.
void add_themes_command(CLI::App& app);
void add_assign_command(CLI::App& app);
void add_explain_command(CLI::App& app);
void add_inspect_command(CLI::App& app);
void add_bench_command(CLI::App& app);

}  // namespace edau::cli
