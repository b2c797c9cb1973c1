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

void add_errors(nb::module_& module) {
  add_error_classes(module);
  nb::register_exception_translator(raise, module.ptr());
}
