// Each thread reads all documents, but counts only the n-grams whose hash falls to
// it. Reading costs a tenth of what looking an n-gram up does; in return there is
// no lock and no merging, and each thread's table is small. Which table an n-gram is
// counted in cannot change its number.
#include "vectors/ngram_counts.hpp"

#include <algorithm>

#include "core/huge_pages.hpp"
#include "vectors/term_reader.hpp"

namespace edau {
namespace {

// Short enough that a cancelled run ends soon.
constexpr std::size_t kDocumentsOfAWave = 8192;

// Linear probing from the hash's low bits, at most half full. The share that is
// counted here is chosen by the high bits.
class Counter {
 public:
  void prefetch(std::uint64_t hash) const noexcept { __builtin_prefetch(&slots_[hash & mask()]); }

  // `submission` counts from 1 and never falls.
  void add(std::uint64_t pair, std::uint64_t hash, std::uint32_t submission) {
    if (size_ * 2 >= slots_.size()) grow();
    Slot& slot = find(pair, hash);
    size_ += slot.submissions == 0 ? 1 : 0;
    slot.submissions += slot.last_submission != submission ? 1 : 0;
    slot.pair = pair;
    slot.last_submission = submission;
  }

  void collect(std::uint32_t least, NgramCounts& counts) const {
    for (const Slot& slot : slots_) {
      if (slot.submissions == 0) continue;
      if (slot.submissions < least) {
        ++counts.too_rare_count;
      } else {
        counts.pairs.push_back(slot.pair);
        counts.submissions.push_back(slot.submissions);
      }
    }
  }

 private:
  struct Slot {
    std::uint64_t pair = 0;
    std::uint32_t last_submission = 0;
    std::uint32_t submissions = 0;  // 0: the slot is empty
  };

  std::size_t mask() const noexcept { return slots_.size() - 1; }

  Slot& find(std::uint64_t pair, std::uint64_t hash) noexcept {
    std::size_t at = hash & mask();
    while (slots_[at].submissions != 0 && slots_[at].pair != pair) at = (at + 1) & mask();
    return slots_[at];
  }

  void grow() {
    HugeVector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.submissions != 0) find(slot.pair, mix(slot.pair)) = slot;
    }
  }

  std::size_t size_ = 0;
  HugeVector<Slot> slots_ = HugeVector<Slot>(1 << 12);
};

struct Share {
  Counter counter;
  TermReader::Scratch scratch;
};

class Counting {
 public:
  Counting(const TokenizedDocuments& documents, const WordReader& words, const NgramIndex& shorter,
           std::size_t n, std::span<const std::uint8_t> marked, std::size_t share_count)
      : documents_(documents),
        words_(words),
        shorter_(shorter),
        n_(n),
        marked_(marked),
        shares_(share_count) {}

  void count(std::size_t begin, std::size_t end, std::size_t share_id) {
    Share& share = shares_[share_id];
    for (std::size_t document = begin; document < end; ++document) {
      if (!marked_.empty() && marked_[documents_.submission_of(document)] == 0) continue;
      list_ngrams(documents_.document(document), share.scratch);
      keep_share(share_id, share);
      const auto submission = static_cast<std::uint32_t>(documents_.submission_of(document) + 1);
      for (const PairAt& pair : share.scratch.pairs) {
        share.counter.add(pair.pair, pair.hash, submission);
      }
    }
  }

  NgramCounts collect(std::uint32_t least) const {
    NgramCounts counts;
    for (const Share& share : shares_) share.counter.collect(least, counts);
    return counts;
  }

 private:
  void list_ngrams(std::span<const Occurrence> document, TermReader::Scratch& scratch) const {
    words_.read(document, scratch.words);
    scratch.prefixes.resize(scratch.words.size());
    std::ranges::transform(scratch.words, scratch.prefixes.begin(), &Word::key);
    for (std::size_t n = 2; n < n_; ++n) extend(shorter_, n, scratch, [](TermId) {});
    list_pairs(scratch.words, scratch.prefixes, n_, scratch.pairs);
  }

  std::size_t share_of(std::uint64_t hash) const noexcept {
    return ((hash >> 32) * shares_.size()) >> 32;
  }

  void keep_share(std::size_t share_id, Share& share) const {
    std::vector<PairAt>& pairs = share.scratch.pairs;
    std::size_t size = 0;
    for (const PairAt& pair : pairs) {
      share.counter.prefetch(pair.hash);
      pairs[size] = pair;
      size += share_of(pair.hash) == share_id ? 1U : 0U;
    }
    pairs.resize(size);
  }

  const TokenizedDocuments& documents_;
  const WordReader& words_;
  const NgramIndex& shorter_;
  std::size_t n_;
  std::span<const std::uint8_t> marked_;
  std::vector<Share> shares_;
};

}  // namespace

NgramCounts count_ngrams(const TokenizedDocuments& documents, const WordReader& words,
                         const NgramIndex& shorter, std::size_t n, std::uint32_t least,
                         Workers& workers, std::span<const std::uint8_t> marked) {
  const auto share_count = static_cast<std::size_t>(workers.thread_count());
  Counting counting(documents, words, shorter, n, marked, share_count);
  for (std::size_t begin = 0; begin < documents.size(); begin += kDocumentsOfAWave) {
    const std::size_t end = std::min(begin + kDocumentsOfAWave, documents.size());
    workers.for_blocks(share_count, 1, [&](std::size_t share, std::size_t, std::size_t) {
      counting.count(begin, end, share);
    });
  }
  return counting.collect(least);
}

}  // namespace edau
