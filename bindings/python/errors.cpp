// The library's errors as classes of Python.
#include <exception>
#include <string>

#include "edau/error.hpp"
#include "module.hpp"

namespace nb = nanobind;

namespace {

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

const char* doc_of(edau::ErrorCode code) {
  switch (code) {
    case edau::ErrorCode::kInvalidArgument:
      return "An option or argument that is unknown or out of its range. Also a ValueError.";
    case edau::ErrorCode::kUnreadableInput:
      return "A file that cannot be read as what it claims to be. Also an OSError.";
    case edau::ErrorCode::kUnwritableOutput:
      return "The output could not be written; what stood there still does. Also an OSError.";
    case edau::ErrorCode::kUnreadableModel:
      return "A model that is damaged, of a newer edau, or none. Also a ValueError.";
    case edau::ErrorCode::kNoUsableText:
      return "No text holds a word that can carry a theme. Also a ValueError.";
    case edau::ErrorCode::kUnbalanced:
    case edau::ErrorCode::kCancelled:
    case edau::ErrorCode::kOutOfMemory: break;
  }
  return "";
}

void add_class(nb::module_& module, const std::string& name, const char* doc, nb::handle bases) {
  const std::string qualified = "edau." + name;
  module.attr(name.c_str()) =
      nb::steal(PyErr_NewExceptionWithDoc(qualified.c_str(), doc, bases.ptr(), nullptr));
}

// Error, and those subclasses that the library's own table names. Cancelling and
// lack of memory are known to every Python program under Python's names.
void add_error_classes(nb::module_& module) {
  add_class(module, "Error",
            "What edau raises: its message says what was wrong, where, and what to do.",
            PyExc_Exception);
  for (const edau::ErrorMapping& mapping : edau::error_mappings()) {
    const nb::handle builtin = builtin_class(mapping.code);
    if (!builtin.is(PyExc_ValueError) && !builtin.is(PyExc_OSError)) continue;
    add_class(module, std::string(mapping.python_class), doc_of(mapping.code),
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

void add_errors(nb::module_& module) {
  add_error_classes(module);
  nb::register_exception_translator(raise, module.ptr());
}
