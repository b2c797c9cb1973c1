// A reader of RFC 4180 that forgives nothing, to read again what was written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace edau {

using CsvRows = std::vector<std::vector<std::string>>;

// Fails the test where `bytes` are not RFC 4180 with LF line ends, the last row
// included, or where rows differ in their number of cells.
CsvRows read_strict_csv(std::string_view bytes);

}  // namespace edau
