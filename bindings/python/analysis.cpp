// edau.Analysis: all that was found, as tables.
#include "edau/analysis.hpp"

#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>

#include <algorithm>

#include "dense_rows.hpp"
#include "edau/find_themes.hpp"
#include "edau/option_table.hpp"
#include "edau/report.hpp"
#include "edau/tables.hpp"
#include "module.hpp"
#include "options.hpp"
#include "placed.hpp"

namespace nb = nanobind;

namespace {

using edau::Analysis;

Analysis find_themes(const edau::Corpus& corpus, const nb::dict& options,
                     const nb::object& progress) {
  const edau::Options parsed = find_options(options);
  const edau::ProgressCallback callback = progress_callback(progress);
  return unlocked([&] { return edau::find_themes(corpus, parsed, callback); });
}

Analysis find_themes_by_vectors(const edau::Corpus& corpus, const DenseArray& vectors,
                                double weight, const nb::dict& options,
                                const nb::object& progress) {
  const edau::Options parsed = find_options(options);
  const edau::ProgressCallback callback = progress_callback(progress);
  const edau::OwnVectors own(rows_of(vectors), weight);
  return unlocked([&] { return edau::find_themes(corpus, own, parsed, callback); });
}

nb::dict options_of(const Analysis& analysis) {
  nb::dict result;
  for (const edau::OptionEntry<edau::Options>& entry : edau::option_table()) {
    std::string keyword(entry.name);
    std::ranges::replace(keyword, '-', '_');
    result[nb::cast(keyword)] = entry.get(analysis.options());
  }
  return result;
}

// The merges of themes: two nodes and their similarity.
nb::list hierarchy_of(const Analysis& analysis) {
  nb::list result;
  for (const edau::Merge& merge : analysis.relations().hierarchy) {
    result.append(nb::make_tuple(merge.first, merge.second, merge.similarity));
  }
  return result;
}

}  // namespace

void add_analysis(nb::module_& module) {
  nb::class_<Analysis> analysis(module, "Analysis");
  add_placed<Analysis>(analysis);
  analysis.def("themes", table_method<Analysis>(&edau::themes_table))
      .def("campaigns", table_method<Analysis>(&edau::campaigns_table))
      .def("additions", table_method<Analysis>(&edau::additions_table))
      .def("groups", table_method<Analysis>(&edau::groups_table))
      .def("labels", table_method<Analysis>(&edau::labels_table))
      .def_prop_ro("options", options_of, nb::sig("def options(self) -> dict[str, str]"))
      .def_prop_ro("hierarchy", hierarchy_of,
                   nb::sig("def hierarchy(self) -> list[tuple[int, int, float]]"))
      .def(
          "report",
          [](const Analysis& self, const std::string& folder, bool replace,
             const nb::object& progress) {
            write_folder(self, edau::write_report, folder, replace, progress);
          },
          nb::arg("folder"), nb::arg("replace"), nb::arg("progress").none());
  module.def("find_themes", find_themes, nb::arg("corpus"), nb::arg("options"),
             nb::arg("progress").none());
  module.def("find_themes_by_vectors", find_themes_by_vectors, nb::arg("corpus"),
             nb::arg("vectors").noconvert(), nb::arg("weight"), nb::arg("options"),
             nb::arg("progress").none(),
             nb::sig("def find_themes_by_vectors(corpus: Corpus, vectors: NDArray[numpy.float32], "
                     "weight: float, options: dict, progress: object | None) -> Analysis"));
}
