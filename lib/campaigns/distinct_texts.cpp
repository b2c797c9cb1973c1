#include "campaigns/distinct_texts.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "campaigns/text_words.hpp"
#include "core/hashing.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockSize = 512;

struct TextKey {
  Key128 words{};
  Key128 spelling{};
  std::uint32_t submission = 0;
  std::uint32_t word_count = 0;
};

bool comes_before(const TextKey& a, const TextKey& b) noexcept {
  return std::tie(a.words, a.spelling, a.submission) < std::tie(b.words, b.spelling, b.submission);
}

TextKey key_of(std::span<const WordKey> words, std::string_view text, std::size_t submission) {
  Hasher hasher;
  for (const WordKey word : words) hasher.add(word);
  return {hasher.key(), hash_bytes(text), static_cast<std::uint32_t>(submission),
          static_cast<std::uint32_t>(words.size())};
}

// Of the texts with enough words, equal ones together.
std::vector<TextKey> sorted_keys(std::span<const std::string_view> texts, std::uint32_t min_words,
                                 Workers& workers) {
  std::vector<TextKey> keys(texts.size());
  workers.for_blocks(texts.size(), kBlockSize,
                     [&](std::size_t, std::size_t begin, std::size_t end) {
                       TextWords reader;
                       for (std::size_t i = begin; i < end; ++i) {
                         const std::span<const WordKey> words = reader.read(texts[i]);
                         keys[i] = key_of(words, texts[i], i);
                       }
                     });
  std::erase_if(keys, [&](const TextKey& key) { return key.word_count < min_words; });
  workers.poll();
  std::ranges::sort(keys, comes_before);
  workers.poll();
  return keys;
}

std::uint32_t count_senders(std::span<const TextKey> copies,
                            std::span<const std::uint32_t> senders) {
  if (senders.empty()) return static_cast<std::uint32_t>(copies.size());
  std::vector<std::uint32_t> of_copies;
  of_copies.reserve(copies.size());
  for (const TextKey& key : copies) of_copies.push_back(senders[key.submission]);
  std::ranges::sort(of_copies);
  const auto end = std::unique(of_copies.begin(), of_copies.end());
  return static_cast<std::uint32_t>(end - of_copies.begin());
}

// Requires keys of one text, sorted.
DistinctText describe(std::span<const TextKey> copies, std::span<const std::string_view> texts,
                      std::span<const std::uint32_t> senders) {
  std::uint32_t best = copies.front().submission;
  std::size_t most = 0;
  for (std::size_t begin = 0, end = 0; begin < copies.size(); begin = end) {
    while (end < copies.size() && copies[end].spelling == copies[begin].spelling) ++end;
    const std::uint32_t submission = copies[begin].submission;
    const std::size_t count = end - begin;
    if (count > most || (count == most && texts[submission] < texts[best])) best = submission;
    most = std::max(most, count);
  }
  return {best, static_cast<std::uint32_t>(copies.size()), count_senders(copies, senders),
          copies.front().word_count};
}

}  // namespace

DistinctTexts find_distinct_texts(std::span<const std::string_view> texts, std::uint32_t min_words,
                                  std::span<const std::uint32_t> senders, Workers& workers) {
  const std::vector<TextKey> keys = sorted_keys(texts, min_words, workers);
  std::vector<DistinctText> found;
  std::vector<std::size_t> begins;  // of each, in `keys`
  for (std::size_t begin = 0, end = 0; begin < keys.size(); begin = end) {
    while (end < keys.size() && keys[end].words == keys[begin].words) ++end;
    found.push_back(describe(std::span(keys).subspan(begin, end - begin), texts, senders));
    begins.push_back(begin);
  }
  std::vector<std::uint32_t> order(found.size());
  std::iota(order.begin(), order.end(), 0U);
  workers.poll();
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    if (found[a].sender_count != found[b].sender_count) {
      return found[a].sender_count > found[b].sender_count;
    }
    if (found[a].copy_count != found[b].copy_count) {
      return found[a].copy_count > found[b].copy_count;
    }
    return texts[found[a].submission] < texts[found[b].submission];
  });
  workers.poll();
  DistinctTexts result{{}, std::vector<std::uint32_t>(texts.size(), DistinctTexts::kNone)};
  result.texts.reserve(found.size());
  for (const std::uint32_t group : order) {
    const auto rank = static_cast<std::uint32_t>(result.texts.size());
    result.texts.push_back(found[group]);
    for (std::size_t i = 0; i < found[group].copy_count; ++i) {
      result.rank_of[keys[begins[group] + i].submission] = rank;
    }
  }
  return result;
}

}  // namespace edau
