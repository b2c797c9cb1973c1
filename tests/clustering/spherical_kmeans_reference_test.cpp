// The fast search against a slow obvious one: Lloyd's algorithm on dense rows in
// double, over every document of its own, from the same seeds.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "clustering/seeding.hpp"
#include "clustering/spherical_kmeans.hpp"
#include "clustering/worlds.hpp"
#include "edau/clustering.hpp"

namespace edau {
namespace {

using Dense = std::vector<std::vector<double>>;

struct Place {
  int cluster = -1;
  double similarity = 0.0;
};

std::vector<int> clusters_of(const std::vector<Place>& places) {
  std::vector<int> result;
  result.reserve(places.size());
  for (const Place& place : places) result.push_back(place.cluster);
  return result;
}

class SlowKmeans {
 public:
  SlowKmeans(const ClusteringInput& input, int cluster_count)
      : input_(input), cluster_count_(cluster_count) {
    for (const std::int32_t row : input.rows_of_documents()) {
      documents_.push_back(dense_row(input, static_cast<std::size_t>(row)));
    }
  }

  std::vector<int> run(std::uint64_t seed, int max_passes) {
    Workers workers(1);
    for (const std::size_t row : seed_rows(weighted_rows(input_), InvertedRows(input_.weights()),
                                           cluster_count_, seed, 0, workers)) {
      centroids_.push_back(dense_row(input_, row));
    }
    std::vector<Place> before;
    double last_objective = -1.0;
    for (int pass = 1;; ++pass) {
      std::vector<Place> places = assign();
      const double objective = sum(places);
      bool changed = before.empty();
      const bool filled = fill(places);
      for (std::size_t i = 0; i < before.size(); ++i) {
        changed |= places[i].cluster != before[i].cluster;
      }
      const bool settled = !changed || objective - last_objective < 1e-5 * objective;
      if ((settled && !filled) || pass >= max_passes) return clusters_of(places);
      update(places);
      before = places;
      last_objective = filled ? -1.0 : objective;
      fills_ += filled ? 1 : 0;
    }
  }

  int fills() const { return fills_; }

 private:
  std::vector<Place> assign() const {
    std::vector<Place> places(documents_.size());
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      for (int cluster = 0; cluster < cluster_count_; ++cluster) {
        const double similarity = dot(documents_[i], centroids_[static_cast<std::size_t>(cluster)]);
        if (similarity > places[i].similarity) places[i] = {cluster, similarity};
      }
    }
    return places;
  }

  static double sum(const std::vector<Place>& places) {
    double total = 0.0;
    for (const Place& place : places) total += place.similarity;
    return total;
  }

  // A row's documents move together: that is what a multiplicity means.
  bool fill(std::vector<Place>& places) const {
    const auto rows = input_.rows_of_documents();
    std::vector<Place> of_row(input_.row_count());
    for (std::size_t i = 0; i < places.size(); ++i) {
      of_row[static_cast<std::size_t>(rows[i])] = places[i];
    }
    bool filled = false;
    const auto size = [&](int cluster) {
      return std::ranges::count(of_row, cluster, &Place::cluster);
    };
    for (int empty = 0; empty < cluster_count_; ++empty) {
      if (size(empty) > 0) continue;
      Place* worst = nullptr;
      for (Place& place : of_row) {
        if (place.cluster >= 0 && size(place.cluster) < 2) continue;
        if (worst == nullptr || place.similarity < worst->similarity) worst = &place;
      }
      if (worst == nullptr) break;
      *worst = {empty, 1.0};
      filled = true;
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
      places[i] = of_row[static_cast<std::size_t>(rows[i])];
    }
    return filled;
  }

