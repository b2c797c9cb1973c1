// Clusters of a caller's own matrix.
#include "edau/clustering.hpp"

#include <limits>

#include "edau/clustering_input.hpp"
#include "guarded.hpp"
#include "handles.hpp"

using edau::c::given;
using edau::c::guarded;

namespace {

edau::CsrView view_of(const edau_csr& matrix) {
  // One more than the rows, in bytes, has to be a number.
  if (matrix.row_count >= std::numeric_limits<std::size_t>::max() / sizeof(std::int64_t)) {
    throw edau::Error(edau::ErrorCode::kInvalidArgument,
                      "the matrix cannot have " + std::to_string(matrix.row_count) + " rows");
  }
  given(matrix.offsets, "matrix->offsets");
  if (matrix.entry_count > 0) {
    given(matrix.columns, "matrix->columns");
    given(matrix.values, "matrix->values");
  }
  return {{matrix.offsets, matrix.row_count + 1},
          {matrix.columns, matrix.entry_count},
          {matrix.values, matrix.entry_count},
          matrix.column_count};
}

}  // namespace

edau_status edau_cluster(const edau_csr* matrix, std::int32_t cluster_count,
                         const edau_options* options, edau_clustering** clustering,
                         edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::CsrView view = view_of(given(matrix, "matrix"));
    const edau::Options& chosen = given(options, "options").analysis;
    edau_clustering*& made = given(clustering, "clustering");
    edau::ClusteringOptions search;
    search.cluster_count = cluster_count;
    search.seed = chosen.seed;
    search.mode = chosen.mode;
    search.threads = chosen.threads;
    edau::c::give(made, edau::cluster(edau::ClusteringInput::from_matrix(view), search));
  });
}

void edau_clustering_free(edau_clustering* clustering) noexcept { delete clustering; }

edau_status edau_clustering_count(const edau_clustering* clustering, std::size_t* row_count,
                                  std::int32_t* cluster_count, edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Clustering& of = given(clustering, "clustering").clustering;
    std::size_t& out_rows = given(row_count, "row_count");
    std::int32_t& out_clusters = given(cluster_count, "cluster_count");
    out_rows = of.assignments.size();
    out_clusters = of.rule.cluster_count();
  });
}

edau_status edau_clustering_at(const edau_clustering* clustering, std::size_t first,
                               std::size_t count, edau_clustered* records, std::size_t size,
                               edau_error** error) noexcept {
  return guarded(error, [&] {
    const auto& rows = given(clustering, "clustering").clustering.assignments;
    const edau::c::RecordSlot slots(records, "records", size);
    edau::c::check_range(first, count, rows.size(), "row");
    for (std::size_t i = 0; i < count; ++i) {
      const edau::Assignment& at = rows[first + i];
      slots[i] = {at.cluster, at.similarity, at.margin};
    }
  });
}
