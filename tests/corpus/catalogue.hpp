// A corpus or an error as text that people can read and files can keep.
#pragma once

#include <string>
#include <string_view>

#include "edau/corpus.hpp"
#include "edau/reading.hpp"

namespace edau {

// The ledger, then every submission, one fact a line.
std::string describe(const Corpus& corpus);

// What parse_corpus() makes of `bytes`: describe(), or "error: <message>".
std::string outcome(std::string_view bytes, std::string_view name, const ReadOptions& options = {});

// Options spelled as on the command line, separated by spaces.
ReadOptions parse_options(std::string_view command_line);

}  // namespace edau