  void update(const std::vector<Place>& places) {
    for (int cluster = 0; cluster < cluster_count_; ++cluster) {
      std::vector<double>& centroid = centroids_[static_cast<std::size_t>(cluster)];
      std::ranges::fill(centroid, 0.0);
      for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].cluster != cluster) continue;
        for (std::size_t j = 0; j < centroid.size(); ++j) centroid[j] += documents_[i][j];
      }
      const double length = std::sqrt(dot(centroid, centroid));
      for (double& weight : centroid) weight = length > 0.0 ? weight / length : 0.0;
    }
  }

  const ClusteringInput& input_;
  int cluster_count_;
  Dense documents_;
  Dense centroids_;
  int fills_ = 0;
};

std::vector<int> fast(const ClusteringInput& input, int cluster_count, std::uint64_t seed,
                      int max_passes) {
  Workers workers(1);
  const WeightedRows rows = weighted_rows(input);
  const KMeans found = spherical_kmeans(
      rows, {.cluster_count = cluster_count, .seed = seed, .max_passes = max_passes}, workers);
  const Partition places = partition_of(found.assignments);
  std::vector<int> result;
  for (const std::int32_t row : input.rows_of_documents()) {
    result.push_back(row < 0 ? -1 : places[static_cast<std::size_t>(row)]);
  }
  return result;
}

TEST(SphericalKmeansReferenceTest, FiftySmallWorldsAreClusteredAlike) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const int cluster_count = 2 + static_cast<int>(seed % 6);
    const auto input = input_of(random_rows(seed, 60, 15, 3), 15);
    EXPECT_EQ(fast(input, cluster_count, seed, 50), SlowKmeans(input, cluster_count).run(seed, 50))
        << "world " << seed;
  }
}

TEST(SphericalKmeansReferenceTest, AMultiplicityIsThatManyDocuments) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    std::vector<Row> rows = random_rows(seed, 40, 12, 3);
    for (std::size_t i = 0; i < 40; ++i) {
      for (std::size_t copy = 0; copy < i % 5; ++copy) rows.push_back(rows[i]);
    }
    const auto input = input_of(in_order(rows, shuffled_order(seed, rows.size())), 12);
    EXPECT_EQ(input.row_count(), 40U);
    EXPECT_EQ(fast(input, 5, seed, 50), SlowKmeans(input, 5).run(seed, 50)) << "world " << seed;
  }
}

// "a", "a a" and "a a a" are three rows of one direction. With more clusters than
// directions some cluster is empty after every pass, and is filled again.
ClusteringInput parallel_rows() {
  std::vector<std::vector<std::string>> documents;
  for (const char* word : {"a", "b", "c", "d", "e", "f"}) {
    for (std::size_t times = 1; times <= 3; ++times) documents.emplace_back(times, word);
    documents.push_back({word, word == std::string("a") ? "f" : "a"});
    documents.push_back({word, "x", word, "y"});
  }
  const auto tokens = TokenizedDocuments::from_tokens(documents);
  const TermKeys keys = TermKeys::identity(tokens);
  const auto vocabulary = Vocabulary::build(tokens, keys, {1, 1.0});
  return ClusteringInput::from_documents(DocumentTermMatrix::build(tokens, keys, vocabulary));
}

TEST(SphericalKmeansReferenceTest, EmptyClustersAreFilledAlike) {
  const auto input = parallel_rows();
  int fills = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    for (const int passes : {1, 2, 3, 4, 7}) {
      SlowKmeans slow(input, 21);
      EXPECT_EQ(fast(input, 21, seed, passes), slow.run(seed, passes)) << seed << ' ' << passes;
      fills += slow.fills();
    }
  }
  EXPECT_GT(fills, 100);
}

TEST(SphericalKmeansReferenceTest, EachPassIsAlike) {
  const auto input = input_of(random_rows(99, 80, 15, 3), 15);
  for (int passes = 1; passes <= 8; ++passes) {
    EXPECT_EQ(fast(input, 4, 3, passes), SlowKmeans(input, 4).run(3, passes)) << passes;
  }
}

}  // namespace
}  // namespace edau
