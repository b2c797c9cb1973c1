// The catalogue of bad input: every file in bad_input/ and what becomes of it.
//
// <case>.expected stands beside <case>.csv (.tsv, .jsonl, .txt, …); more files
// <case>.<variant>.expected read the same input with other options, which stand
// in their first line. After a wanted change: EDAU_UPDATE_GOLDEN=1, and read
// the difference.
#include "corpus/catalogue.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/utf8.hpp"

namespace edau {
namespace {

namespace fs = std::filesystem;

const fs::path& folder() {
  static const fs::path path = fs::path(EDAU_SOURCE_DIR) / "tests" / "corpus" / "bad_input";
  return path;
}

std::string contents(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

std::string case_name(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.substr(0, name.find('.'));
}

std::vector<std::string> files(bool expectations) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder())) {
    if ((entry.path().extension() == ".expected") == expectations) {
      names.push_back(entry.path().filename().string());
    }
  }
  std::ranges::sort(names);
  return names;
}

std::string input_of(const std::string& expectation) {
  for (const std::string& input : files(false)) {
    if (case_name(input) == case_name(expectation)) return input;
  }
  return {};
}

constexpr std::string_view kOptions = "options: ";

std::string test_name(const testing::TestParamInfo<std::string>& expectation) {
  std::string name = expectation.param.substr(0, expectation.param.rfind('.'));
  std::ranges::replace_if(
      name, [](char c) { return c == '-' || c == '.'; }, '_');
  return name;
}

class CatalogueTest : public testing::TestWithParam<std::string> {};

TEST_P(CatalogueTest, HasTheOutcomeThatIsWrittenDown) {
  const std::string input = input_of(GetParam());
  ASSERT_FALSE(input.empty()) << "no input for " << GetParam();
  const std::string expected = contents(folder() / GetParam());

  std::string actual;
  std::string options;
  if (expected.starts_with(kOptions)) {
    const std::size_t end = expected.find('\n');
    options = expected.substr(kOptions.size(), end - kOptions.size());
    actual = expected.substr(0, end + 1);
  }
  actual += outcome(contents(folder() / input), input, parse_options(options));
  EXPECT_TRUE(is_valid_utf8(actual));
  if (std::getenv("EDAU_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(folder() / GetParam(), std::ios::binary) << actual;
    return;
  }
  EXPECT_EQ(actual, expected) << input << " read with " << options;
}

INSTANTIATE_TEST_SUITE_P(BadInput, CatalogueTest, testing::ValuesIn(files(true)), test_name);

TEST(CatalogueFilesTest, EveryInputHasAnExpectation) {
  const std::vector<std::string> expectations = files(true);
  for (const std::string& input : files(false)) {
    EXPECT_TRUE(std::ranges::any_of(expectations, [&](const std::string& expectation) {
      return case_name(expectation) == case_name(input);
    })) << input;
  }
}

}  // namespace
}  // namespace edau
