// Texts that hang together may be a chain: the first like the second, the second like the third,
// and nobody like all. So what hangs together only proposes a family. Its template is the text that
// was sent most often, and a text belongs to it that is similar to the template itself, or that
// holds the family's core: of a mail-merge that is what stands between the slots, however
// they are filled; of a copy with a page of its author's own it is the template. What is left
// over is looked at again by itself.
#include "campaigns/families.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "campaigns/core_index.hpp"
#include "campaigns/similar_texts.hpp"

namespace edau {
namespace {

// After so many rounds what is still left over is in no family. A round takes a template out of
// every heap that hangs together; without an end, a chain of strangers would be read once for each.
constexpr int kRounds = 32;
constexpr std::size_t kBlockSize = 512;

class FamilyFinder {
 public:
  FamilyFinder(const DistinctTexts& distinct, const ShingleSets& shingles, std::uint32_t min_copies,
               std::span<const std::uint32_t> senders, Workers& workers)
      : distinct_(distinct),
        shingles_(shingles),
        senders_(senders),
        min_copies_(min_copies),
        similar_(distinct, shingles, min_copies),
        workers_(workers) {}

  std::vector<Family> find() {
    std::vector<std::uint32_t> ranks(shingles_.size());
    std::iota(ranks.begin(), ranks.end(), 0U);
    for (int round = 0; round < kRounds && !ranks.empty(); ++round) ranks = propose(ranks);
    erase_small_families();
    std::ranges::sort(families_, {}, [](const Family& family) { return family.ranks.front(); });
    gather();
    return std::move(families_);
  }

 private:
  // One family of each heap; returns the ranks that are left over.
  std::vector<std::uint32_t> propose(std::span<const std::uint32_t> ranks) {
    const std::vector<std::uint32_t> first = link_similar_texts(similar_, ranks, workers_);
    std::vector<std::uint32_t> places(ranks.size());
    std::iota(places.begin(), places.end(), 0U);
    std::ranges::stable_sort(places, {}, [&](std::uint32_t place) { return first[place]; });
    std::vector<std::uint32_t> left;
    std::vector<std::uint32_t> heap;
    for (std::size_t i = 0; i < places.size(); ++i) {
      heap.push_back(ranks[places[i]]);
      if (i + 1 < places.size() && first[places[i + 1]] == first[places[i]]) continue;
      propose_of(heap, left);
      heap.clear();
    }
    std::ranges::sort(left);
    return left;
  }

  void propose_of(std::span<const std::uint32_t> heap, std::vector<std::uint32_t>& left) {
    workers_.poll();
    const auto [template_rank, others] = std::pair(heap.front(), heap.subspan(1));
    Family family{{template_rank}, {}};
    std::vector<std::uint32_t> unlike;
    for (const std::uint32_t rank : others) {
      (similar_(template_rank, rank) ? family.ranks : unlike).push_back(rank);
    }
    family.core = core_of(family);
    for (const std::uint32_t rank : unlike) {
      (holds(shingles_[rank], family.core) ? family.ranks : left).push_back(rank);
    }
    if (copies_of(family) > 1) families_.push_back(std::move(family));
  }

  std::vector<Shingle> core_of(const Family& family) const {
    const ShingleSet whole = shingles_[family.ranks.front()];
    std::vector<std::uint64_t> copies(whole.size());
    for (const std::uint32_t rank : family.ranks) {
      auto at = whole.begin();
      for (const Shingle shingle : shingles_[rank]) {
        at = std::lower_bound(at, whole.end(), shingle);
        if (at == whole.end()) break;
        if (*at != shingle) continue;
        copies[static_cast<std::size_t>(at - whole.begin())] += distinct_.texts[rank].sender_count;
      }
    }
    const std::uint64_t all = copies_of(family);
    std::vector<Shingle> core;
    for (std::size_t i = 0; i < whole.size(); ++i) {
      // Not half: of two words for a slot either may be what half the copies hold.
      if (copies[i] * 3 >= all * 2) core.push_back(whole[i]);
    }
    return core;
  }

  // Texts that hold a family's core, but share too little of their own with any copy of
  // it for the two to have been compared.
  void gather() {
    std::vector<bool> taken(shingles_.size());  // by rank: in a family already
    for (const Family& family : families_) {
      for (const std::uint32_t rank : family.ranks) taken[rank] = true;
    }
    const CoreIndex index(families_);
    std::vector<std::int64_t> family_of(shingles_.size(), CoreIndex::kNone);
    workers_.for_blocks(shingles_.size(), kBlockSize,
                        [&](std::size_t, std::size_t begin, std::size_t end) {
                          for (std::size_t rank = begin; rank < end; ++rank) {
                            if (!taken[rank]) family_of[rank] = index.find(shingles_[rank]);
                          }
                        });
    for (std::uint32_t rank = 0; rank < family_of.size(); ++rank) {
      if (family_of[rank] == CoreIndex::kNone) continue;
      families_[static_cast<std::size_t>(family_of[rank])].ranks.push_back(rank);
    }
    for (Family& family : families_) std::sort(family.ranks.begin() + 1, family.ranks.end());
  }

  // One sender's copies of one text are one.
  std::uint64_t copies_of(const Family& family) const {
    std::uint64_t copies = 0;
    for (const std::uint32_t rank : family.ranks) copies += distinct_.texts[rank].sender_count;
    return copies;
  }

  // Those that too few people sent, however many texts.
  void erase_small_families() {
    const std::vector<std::size_t> sizes = senders_of_families();
    std::vector<Family> kept;
    for (std::size_t i = 0; i < families_.size(); ++i) {
      if (sizes[i] >= min_copies_) kept.push_back(std::move(families_[i]));
    }
    families_ = std::move(kept);
  }

  std::vector<std::size_t> senders_of_families() const {
    constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> family_of(distinct_.texts.size(), kNone);  // by rank
    for (std::size_t i = 0; i < families_.size(); ++i) {
      for (const std::uint32_t rank : families_[i].ranks) family_of[rank] = i;
    }
    std::vector<std::pair<std::size_t, std::size_t>> sent;  // family, sender
    for (std::size_t submission = 0; submission < distinct_.rank_of.size(); ++submission) {
      const std::uint32_t rank = distinct_.rank_of[submission];
      if (rank == DistinctTexts::kNone || family_of[rank] == kNone) continue;
      sent.emplace_back(family_of[rank], senders_.empty() ? submission : senders_[submission]);
    }
    std::ranges::sort(sent);
    sent.erase(std::unique(sent.begin(), sent.end()), sent.end());
    std::vector<std::size_t> sizes(families_.size());
    for (const auto& one : sent) ++sizes[one.first];
    return sizes;
  }

  const DistinctTexts& distinct_;
  const ShingleSets& shingles_;
  std::span<const std::uint32_t> senders_;  // by submission; empty: each from another
  std::uint32_t min_copies_;
  Similarity similar_;
  Workers& workers_;
  std::vector<Family> families_;
};

}  // namespace

std::vector<Family> find_families(const DistinctTexts& distinct, const ShingleSets& shingles,
                                  std::uint32_t min_copies, std::span<const std::uint32_t> senders,
                                  Workers& workers) {
  return FamilyFinder(distinct, shingles, min_copies, senders, workers).find();
}

}  // namespace edau
