#include "progress.hpp"

#include <nanobind/stl/string_view.h>

namespace nb = nanobind;

edau::ProgressCallback progress_callback(nb::handle progress) {
  return [progress](const edau::Progress& now) {
    const nb::gil_scoped_acquire lock;
    if (PyErr_CheckSignals() != 0) throw nb::python_error();
    if (!progress.is_none()) progress(edau::stage_name(now.stage), now.done, now.total);
    return true;
  };
}
