// Model files on the disk.
#pragma once

#include <string>

namespace edau {

// The bytes of the model file `path`, for read_container(). They are read, not
// mapped: a file that is cut short meanwhile must be an error, not a signal.
//
// Throws Error kUnreadableInput if it is missing, no regular file, not readable,
// longer than kMaxModelBytes, or changes while it is read.
std::string read_model_bytes(const std::string& path);

}  // namespace edau
