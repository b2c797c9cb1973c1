#include "edau/term_keys.hpp"

#include <algorithm>

#include "core/parallel.hpp"
#include "text/normalizer.hpp"
#include "text/welsh/corpus_words.hpp"
#include "text/word_character_rule.hpp"

namespace edau {
namespace {

// About a millisecond's work.
constexpr std::size_t kBlockSize = 4096;

// The beginning of a key as two numbers that sort as its bytes do. Nearly all pairs of keys
// are told apart by it without a look at the strings, which lie all over the memory.
struct SortEntry {
  std::uint64_t high;
  std::uint64_t low;
  std::uint32_t size;
  SurfaceId surface;
};

constexpr std::size_t kEntryBytes = 16;

std::uint64_t eight_bytes(std::string_view bytes, std::size_t from) noexcept {
  std::uint64_t number = 0;
  for (std::size_t i = from; i < from + 8; ++i) {
    number = number << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
  }
  return number;
}

SortEntry sort_entry(std::string_view bytes, SurfaceId surface) noexcept {
  return {eight_bytes(bytes, 0), eight_bytes(bytes, 8), static_cast<std::uint32_t>(bytes.size()),
          surface};
}

// Compares two keys by all their bytes: below, above or at 0.
template <typename BytesOf>
int compare(const SortEntry& a, const SortEntry& b, const BytesOf& bytes_of) {
  if (a.high != b.high) return a.high < b.high ? -1 : 1;
  if (a.low != b.low) return a.low < b.low ? -1 : 1;
  if (a.size <= kEntryBytes || b.size <= kEntryBytes) {  // a shorter one is padded with zeros
    return a.size == b.size ? 0 : a.size < b.size ? -1 : 1;
  }
  return bytes_of(a.surface).compare(bytes_of(b.surface));
}

std::vector<Normalizer::Result> normalize_all(const TokenizedDocuments& documents,
                                              const WelshForms& welsh,
                                              const NormalizeOptions& options, Workers& workers) {
  const Lexicon* const lexicon = options.bridge ? &options.lexicon : nullptr;
  std::vector<Normalizer::Result> results(documents.surface_count());
  workers.for_blocks(
      results.size(), kBlockSize, [&](std::size_t, std::size_t begin, std::size_t end) {
        Normalizer normalizer(options.stop_words, &welsh, lexicon);
        for (std::size_t id = begin; id < end; ++id) {
          const auto surface = documents.surface(static_cast<SurfaceId>(id));
          results[id] = normalizer.normalize(surface.bytes, surface.kind, surface.language);
        }
      });
  return results;
}

}  // namespace

TermKeys TermKeys::build(std::vector<Key> key_by_surface) {
  TermKeys result;
  result.key_of_surface_.resize(key_by_surface.size());
  std::vector<SortEntry> order;
  order.reserve(key_by_surface.size());
  const auto bytes_of = [&](SurfaceId id) -> std::string_view { return key_by_surface[id].bytes; };
  for (const KeyRole role :
       {KeyRole::kContent, KeyRole::kNumber, KeyRole::kStopWord, KeyRole::kNone}) {
    order.clear();
    for (SurfaceId id = 0; id < key_by_surface.size(); ++id) {
      if (key_by_surface[id].role == role) order.push_back(sort_entry(bytes_of(id), id));
    }
    std::ranges::sort(order, [&](const SortEntry& a, const SortEntry& b) {
      const int order_of_bytes = compare(a, b, bytes_of);
      return order_of_bytes != 0 ? order_of_bytes < 0 : a.surface < b.surface;
    });
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (i == 0 || compare(order[i - 1], order[i], bytes_of) != 0) {
        result.keys_.push_back(key_by_surface[order[i].surface]);
      }
      result.key_of_surface_[order[i].surface] = result.size() - 1;
    }
  }
  return result;
}

TermKeys TermKeys::normalize(const TokenizedDocuments& documents, const NormalizeOptions& options,
                             int threads) {
  Workers workers(threads);
  return normalize(documents, options, workers);
}

TermKeys TermKeys::normalize(const TokenizedDocuments& documents, const NormalizeOptions& options,
                             Workers& workers) {
  const WelshCorpus welsh(documents);
  std::vector<Normalizer::Result> results =
      normalize_all(documents, welsh.forms(), options, workers);
  std::uint64_t welsh_tokens = 0;
  std::uint64_t bridged_tokens = 0;
  for (const WelshCorpus::Word& word : welsh.words()) {
    if (results[word.surface].role != KeyRole::kContent) continue;
    welsh_tokens += word.occurrences;
    if (results[word.surface].bridged) bridged_tokens += word.occurrences;
  }
  std::vector<Key> keys;
  keys.reserve(results.size());
  for (Normalizer::Result& result : results) keys.push_back({result.role, std::move(result.key)});
  TermKeys result = build(std::move(keys));
  result.welsh_token_count_ = welsh_tokens;
  result.bridged_token_count_ = bridged_tokens;
  result.shown_ = welsh.shown_surfaces();
  result.radicals_ = welsh.unwritten_radicals();
  return result;
}

// Every surface content, its key what `key_of` makes of its bytes.
template <typename KeyOf>
std::vector<TermKeys::Key> TermKeys::content_keys(const TokenizedDocuments& documents,
                                                  Workers& workers, const KeyOf& key_of) {
  std::vector<Key> keys(documents.surface_count());
  workers.for_blocks(keys.size(), kBlockSize, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t id = begin; id < end; ++id) {
      const auto surface = documents.surface(static_cast<SurfaceId>(id));
      keys[id] = {KeyRole::kContent, key_of(surface.bytes)};
    }
  });
  return keys;
}

TermKeys TermKeys::lower_case(const TokenizedDocuments& documents, int threads) {
  Workers workers(threads);
  return build(content_keys(documents, workers,
                            [](std::string_view bytes) { return edau::lower_case(bytes); }));
}

TermKeys TermKeys::identity(const TokenizedDocuments& documents) {
  Workers workers;
  return build(
      content_keys(documents, workers, [](std::string_view bytes) { return std::string(bytes); }));
}

}  // namespace edau
