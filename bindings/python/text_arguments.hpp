// Python's strings as the views that edau reads.
#pragma once

#include <nanobind/nanobind.h>

#include <string>
#include <string_view>
#include <vector>

// A view of what `text` itself keeps. Raises UnicodeEncodeError where it holds a
// lone surrogate, which no UTF-8 can say.
inline std::string_view utf8_of(nanobind::handle text) {
  Py_ssize_t size = 0;
  const char* const bytes = PyUnicode_AsUTF8AndSize(text.ptr(), &size);
  if (bytes == nullptr) throw nanobind::python_error();
  return {bytes, static_cast<std::size_t>(size)};
}

// Views of all items of a list or tuple, which must outlive them. Raises TypeError,
// naming the first that is no str.
template <typename Items>
std::vector<std::string_view> views_of(const Items& items) {
  std::vector<std::string_view> views;
  views.reserve(items.size());
  for (const nanobind::handle item : items) {
    if (!PyUnicode_Check(item.ptr())) {
      const std::string message = "texts[" + std::to_string(views.size()) + "] is no str but " +
                                  nanobind::repr(item.type()).c_str();
      throw nanobind::type_error(message.c_str());
    }
    views.push_back(utf8_of(item));
  }
  return views;
}
