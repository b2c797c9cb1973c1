// The parts of the module: each adds its classes and functions.
#pragma once

#include <nanobind/nanobind.h>

void add_errors(nanobind::module_& module);
void add_options(nanobind::module_& module);
void add_corpus(nanobind::module_& module);
void add_table(nanobind::module_& module);
void add_model(nanobind::module_& module);
void add_analysis(nanobind::module_& module);
void add_explain(nanobind::module_& module);
void add_vectors(nanobind::module_& module);
void add_kmeans(nanobind::module_& module);
