// Saving one file so that a crash, a full disk or a power cut leaves either all
// of the old or all of the new, and the steps that saving a folder shares.
//
// The order is that of every safe save: write a temporary file in the same
// folder, fsync, close, and only then rename. A rename that reached the disk
// before the contents would leave an empty file behind after a power cut.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace edau {

// The calls of the system that saving makes. Each returns what the system's own
// does and sets errno as it does; tests put calls here that fail.
struct FileCalls {
  int (*open)(const char* path, int flags, mode_t mode);
  ssize_t (*write)(int descriptor, const void* bytes, std::size_t size);
  int (*fsync)(int descriptor);
  int (*close)(int descriptor);
  int (*rename)(const char* from, const char* to);
  int (*unlink)(const char* path);
};

// The system's.
extern const FileCalls kSystemCalls;

// Replaces the file `path`, or makes it. A new file has the rights of any new
// file, one that stands in the place of another no more than that had. A link
// at `path` is replaced, not followed.
//
// Throws Error kUnwritableOutput, and then what stood at `path` stands there
// still and nothing is left beside it.
void save_file(const std::string& path, std::string_view bytes,
               const FileCalls& calls = kSystemCalls);

// Makes the file `path`, which must not exist, writes it and has the system put
// it onto the disk. Messages call it `shown`. Throws Error kUnwritableOutput;
// a part of it may be left.
void write_new_file(const std::string& path, std::string_view bytes, std::string_view shown,
                    const FileCalls& calls = kSystemCalls);

// Has the system put a folder's names onto the disk; false: see errno.
bool sync_folder(const std::string& path, const FileCalls& calls = kSystemCalls) noexcept;

// The folder that holds `path`.
std::string parent_of(const std::string& path);

// Throws Error kUnwritableOutput where the last part of `path` is no name of a
// thing that can be renamed into place.
void require_name(const std::string& path);

}  // namespace edau
