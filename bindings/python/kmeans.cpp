// Spherical k-means for Python: a CSR matrix in, labels and centroids out.
#include <nanobind/ndarray.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "edau/clustering.hpp"
#include "edau/clustering_input.hpp"
#include "module.hpp"
#include "progress.hpp"

namespace nb = nanobind;

namespace {

template <typename Value>
using Numbers = nb::ndarray<nb::numpy, const Value, nb::ndim<1>, nb::c_contig, nb::device::cpu>;
using Table = nb::ndarray<nb::numpy, const float, nb::ndim<2>, nb::c_contig, nb::device::cpu>;

template <typename Value>
std::span<const Value> span_of(const Numbers<Value>& numbers) {
  return {numbers.data(), numbers.size()};
}

// The parts of a CSR matrix, which are read where they lie.
struct Rows {
  Numbers<std::int64_t> offsets;
  Numbers<std::int32_t> columns;
  Numbers<float> values;
  std::int32_t column_count;

  edau::CsrView view() const {
    return {span_of(offsets), span_of(columns), span_of(values), column_count};
  }
};

// Hands a vector over to NumPy.
template <typename Value>
nb::object array_of(std::vector<Value> values, std::initializer_list<std::size_t> shape) {
  auto held = std::make_unique<std::vector<Value>>(std::move(values));
  Value* const data = held->data();
  const nb::capsule owner(held.get(),
                          [](void* p) noexcept { delete static_cast<std::vector<Value>*>(p); });
  held.release();
  return nb::cast(nb::ndarray<nb::numpy, Value>(data, shape, owner));
}

std::vector<std::int32_t> labels_of(const std::vector<edau::Assignment>& assignments) {
  std::vector<std::int32_t> labels;
  labels.reserve(assignments.size());
  for (const edau::Assignment& assignment : assignments) labels.push_back(assignment.cluster);
  return labels;
}

std::vector<float> similarities_of(const std::vector<edau::Assignment>& assignments) {
  std::vector<float> similarities;
  similarities.reserve(assignments.size());
  for (const edau::Assignment& assignment : assignments) {
    similarities.push_back(assignment.similarity);
  }
  return similarities;
}

// A row for each cluster; the rule has one for each column.
std::vector<float> centres_of(const edau::CentroidRule& rule) {
  const auto clusters = static_cast<std::size_t>(rule.cluster_count());
  const auto columns = static_cast<std::size_t>(rule.column_count());
  std::vector<float> centres(clusters * columns);
  for (std::size_t column = 0; column < columns; ++column) {
    const auto weights = rule.weights(static_cast<std::int32_t>(column));
    for (std::size_t cluster = 0; cluster < clusters; ++cluster) {
      centres[cluster * columns + column] = weights[cluster];
    }
  }
  return centres;
}

edau::CentroidRule rule_of(const Table& centres) {
  const std::size_t clusters = centres.shape(0);
  const std::size_t columns = centres.shape(1);
  std::vector<float> by_column(clusters * columns);
  for (std::size_t cluster = 0; cluster < clusters; ++cluster) {
    for (std::size_t column = 0; column < columns; ++column) {
      by_column[column * clusters + cluster] = centres.data()[cluster * columns + column];
    }
  }
  return {by_column, static_cast<std::int32_t>(columns), static_cast<std::int32_t>(clusters)};
}

// Labels, similarities, centres, passes.
nb::tuple fit(const Rows& rows, std::int32_t cluster_count, std::uint64_t seed, int starts,
              int max_passes, int threads) {
  const nb::object nobody = nb::none();
  const edau::ProgressCallback callback = progress_callback(nobody);
  const edau::Clustering found = [&] {
    const nb::gil_scoped_release unlocked;
    return edau::cluster(edau::ClusteringInput::from_matrix(rows.view()),
                         {.cluster_count = cluster_count,
                          .seed = seed,
                          .mode = edau::Mode::kFast,
                          .starts = starts,
                          .max_passes = max_passes,
                          .threads = threads},
                         callback);
  }();
  const edau::CentroidRule& rule = found.rule.centroids();
  return nb::make_tuple(array_of(labels_of(found.assignments), {found.assignments.size()}),
                        array_of(similarities_of(found.assignments), {found.assignments.size()}),
                        array_of(centres_of(rule), {static_cast<std::size_t>(rule.cluster_count()),
                                                    static_cast<std::size_t>(rule.column_count())}),
                        found.passes);
}

// Labels and similarities.
nb::tuple predict(const Rows& rows, const Table& centres, int threads) {
  const std::vector<edau::Assignment> assignments = [&] {
    const nb::gil_scoped_release unlocked;
    const edau::AssignmentRule rule(rule_of(centres));
    return edau::assign(edau::ClusteringInput::from_matrix(rows.view()), rule, threads);
  }();
  return nb::make_tuple(array_of(labels_of(assignments), {assignments.size()}),
                        array_of(similarities_of(assignments), {assignments.size()}));
}

nb::object transform(const Rows& rows, const Table& centres, int threads) {
  std::vector<float> similarities = [&] {
    const nb::gil_scoped_release unlocked;
    return edau::similarities(edau::ClusteringInput::from_matrix(rows.view()), rule_of(centres),
                              threads);
  }();
  return array_of(std::move(similarities), {rows.view().rows(), centres.shape(0)});
}

}  // namespace

void add_kmeans(nb::module_& module) {
  nb::class_<Rows>(module, "Rows", "The parts of a CSR matrix, not copied.")
      .def(
          "__init__",
          [](Rows* self, Numbers<std::int64_t> offsets, Numbers<std::int32_t> columns,
             Numbers<float> values, std::int32_t column_count) {
            new (self)
                Rows{std::move(offsets), std::move(columns), std::move(values), column_count};
          },
          nb::arg("offsets").noconvert(), nb::arg("columns").noconvert(),
          nb::arg("values").noconvert(), nb::arg("column_count"));
  module.def("kmeans_fit", fit, nb::arg("rows"), nb::arg("cluster_count"), nb::arg("seed"),
             nb::arg("starts"), nb::arg("max_passes"), nb::arg("threads"),
             nb::sig("def kmeans_fit(rows: Rows, cluster_count: int, seed: int, starts: int, "
                     "max_passes: int, threads: int) -> tuple[NDArray[numpy.int32], "
                     "NDArray[numpy.float32], NDArray[numpy.float32], int]"));
  module.def("kmeans_predict", predict, nb::arg("rows"), nb::arg("centres").noconvert(),
             nb::arg("threads"),
             nb::sig("def kmeans_predict(rows: Rows, centres: NDArray[numpy.float32], threads: "
                     "int) -> tuple[NDArray[numpy.int32], NDArray[numpy.float32]]"));
  module.def("kmeans_similarities", transform, nb::arg("rows"), nb::arg("centres").noconvert(),
             nb::arg("threads"),
             nb::sig("def kmeans_similarities(rows: Rows, centres: NDArray[numpy.float32], "
                     "threads: int) -> NDArray[numpy.float32]"));
}
