// MinHash: the least value that a hash function takes over a text's shingles is the same for two
// texts with a chance of their Jaccard similarity (Broder, "On the resemblance and containment
// of documents", 1997). Texts are put into buckets by two such values, and only texts of one
// bucket are compared, exactly. That is done 24 times, with other hash functions: a pair of
// similarity 0.4 then meets in some bucket with a chance of 98 %, one of 0.6 always, one
// of 0.03 in 2 %.
//
// A bucket of a million copies must not mean a million squared comparisons. Each text is compared
// with the first of its bucket, the one that was sent most often, and with the one before
// it: what they have in common then hangs together, whoever stands in between.
#include "campaigns/similar_texts.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "core/hashing.hpp"

namespace edau {
namespace {

constexpr std::uint64_t kBands = 24;
constexpr std::size_t kBlockSize = 512;

struct Slot {
  std::uint64_t bucket;
  std::uint32_t place;  // in `ranks`

  friend bool operator<(const Slot& a, const Slot& b) noexcept {
    return std::tie(a.bucket, a.place) < std::tie(b.bucket, b.place);
  }
};

// Places, each with a lower one that it is linked to at last, or with itself.
class Links {
 public:
  explicit Links(std::size_t size) : lower_(size) { std::iota(lower_.begin(), lower_.end(), 0U); }

  bool are_linked(std::uint32_t a, std::uint32_t b) const noexcept {
    return lower_[a] == lower_[b];
  }

  void add(std::uint32_t a, std::uint32_t b) noexcept {
    a = root_of(a);
    b = root_of(b);
    lower_[std::max(a, b)] = std::min(a, b);
  }

  // After this are_linked() knows of all that was added.
  void settle() noexcept {
    for (std::uint32_t place = 0; place < lower_.size(); ++place) {
      lower_[place] = lower_[lower_[place]];
    }
  }

  std::vector<std::uint32_t> take() noexcept { return std::move(lower_); }

 private:
  std::uint32_t root_of(std::uint32_t place) noexcept {
    while (lower_[place] != place) place = lower_[place] = lower_[lower_[place]];
    return place;
  }

  std::vector<std::uint32_t> lower_;
};

class Linker {
 public:
  Linker(const Similarity& similar, std::span<const std::uint32_t> ranks, Workers& workers)
      : similar_(similar), ranks_(ranks), workers_(workers), slots_(ranks.size()) {}

  std::vector<std::uint32_t> link() {
    Links links(ranks_.size());
    for (std::uint64_t band = 0; band < kBands; ++band) {
      fill_buckets(band);
      compare_within_buckets(links);
      links.settle();
    }
    return links.take();
  }

 private:
  using Pair = std::pair<std::uint32_t, std::uint32_t>;

  static std::uint64_t bucket_of(ShingleSet shingles, std::uint64_t band) noexcept {
    const std::uint64_t first_seed = mix(2 * band + 1);
    const std::uint64_t second_seed = mix(2 * band + 2);
    std::uint64_t first = ~std::uint64_t{0};
    std::uint64_t second = ~std::uint64_t{0};
    for (const Shingle shingle : shingles) {
      first = std::min(first, mix(shingle ^ first_seed));
      second = std::min(second, mix(shingle ^ second_seed));
    }
    return mix(first) + second;
  }

  void fill_buckets(std::uint64_t band) {
    const auto body = [&](std::size_t, std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        slots_[i] = {bucket_of(similar_.shingles()[ranks_[i]], band),
                     static_cast<std::uint32_t>(i)};
      }
    };
    workers_.for_blocks(ranks_.size(), kBlockSize, body);
    std::ranges::sort(slots_, std::less<>());
  }

  void compare_within_buckets(Links& links) {
    std::vector<std::vector<Pair>> found(block_count(slots_.size(), kBlockSize));
    const auto body = [&](std::size_t block, std::size_t begin, std::size_t end) {
      std::size_t first = first_of_bucket(begin);
      for (std::size_t i = begin; i < end; ++i) {
        if (slots_[i].bucket != slots_[first].bucket) first = i;
        if (first == i) continue;
        compare(links, slots_[first].place, slots_[i].place, found[block]);
        if (i - 1 > first) compare(links, slots_[i - 1].place, slots_[i].place, found[block]);
      }
    };
    workers_.for_blocks(slots_.size(), kBlockSize, body);
    for (const std::vector<Pair>& pairs : found) {
      for (const auto& [a, b] : pairs) links.add(a, b);
    }
  }

  std::size_t first_of_bucket(std::size_t slot) const {
    const Slot first{slots_[slot].bucket, 0};
    return static_cast<std::size_t>(std::ranges::lower_bound(slots_, first, std::less<>()) -
                                    slots_.begin());
  }

  void compare(const Links& links, std::uint32_t a, std::uint32_t b,
               std::vector<Pair>& found) const {
    if (links.are_linked(a, b)) return;
    if (similar_(ranks_[a], ranks_[b])) found.emplace_back(a, b);
  }

  const Similarity& similar_;
  std::span<const std::uint32_t> ranks_;
  Workers& workers_;
  std::vector<Slot> slots_;
};

}  // namespace

std::vector<std::uint32_t> link_similar_texts(const Similarity& similarity,
                                              std::span<const std::uint32_t> ranks,
                                              Workers& workers) {
  return Linker(similarity, ranks, workers).link();
}

}  // namespace edau
