// The promise of repeatability where users meet it: a folder of files.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <string>

#include "core/levels.hpp"
#include "edau/find_themes.hpp"
#include "edau/report.hpp"
#include "pipeline/generated.hpp"
#include "report/golden.hpp"

namespace edau {
namespace {

namespace fs = std::filesystem;

using Folder = std::map<std::string, std::string>;  // bytes by file name

Folder folder_of(const Analysis& analysis) {
  const fs::path path =
      fs::path(testing::TempDir()) / ("edau-same-bytes-" + std::to_string(getpid()));
  write_report(analysis, path.string());
  Folder files;
  for (const auto& entry : fs::directory_iterator(path)) {
    files[entry.path().filename().string()] = read_bytes(entry.path().string());
  }
  fs::remove_all(path);
  return files;
}

struct Case {
  Recipe recipe;
  std::int64_t submissions;
  Options options;
};

Options searched_by(Mode mode, Unit unit, ThemeCount themes = {}) {
  Options options;
  options.mode = mode;
  options.unit = unit;
  options.themes = themes;
  options.stability = 3;
  return options;
}

class SameBytesTest : public testing::TestWithParam<Case> {};

TEST_P(SameBytesTest, AtEveryLevelAndOnAnyNumberOfThreads) {
  const Corpus corpus = generated_corpus(GetParam().submissions);
  Folder first;
  for (const SimdLevel level : levels_of_this_machine()) {
    const AtLevel at_level(level);
    for (const int threads : {1, 2, 3, 4, 8}) {
      Options options = GetParam().options;
      options.threads = threads;
      const Analysis analysis = find_themes(corpus, options);
      ASSERT_EQ(analysis.resolved().recipe, GetParam().recipe);
      const Folder files = folder_of(analysis);
      if (first.empty()) first = files;
      ASSERT_EQ(files.size(), 10U);
      for (const auto& [name, bytes] : files) {
        EXPECT_TRUE(bytes == first.at(name))
            << name << " differs at level " << static_cast<int>(level) << ", " << threads
            << " threads";
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Recipes, SameBytesTest,
    testing::Values(Case{Recipe::kFast, 300, searched_by(Mode::kFast, Unit::kPoint, 12)},
                    Case{Recipe::kConsensus, 450, searched_by(Mode::kBest, Unit::kSubmission)},
                    Case{Recipe::kSmallSet, 150, searched_by(Mode::kBest, Unit::kSubmission)}),
    [](const auto& chosen) {
      std::string name(recipe_name(chosen.param.recipe));
      std::erase(name, '-');
      return name;
    });

}  // namespace
}  // namespace edau
