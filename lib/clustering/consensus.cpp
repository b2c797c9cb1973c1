// Each member's partition is a vote: a row's votes side by side, one column for each cluster of
// each member, are a vector, and rows that the members keep together are near each other. Spherical
// k-means on these vectors is started from each member; the best objective is the consensus (a
// cluster ensemble in the sense of Strehl & Ghosh, JMLR 3, 2002; on vectors as in Topchy, Jain &
// Punch, 2003). No member's kind of error wins by itself, and no labels are used.
#include "clustering/consensus.hpp"

#include <cmath>
#include <vector>

#include "clustering/spherical_kmeans.hpp"

namespace edau {
namespace {

struct Votes {
  std::vector<std::int64_t> offsets{0};
  std::vector<std::int32_t> columns;
  std::vector<float> values;
  std::int32_t column_count;
};

Votes cast_votes(std::size_t row_count, std::span<const Partition> members,
                 std::int32_t cluster_count) {
  Votes votes;
  votes.column_count = static_cast<std::int32_t>(members.size()) * cluster_count;
  for (std::size_t row = 0; row < row_count; ++row) {
    std::int32_t first = 0;
    for (const Partition& member : members) {
      if (member[row] >= 0) votes.columns.push_back(first + member[row]);
      first += cluster_count;
    }
    const std::size_t cast = votes.columns.size() - votes.values.size();
    const float value =
        cast == 0 ? 0.0F : static_cast<float>(1.0 / std::sqrt(static_cast<double>(cast)));
    votes.values.resize(votes.columns.size(), value);
    votes.offsets.push_back(static_cast<std::int64_t>(votes.columns.size()));
  }
  return votes;
}

}  // namespace

Partition consensus(const WeightedRows& rows, std::span<const Partition> members,
                    std::int32_t cluster_count, Workers& workers) {
  const Votes votes = cast_votes(rows.count(), members, cluster_count);
  const WeightedRows voters{{votes.offsets, votes.columns, votes.values, votes.column_count},
                            rows.multiplicities,
                            rows.keys};
  KMeansOptions options;
  options.cluster_count = cluster_count;
  double best = -1.0;
  Partition result;
  for (const Partition& member : members) {
    const KMeans found = spherical_kmeans_from(voters, member, options, workers);
    if (found.objective <= best) continue;
    best = found.objective;
    result = partition_of(found.assignments);
  }
  return result;
}

}  // namespace edau
