#include "core/durable_file.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "core/descriptor.hpp"
#include "core/temporary_folder.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

namespace fs = std::filesystem;

// Calls of the system that are written down, and one of which fails or kills.
struct Script {
  std::string failing;  // "fsync"
  int succeeding = 0;   // so many of it go well before
  int error_number = 0;
  bool once = false;                   // afterwards they go well again
  std::size_t most_written = 0;        // by one call; 0: all
  int calls_until_kill = -1;           // of any kind; -1: none kills
  std::vector<std::string> made = {};  // calls, in order; "fsync!" failed
};
Script script;

// Whether the call `name`, which comes now, fails; errno is then set.
bool fails(const std::string& name) {
  if (script.calls_until_kill >= 0 && script.calls_until_kill-- == 0) ::raise(SIGKILL);
  const bool failing = name == script.failing && script.succeeding-- <= 0;
  script.made.push_back(failing ? name + "!" : name);
  if (!failing) return false;
  if (script.once) script.failing.clear();
  errno = script.error_number;
  return true;
}

int open_scripted(const char* path, int flags, mode_t mode) {
  return fails("open") ? -1 : ::open(path, flags, mode);
}
ssize_t write_scripted(int descriptor, const void* bytes, std::size_t size) {
  if (fails("write")) return script.error_number == 0 ? 0 : -1;
  if (script.most_written > 0) size = std::min(size, script.most_written);
  return ::write(descriptor, bytes, size);
}
int fsync_scripted(int descriptor) { return fails("fsync") ? -1 : ::fsync(descriptor); }
// The system closes a file even where it reports a failure.
int close_scripted(int descriptor) {
  const bool failing = fails("close");
  const int reason = errno;
  const int result = ::close(descriptor);
  if (failing) errno = reason;
  return failing ? -1 : result;
}
int rename_scripted(const char* from, const char* to) {
  return fails("rename") ? -1 : std::rename(from, to);
}
int unlink_scripted(const char* path) { return fails("unlink") ? -1 : ::unlink(path); }

constexpr FileCalls kScripted = {open_scripted,  write_scripted,  fsync_scripted,
                                 close_scripted, rename_scripted, unlink_scripted};

class DurableFileTest : public TemporaryFolderTest {
 protected:
  DurableFileTest() { script = {}; }

  mode_t mode(const std::string& name) const {
    struct stat status = {};
    EXPECT_EQ(::stat(path(name).c_str(), &status), 0);
    return status.st_mode & 0777;
  }
};

using Names = std::vector<std::string>;

// The message of saving, "" where it went well.
std::string save(const std::string& path, std::string_view bytes) {
  try {
    save_file(path, bytes, kScripted);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kUnwritableOutput);
    return error.what();
  }
  return "";
}

TEST_F(DurableFileTest, SyncsBeforeItRenames) {
  EXPECT_EQ(save(path("model"), "old"), "");
  EXPECT_EQ(contents("model"), "old");
  EXPECT_EQ(script.made, (Names{"open", "open", "write", "fsync", "close", "fsync", "rename",
                                "fsync", "close"}));
  EXPECT_EQ(save(path("model"), "new"), "");
  EXPECT_EQ(contents("model"), "new");
  EXPECT_EQ(save(path("model"), ""), "");
  EXPECT_EQ(contents("model"), "");
  EXPECT_EQ(names(), Names{"model"});
}

struct Failure {
  const char* call;
  int succeeding;
  const char* what;
};

TEST_F(DurableFileTest, EachCallMayFailAndTheOldFileStands) {
  ASSERT_EQ(save(path("model"), "old"), "");
  for (const Failure& failure :
       {Failure{"open", 0, "cannot be made"}, Failure{"open", 1, "cannot be put onto the disk"},
        Failure{"write", 0, "cannot be written"}, Failure{"write", 3, "cannot be written"},
        Failure{"fsync", 0, "cannot be put onto the disk"},
        Failure{"fsync", 1, "cannot be put onto the disk"}, Failure{"close", 0, "cannot be closed"},
        Failure{"rename", 0, "cannot be put in place"}}) {
    for (const int reason : {ENOSPC, EIO, EACCES, EROFS, EDQUOT}) {
      // Once: of a failed fsync Linux tells the first who asks, and nobody after.
      script = {.failing = failure.call,
                .succeeding = failure.succeeding,
                .error_number = reason,
                .once = true};
      script.most_written = 100;
      EXPECT_EQ(save(path("model"), std::string(1000, 'n')),
                path("model") + ": " + failure.what + ": " + system_reason(reason));
      EXPECT_EQ(contents("model"), "old");
      EXPECT_EQ(names(), Names{"model"});
      const bool renamed = std::ranges::find(script.made, "rename") != script.made.end();
      EXPECT_FALSE(renamed) << failure.call << " failed, and still it was renamed";
    }
  }
}

// The new file stands by then: an error would claim that the old one does.
TEST_F(DurableFileTest, AfterTheRenameNothingIsTakenBack) {
  ASSERT_EQ(save(path("model"), "old"), "");
  script = {.failing = "fsync", .succeeding = 2, .error_number = EIO};
  EXPECT_EQ(save(path("model"), "new"), "");
  EXPECT_EQ(script.made.end()[-2], "fsync!");
  EXPECT_EQ(contents("model"), "new");
  EXPECT_EQ(names(), Names{"model"});
}

