// The lines of statistics_fixture.txt, which make_statistics_fixture.py writes.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace edau {

// The numbers of each line that begins with `word`.
inline std::vector<std::vector<double>> fixture_lines(const std::string& word) {
  std::vector<std::vector<double>> lines;
  std::ifstream file(EDAU_SOURCE_DIR "/tests/groups/statistics_fixture.txt");
  for (std::string line; std::getline(file, line);) {
    std::istringstream in(line);
    std::string first;
    in >> first;
    if (first != word) continue;
    std::vector<double>& numbers = lines.emplace_back();
    // By std::stod: a stream may refuse numbers as small as some p-values.
    for (std::string number; in >> number;) numbers.push_back(std::stod(number));
  }
  return lines;
}

}  // namespace edau
