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

// The first 8 bytes as a number that sorts as they do: most pairs of keys are told apart
// by it, without a look at the strings.
std::uint64_t prefix_of(std::string_view bytes) noexcept {
  std::uint64_t prefix = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    prefix = prefix << 8 | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
  }
  return prefix;
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
  struct Entry {
    KeyRole role;
    std::uint64_t prefix;
    SurfaceId surface;
  };
  std::vector<Entry> order;
  order.reserve(key_by_surface.size());
  for (SurfaceId id = 0; id < key_by_surface.size(); ++id) {
    order.push_back({key_by_surface[id].role, prefix_of(key_by_surface[id].bytes), id});
  }
  const auto bytes_of = [&](const Entry& entry) -> const std::string& {
    return key_by_surface[entry.surface].bytes;
  };
  std::ranges::sort(order, [&](const Entry& a, const Entry& b) {
    if (a.role != b.role) return a.role < b.role;
    if (a.prefix != b.prefix) return a.prefix < b.prefix;
    const int compared = bytes_of(a).compare(bytes_of(b));
    return compared != 0 ? compared < 0 : a.surface < b.surface;
  });
  TermKeys result;
  result.key_of_surface_.resize(key_by_surface.size());
  for (const Entry& entry : order) {
    Key& key = key_by_surface[entry.surface];
    const bool again = !result.keys_.empty() && result.keys_.back().role == key.role &&
                       result.keys_.back().bytes == key.bytes;
    if (!again) result.keys_.push_back(key);
    result.key_of_surface_[entry.surface] = result.size() - 1;
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
