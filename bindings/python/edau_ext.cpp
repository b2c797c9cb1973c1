// The compiled half of the Python package: conversion, errors and the
// interpreter's lock, no logic. edau/__init__.py is what people see.
#include <nanobind/nanobind.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/vector.h>

#include <algorithm>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "edau/corpus.hpp"
#include "edau/error.hpp"
#include "edau/find_themes.hpp"
#include "edau/option_table.hpp"
#include "edau/version.hpp"
#include "text_arguments.hpp"
#include "tfidf.hpp"

namespace nb = nanobind;

namespace {

// Copied while the lock is held: another thread may change the caller's list as
// soon as it is not.
edau::Corpus read_texts(const nb::object& texts) {
  if (PyUnicode_Check(texts.ptr())) throw nb::type_error("texts is one str; pass a list of them");
  const nb::list items(texts);
  const std::vector<std::string_view> views = views_of(items);
  return edau::Corpus::from_texts(views);
}

// keep_all=True is --keep-all true: one spelling of names and values everywhere.
edau::Options read_options(const nb::dict& keywords) {
  edau::Options options;
  for (const auto& [key, value] : keywords) {
    std::string name(utf8_of(key));
    std::ranges::replace(name, '_', '-');
    const nb::str text(value);
    if (PyBool_Check(value.ptr())) {
      edau::set_option(options, name, value.is(Py_True) ? "true" : "false");
    } else {
      edau::set_option(options, name, utf8_of(text));
    }
  }
  return options;
}

// Lets Ctrl-C, or what else a signal handler raises, end the search.
bool check_signals(const edau::Progress&) {
  const nb::gil_scoped_acquire lock;
  if (PyErr_CheckSignals() != 0) throw nb::python_error();
  return true;
}

// In the order of the fields of edau.Theme.
nb::tuple describe(const edau::Analysis& analysis, const edau::Theme& theme) {
  nb::list exemplars;
  for (const edau::Exemplar& exemplar : theme.exemplars) {
    exemplars.append(nb::cast(analysis.text(exemplar)));
  }
  return nb::make_tuple(theme.label, theme.submission_count, theme.point_count, theme.share,
                        nb::tuple(nb::cast(theme.terms())), nb::tuple(exemplars));
}

nb::list find_themes(const nb::object& texts, const nb::dict& options) {
  const edau::Options parsed = read_options(options);
  const edau::Corpus corpus = read_texts(texts);
  const edau::Analysis analysis = [&] {
    const nb::gil_scoped_release unlocked;
    return edau::find_themes(corpus, parsed, check_signals);
  }();
  nb::list result;
  for (const edau::Theme& theme : analysis.themes()) result.append(describe(analysis, theme));
  return result;
}

// The class of Python's own that an error is as well, so that programs that know
// nothing of edau can handle it.
PyObject* builtin_class(edau::ErrorCode code) {
  switch (code) {
    case edau::ErrorCode::kInvalidArgument:
    case edau::ErrorCode::kUnreadableModel:
    case edau::ErrorCode::kNoUsableText: return PyExc_ValueError;
    case edau::ErrorCode::kUnreadableInput:
    case edau::ErrorCode::kUnwritableOutput: return PyExc_OSError;
    case edau::ErrorCode::kCancelled: return PyExc_KeyboardInterrupt;
    case edau::ErrorCode::kOutOfMemory: return PyExc_MemoryError;
    case edau::ErrorCode::kUnbalanced: break;
  }
  return PyExc_RuntimeError;
}

void add_class(nb::module_& module, const std::string& name, nb::handle bases) {
  const std::string qualified = "edau." + name;
  module.attr(name.c_str()) =
      nb::steal(PyErr_NewException(qualified.c_str(), bases.ptr(), nullptr));
}

// Error, and those subclasses that the library's own table names. Cancelling and
// lack of memory are known to every Python program under Python's names.
void add_error_classes(nb::module_& module) {
  add_class(module, "Error", PyExc_Exception);
  for (const edau::ErrorMapping& mapping : edau::error_mappings()) {
    const nb::handle builtin = builtin_class(mapping.code);
    if (!builtin.is(PyExc_ValueError) && !builtin.is(PyExc_OSError)) continue;
    add_class(module, std::string(mapping.python_class),
              nb::make_tuple(module.attr("Error"), builtin));
  }
}

// `payload` is the module, which lives as long as its functions.
void raise(const std::exception_ptr& pointer, void* payload) {
  try {
    std::rethrow_exception(pointer);
  } catch (const edau::Error& error) {
    const nb::handle module(static_cast<PyObject*>(payload));
    const std::string name(edau::error_mapping(error.code()).python_class);
    const nb::object raised =
        nb::getattr(module, name.c_str(), nb::borrow(builtin_class(error.code())));
    PyErr_SetString(raised.ptr(), error.what());
  }
}

}  // namespace

NB_MODULE(edau_ext, module) {
  add_error_classes(module);
  nb::register_exception_translator(raise, module.ptr());
  module.def("find_themes", find_themes, nb::arg("texts"), nb::arg("options"));
  add_tfidf(module);
  module.attr("__version__") = EDAU_VERSION;
}
