// Texts that lie in Arrow columns, as views.
#pragma once

#include <nanobind/nanobind.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arrow_abi.hpp"

// Releases what it holds, under the interpreter's lock.
template <typename Struct>
struct Owned {
  Struct value{};

  Owned() = default;
  explicit Owned(const Struct& taken) : value(taken) {}
  Owned(Owned&& other) noexcept : value(other.value) { other.value.release = nullptr; }
  Owned& operator=(Owned&&) = delete;
  ~Owned() {
    if (value.release != nullptr) value.release(&value);
  }
};

// Reads strings, large strings, string views, dictionaries of these, and columns of nulls. Owns the
// arrays that the views point to. To be made and destroyed under the interpreter's lock.
class ArrowTexts {
 public:
  // Whether `column` has __arrow_c_stream__ or __arrow_c_array__.
  static bool hands_out(nanobind::handle column);

  // Raises TypeError where it is no column of texts, saying what it is; what the producer raises
  // passes through.
  explicit ArrowTexts(nanobind::handle column);

  // One for each row, to be taken once; a missing text is a view of nothing (data() is null).
  std::vector<std::string_view> take_views() noexcept { return std::move(views_); }

 private:
  void read_stream(ArrowArrayStream& stream);
  void read_array(const ArrowSchema& schema, const ArrowArray& array);

  std::vector<Owned<ArrowArray>> arrays_;
  std::vector<std::string_view> views_;
};
