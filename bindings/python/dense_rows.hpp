// An array of NumPy's as rows of vectors.
#pragma once

#include <nanobind/nanobind.h>
#include <nanobind/ndarray.h>

#include "edau/dense_rows.hpp"

// Read where it lies.
using DenseArray =
    nanobind::ndarray<const float, nanobind::ndim<2>, nanobind::c_contig, nanobind::device::cpu>;

inline edau::DenseRows rows_of(const DenseArray& array) {
  return {{array.data(), array.size()}, array.shape(1)};
}
