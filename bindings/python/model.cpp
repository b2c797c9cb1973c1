// edau.Model, and edau.Assigned: what it makes of later submissions.
#include "edau/model.hpp"

#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>

#include "dense_rows.hpp"
#include "edau/assign.hpp"
#include "edau/report.hpp"
#include "edau/tables.hpp"
#include "module.hpp"
#include "placed.hpp"

namespace nb = nanobind;

namespace {

using edau::Assigned;
using edau::Model;

nb::bytes bytes_of(const Model& model) {
  const std::string bytes = model.bytes();
  return nb::bytes(bytes.data(), bytes.size());
}

Model parse(const nb::bytes& bytes, const std::string& name) {
  const std::string_view view(bytes.c_str(), bytes.size());
  return Model::parse(view, name);
}

template <typename Values>
nb::dict dict_of(const Values& values) {
  nb::dict result;
  for (const edau::NamedValue& value : values) result[nb::cast(value.name)] = value.value;
  return result;
}

Assigned assign(const Model& model, const edau::Corpus& corpus, int threads,
                const nb::object& progress) {
  const edau::ProgressCallback callback = progress_callback(progress);
  return unlocked([&] { return edau::assign(model, corpus, {.threads = threads}, callback); });
}

Assigned assign_by_vectors(const Model& model, const edau::Corpus& corpus,
                           const DenseArray& vectors, int threads, const nb::object& progress) {
  const edau::ProgressCallback callback = progress_callback(progress);
  const edau::DenseRows rows = rows_of(vectors);
  return unlocked(
      [&] { return edau::assign(model, corpus, rows, {.threads = threads}, callback); });
}

// Their dimension and weight.
nb::object vectors_of(const Model& model) {
  const edau::ModelVectors vectors = model.vectors();
  if (vectors.dimension == 0) return nb::none();
  return nb::make_tuple(vectors.dimension, vectors.weight);
}

// Ids and labels.
nb::list themes_of(const Model& model) {
  nb::list result;
  for (const edau::ModelTheme& theme : model.themes()) {
    result.append(nb::make_tuple(theme.id, theme.label));
  }
  return result;
}

}  // namespace

void add_model(nb::module_& module) {
  nb::class_<Model>(module, "Model")
      .def_static("load", &Model::load, nb::arg("path"), nb::call_guard<nb::gil_scoped_release>())
      .def_static("parse", parse, nb::arg("bytes"), nb::arg("name"))
      .def("save", &Model::save, nb::arg("path"), nb::call_guard<nb::gil_scoped_release>())
      .def("bytes", bytes_of)
      .def_prop_ro("sha256", &Model::sha256)
      .def_prop_ro("themes", themes_of, nb::sig("def themes(self) -> list[tuple[str, str]]"))
      .def_prop_ro(
          "versions", [](const Model& self) { return dict_of(self.versions()); },
          nb::sig("def versions(self) -> dict[str, str]"))
      .def_prop_ro(
          "options", [](const Model& self) { return dict_of(self.options()); },
          nb::sig("def options(self) -> dict[str, str]"))
      .def_prop_ro("vectors", vectors_of, nb::sig("def vectors(self) -> tuple[int, float] | None"))
      .def("assign", assign, nb::arg("corpus"), nb::arg("threads"), nb::arg("progress").none())
      .def("assign_by_vectors", assign_by_vectors, nb::arg("corpus"),
           nb::arg("vectors").noconvert(), nb::arg("threads"), nb::arg("progress").none(),
           nb::sig("def assign_by_vectors(self, corpus: Corpus, vectors: NDArray[numpy.float32], "
                   "threads: int, progress: object | None) -> Assigned"));
  nb::class_<Assigned> assigned(module, "Assigned");
  add_placed<Assigned>(assigned);
  assigned.def("drift", table_method<Assigned>(&edau::drift_table))
      .def(
          "report",
          [](const Assigned& self, const std::string& folder, bool replace,
             const nb::object& progress) {
            write_folder(self, edau::write_assigned, folder, replace, progress);
          },
          nb::arg("folder"), nb::arg("replace"), nb::arg("progress").none());
}
