#include "model/archive_writer.hpp"

#include <cmath>

#include "core/quoting.hpp"
#include "core/utf8.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

[[noreturn]] void refuse(const std::string& what) {
  throw Error(ErrorCode::kUnwritableOutput, "the model cannot be saved: " + what);
}

}  // namespace

void ArchiveWriter::save_string(std::string_view text) {
  if (text.size() > kMaxStringBytes) {
    refuse(quote(text) + " is longer than " + std::to_string(kMaxStringBytes) + " bytes");
  }
  if (!is_valid_utf8(text)) refuse(quote(text) + " is not UTF-8");
  save_number(static_cast<std::uint32_t>(text.size()));
  bytes_.append(text);
}

void ArchiveWriter::require_finite(double value) const {
  if (!std::isfinite(value)) refuse("it holds a number that is not finite");
}

void ArchiveWriter::require_fair(std::size_t count, std::size_t element_size,
                                 std::size_t bytes) const {
  if (is_fair_memory(count, element_size, bytes)) return;
  refuse("a list of " + std::to_string(count) + " parts is too long to be loaded safely");
}

}  // namespace edau
