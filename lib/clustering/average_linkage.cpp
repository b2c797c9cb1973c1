// Average linkage (Sokal & Michener, 1958): the two clusters whose documents are most similar on
// the mean become one, until one is left. Found by chains of nearest neighbours in O(n²) (Murtagh,
// "A survey of recent advances in hierarchical clustering algorithms", The Computer Journal 26,
// 1983): a chain goes from a cluster to its nearest, to the nearest of that, … and ends where two
// are each other's, which may be merged at once: nothing merged elsewhere can come between them.
#include "clustering/average_linkage.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace edau {
namespace {

class Linkage {
 public:
  Linkage(SimilarityMatrix similarities, std::span<const std::int64_t> multiplicities)
      : similarities_(std::move(similarities)),
        sizes_(multiplicities.begin(), multiplicities.end()),
        alive_(similarities_.size(), true) {}

  // Pairs of leaves whose clusters merge, each with its similarity; in the order of the chains.
  std::vector<Merge> run() {
    std::vector<Merge> merges;
    std::vector<std::size_t> chain;
    std::size_t next_alive = 0;
    while (merges.size() + 1 < similarities_.size()) {
      if (chain.empty()) {
        while (!alive_[next_alive]) ++next_alive;
        chain.push_back(next_alive);
      }
      const std::size_t before = chain.size() > 1 ? chain[chain.size() - 2] : chain.back();
      const std::size_t nearest = nearest_of(chain.back(), before);
      if (nearest == before && chain.size() > 1) {
        merges.push_back(merge(chain.back(), before));
        chain.resize(chain.size() - 2);
      } else {
        chain.push_back(nearest);
      }
    }
    return merges;
  }

 private:
  // Of equals the one before it in the chain, or chains would not end; then the first.
  std::size_t nearest_of(std::size_t cluster, std::size_t before) const noexcept {
    const float* const values = similarities_.row(cluster);
    std::size_t best = before;
    for (std::size_t other = 0; other < similarities_.size(); ++other) {
      if (!alive_[other] || other == cluster) continue;
      if (best == cluster || values[other] > values[best]) best = other;
    }
    return best;
  }

  // The cluster lives on at the lower of the two places.
  Merge merge(std::size_t a, std::size_t b) {
    const std::size_t kept = std::min(a, b);
    const std::size_t gone = std::max(a, b);
    const float similarity = similarities_.row(kept)[gone];
    const double all = sizes_[kept] + sizes_[gone];
    for (std::size_t other = 0; other < similarities_.size(); ++other) {
      if (!alive_[other] || other == kept || other == gone) continue;
      const double mean = (sizes_[kept] * similarities_.row(kept)[other] +
                           sizes_[gone] * similarities_.row(gone)[other]) /
                          all;
      similarities_.row(kept)[other] = static_cast<float>(mean);
      similarities_.row(other)[kept] = static_cast<float>(mean);
    }
    sizes_[kept] = all;
    alive_[gone] = false;
    return {static_cast<std::int32_t>(kept), static_cast<std::int32_t>(gone), similarity};
  }

  SimilarityMatrix similarities_;
  std::vector<double> sizes_;
  std::vector<bool> alive_;
};

// Which cluster each leaf is in by now, while merges are gone through.
class Forest {
 public:
  explicit Forest(std::size_t leaf_count) : parents_(leaf_count) {
    std::iota(parents_.begin(), parents_.end(), std::size_t{0});
  }

  std::size_t root(std::size_t node) {
    while (parents_[node] != node) {
      parents_[node] = parents_[parents_[node]];
      node = parents_[node];
    }
    return node;
  }
  void join(std::size_t a, std::size_t b) { parents_[std::max(a, b)] = std::min(a, b); }

 private:
  std::vector<std::size_t> parents_;  // a root is the lowest of its leaves
};

}  // namespace

std::vector<Merge> average_linkage(SimilarityMatrix similarities,
                                   std::span<const std::int64_t> multiplicities) {
  const std::size_t leaves = similarities.size();
  std::vector<Merge> merges = Linkage(std::move(similarities), multiplicities).run();
  // Chains find merges in another order than that of their similarity, but always a part before
  // the whole, and no whole is more similar than its parts: a stable sort keeps that.
  std::ranges::stable_sort(merges, std::ranges::greater{}, &Merge::similarity);
  Forest forest(leaves);
  std::vector<std::int32_t> numbers(leaves);
  std::iota(numbers.begin(), numbers.end(), 0);
  auto next = static_cast<std::int32_t>(leaves);
  for (Merge& merge : merges) {
    const std::size_t a = forest.root(static_cast<std::size_t>(merge.first));
    const std::size_t b = forest.root(static_cast<std::size_t>(merge.second));
    merge.first = std::min(numbers[a], numbers[b]);
    merge.second = std::max(numbers[a], numbers[b]);
    forest.join(a, b);
    numbers[std::min(a, b)] = next++;
  }
  return merges;
}

std::vector<std::int32_t> cut(std::span<const Merge> merges, std::size_t leaf_count,
                              std::int32_t cluster_count) {
  // A leaf of each node stands for it.
  std::vector<std::size_t> leaf_of(leaf_count);
  std::iota(leaf_of.begin(), leaf_of.end(), std::size_t{0});
  Forest forest(leaf_count);
  const std::size_t applied = leaf_count - static_cast<std::size_t>(cluster_count);
  for (std::size_t i = 0; i < std::min(applied, merges.size()); ++i) {
    const std::size_t a = forest.root(leaf_of[static_cast<std::size_t>(merges[i].first)]);
    const std::size_t b = forest.root(leaf_of[static_cast<std::size_t>(merges[i].second)]);
    forest.join(a, b);
    leaf_of.push_back(std::min(a, b));
  }
  std::vector<std::int32_t> numbers(leaf_count, -1);
  std::vector<std::int32_t> result;
  std::int32_t next = 0;
  for (std::size_t leaf = 0; leaf < leaf_count; ++leaf) {
    std::int32_t& number = numbers[forest.root(leaf)];
    if (number < 0) number = next++;
    result.push_back(number);
  }
  return result;
}

}  // namespace edau
