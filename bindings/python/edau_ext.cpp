// The compiled half of the Python package: conversion, errors and the
// interpreter's lock, no logic. edau/__init__.py is what people see.
#include "edau/version.hpp"
#include "module.hpp"

NB_MODULE(edau_ext, module) {
  add_errors(module);
  add_options(module);
  add_table(module);
  add_corpus(module);
  add_model(module);
  add_analysis(module);
  add_explain(module);
  add_vectors(module);
  add_kmeans(module);
  module.def("version", [] { return EDAU_VERSION; });
}
