// The data that edau is measured on, which is not part of it.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

namespace edau {

// What EDAU_TEST_DATA names; empty where that is nothing.
inline std::string test_data_folder() {
  const char* const folder = std::getenv("EDAU_TEST_DATA");
  return folder == nullptr ? "" : folder;
}

// Skips the test, saying so, unless EDAU_TEST_DATA names the folder.
#define EDAU_NEEDS_TEST_DATA() \
  if (test_data_folder().empty()) GTEST_SKIP() << "EDAU_TEST_DATA names no folder"

// The lines of a file in that folder. A file that cannot be read has none,
// which fails the test.
inline std::vector<std::string> lines_of_test_data(const std::string& name) {
  std::ifstream file(test_data_folder() + "/" + name);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  EXPECT_FALSE(lines.empty()) << name << " cannot be read";
  return lines;
}

}  // namespace edau
