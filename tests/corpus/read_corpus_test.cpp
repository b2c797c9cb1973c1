#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/errors.hpp"
#include "core/temporary_folder.hpp"
#include "edau/reading.hpp"

namespace edau {
namespace {

namespace fs = std::filesystem;

using ReadCorpusTest = TemporaryFolderTest;

TEST_F(ReadCorpusTest, KnowsTheFormatFromTheExtensionInAnyCase) {
  EXPECT_EQ(read_corpus(put("a.CSV", "text\n\"a\tb\"\n")).submission(0).text, "a\tb");
  EXPECT_EQ(read_corpus(put("a.Tsv", "text\tx\n\"a\tb\n")).submission(0).text, "\"a");
  EXPECT_EQ(read_corpus(put("a.jsonl", "{\"text\":\"a\\tb\"}")).submission(0).text, "a\tb");
  EXPECT_EQ(read_corpus(put("a.b.txt", "a\tb")).submission(0).text, "a\tb");
}

TEST_F(ReadCorpusTest, ErrorsNameTheFileAsGivenWithoutItsControls) {
  const std::string path = put("odd\n\x1b.csv", "");
  EXPECT_EQ(error_of(ErrorCode::kUnreadableInput, [&] { read_corpus(path); }),
            folder_.string() + "/odd\\n\\x1b.csv:1:1: no records: the file is empty");
}

TEST_F(ReadCorpusTest, RefusesAMissingFileWithTheReason) {
  const std::string path = (folder_ / "none.csv").string();
  EXPECT_EQ(error_of(ErrorCode::kUnreadableInput, [&] { read_corpus(path); }),
            path + ": cannot be opened: No such file or directory");
}

TEST_F(ReadCorpusTest, StandardInputNeedsAFormat) {
  EXPECT_EQ(error_of(ErrorCode::kInvalidArgument, [] { read_corpus("-"); }),
            "standard input has no name to tell its format; pass --format csv|tsv|jsonl|txt");
}

TEST_F(ReadCorpusTest, ReadsStandardInput) {
  const std::string path = put("input", "One\nTwo\n");
  const int kept = dup(STDIN_FILENO);
  std::FILE* file = std::fopen(path.c_str(), "rb");
  ASSERT_NE(file, nullptr);
  ASSERT_GE(dup2(fileno(file), STDIN_FILENO), 0);
  std::fclose(file);
  ReadOptions options;
  options.format = Format::kText;
  EXPECT_EQ(read_corpus("-", options).size(), 2u);
  options.format = Format::kCsv;  // nothing is left to read
  EXPECT_EQ(error_of(ErrorCode::kUnreadableInput, [&] { read_corpus("-", options); }),
            "standard input:1:1: no records: the file is empty");
  if (kept >= 0) dup2(kept, STDIN_FILENO);
  if (kept >= 0) close(kept);
}

TEST_F(ReadCorpusTest, TellsOfItsProgress) {
  std::string bytes = "text\n";
  for (int i = 0; i < 300'000; ++i) bytes += "a submission\n";
  const std::string path = put("large.csv", bytes);
  std::vector<Progress> calls;
  read_corpus(path, {}, [&](const Progress& progress) {
    calls.push_back(progress);
    return true;
  });
  ASSERT_FALSE(calls.empty());
  EXPECT_EQ(calls.front().done, 0u);
  for (const Progress& call : calls) {
    EXPECT_EQ(call.stage, Stage::kRead);
    EXPECT_LE(call.done, call.total);
    EXPECT_EQ(call.total, 2 * bytes.size());
  }
  EXPECT_TRUE(std::ranges::is_sorted(calls, {}, &Progress::done));
}

TEST_F(ReadCorpusTest, StopsWhenAskedTo) {
  const std::string path = put("a.csv", "text\nx\n");
  EXPECT_EQ(error_of(ErrorCode::kCancelled,
                     [&] { read_corpus(path, {}, [](const Progress&) { return false; }); }),
            "cancelled while reading");
}

TEST_F(ReadCorpusTest, WhatTheCallbackThrowsReachesTheCaller) {
  const std::string path = put("a.csv", "text\nx\n");
  EXPECT_THROW(read_corpus(path, {}, [](const Progress&) -> bool { throw 7; }), int);
}

TEST_F(ReadCorpusTest, ChecksTheOptionsBeforeTheFile) {
  ReadOptions no_column;
  no_column.text_column = "";
  EXPECT_EQ(error_of(ErrorCode::kInvalidArgument, [&] { read_corpus("none.csv", no_column); }),
            "--text must name a column");
  ReadOptions quote;
  quote.delimiter = '"';
  EXPECT_EQ(error_of(ErrorCode::kInvalidArgument, [&] { read_corpus("none.csv", quote); }),
            "--delimiter must be one of , ; tab |, not \"\\\"\"");
}

}  // namespace
}  // namespace edau
