#include "model/model_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "core/durable_file.hpp"
#include "core/errors.hpp"
#include "core/temporary_folder.hpp"
#include "model/allocations.hpp"
#include "model/damage.hpp"
#include "model/records.hpp"

namespace edau {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;
using namespace testing_records;

using ModelFileTest = TemporaryFolderTest;

// The message of loading `file`, which must be an Error of `code`.
std::string refused(ErrorCode code, const std::string& file) {
  return error_of(code, [&] {
    const std::string bytes = read_model_bytes(file);
    read_container(bytes, file, kKnown);
  });
}

TEST_F(ModelFileTest, ASavedModelComesBackAsItWas) {
  const Model model = sample_model();
  save_file(path("m.edau"), write_model(model));
  EXPECT_EQ(read_model(read_model_bytes(path("m.edau"))), model);
}

TEST_F(ModelFileTest, EachAllocationOfALoadFromTheDiskMayFail) {
  if (!allocations::kAreMeasured) {
    GTEST_SKIP() << "the thread sanitizer has an operator new of its own";
  }
  const std::string file = put("m.edau", write_model(sample_model()));
  const auto load = [&](std::string_view) { read_model(read_model_bytes(file)); };
  EXPECT_GT(damage::load_with_each_allocation_failing("", load), 20U);
}

TEST_F(ModelFileTest, WhatIsNoFileIsRefusedByName) {
  const auto unreadable = [](const std::string& file) {
    return refused(ErrorCode::kUnreadableInput, file);
  };
  EXPECT_EQ(unreadable(path("none")),
            path("none") + ": cannot be opened: No such file or directory");
  EXPECT_EQ(unreadable(folder_.string()), folder_.string() + ": is a folder, not a file");
  EXPECT_EQ(unreadable("/dev/zero"),
            "/dev/zero: is not a regular file; a model is read from a regular file only");
  ASSERT_EQ(mkfifo(path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(unreadable(path("pipe")),
            path("pipe") + ": is not a regular file; a model is read from a regular file only");
  fs::create_symlink("loop", path("loop"));
  EXPECT_EQ(unreadable(path("loop")),
            path("loop") + ": cannot be opened: Too many levels of symbolic links");
}

// A sparse file: no byte of it is on the disk, and none is read.
TEST_F(ModelFileTest, AFileThatIsTooLongIsNotRead) {
  put("long", "");
  fs::resize_file(path("long"), kMaxModelBytes + 1);
  EXPECT_EQ(refused(ErrorCode::kUnreadableInput, path("long")),
            path("long") + ": is longer than 4294967296 bytes; no model is that long");
}

TEST_F(ModelFileTest, FilesOfOtherKindsAreRefusedByName) {
  struct Foreign {
    std::string_view bytes;
    std::string_view message;
  };
  for (const Foreign& foreign : {
           Foreign{"", "the file is empty, not an edau model"},
           Foreign{"PK\x03\x04\x14\0\0\0"sv, "is a ZIP archive, not an edau model"},
           Foreign{"PK\x05\x06\0\0"sv, "is a ZIP archive, not an edau model"},
           Foreign{"\x1F\x8B\x08\0"sv, "is a gzip archive, not an edau model"},
           Foreign{"\x80\x04\x95\x0B\0\0"sv, "is a Python pickle, not an edau model"},
           Foreign{"22 serialization::archive 19 0 0", "is a Boost archive, not an edau model"},
           Foreign{"\x16\0\0\0\0\0\0\0serialization::archive\x13"sv,
                   "is a Boost archive, not an edau model"},
           Foreign{"<?xml version=\"1.0\"?>\n<!DOCTYPE boost_serialization>\n",
                   "is a Boost archive, not an edau model"},
           Foreign{"{\"themes\": []}", "is a JSON file, not an edau model"},
           Foreign{"%PDF-1.7", "is a PDF file, not an edau model"},
           Foreign{"id,text\n1,bus\n", "is not an edau model"},
           Foreign{"\0\0\0\0\0\0\0\0\0"sv, "is not an edau model"},
           Foreign{"\x89"
                   "EDAU\n\x1A\x01\0\0"sv,
                   "the file was changed as text is in a transfer; the file is damaged, fetch or "
                   "make it anew"},
       }) {
    const std::string file = put("m.edau", foreign.bytes);
    EXPECT_EQ(refused(ErrorCode::kUnreadableModel, file),
              file + ": header, byte 0: " + std::string(foreign.message));
  }
}

}  // namespace
}  // namespace edau
