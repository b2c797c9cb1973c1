#include "campaigns/core_index.hpp"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

namespace edau {
namespace {

constexpr std::size_t kMostFamilies = 16;
constexpr std::size_t kCompared = 4;  // families that share most with a text

}  // namespace

// Shingles are hashes: their first bits alone spread them evenly.
CoreIndex::CoreIndex(std::span<const Family> families) : families_(families) {
  for (std::uint32_t family = 0; family < families.size(); ++family) {
    for (const Shingle shingle : families[family].core) entries_.push_back({shingle, family});
  }
  std::ranges::sort(entries_, [](const Entry& a, const Entry& b) {
    return std::tie(a.shingle, a.family) < std::tie(b.shingle, b.family);
  });
  const int bits = std::max(1, static_cast<int>(std::bit_width(entries_.size())));
  shift_ = 64 - bits;
  begins_.resize((std::size_t{1} << bits) + 1);
  for (const Entry& entry : entries_) ++begins_[(entry.shingle >> shift_) + 1];
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
}

std::span<const CoreIndex::Entry> CoreIndex::entries_of(Shingle shingle) const noexcept {
  const std::size_t cell = shingle >> shift_;
  std::size_t begin = begins_[cell];
  const std::size_t past = begins_[cell + 1];
  while (begin < past && entries_[begin].shingle < shingle) ++begin;
  std::size_t end = begin;
  while (end < past && end - begin <= kMostFamilies && entries_[end].shingle == shingle) ++end;
  if (end - begin > kMostFamilies) return {};
  return std::span(entries_).subspan(begin, end - begin);
}

std::int64_t CoreIndex::find(ShingleSet text) const {
  std::vector<std::uint32_t> met;
  for (const Shingle shingle : text) {
    for (const Entry& entry : entries_of(shingle)) met.push_back(entry.family);
  }
  std::ranges::sort(met);
  std::vector<std::pair<std::size_t, std::uint32_t>> shared;  // how much, and the family
  for (std::size_t begin = 0, end = 0; begin < met.size(); begin = end) {
    while (end < met.size() && met[end] == met[begin]) ++end;
    shared.emplace_back(end - begin, met[begin]);
  }
  const auto compared = static_cast<std::ptrdiff_t>(std::min(kCompared, shared.size()));
  std::ranges::partial_sort(shared, shared.begin() + compared, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  for (std::ptrdiff_t i = 0; i < compared; ++i) {
    const std::uint32_t family = shared[static_cast<std::size_t>(i)].second;
    if (holds(text, families_[family].core)) return family;
  }
  return kNone;
}

}  // namespace edau
