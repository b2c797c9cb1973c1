#include "model/model_file.hpp"

#include "core/files.hpp"
#include "model/archive_limits.hpp"

namespace edau {

std::string read_model_bytes(const std::string& path) {
  const ReadingAdvice advice{.not_regular = "a model is read from a regular file only",
                             .too_long = "no model is that long"};
  return read_file(path, kMaxModelBytes, {}, advice);
}

}  // namespace edau
