// Python's texts as the views that edau reads.
#pragma once

#include <nanobind/nanobind.h>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

class ArrowTexts;

// A view of what `text` itself keeps. Raises UnicodeEncodeError where it holds a
// lone surrogate, which no UTF-8 can say.
std::string_view utf8_of(nanobind::handle text);

// Whether there is no text at all: None, NaN, pandas.NA or NaT.
bool is_missing(nanobind::handle item);

// The texts of a list or tuple, or of what hands out an Arrow column (__arrow_c_stream__ or
// __arrow_c_array__), which is read where it lies. Keeps what the views point to; made and
// destroyed under the interpreter's lock, and read without it: strings never change, and another
// thread that changes the list changes no copy of it.
class Texts {
 public:
  enum class Missing { kRefused, kBlank };

  // Raises TypeError, naming the first item that is no str (nor missing, where that is blank) and
  // the remedy; `name` is what the caller calls the texts.
  Texts(nanobind::handle texts, Missing missing, const char* name = "texts");
  ~Texts();
  Texts(const Texts&) = delete;
  Texts& operator=(const Texts&) = delete;

  std::span<const std::string_view> views() const noexcept { return views_; }

 private:
  void read_items(Missing missing, const char* name);

  nanobind::object items_;
  std::unique_ptr<ArrowTexts> arrow_;
  std::vector<std::string_view> views_;
};
