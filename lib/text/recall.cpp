#include "text/recall.hpp"

#include <algorithm>
#include <tuple>

#include "core/parallel.hpp"
#include "text/word_character_rule.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockSize = 1024;

std::uint8_t number_of(std::optional<Language> language) noexcept {
  return language ? static_cast<std::uint8_t>(*language) : KnownWords::kNoLanguage;
}

// The first index in [begin, end) for which is_below(index) is false.
template <typename IsBelow>
std::size_t partition_point(std::size_t begin, std::size_t end, const IsBelow& is_below) {
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (is_below(middle)) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  return begin;
}

}  // namespace

KeyId KnownWords::key_of(KeyRole role, std::string_view bytes) const noexcept {
  const bool is_content = role == KeyRole::kContent;
  if (!is_content && role != KeyRole::kNumber) return other(role);
  const std::size_t first = is_content ? 0 : content_key_count;
  const std::size_t last = is_content ? content_key_count : keys.size();
  const std::size_t at =
      partition_point(first, last, [&](std::size_t i) { return keys[i] < bytes; });
  return at < last && keys[at] == bytes ? static_cast<KeyId>(at) : other(role);
}

std::optional<KeyId> KnownWords::find(const TokenizedDocuments::Surface& surface) const noexcept {
  const auto kind = static_cast<std::uint8_t>(surface.kind);
  const std::uint8_t language = number_of(surface.language);
  const auto order = std::tuple(surface.bytes, kind, language);
  const auto order_of = [&](std::size_t i) {
    return std::tuple(surfaces[i], kinds[i], languages[i]);
  };
  const std::size_t at =
      partition_point(0, surfaces.size(), [&](std::size_t i) { return order_of(i) < order; });
  if (at == surfaces.size() || order_of(at) != order) return std::nullopt;
  return keys_of_surfaces[at];
}

WelshForms remembered_forms(const KnownWords& known) {
  WelshForms forms;
  for (std::size_t i = 0; i < known.welsh_forms.size(); ++i) {
    forms.add(known.welsh_forms[i], known.welsh_counts[i]);
  }
  return forms;
}

KeyId derive_key(const TokenizedDocuments::Surface& surface, const KnownWords& known,
                 Normalizer& normalizer) {
  const Normalizer::Result result =
      normalizer.normalize(surface.bytes, surface.kind, surface.language);
  return known.key_of(result.role, result.key);
}

TermKeys::TermKeys(const KnownWords& known) {
  keys_.reserve(known.key_count());
  for (std::size_t i = 0; i < known.keys.size(); ++i) {
    const bool is_content = i < known.content_key_count;
    keys_.push_back(
        {is_content ? KeyRole::kContent : KeyRole::kNumber, std::string(known.keys[i])});
  }
  for (const KeyRole role :
       {KeyRole::kContent, KeyRole::kNumber, KeyRole::kStopWord, KeyRole::kNone}) {
    keys_.push_back({role, {}});
  }
}

TermKeys TermKeys::recall(const TokenizedDocuments& documents, const KnownWords& known,
                          const NormalizeOptions& options, Workers& workers) {
  TermKeys result(known);
  const WelshForms forms = remembered_forms(known);
  const Lexicon* const lexicon = options.bridge ? &options.lexicon : nullptr;
  result.key_of_surface_.resize(documents.surface_count());
  const auto body = [&](std::size_t, std::size_t begin, std::size_t end) {
    Normalizer normalizer(options.stop_words, &forms, lexicon);
    for (std::size_t id = begin; id < end; ++id) {
      const auto surface = documents.surface(static_cast<SurfaceId>(id));
      const std::optional<KeyId> key = known.find(surface);
      result.key_of_surface_[id] = key ? *key : derive_key(surface, known, normalizer);
    }
  };
  workers.for_blocks(documents.surface_count(), kBlockSize, body);
  return result;
}

template <typename KeyOf>
TermKeys TermKeys::recall_content(const TokenizedDocuments& documents, const KnownWords& known,
                                  int threads, const KeyOf& key_of) {
  Workers workers(threads);
  TermKeys result(known);
  result.key_of_surface_.resize(documents.surface_count());
  const auto body = [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t id = begin; id < end; ++id) {
      const auto surface = documents.surface(static_cast<SurfaceId>(id));
      result.key_of_surface_[id] = known.key_of(KeyRole::kContent, key_of(surface.bytes));
    }
  };
  workers.for_blocks(documents.surface_count(), kBlockSize, body);
  return result;
}

TermKeys TermKeys::recall_lower_case(const TokenizedDocuments& documents, const KnownWords& known,
                                     int threads) {
  return recall_content(documents, known, threads,
                        [](std::string_view bytes) { return edau::lower_case(bytes); });
}

TermKeys TermKeys::recall_identity(const TokenizedDocuments& documents, const KnownWords& known) {
  return recall_content(documents, known, 1, [](std::string_view bytes) { return bytes; });
}

}  // namespace edau
