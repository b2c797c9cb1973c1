// Keywords as options, by the library's own tables.
#pragma once

#include <nanobind/nanobind.h>

#include "edau/options.hpp"
#include "edau/reading.hpp"

// keep_all=True is --keep-all true: one spelling of names and values everywhere. Raise
// InvalidArgumentError, which names the keyword and what it takes.
edau::Options find_options(const nanobind::dict& keywords);
edau::ReadOptions read_options(const nanobind::dict& keywords);
