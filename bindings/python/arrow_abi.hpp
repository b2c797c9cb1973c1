// The structures by which Arrow libraries of one process hand columns to each other.
//
// Their layout is a published binary interface that never changes: "The Arrow C data interface" and
// "The Arrow C stream interface", https://arrow.apache.org/docs/format/CDataInterface.html. Whoever
// holds a structure whose `release` is not null owns it, and calls that once.
#pragma once

#include <cstdint>

struct ArrowSchema {
  const char* format;  // "U" large strings, "l" 64-bit integers, "g" doubles, "+s" a struct, …
  const char* name;
  const char* metadata;
  std::int64_t flags;
  std::int64_t n_children;
  ArrowSchema** children;
  ArrowSchema* dictionary;
  void (*release)(ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  std::int64_t length;
  std::int64_t null_count;  // -1: not counted
  std::int64_t offset;      // of the first value, in values
  std::int64_t n_buffers;
  std::int64_t n_children;
  const void** buffers;  // [0] is the bits of validity, null where all values are there
  ArrowArray** children;
  ArrowArray* dictionary;
  void (*release)(ArrowArray*);
  void* private_data;
};

struct ArrowArrayStream {
  int (*get_schema)(ArrowArrayStream*, ArrowSchema* out);
  int (*get_next)(ArrowArrayStream*, ArrowArray* out);  // a released array at the end
  const char* (*get_last_error)(ArrowArrayStream*);
  void (*release)(ArrowArrayStream*);
  void* private_data;
};

inline constexpr std::int64_t kArrowNullable = 2;  // in ArrowSchema::flags