TEST_F(DurableFileTest, AFailureToRemoveTheTemporaryFileHidesNoOther) {
  ASSERT_EQ(save(path("model"), "old"), "");
  script = {.failing = "fsync", .error_number = EIO};
  const FileCalls calls = [] {
    FileCalls result = kScripted;
    result.unlink = [](const char*) {
      errno = EROFS;
      return -1;
    };
    return result;
  }();
  try {
    save_file(path("model"), "new", calls);
    FAIL() << "saved";
  } catch (const Error& error) {
    EXPECT_EQ(error.what(), path("model") + ": cannot be put onto the disk: Input/output error");
  }
  EXPECT_EQ(contents("model"), "old");
}

TEST_F(DurableFileTest, ASignalInBetweenDoesNoHarm) {
  for (const char* call : {"open", "write", "fsync", "close"}) {
    script = {.failing = call, .error_number = EINTR, .once = true};
    EXPECT_EQ(save(path("model"), call), "");
    EXPECT_EQ(contents("model"), call);
    EXPECT_EQ(names(), Names{"model"});
  }
}

TEST_F(DurableFileTest, WritesInAsManyPiecesAsTheSystemWants) {
  script.most_written = 7;
  EXPECT_EQ(save(path("model"), std::string(1000, 'n')), "");
  EXPECT_EQ(contents("model"), std::string(1000, 'n'));
  EXPECT_EQ(std::ranges::count(script.made, "write"), 143);
}

TEST_F(DurableFileTest, ADiskThatTakesNothingIsNoEndlessLoop) {
  script = {.failing = "write", .error_number = 0};
  EXPECT_EQ(save(path("model"), "new"), path("model") + ": cannot be written: Input/output error");
  EXPECT_EQ(names(), Names{});
}

TEST_F(DurableFileTest, AFolderThatCannotBeSyncedIsNoFailure) {
  script = {.failing = "fsync", .succeeding = 1, .error_number = EINVAL};
  EXPECT_EQ(save(path("model"), "new"), "");
  EXPECT_EQ(contents("model"), "new");
}

TEST_F(DurableFileTest, StepsOverTheNamesThatKilledSavesLeft) {
  script = {.failing = "open", .error_number = EEXIST, .once = true};
  EXPECT_EQ(save(path("model"), "new"), "");
  script = {.failing = "open", .error_number = EEXIST};
  EXPECT_EQ(save(path("model"), "newer"), path("model") + ": cannot be made: File exists");
  EXPECT_EQ(contents("model"), "new");
  EXPECT_EQ(names(), Names{"model"});
}

TEST_F(DurableFileTest, WhatIsPrivateStaysPrivate) {
  const mode_t mask = umask(022);
  ASSERT_EQ(save(path("model"), "old"), "");
  EXPECT_EQ(mode("model"), 0644U);
  ASSERT_EQ(::chmod(path("model").c_str(), 0600), 0);
  ASSERT_EQ(save(path("model"), "new"), "");
  EXPECT_EQ(mode("model"), 0600U);
  ASSERT_EQ(::chmod(path("model").c_str(), 0666), 0);
  ASSERT_EQ(save(path("model"), "new"), "");
  EXPECT_EQ(mode("model"), 0644U);
  umask(mask);
}

TEST_F(DurableFileTest, ALinkIsReplacedAndNotFollowed) {
  ASSERT_EQ(save(path("real"), "old"), "");
  fs::create_symlink("real", path("model"));
  ASSERT_EQ(save(path("model"), "new"), "");
  EXPECT_FALSE(fs::is_symlink(path("model")));
  EXPECT_EQ(contents("model"), "new");
  EXPECT_EQ(contents("real"), "old");
}

TEST_F(DurableFileTest, RefusesWhatCannotBeReplacedByAFile) {
  EXPECT_EQ(save(folder_.string(), "x"), folder_.string() + ": is a folder, not a file");
  EXPECT_EQ(save("/dev/null", "x"), "/dev/null: is not a regular file");
  EXPECT_EQ(save("", "x"), ": is no name for an output; choose another");
  EXPECT_EQ(save(path("none/model"), "x"),
            path("none/model") + ": cannot be made: No such file or directory");
  EXPECT_EQ(script.made, Names{"open"});
}

// Kills a process that saves `bytes` before its call number `call`. Whether it
// came that far.
bool kill_while_saving(const std::string& path, std::string_view bytes, int call) {
  const pid_t child = ::fork();
  if (child == 0) {
    script = {};
    script.most_written = 200;
    script.calls_until_kill = call;
    save(path, bytes);
    ::_exit(0);
  }
  int status = 0;
  EXPECT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
  return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

// At every call of a save, so that no moment is left out.
TEST_F(DurableFileTest, AKilledSaveLeavesTheOldFileOrTheNew) {
  const std::string old(30'000, 'o');
  const std::string fresh(20'000, 'n');
  ASSERT_EQ(save(path("model"), old), "");
  int kills = 0;
  int olds = 0;
  for (; kill_while_saving(path("model"), fresh, kills); ++kills) {
    const std::string found = contents("model");
    ASSERT_TRUE(found == old || found == fresh) << "torn at call " << kills;
    olds += found == old ? 1 : 0;
    if (found == fresh) {
      ASSERT_EQ(save(path("model"), old), "");
    }
  }
  EXPECT_EQ(contents("model"), fresh);
  EXPECT_GE(kills, 100);
  EXPECT_GE(olds, 100);
  EXPECT_LT(olds, kills);
  std::cout << kills << " kills: " << olds << " old files, " << kills - olds << " new ones\n";
}

}  // namespace
}  // namespace edau
