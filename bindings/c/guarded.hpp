// How every function of the C API begins and ends: what C gives becomes what C++
// takes or an Error, what C++ throws becomes a status.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <exception>
#include <iterator>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "edau/dense_rows.hpp"
#include "edau/edau_base.h"
#include "edau/error.hpp"
#include "edau/language.hpp"
#include "edau/progress.hpp"

namespace edau::c {

// Puts a failure into the caller's slot, which may be null, unless an earlier one is there.
// Returns the failure's status.
edau_status report(edau_error** slot, edau_status status, const char* message) noexcept;

// Runs `body`, and turns what it throws into a status and a message.
template <typename Body>
edau_status guarded(edau_error** error, const Body& body) noexcept {
  try {
    body();
    return EDAU_OK;
  } catch (const Error& failure) {
    return report(error, static_cast<edau_status>(failure.code()), failure.what());
  } catch (const std::bad_alloc&) {
    return report(error, EDAU_OUT_OF_MEMORY, "memory did not suffice");
  } catch (const std::exception& failure) {
    return report(error, EDAU_INTERNAL, failure.what());
  } catch (...) {
    return report(error, EDAU_INTERNAL, "an exception of unknown type");
  }
}

// What `pointer`, the parameter `name`, points to.
template <typename Value>
Value& given(Value* pointer, const char* name) {
  if (pointer != nullptr) return *pointer;
  throw Error(ErrorCode::kInvalidArgument, "the argument `" + std::string(name) + "` is NULL");
}

// Gives the caller the handle made of `parts`, by a place that was given().
template <typename Handle, typename... Parts>
void give(Handle*& place, Parts&&... parts) {
  place = new Handle{std::forward<Parts>(parts)...};
}

// A name, path or value, which ends in NUL.
inline std::string_view given_name(const char* text, const char* name) {
  return &given(text, name);
}

// What people wrote: `length` bytes, which is why it may be NULL where that is 0.
std::string_view given_text(const char* text, std::size_t length, const char* name);

// `row_count` vectors of `dimension` numbers each.
DenseRows given_rows(const float* values, std::size_t row_count, std::size_t dimension);

// An empty function where there is no callback.
ProgressCallback given_progress(edau_progress progress, void* context);

// Throws Error kInvalidArgument unless index < count; `noun` is what there are `count` of.
void check_index(std::size_t index, std::size_t count, const char* noun);

// Item `index` of a range of `noun`s.
template <typename Range>
decltype(auto) item_at(const Range& range, std::size_t index, const char* noun) {
  check_index(index, std::size(range), noun);
  return range[index];
}

// Throws unless all of the `count` items from `first` on are among `total`.
void check_range(std::size_t first, std::size_t count, std::size_t total, const char* noun);

inline edau_string borrowed(std::string_view text) noexcept {
  return {text.data() == nullptr ? "" : text.data(), text.size()};
}

// "en"; empty where there is no language.
inline edau_string borrowed_code(std::optional<Language> language) noexcept {
  return borrowed(language ? language_code(*language) : std::string_view());
}

// Throws unless a caller's record of `size` bytes can hold one of the first
// version, `first`, and can be a record at all.
void check_size(std::size_t size, std::size_t first);

// One record as far as the caller knows it: a program that is newer than this library
// has fields that are not known here. Requires that the size was checked.
template <typename Record>
void fill_as_far_as(void* place, std::size_t size, const Record& record) noexcept {
  std::memcpy(place, &record, std::min(size, sizeof record));
  if (size > sizeof record) {
    std::memset(static_cast<char*>(place) + sizeof record, 0, size - sizeof record);
  }
}

// Where a caller's record, the parameter `name`, goes. All is checked when it is made,
// so nothing has been written where a check fails.
template <typename Record>
class RecordSlot {
 public:
  RecordSlot(Record* place, const char* name, std::size_t size)
      : place_(&given(place, name)), size_(size) {
    // The whole record until a release adds fields; then what it was in the first.
    check_size(size, sizeof(Record));
  }

  void operator=(const Record& record) const noexcept { fill_as_far_as(place_, size_, record); }

  // The same `index` records further on.
  RecordSlot operator[](std::size_t index) const noexcept {
    RecordSlot further = *this;
    further.place_ = static_cast<char*>(place_) + index * size_;
    return further;
  }

 private:
  void* place_;
  std::size_t size_;
};

}  // namespace edau::c
