// The writing half of files.hpp.
//
// The order is that of every safe save: write, fsync, close, fsync the folder,
// and only then rename. A rename that reached the disk before the contents
// would leave empty files behind after a power cut.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "core/descriptor.hpp"
#include "core/files.hpp"
#include "core/quoting.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

constexpr auto kCode = ErrorCode::kUnwritableOutput;

[[noreturn]] void refuse(std::string_view path, std::string_view what) {
  throw Error(kCode, std::string(path) + ": " + std::string(what));
}

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::string without_trailing_slashes(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

// "", "." and ".." name a place, not a thing that can be renamed into it.
void require_name(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  if (name.empty() || name == "." || name == ".." || name.find('\0') != std::string::npos) {
    refuse(path.c_str(), "is no name for an output; choose another");
  }
}

void write_all(const Descriptor& file, std::string_view bytes, std::string_view path) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) fail_with_errno(kCode, path, "cannot be written");
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void write_new_file(const std::string& path, std::string_view bytes, std::string_view shown) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file.is_open()) fail_with_errno(kCode, shown, "cannot be made");
  write_all(file, bytes, shown);
  if (::fsync(file.number()) != 0) fail_with_errno(kCode, shown, "cannot be put onto the disk");
  if (!file.close()) fail_with_errno(kCode, shown, "cannot be closed");
}

bool sync_folder(const std::string& path) noexcept {
  const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // EINVAL: a file system that has no such thing for folders.
  return folder.is_open() && (::fsync(folder.number()) == 0 || errno == EINVAL);
}

bool exists(const std::string& path) noexcept {
  struct stat status = {};
  return ::lstat(path.c_str(), &status) == 0;
}

bool rename_with(const std::string& from, const std::string& to, unsigned flags) noexcept {
  return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), flags) == 0;
}

// Not every file system knows the flags of renameat2().
bool lacks_flags(int error_number) noexcept {
  return error_number == EINVAL || error_number == ENOSYS || error_number == ENOTSUP;
}

bool is_folder(const std::string& path) noexcept {
  struct stat status = {};
  return ::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// A device, pipe or socket: nothing that can be replaced by a rename.
bool is_special(const std::string& path) noexcept {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

}  // namespace

TemporaryFolder::TemporaryFolder(const std::string& path)
    : path_(parent_of(path) + "/.edau-XXXXXX") {
  if (::mkdtemp(path_.data()) == nullptr) {
    fail_with_errno(kCode, path, "cannot be made");
  }
}

TemporaryFolder::~TemporaryFolder() {
  if (path_.empty()) return;
  std::error_code ignored;  // what cannot be removed is left behind, under a name of its own
  std::filesystem::remove_all(path_, ignored);
}

OutputFolder::OutputFolder(const std::string& target, bool replace_existing,
                           std::span<const std::string_view> own_names)
    : target_(without_trailing_slashes(target)),
      replace_existing_(replace_existing),
      own_names_(own_names.begin(), own_names.end()) {
  require_name(target_);
  check_target();
  temporary_ = std::make_unique<TemporaryFolder>(target_);
  // mkdtemp() makes a private folder; this one has the rights of any new folder.
  fresh_ = temporary_->path() + "/new";
  if (::mkdir(fresh_.c_str(), 0777) != 0) fail_with_errno(kCode, target_, "cannot be made");
}

void OutputFolder::check_target() const {
  if (!exists(target_)) return;
  if (!replace_existing_) refuse(target_, "exists; choose another -o or pass --force");
  if (!is_folder(target_)) refuse(target_, "exists and is no folder; choose another -o");
  bool holds_analysis = false;
  std::error_code error;
  for (std::filesystem::directory_iterator it(target_, error), end; !error && it != end;
       it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (std::ranges::find(own_names_, name) == own_names_.end() ||
        it->symlink_status(error).type() != std::filesystem::file_type::regular) {
      refuse(target_, "holds " + quote(name) + ", which edau did not write; choose another -o");
    }
    holds_analysis = holds_analysis || name == "analysis.json";
  }
  if (error) refuse(target_, "cannot be read: " + error.message());
  if (!holds_analysis) refuse(target_, "holds no analysis.json of edau; choose another -o");
}

void OutputFolder::write(std::string_view name, std::string_view bytes) {
  assert(!name.empty() && name.find('/') == std::string_view::npos);
  const std::string path = fresh_ + "/" + std::string(name);
  write_new_file(path, bytes, target_ + "/" + std::string(name));
}

void OutputFolder::commit() {
  if (!sync_folder(fresh_)) fail_with_errno(kCode, target_, "cannot be put onto the disk");
  check_target();  // again: it may have appeared or changed since
  if (exists(target_)) {
    exchange();
  } else {
    put_in_place();
  }
  // The results stand; a failure here would only put them at risk of a power
  // cut, and there is nothing left to take back.
  static_cast<void>(sync_folder(parent_of(target_)));
}

// An empty folder that appears in between must not be overwritten, which a
// plain rename would do.
void OutputFolder::put_in_place() const {
  if (rename_with(fresh_, target_, RENAME_NOREPLACE)) return;
  if (lacks_flags(errno) && !exists(target_) && rename_with(fresh_, target_, 0)) return;
  fail_with_errno(kCode, target_, "cannot be put in place");
}

// The old folder ends in the temporary one and goes with it.
void OutputFolder::exchange() {
  if (rename_with(fresh_, target_, RENAME_EXCHANGE)) return;
  if (!lacks_flags(errno)) fail_with_errno(kCode, target_, "cannot be replaced");
  const std::string old = temporary_->path() + "/old";
  if (!rename_with(target_, old, 0)) fail_with_errno(kCode, target_, "cannot be replaced");
  if (rename_with(fresh_, target_, 0)) return;
  const int reason = errno;
  if (!rename_with(old, target_, 0)) {
    temporary_->keep();
    refuse(target_, "cannot be replaced; the old results are now in " + old);
  }
  errno = reason;
  fail_with_errno(kCode, target_, "cannot be replaced");
}

void write_file_atomically(const std::string& path, std::string_view bytes) {
  if (is_special(path)) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.is_open()) fail_with_errno(kCode, path, "cannot be opened");
    write_all(file, bytes, path);
    if (!file.close()) fail_with_errno(kCode, path, "cannot be closed");
    return;
  }
  require_name(path);
  if (is_folder(path)) refuse(path, "is a folder, not a file");
  const TemporaryFolder temporary(path);
  const std::string fresh = temporary.path() + "/new";
  write_new_file(fresh, bytes, path);
  if (!rename_with(fresh, path, 0)) fail_with_errno(kCode, path, "cannot be put in place");
  static_cast<void>(sync_folder(parent_of(path)));
}

}  // namespace edau
