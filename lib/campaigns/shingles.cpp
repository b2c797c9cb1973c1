#include "campaigns/shingles.hpp"

#include <algorithm>

#include "core/hashing.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockSize = 512;
constexpr std::size_t kSetPhrase = 5;   // shingles that strangers share
constexpr std::size_t kLeastCore = 8;   // more than that
constexpr std::size_t kSimilarity = 4;  // one in so many

}  // namespace

std::size_t make_shingles(std::span<const WordKey> words, std::span<Shingle> shingles) {
  if (words.size() < 2) return 0;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    shingles[i] = mix(words[i] * 0x9e3779b97f4a7c15ULL + words[i + 1]);
  }
  const auto all = shingles.first(words.size() - 1);
  std::ranges::sort(all);
  return static_cast<std::size_t>(std::unique(all.begin(), all.end()) - all.begin());
}

ShingleSets::ShingleSets(std::span<const std::string_view> texts, const DistinctTexts& distinct,
                         Workers& workers)
    : sizes_(distinct.texts.size()) {
  begins_.reserve(sizes_.size() + 1);
  begins_.push_back(0);
  for (const DistinctText& text : distinct.texts) {
    begins_.push_back(begins_.back() + text.word_count);
  }
  words_.resize(begins_.back());
  shingles_.resize(begins_.back());
  const auto body = [&](std::size_t, std::size_t begin, std::size_t end) {
    TextWords reader;
    for (std::size_t rank = begin; rank < end; ++rank) {
      const std::size_t size = distinct.texts[rank].word_count;
      const auto words = reader.read(texts[distinct.texts[rank].submission]);
      sizes_[rank] = static_cast<std::uint32_t>(
          make_shingles(words, std::span(shingles_).subspan(begins_[rank], size)));
      const auto bag = std::span(words_).subspan(begins_[rank], size);
      std::ranges::transform(words, bag.begin(),
                             [](WordKey word) { return static_cast<std::uint32_t>(word); });
      std::ranges::sort(bag);
    }
  };
  workers.for_blocks(sizes_.size(), kBlockSize, body);
}

bool are_related(ShingleSet a, ShingleSet b) noexcept {
  const auto [less, more] = std::minmax({a.size(), b.size()});
  // Without this a long text in a bucket would be read once for every other.
  if (less < kSetPhrase || (less - kSetPhrase) * kSimilarity < more) return false;
  const std::size_t shared = count_shared(a, b);
  return shared > kSetPhrase && (shared - kSetPhrase) * kSimilarity >= less + more - shared;
}

bool are_worded_alike(WordBag a, WordBag b) noexcept {
  const std::size_t shared = count_shared(a, b);
  return shared * 5 >= (a.size() + b.size() - shared) * 3;
}

bool holds(ShingleSet text, ShingleSet core) noexcept {
  const std::size_t shared = count_shared(text, core);
  return shared >= kLeastCore && shared * 4 >= core.size() * 3;
}

}  // namespace edau
