// The part of the module that makes vectors.
#pragma once

#include <nanobind/nanobind.h>

void add_tfidf(nanobind::module_& module);
