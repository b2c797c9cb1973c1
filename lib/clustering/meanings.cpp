// A document means the sum of its words' vectors, less what all documents have in common: the
// direction of their mean (Arora, Liang & Ma, "A simple but tough-to-beat baseline for sentence
// embeddings", ICLR 2017, take the first singular direction, which is nearly the same). So "cheap
// trains" and "rail fares" are alike though they share no word.
#include "clustering/meanings.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace edau {
namespace {

constexpr std::size_t kBlockRows = 16;

double dot(std::span<const double> a, std::span<const double> b) noexcept {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

void scale_to_one(std::span<double> vector) noexcept {
  const double length = std::sqrt(dot(vector, vector));
  if (length == 0.0) return;
  for (double& value : vector) value /= length;
}

void take_away(std::span<const double> direction, std::span<double> vector) noexcept {
  const double share = dot(direction, vector);
  for (std::size_t i = 0; i < vector.size(); ++i) vector[i] -= share * direction[i];
}

std::vector<double> common_direction(const WeightedRows& rows) {
  std::vector<double> sum(rows.row_meaning(0).size(), 0.0);
  for (std::size_t row = 0; row < rows.count(); ++row) {
    const std::span<const double> meaning = rows.row_meaning(row);
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += meaning[i];
  }
  scale_to_one(sum);
  return sum;
}

// The meanings of all rows, of length 1 (0 where nothing is known), dimension by dimension: so the
// sums of many pairs grow side by side, each in the same order.
class Meanings {
 public:
  explicit Meanings(const WeightedRows& rows)
      : rows_(rows.count()), values_(rows.row_meaning(0).size() * rows_) {
    const std::vector<double> common = common_direction(rows);
    for (std::size_t row = 0; row < rows_; ++row) {
      const std::span<const double> known = rows.row_meaning(row);
      std::vector<double> meaning(known.begin(), known.end());
      take_away(common, meaning);
      scale_to_one(meaning);
      for (std::size_t d = 0; d < meaning.size(); ++d) {
        values_[d * rows_ + row] = static_cast<float>(meaning[d]);
      }
    }
  }

  // The cosines of `row` and all rows.
  void compare(std::size_t row, std::span<float> cosines) const {
    std::ranges::fill(cosines, 0.0F);
    float* const sums = cosines.data();
    const float* const end = values_.data() + values_.size();
    for (const float* others = values_.data(); others != end; others += rows_) {
      const float own = others[row];
      for (std::size_t i = 0; i < rows_; ++i) sums[i] += own * others[i];
    }
  }

 private:
  std::size_t rows_;
  std::vector<float> values_;
};

// The cosines of words and, `strength` times as long, meanings end to end. A row of which nothing
// is known keeps the room of its meaning: it is less like all others.
void join(std::span<const float> words, std::span<const float> meanings, float strength,
          std::span<float> cosines) {
  const float weight = strength * strength;
  const float scale = 1.0F / (1.0F + weight);
  for (std::size_t i = 0; i < cosines.size(); ++i) {
    cosines[i] = scale * (words[i] + weight * meanings[i]);
  }
}

// Of each row, what `use(row, view, cosines)` makes of its cosines to all rows in each view.
template <typename Use>
void compare_all(const WeightedRows& rows, Workers& workers, const Use& use) {
  const Meanings meanings(rows);
  workers.for_blocks(rows.count(), kBlockRows,
                     [&](std::size_t, std::size_t begin, std::size_t end) {
                       RowCosines words(rows);
                       std::vector<float> meant(rows.count());
                       std::vector<float> cosines(rows.count());
                       for (std::size_t row = begin; row < end; ++row) {
                         meanings.compare(row, meant);
                         const std::span<const float> said = words.of(row);
                         for (std::size_t view = 0; view < kMeaningStrengths.size(); ++view) {
                           join(said, meant, kMeaningStrengths[view], cosines);
                           use(row, view, cosines);
                         }
                       }
                     });
}

// The `count` rows most like `row`, the first of equals, and itself.
std::vector<SimilarityGraph::Tie> nearest(std::span<const float> cosines, std::size_t row,
                                          std::size_t count) {
  using Tie = SimilarityGraph::Tie;
  const auto is_nearer = [](const Tie& a, const Tie& b) {
    return a.similarity != b.similarity ? a.similarity > b.similarity : a.other < b.other;
  };
  std::vector<Tie> ties;  // a heap, the farthest in front
  ties.reserve(count + 1);
  for (std::size_t i = 0; i < cosines.size(); ++i) {
    const bool is_full = ties.size() == count;
    if (cosines[i] <= (is_full ? ties.front().similarity : 0.0F) || i == row) continue;
    if (is_full) {
      std::ranges::pop_heap(ties, is_nearer);
      ties.pop_back();
    }
    ties.push_back({static_cast<std::uint32_t>(i), cosines[i]});
    std::ranges::push_heap(ties, is_nearer);
  }
  ties.push_back({static_cast<std::uint32_t>(row), 1.0F});
  return ties;
}

}  // namespace

std::vector<SimilarityMatrix> similarity_views(const WeightedRows& rows, Workers& workers) {
  if (rows.meanings.empty()) return {SimilarityMatrix::cosines(rows, workers)};
  std::vector<SimilarityMatrix> views(kMeaningStrengths.size(), SimilarityMatrix(rows.count()));
  compare_all(rows, workers,
              [&](std::size_t row, std::size_t view, std::span<const float> cosines) {
                std::ranges::copy(cosines, views[view].row(row));
              });
  return views;
}

std::vector<SimilarityGraph> neighbour_views(const WeightedRows& rows, std::size_t neighbours,
                                             Workers& workers) {
  using Neighbours = std::vector<std::vector<SimilarityGraph::Tie>>;
  std::vector<Neighbours> views(kMeaningStrengths.size(), Neighbours(rows.count()));
  compare_all(rows, workers,
              [&](std::size_t row, std::size_t view, std::span<const float> cosines) {
                views[view][row] = nearest(cosines, row, neighbours);
              });
  std::vector<SimilarityGraph> graphs;
  graphs.reserve(views.size());
  for (const Neighbours& view : views) graphs.push_back(SimilarityGraph::of_neighbours(view));
  return graphs;
}

}  // namespace edau
