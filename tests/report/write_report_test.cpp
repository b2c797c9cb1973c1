#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "edau/error.hpp"
#include "edau/report.hpp"
#include "report/golden.hpp"
#include "report/outputs.hpp"
#include "report/sample.hpp"

namespace edau {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each test, so that they can run at the same time.
class WriteReportTest : public testing::Test {
 protected:
  WriteReportTest()
      : folder_(fs::path(testing::TempDir()) /
                ("edau-" + std::to_string(getpid()) + "-" +
                 testing::UnitTest::GetInstance()->current_test_info()->name())) {
    fs::create_directories(folder_);
  }
  ~WriteReportTest() override { fs::remove_all(folder_); }

  std::string target() const { return (folder_ / "out").string(); }

  std::set<std::string> names(const fs::path& folder) const {
    std::set<std::string> result;
    for (const auto& entry : fs::directory_iterator(folder)) result.insert(entry.path().filename());
    return result;
  }

  ErrorCode failure(const WriteOptions& options, const ProgressCallback& progress = {}) const {
    try {
      write_report(analysis_, target(), options, progress);
    } catch (const Error& error) {
      return error.code();
    }
    ADD_FAILURE() << "it was written";
    return ErrorCode::kUnbalanced;
  }

  fs::path folder_;
  Analysis analysis_ = make_analysis(small_sample());
};

TEST_F(WriteReportTest, WritesEveryFile) {
  write_report(analysis_, target());
  EXPECT_EQ(names(target()),
            (std::set<std::string>{"additions.csv", "analysis.json", "assignments.csv",
                                   "campaigns.csv", "ledger.csv", "points.csv", "report.html",
                                   "themes.csv", "unthemed.csv"}));
  EXPECT_EQ(read_bytes(target() + "/themes.csv"), themes_csv(analysis_));
  const Provenance provenance = provenance_of(analysis_);
  EXPECT_EQ(read_bytes(target() + "/analysis.json"), analysis_json(analysis_, provenance));
  EXPECT_EQ(read_bytes(target() + "/report.html"), html_report(analysis_, provenance));
}

TEST_F(WriteReportTest, WritesTheSameBytesAgain) {
  write_report(analysis_, target());
  const fs::path first = folder_ / "first";
  fs::rename(target(), first);
  write_report(analysis_, target());
  for (const std::string& name : names(first)) {
    EXPECT_EQ(read_bytes(first / name), read_bytes(target() + "/" + name)) << name;
  }
}

TEST_F(WriteReportTest, ReplacesItsOwnFolderOnlyWhenAsked) {
  write_report(analysis_, target());
  EXPECT_EQ(failure({}), ErrorCode::kUnwritableOutput);
  write_report(analysis_, target(), {.replace_existing = true});
  std::ofstream(target() + "/mine.txt") << "mine";
  EXPECT_EQ(failure({.replace_existing = true}), ErrorCode::kUnwritableOutput);
  EXPECT_EQ(read_bytes(target() + "/mine.txt"), "mine");
}

TEST_F(WriteReportTest, LeavesNothingBehindWhenCancelled) {
  const auto stop = [](const Progress&) { return false; };
  EXPECT_EQ(failure({}, stop), ErrorCode::kCancelled);
  EXPECT_TRUE(names(folder_).empty());
}

TEST_F(WriteReportTest, ReportsItsStage) {
  int calls = 0;
  write_report(analysis_, target(), {}, [&](const Progress& progress) {
    ++calls;
    EXPECT_EQ(progress.stage, Stage::kWrite);
    EXPECT_EQ(progress.total, 9U);
    return true;
  });
  EXPECT_GE(calls, 1);
}

}  // namespace
}  // namespace edau
