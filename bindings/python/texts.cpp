#include "texts.hpp"

#include <cmath>
#include <string>

#include "arrow_texts.hpp"

namespace nb = nanobind;

std::string_view utf8_of(nb::handle text) {
  Py_ssize_t size = 0;
  const char* const bytes = PyUnicode_AsUTF8AndSize(text.ptr(), &size);
  if (bytes == nullptr) throw nb::python_error();
  return {bytes, static_cast<std::size_t>(size)};
}

bool is_missing(nb::handle item) {
  if (item.is_none()) return true;
  if (nb::hasattr(item, "__float__")) {
    const double number = PyFloat_AsDouble(item.ptr());
    if (PyErr_Occurred() == nullptr) return std::isnan(number);
    PyErr_Clear();
  }
  const nb::object type = nb::borrow(item.type()).attr("__name__");
  const std::string_view name = utf8_of(type);
  return name == "NAType" || name == "NaTType";
}

namespace {

[[noreturn]] void refuse(const char* name, std::size_t index, nb::handle item) {
  const nb::object type = nb::borrow(item.type()).attr("__name__");
  const std::string message = name + std::string("[") + std::to_string(index) + "] is no str but " +
                              nb::str(type).c_str() + "; make it one, or leave the row out";
  throw nb::type_error(message.c_str());
}

}  // namespace

Texts::Texts(nb::handle texts, Missing missing, const char* name) {
  if (ArrowTexts::hands_out(texts)) {
    arrow_ = std::make_unique<ArrowTexts>(texts);
    views_ = arrow_->take_views();
    for (std::size_t i = 0; i < views_.size(); ++i) {
      if (views_[i].data() != nullptr) continue;
      if (missing == Missing::kRefused) refuse(name, i, nb::none());
      views_[i] = "";
    }
    return;
  }
  items_ = nb::tuple(nb::borrow(texts));
  read_items(missing, name);
}

Texts::~Texts() = default;

void Texts::read_items(Missing missing, const char* name) {
  const nb::tuple items = nb::borrow<nb::tuple>(items_);
  views_.reserve(items.size());
  for (const nb::handle item : items) {
    if (PyUnicode_Check(item.ptr())) {
      views_.push_back(utf8_of(item));
    } else if (missing == Missing::kBlank && is_missing(item)) {
      views_.emplace_back("");
    } else {
      refuse(name, views_.size(), item);
    }
  }
}
