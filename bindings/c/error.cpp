// Errors and statuses, and the checks that every function shares.
#include <cstdint>
#include <limits>
#include <string>

#include "edau/version.hpp"
#include "guarded.hpp"

struct edau_error {
  edau_status status;
  const char* message;
};

namespace {

using edau::Error;
using edau::ErrorCode;

constexpr bool same(edau_status status, ErrorCode code) {
  return static_cast<int>(status) == static_cast<int>(code);
}

static_assert(same(EDAU_INVALID_ARGUMENT, ErrorCode::kInvalidArgument));
static_assert(same(EDAU_UNREADABLE_INPUT, ErrorCode::kUnreadableInput));
static_assert(same(EDAU_UNBALANCED, ErrorCode::kUnbalanced));
static_assert(same(EDAU_UNWRITABLE_OUTPUT, ErrorCode::kUnwritableOutput));
static_assert(same(EDAU_CANCELLED, ErrorCode::kCancelled));
static_assert(same(EDAU_OUT_OF_MEMORY, ErrorCode::kOutOfMemory));
static_assert(same(EDAU_UNREADABLE_MODEL, ErrorCode::kUnreadableModel));
static_assert(same(EDAU_NO_USABLE_TEXT, ErrorCode::kNoUsableText));
static_assert(sizeof(edau_status) == sizeof(int), "other languages pass a status as an int");

struct OwnedError : edau_error {
  OwnedError(edau_status code, const char* what) : edau_error{code, nullptr}, text(what) {
    message = text.c_str();
  }
  std::string text;
};

// Stands for an error that there is no memory for; never changed, never freed.
edau_error no_memory_left{EDAU_OUT_OF_MEMORY, "memory did not suffice"};

[[noreturn]] void refuse(const std::string& message) {
  throw Error(ErrorCode::kInvalidArgument, message);
}

}  // namespace

edau_status edau_error_status(const edau_error* error) noexcept {
  return error == nullptr ? EDAU_OK : error->status;
}

const char* edau_error_message(const edau_error* error) noexcept {
  return error == nullptr ? "" : error->message;
}

void edau_error_free(edau_error* error) noexcept {
  if (error != &no_memory_left) delete static_cast<OwnedError*>(error);
}

const char* edau_version() noexcept { return EDAU_VERSION; }

namespace edau::c {

edau_status report(edau_error** slot, edau_status status, const char* message) noexcept {
  if (slot == nullptr || *slot != nullptr) return status;
  edau_error* made = &no_memory_left;
  try {
    made = new OwnedError(status, message);
  } catch (const std::bad_alloc&) {
    status = EDAU_OUT_OF_MEMORY;
  }
  *slot = made;
  return status;
}

std::string_view given_text(const char* text, std::size_t length, const char* name) {
  if (length == 0) return {};
  // Before any arithmetic on the pointer, which no such length could follow.
  if (length > static_cast<std::size_t>(std::numeric_limits<std::ptrdiff_t>::max())) {
    throw std::bad_alloc();
  }
  return {&given(text, name), length};
}

DenseRows given_rows(const float* values, std::size_t row_count, std::size_t dimension) {
  // Before a product of the two, which might be no number.
  constexpr auto kMost = std::numeric_limits<std::ptrdiff_t>::max() / sizeof(float);
  if (dimension > 0 && row_count > kMost / dimension) {
    refuse("there cannot be " + std::to_string(row_count) + " vectors of " +
           std::to_string(dimension) + " dimensions");
  }
  const std::size_t count = row_count * dimension;
  if (count == 0) return {std::span<const float>(), dimension};
  return {{&given(values, "values"), count}, dimension};
}

ProgressCallback given_progress(edau_progress progress, void* context) {
  if (progress == nullptr) return {};
  return [progress, context](const Progress& at) {
    const edau_progress_state state{borrowed(stage_name(at.stage)), at.done, at.total};
    return progress(&state, context) == 0;
  };
}

void check_index(std::size_t index, std::size_t count, const char* noun) {
  if (index < count) return;
  refuse("there is no " + std::string(noun) + " " + std::to_string(index) + ": there are " +
         std::to_string(count) + ", numbered from 0");
}

void check_range(std::size_t first, std::size_t count, std::size_t total, const char* noun) {
  if (first <= total && count <= total - first) return;
  refuse("there are no " + std::to_string(count) + " from " + noun + " " + std::to_string(first) +
         " on: there are " + std::to_string(total) + ", numbered from 0");
}

void check_size(std::size_t size, std::size_t first) {
  constexpr std::size_t kMost = 4096;
  if (size >= first && size <= kMost) return;
  refuse("`size` is " + std::to_string(size) + "; pass the sizeof of the record, which is " +
         std::to_string(first) + " or more");
}

}  // namespace edau::c
