// The library's progress as calls of a Python function.
#pragma once

#include <nanobind/nanobind.h>

#include "edau/progress.hpp"

// Lets Ctrl-C, or what else a signal handler raises, end the work, and calls `progress` (stage,
// done, total) unless it is None; what that raises ends the work too. `progress` must outlive the
// result, which may be called without the interpreter's lock.
edau::ProgressCallback progress_callback(nanobind::handle progress);
