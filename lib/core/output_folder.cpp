// The writing half of files.hpp. The order is that of durable_file.hpp: all is
// on the disk, the folder too, before it is renamed.
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
#include "core/durable_file.hpp"
#include "core/files.hpp"
#include "core/quoting.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

constexpr auto kCode = ErrorCode::kUnwritableOutput;

[[noreturn]] void refuse(std::string_view path, std::string_view what) {
  throw Error(kCode, std::string(path) + ": " + std::string(what));
}

std::string without_trailing_slashes(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
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
                           std::span<const std::string_view> own_names, std::string_view mark)
    : target_(without_trailing_slashes(target)),
      replace_existing_(replace_existing),
      own_names_(own_names.begin(), own_names.end()),
      mark_(mark) {
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
  bool holds_mark = false;
  std::error_code error;
  for (std::filesystem::directory_iterator it(target_, error), end; !error && it != end;
       it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (std::ranges::find(own_names_, name) == own_names_.end() ||
        it->symlink_status(error).type() != std::filesystem::file_type::regular) {
      refuse(target_, "holds " + quote(name) + ", which edau did not write; choose another -o");
    }
    holds_mark = holds_mark || name == mark_;
  }
  if (error) refuse(target_, "cannot be read: " + error.message());
  if (!holds_mark) refuse(target_, "holds no " + mark_ + " of edau; choose another -o");
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

}  // namespace edau
