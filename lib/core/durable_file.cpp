#include "core/durable_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

#include "core/descriptor.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

// However many calls it takes; false: see errno.
bool write_all(int descriptor, std::string_view bytes, const FileCalls& calls) noexcept {
  while (!bytes.empty()) {
    const ssize_t count = calls.write(descriptor, bytes.data(), bytes.size());
    if (count == 0) errno = EIO;  // no system does; it must not keep us here for ever
    if (count == 0 || (count < 0 && errno != EINTR)) return false;
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

constexpr auto kCode = ErrorCode::kUnwritableOutput;

// Names that killed saves left behind are stepped over.
constexpr int kMaxNames = 1000;

[[noreturn]] void refuse(std::string_view path, std::string_view what) {
  throw Error(kCode, std::string(path) + ": " + std::string(what));
}

int open_of_system(const char* path, int flags, mode_t mode) { return ::open(path, flags, mode); }

// A descriptor that is closed by the calls that opened it.
class OpenFile {
 public:
  explicit OpenFile(const FileCalls& calls) noexcept : calls_(calls) {}
  ~OpenFile() {
    if (number_ >= 0) calls_.close(number_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  bool open(const std::string& path, int flags, mode_t mode) noexcept {
    do {
      number_ = calls_.open(path.c_str(), flags | O_CLOEXEC, mode);
    } while (number_ < 0 && errno == EINTR);
    return number_ >= 0;
  }

  bool write(std::string_view bytes) const noexcept { return write_all(number_, bytes, calls_); }

  bool sync() const noexcept {
    int result = 0;
    do {
      result = calls_.fsync(number_);
    } while (result != 0 && errno == EINTR);
    return result == 0;
  }

  // EINVAL: a file system that has no such thing for folders.
  bool sync_as_folder() const noexcept { return sync() || errno == EINVAL; }

  // After EINTR Linux has closed it all the same.
  bool close() noexcept { return calls_.close(std::exchange(number_, -1)) == 0 || errno == EINTR; }

 private:
  const FileCalls& calls_;
  int number_ = -1;
};

// Some systems report a failed write no sooner than by fsync or close.
void fill(OpenFile& file, std::string_view bytes, std::string_view shown) {
  if (!file.write(bytes)) fail_with_errno(kCode, shown, "cannot be written");
  if (!file.sync()) fail_with_errno(kCode, shown, "cannot be put onto the disk");
  if (!file.close()) fail_with_errno(kCode, shown, "cannot be closed");
}

// A file beside `target` that is removed unless it took the target's place.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& target, mode_t mode, const FileCalls& calls)
      : target_(target), calls_(calls), file_(calls) {
    const std::string beginning = parent_of(target) + "/.edau-" + std::to_string(::getpid()) + "-";
    for (int number = 0; number < kMaxNames; ++number) {
      std::string path = beginning + std::to_string(number);
      if (file_.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode)) {
        path_ = std::move(path);
        return;
      }
      if (errno != EEXIST) break;
    }
    fail_with_errno(kCode, target, "cannot be made");
  }
  ~TemporaryFile() {
    if (!path_.empty()) calls_.unlink(path_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  void write(std::string_view bytes) { fill(file_, bytes, target_); }

  void move_into_place() {
    if (calls_.rename(path_.c_str(), target_.c_str()) != 0) {
      fail_with_errno(kCode, target_, "cannot be put in place");
    }
    path_.clear();
  }

 private:
  const std::string& target_;
  const FileCalls& calls_;
  OpenFile file_;
  std::string path_;  // empty: nothing to remove
};

// The rights to ask for, from which the system takes those of the umask: a file
// that was private stays so.
mode_t mode_for(const std::string& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) return 0666;
  if (S_ISDIR(status.st_mode)) refuse(path, "is a folder, not a file");
  if (!S_ISREG(status.st_mode)) refuse(path, "is not a regular file");
  return status.st_mode & 0666;
}

}  // namespace

const FileCalls kSystemCalls = {open_of_system, ::write, ::fsync, ::close, std::rename, ::unlink};

void save_file(const std::string& path, std::string_view bytes, const FileCalls& calls) {
  require_name(path);
  TemporaryFile file(path, mode_for(path), calls);
  OpenFile folder(calls);
  if (!folder.open(parent_of(path), O_RDONLY | O_DIRECTORY, 0)) {
    fail_with_errno(kCode, path, "cannot be put onto the disk");
  }
  file.write(bytes);
  // A disk that cannot keep the folder should say so while the old file stands.
  if (!folder.sync_as_folder()) fail_with_errno(kCode, path, "cannot be put onto the disk");
  file.move_into_place();
  // The new file stands; there is nothing left to take back.
  static_cast<void>(folder.sync_as_folder());
}

void write_new_file(const std::string& path, std::string_view bytes, std::string_view shown,
                    const FileCalls& calls) {
  OpenFile file(calls);
  if (!file.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0666)) {
    fail_with_errno(kCode, shown, "cannot be made");
  }
  fill(file, bytes, shown);
}

bool sync_folder(const std::string& path, const FileCalls& calls) noexcept {
  OpenFile folder(calls);
  return folder.open(path, O_RDONLY | O_DIRECTORY, 0) && folder.sync_as_folder();
}

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

// "", "." and ".." name a place, not a thing that can be renamed into it.
void require_name(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  if (name.empty() || name == "." || name == ".." || name.find('\0') != std::string::npos) {
    refuse(path.c_str(), "is no name for an output; choose another");
  }
}

}  // namespace edau
