#include "core/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "core/descriptor.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

// Between two calls of the hook, which must come at least every 50 ms.
constexpr std::size_t kReadBytes = std::size_t{1} << 20;

[[noreturn]] void refuse(std::string_view path, std::string_view what) {
  throw Error(ErrorCode::kUnreadableInput, std::string(path) + ": " + std::string(what));
}

struct stat status_of(const Descriptor& file, std::string_view path) {
  struct stat status = {};
  if (::fstat(file.number(), &status) != 0) {
    fail_with_errno(ErrorCode::kUnreadableInput, path, "cannot be read");
  }
  return status;
}

void require_regular(const struct stat& status, std::string_view path,
                     const ReadingAdvice& advice) {
  if (S_ISDIR(status.st_mode)) refuse(path, "is a folder, not a file");
  if (!S_ISREG(status.st_mode)) {
    refuse(path, "is not a regular file; " + std::string(advice.not_regular));
  }
}

void require_size(std::uint64_t size, std::uint64_t max_bytes, std::string_view path,
                  const ReadingAdvice& advice) {
  if (size <= max_bytes) return;
  refuse(path,
         "is longer than " + std::to_string(max_bytes) + " bytes; " + std::string(advice.too_long));
}

// One read(): 0 at the end of the file.
std::size_t read_some(const Descriptor& file, char* into, std::size_t size, std::string_view path) {
  while (true) {
    const ssize_t count = ::read(file.number(), into, size);
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) fail_with_errno(ErrorCode::kUnreadableInput, path, "cannot be read");
  }
}

// Reads to the end, whatever size the file said it had.
std::string read_all(const Descriptor& file, std::uint64_t expected, std::uint64_t max_bytes,
                     std::string_view path, const ReadingHook& hook, const ReadingAdvice& advice) {
  std::string bytes;
  // One byte more than expected, so that the end is found without growing.
  bytes.resize(std::max<std::size_t>(kReadBytes, expected + 1));
  std::size_t done = 0;
  while (true) {
    if (hook) hook(done, expected);
    if (done == bytes.size()) bytes.resize(2 * bytes.size());
    const std::size_t room = std::min(kReadBytes, bytes.size() - done);
    const std::size_t count = read_some(file, bytes.data() + done, room, path);
    if (count == 0) break;
    done += count;
    require_size(done, max_bytes, path, advice);
  }
  bytes.resize(done);
  return bytes;
}

bool same_contents(const struct stat& before, const struct stat& after) {
  return before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec &&
         before.st_mtim.tv_nsec == after.st_mtim.tv_nsec;
}

}  // namespace

std::string read_file(const std::string& path, std::uint64_t max_bytes, const ReadingHook& hook,
                      const ReadingAdvice& advice) {
  if (path.find('\0') != std::string::npos) refuse(path.c_str(), "a path cannot hold a NUL");
  // O_NONBLOCK: a pipe without a writer must not hold us up before it is refused.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open()) fail_with_errno(ErrorCode::kUnreadableInput, path, "cannot be opened");
  const struct stat before = status_of(file, path);
  require_regular(before, path, advice);
  const auto expected = static_cast<std::uint64_t>(before.st_size);
  require_size(expected, max_bytes, path, advice);
  std::string bytes = read_all(file, expected, max_bytes, path, hook, advice);
  if (bytes.size() != expected || !same_contents(before, status_of(file, path))) {
    refuse(path, "was changed while it was read; try again");
  }
  return bytes;
}

std::string read_standard_input(std::uint64_t max_bytes, const ReadingHook& hook) {
  // A copy of the descriptor, so that closing it leaves the caller's open.
  const Descriptor file(::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0));
  constexpr std::string_view kName = "standard input";
  if (!file.is_open()) fail_with_errno(ErrorCode::kUnreadableInput, kName, "cannot be read");
  return read_all(file, 0, max_bytes, kName, hook, {});
}

}  // namespace edau
