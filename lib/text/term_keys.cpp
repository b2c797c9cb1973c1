#include "edau/term_keys.hpp"

#include <algorithm>

#include "core/parallel.hpp"
#include "text/normalizer.hpp"
#include "text/welsh/corpus_words.hpp"

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
                                              const WelshForms& welsh, const Lexicon* lexicon,
                                              Workers& workers) {
  std::vector<Normalizer::Result> results(documents.surface_count());
  workers.for_blocks(
      results.size(), kBlockSize, [&](std::size_t, std::size_t begin, std::size_t end) {
        Normalizer normalizer(&welsh, lexicon);
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
    std::uint64_t prefix;
    SurfaceId surface;
  };
  TermKeys result;
  result.key_of_surface_.resize(key_by_surface.size());
  std::vector<Entry> order;
  order.reserve(key_by_surface.size());
  for (const KeyRole role :
       {KeyRole::kContent, KeyRole::kNumber, KeyRole::kStopWord, KeyRole::kNone}) {
    order.clear();
    for (SurfaceId id = 0; id < key_by_surface.size(); ++id) {
      const Key& key = key_by_surface[id];
      if (key.role == role) order.push_back({prefix_of(key.bytes), id});
    }
    std::ranges::sort(order, [&](const Entry& a, const Entry& b) {
      if (a.prefix != b.prefix) return a.prefix < b.prefix;
      const int compared = key_by_surface[a.surface].bytes.compare(key_by_surface[b.surface].bytes);
      return compared != 0 ? compared < 0 : a.surface < b.surface;
    });
    for (const Entry& entry : order) {
      Key& key = key_by_surface[entry.surface];
      const bool again = !result.keys_.empty() && result.keys_.back().role == role &&
                         result.keys_.back().bytes == key.bytes;
      if (!again) result.keys_.push_back(std::move(key));
      result.key_of_surface_[entry.surface] = result.size() - 1;
    }
  }
  return result;
}

TermKeys TermKeys::normalize(const TokenizedDocuments& documents, const NormalizeOptions& options) {
  Workers workers(1);
  return normalize(documents, options, workers);
}

TermKeys TermKeys::normalize(const TokenizedDocuments& documents, const NormalizeOptions& options,
                             Workers& workers) {
  const WelshCorpus welsh(documents);
  std::vector<Normalizer::Result> results =
      normalize_all(documents, welsh.forms(), options.bridge ? &options.lexicon : nullptr, workers);
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

TermKeys TermKeys::identity(const TokenizedDocuments& documents) {
  std::vector<Key> keys;
  keys.reserve(documents.surface_count());
  for (SurfaceId id = 0; id < documents.surface_count(); ++id) {
    keys.push_back({KeyRole::kContent, std::string(documents.surface(id).bytes)});
  }
  return build(std::move(keys));
}

}  // namespace edau
