#include "core/files.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "core/errors.hpp"
#include "core/temporary_folder.hpp"

namespace {

// What the next calls of the system functions below do; 0 = what they always do.
int fsync_error = 0;
int rename_flags_error = 0;  // for calls with flags, as on systems without them
int renames_until_failure = -1;

}  // namespace

// These stand in for the C library's, for the whole test program.
extern "C" int fsync(int descriptor) {
  if (fsync_error != 0) {
    errno = fsync_error;
    return -1;
  }
  return static_cast<int>(syscall(SYS_fsync, descriptor));
}

extern "C" int renameat2(int from_folder, const char* from, int to_folder, const char* to,
                         unsigned flags) noexcept {
  if (flags != 0 && rename_flags_error != 0) {
    errno = rename_flags_error;
    return -1;
  }
  if (flags == 0 && renames_until_failure >= 0 && renames_until_failure-- == 0) {
    errno = EIO;
    return -1;
  }
  return static_cast<int>(syscall(SYS_renameat2, from_folder, from, to_folder, to, flags));
}

namespace edau {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 2> kNames = {"analysis.json", "themes.csv"};

class FilesTest : public TemporaryFolderTest {
 protected:
  ~FilesTest() override {
    fsync_error = 0;
    rename_flags_error = 0;
    renames_until_failure = -1;
  }

