// The one kind of exception that edau throws.
//
// std::bad_alloc passes through unchanged; nothing else leaves the library.
// The values of ErrorCode are fixed for ever: scripts, the C API and other
// languages store them.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "edau/export.hpp"

namespace edau {

enum class ErrorCode : int {
  kInvalidArgument = 1,   // an option or argument out of its range
  kUnreadableInput = 2,   // a file that cannot be read as what it claims to be
  kUnbalanced = 3,        // received = analysed + excluded does not hold: a defect of edau
  kUnwritableOutput = 4,  // the output could not be written; what stood there is untouched
  kCancelled = 5,         // the progress callback asked to stop
  kOutOfMemory = 6,       // std::bad_alloc, where an exception cannot travel (C, exit codes)
  kUnreadableModel = 7,   // a model file that is damaged, of a newer format, or no model
  kNoUsableText = 8,      // nothing to analyse: no submission holds a usable word
};

// What was wrong, where (file, line, column or byte) and what to do about it,
// in one sentence or two that a person can act on.
class EDAU_EXPORT Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  ~Error() override;

  ErrorCode code() const noexcept { return code_; }

 private:
  ErrorCode code_;
};

// One row of the table that carries an error across a border: every face of
// the library (command line, C, Python) reads its mapping here.
struct ErrorMapping {
  ErrorCode code;
  std::string_view name;          // "invalid-argument", …: the C status and the CLI's word
  int exit_code;                  // of the command line
  std::string_view python_class;  // the class in the Python package
};

// All mappings, one for each ErrorCode, in the order of their values. The
// views live as long as the program.
EDAU_EXPORT std::span<const ErrorMapping> error_mappings() noexcept;

// The mapping of `code`.
EDAU_EXPORT const ErrorMapping& error_mapping(ErrorCode code) noexcept;

}  // namespace edau
