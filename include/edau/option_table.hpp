// Every option, once: its name, values, default and one line of help.
//
// The command line's flags and --help, the Python keywords and the docs are
// made from these two tables, so a spelling is the same everywhere.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "edau/export.hpp"
#include "edau/options.hpp"
#include "edau/reading.hpp"

namespace edau {

template <typename Target>
struct OptionEntry {
  std::string_view name;           // "max-df": the command line's --max-df
  std::string_view values;         // "K|LOW-HIGH|auto"; empty for a switch (true or false)
  std::string_view default_value;  // as text that `set` takes
  std::string_view help;           // one line, no full stop
  bool affects_result;             // false: threads and paths, kept out of every output

  // Sets the option from text. Throws Error kInvalidArgument naming the option,
  // the text and what is allowed; `target` is then unchanged.
  void (*set)(Target& target, std::string_view text);

  // The option's value as text that `set` takes.
  std::string (*get)(const Target& target);
};

// The options of an analysis and of reading, in the order of --help. The views
// live as long as the program.
EDAU_EXPORT std::span<const OptionEntry<Options>> option_table() noexcept;
EDAU_EXPORT std::span<const OptionEntry<ReadOptions>> read_option_table() noexcept;

// Sets the option called `name`. Throws Error kInvalidArgument, also for an
// unknown name.
EDAU_EXPORT void set_option(Options& options, std::string_view name, std::string_view text);
EDAU_EXPORT void set_option(ReadOptions& options, std::string_view name, std::string_view text);

// Throws Error kInvalidArgument where a field of `options` is out of its range.
EDAU_EXPORT void check(const Options& options);

}  // namespace edau
