#include "edau/error.hpp"

#include <algorithm>
#include <array>

namespace edau {
namespace {

constexpr std::array kMappings = {
    ErrorMapping{ErrorCode::kInvalidArgument, "invalid-argument", 1, "InvalidArgumentError"},
    ErrorMapping{ErrorCode::kUnreadableInput, "unreadable-input", 2, "UnreadableInputError"},
    ErrorMapping{ErrorCode::kUnbalanced, "unbalanced", 3, "Error"},
    ErrorMapping{ErrorCode::kUnwritableOutput, "unwritable-output", 4, "UnwritableOutputError"},
    ErrorMapping{ErrorCode::kCancelled, "cancelled", 5, "CancelledError"},
    ErrorMapping{ErrorCode::kOutOfMemory, "out-of-memory", 6, "MemoryError"},
    ErrorMapping{ErrorCode::kUnreadableModel, "unreadable-model", 7, "UnreadableModelError"},
    ErrorMapping{ErrorCode::kNoUsableText, "no-usable-text", 2, "NoUsableTextError"},
};

}  // namespace

Error::~Error() = default;

std::span<const ErrorMapping> error_mappings() noexcept { return kMappings; }

const ErrorMapping& error_mapping(ErrorCode code) noexcept {
  const auto* found = std::ranges::find(kMappings, code, &ErrorMapping::code);
  return found == kMappings.end() ? kMappings.front() : *found;
}

}  // namespace edau
