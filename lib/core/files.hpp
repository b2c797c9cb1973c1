// Files: reading one whole, and writing so that a reader finds either all of
// the new or all of the old.
//
// Errors carry the system's reason. Descriptors are closed on every path.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace edau {

// Called now and then with the bytes read so far and the bytes expected (0 =
// unknown). May throw, which ends the reading.
using ReadingHook = std::function<void(std::uint64_t done, std::uint64_t total)>;

// What a message advises about a file that is refused.
struct ReadingAdvice {
  std::string_view not_regular = "to read from a pipe, pass - and --format";
  std::string_view too_long = "split it";
};

// The bytes of the regular file `path`. Throws Error kUnreadableInput if it is
// missing, no regular file, not readable, longer than `max_bytes`, or changes
// while it is read.
std::string read_file(const std::string& path, std::uint64_t max_bytes,
                      const ReadingHook& hook = {}, const ReadingAdvice& advice = {});

// The same for standard input, which may be anything.
std::string read_standard_input(std::uint64_t max_bytes, const ReadingHook& hook = {});

// A folder that nobody else sees, made beside `path` so that renaming from it
// to `path` stays within one file system. Removed with all it holds.
class TemporaryFolder {
 public:
  // Throws Error kUnwritableOutput.
  explicit TemporaryFolder(const std::string& path);
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const noexcept { return path_; }

  // Leaves the folder where it is: it holds what must not be lost.
  void keep() noexcept { path_.clear(); }

 private:
  std::string path_;  // empty: nothing to remove
};

// A folder of results, written whole or not at all. Files gather in a temporary
// folder beside the target; commit() moves them there in one step.
class OutputFolder {
 public:
  // `own_names` are the names of all files that edau writes into such a folder.
  // An existing `target` is replaced only if `replace_existing`, and if it
  // holds the file `mark` and nothing but files of those names.
  //
  // Throws Error kUnwritableOutput, also if `target` stands in the way.
  OutputFolder(const std::string& target, bool replace_existing,
               std::span<const std::string_view> own_names,
               std::string_view mark = "analysis.json");

  // Writes the file `name` and has the system put it onto the disk. `name` is a
  // plain file name, not written before. Throws Error kUnwritableOutput.
  void write(std::string_view name, std::string_view bytes);

  // Moves the files to the target. Throws Error kUnwritableOutput; what stood
  // at the target then still stands there. To be called once, last.
  void commit();

 private:
  void check_target() const;
  void put_in_place() const;
  void exchange();

  std::string target_;
  bool replace_existing_;
  std::vector<std::string> own_names_;
  std::string mark_;
  std::unique_ptr<TemporaryFolder> temporary_;
  std::string fresh_;  // the new folder, inside the temporary one
};

}  // namespace edau