  void write_results(const std::string& name, std::string_view bytes, bool replace) const {
    OutputFolder output(path(name), replace, kNames);
    output.write("analysis.json", bytes);
    output.write("themes.csv", "theme\n");
    output.commit();
  }
};

template <typename Act>
std::string reading_error(Act act) {
  return error_of(ErrorCode::kUnreadableInput, act);
}

template <typename Act>
std::string writing_error(Act act) {
  return error_of(ErrorCode::kUnwritableOutput, act);
}

using Names = std::vector<std::string>;

TEST_F(FilesTest, ReadsAFileWhole) {
  EXPECT_EQ(read_file(put("empty", ""), 10), "");
  const std::string bytes("a\0b\r\n\xFF", 6);
  EXPECT_EQ(read_file(put("bytes", bytes), 6), bytes);
  const std::string large(5'000'000, 'x');
  EXPECT_EQ(read_file(put("large", large), large.size()), large);
}

TEST_F(FilesTest, SaysWhyAFileCannotBeRead) {
  EXPECT_EQ(reading_error([&] { read_file(path("none"), 10); }),
            path("none") + ": cannot be opened: No such file or directory");
  EXPECT_EQ(reading_error([&] { read_file(folder_.string(), 10); }),
            folder_.string() + ": is a folder, not a file");
  EXPECT_EQ(reading_error([&] { read_file("/dev/zero", 10); }),
            "/dev/zero: is not a regular file; to read from a pipe, pass - and --format");
  EXPECT_EQ(reading_error([&] { read_file(put("long", "12345678901"), 10); }),
            path("long") + ": is longer than 10 bytes; split it");
  EXPECT_EQ(reading_error([&] { read_file(std::string("a\0b", 3), 10); }),
            "a: a path cannot hold a NUL");
}

TEST_F(FilesTest, DoesNotWaitForAPipe) {
  ASSERT_EQ(mkfifo(path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(reading_error([&] { read_file(path("pipe"), 10); }),
            path("pipe") + ": is not a regular file; to read from a pipe, pass - and --format");
}

TEST_F(FilesTest, SaysWhenAFileMayNotBeRead) {
  if (geteuid() == 0) GTEST_SKIP() << "the superuser may read anything";
  ASSERT_EQ(chmod(put("secret", "x").c_str(), 0), 0);
  EXPECT_EQ(reading_error([&] { read_file(path("secret"), 10); }),
            path("secret") + ": cannot be opened: Permission denied");
}

TEST_F(FilesTest, NoticesAFileThatChangesWhileItIsRead) {
  put("growing", std::string(3'000'000, 'x'));
  bool grown = false;
  const auto grow = [&](std::uint64_t done, std::uint64_t) {
    if (done > 0 && !std::exchange(grown, true)) {
      std::ofstream(path("growing"), std::ios::app) << "more";
    }
  };
  EXPECT_EQ(reading_error([&] { read_file(path("growing"), 10'000'000, grow); }),
            path("growing") + ": was changed while it was read; try again");
}

TEST_F(FilesTest, TheHookCanEndTheReading) {
  put("file", std::string(3'000'000, 'x'));
  const auto stop = [](std::uint64_t done, std::uint64_t) {
    if (done > 0) throw Error(ErrorCode::kCancelled, "stop");
  };
  EXPECT_EQ(error_of(ErrorCode::kCancelled, [&] { read_file(path("file"), 10'000'000, stop); }),
            "stop");
}

// A pipe hands its bytes over in pieces; standard input stays open for others.
TEST_F(FilesTest, ReadsStandardInputInPieces) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const int kept = dup(STDIN_FILENO);
  ASSERT_GE(dup2(ends[0], STDIN_FILENO), 0);
  close(ends[0]);
  std::thread writer([&] {
    for (int i = 0; i < 3; ++i) {
      EXPECT_EQ(write(ends[1], "piece ", 6), 6);
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    close(ends[1]);
  });
  EXPECT_EQ(read_standard_input(100), "piece piece piece ");
  writer.join();
  EXPECT_NE(fcntl(STDIN_FILENO, F_GETFD), -1);
  if (kept >= 0) {
    dup2(kept, STDIN_FILENO);
    close(kept);
  }
}

TEST_F(FilesTest, AnOutputFolderAppearsOnlyWhenCommitted) {
  {
    OutputFolder output(path("out"), false, kNames);
    output.write("analysis.json", "{}");
    EXPECT_FALSE(fs::exists(path("out")));
  }
  EXPECT_EQ(names(), Names{});
  write_results("out", "{}", false);
  EXPECT_EQ(names(), Names{"out"});
  EXPECT_EQ(contents("out/analysis.json"), "{}");
}

TEST_F(FilesTest, AnOutputFolderHasTheRightsOfAnyNewFolder) {
  const mode_t mask = umask(022);
  write_results("out/", "{}", false);
  umask(mask);
  EXPECT_EQ(fs::status(path("out")).permissions(), fs::perms(0755));
  EXPECT_EQ(fs::status(path("out/themes.csv")).permissions(), fs::perms(0644));
}

TEST_F(FilesTest, RefusesAnExistingTargetUnlessAskedToReplaceIt) {
  write_results("out", "old", false);
  EXPECT_EQ(writing_error([&] { write_results("out", "new", false); }),
            path("out") + ": exists; choose another -o or pass --force");
  EXPECT_EQ(contents("out/analysis.json"), "old");
  write_results("out", "new", true);
  EXPECT_EQ(contents("out/analysis.json"), "new");
  EXPECT_EQ(names(), Names{"out"});
}

TEST_F(FilesTest, ReplacesOnlyAFolderThatEdauWrote) {
  const auto replace = [&] { write_results("out", "new", true); };
  put("out", "a file");
  EXPECT_EQ(writing_error(replace), path("out") + ": exists and is no folder; choose another -o");
  fs::remove(path("out"));

  fs::create_directory(path("out"));
  EXPECT_EQ(writing_error(replace),
            path("out") + ": holds no analysis.json of edau; choose another -o");
  put("out/analysis.json", "old");
  put("out/diary.txt", "mine");
  EXPECT_EQ(writing_error(replace),
            path("out") + ": holds \"diary.txt\", which edau did not write; choose another -o");
  fs::remove(path("out/diary.txt"));

  fs::create_directory(path("out/themes.csv"));
  EXPECT_EQ(writing_error(replace),
            path("out") + ": holds \"themes.csv\", which edau did not write; choose another -o");
  fs::remove(path("out/themes.csv"));

  fs::rename(path("out"), path("real"));
  fs::create_directory_symlink(path("real"), path("out"));
  EXPECT_EQ(writing_error(replace), path("out") + ": exists and is no folder; choose another -o");
  EXPECT_EQ(contents("real/analysis.json"), "old");
}

TEST_F(FilesTest, ChecksAgainWhatStandsAtTheTargetBeforeMovingThere) {
  OutputFolder output(path("out"), false, kNames);
  output.write("analysis.json", "{}");
  fs::create_directory(path("out"));
  EXPECT_EQ(writing_error([&] { output.commit(); }),
            path("out") + ": exists; choose another -o or pass --force");
}

TEST_F(FilesTest, RefusesTargetsThatAreNoName) {
  for (const std::string target : {"", ".", "..", "/", "a/.."}) {
    EXPECT_EQ(writing_error([&] { OutputFolder(target, false, kNames); }),
              target + ": is no name for an output; choose another");
  }
  EXPECT_EQ(writing_error([&] { write_results("none/out", "{}", false); }),
            path("none/out") + ": cannot be made: No such file or directory");
}

TEST_F(FilesTest, AFailedSyncLeavesTheOldResults) {
  write_results("out", "old", false);
  fsync_error = EIO;
  EXPECT_EQ(writing_error([&] { write_results("out", "new", true); }),
            path("out/analysis.json") + ": cannot be put onto the disk: Input/output error");
  EXPECT_EQ(contents("out/analysis.json"), "old");
  EXPECT_EQ(names(), Names{"out"});
}

TEST_F(FilesTest, AFailedSyncOfTheFolderLeavesTheOldResults) {
  write_results("out", "old", false);
  {
    OutputFolder output(path("out"), true, kNames);
    output.write("analysis.json", "new");
    fsync_error = EIO;
    EXPECT_EQ(writing_error([&] { output.commit(); }),
              path("out") + ": cannot be put onto the disk: Input/output error");
  }
  EXPECT_EQ(contents("out/analysis.json"), "old");
  EXPECT_EQ(names(), Names{"out"});
}

TEST_F(FilesTest, ReplacesInTwoStepsWhereTheSystemHasNoExchange) {
  rename_flags_error = EINVAL;
  write_results("out", "old", false);
  write_results("out", "new", true);
  EXPECT_EQ(contents("out/analysis.json"), "new");
  EXPECT_EQ(names(), Names{"out"});
}

TEST_F(FilesTest, PutsTheOldResultsBackIfTheSecondStepFails) {
  rename_flags_error = EINVAL;
  write_results("out", "old", false);
  renames_until_failure = 1;
  EXPECT_EQ(writing_error([&] { write_results("out", "new", true); }),
            path("out") + ": cannot be replaced: Input/output error");
  EXPECT_EQ(contents("out/analysis.json"), "old");
  EXPECT_EQ(names(), Names{"out"});
}

// A file size limit stands for the full disk: the write itself fails.
TEST_F(FilesTest, AFailedWriteLeavesNothingBehind) {
  struct rlimit before = {};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const struct rlimit small = {1000, before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  const std::string message =
      writing_error([&] { write_results("out", std::string(5000, 'x'), false); });
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  EXPECT_EQ(message, path("out/analysis.json") + ": cannot be written: File too large");
  EXPECT_EQ(names(), Names{});
}

}  // namespace
}  // namespace edau
