// An open file of the system, closed at the end of its scope.
#pragma once

#include <unistd.h>

#include <cerrno>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "edau/error.hpp"

namespace edau {

class Descriptor {
 public:
  explicit Descriptor(int number) noexcept : number_(number) {}
  ~Descriptor() {
    if (is_open()) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const noexcept { return number_; }
  bool is_open() const noexcept { return number_ >= 0; }

  // Some systems report a failed write no sooner than here. False: see errno.
  bool close() noexcept { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

// "No such file or directory": the words for errno, the same in every locale.
inline std::string system_reason(int error_number) {
  return std::generic_category().message(error_number);
}

// Throws Error `code`: "<path>: <what>: <the system's reason in errno>".
[[noreturn]] inline void fail_with_errno(ErrorCode code, std::string_view path,
                                         std::string_view what) {
  const int error_number = errno;
  throw Error(code,
              std::string(path) + ": " + std::string(what) + ": " + system_reason(error_number));
}

}  // namespace edau
