// From the bytes of a file to valid UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "corpus/notes.hpp"
#include "edau/reading.hpp"

namespace edau {

// Text that either owns its bytes or borrows those of the file.
class DecodedText {
 public:
  explicit DecodedText(std::string_view borrowed) noexcept : borrowed_(borrowed) {}
  explicit DecodedText(std::string owned) noexcept : owned_(std::move(owned)), owns_(true) {}

  // Lives as long as this object, and as the file's bytes.
  std::string_view view() const noexcept { return owns_ ? owned_ : borrowed_; }

 private:
  std::string owned_;
  std::string_view borrowed_;
  bool owns_ = false;
};

// Takes off the byte-order mark, converts, and replaces what is invalid by
// U+FFFD, counted in `notes`. Bytes that are valid UTF-8 are not copied.
//
// Throws Error kUnreadableInput if `bytes` are no text, in an encoding that has
// to be named first, or in one that belies `encoding`.
DecodedText decode(std::string_view bytes, std::string_view name, Encoding encoding,
                   NoteBook& notes);

}  // namespace edau
