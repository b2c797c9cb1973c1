// A table handed to Arrow libraries, without a copy.
#pragma once

#include <nanobind/nanobind.h>

#include <memory>

#include "edau/table.hpp"

// Capsules "arrow_schema" and "arrow_array_stream". The stream has one batch, a struct of the
// table's columns ("U" texts, "l" and "g" numbers, "+L" lists of texts), whose buffers are those of
// the table; who reads it keeps `table` alive. May be read on any thread.
nanobind::object schema_capsule(const edau::Table& table);
nanobind::object stream_capsule(std::shared_ptr<const edau::Table> table);
