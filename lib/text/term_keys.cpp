#include "edau/term_keys.hpp"

#include <algorithm>

#include "text/normalizer.hpp"

namespace edau {

TermKeys TermKeys::build(std::vector<Key> key_by_surface) {
  TermKeys result;
  result.keys_ = key_by_surface;
  std::ranges::sort(result.keys_);
  result.keys_.erase(std::unique(result.keys_.begin(), result.keys_.end()), result.keys_.end());
  result.key_of_surface_.reserve(key_by_surface.size());
  for (const Key& key : key_by_surface) {
    const auto at = std::ranges::lower_bound(result.keys_, key);
    result.key_of_surface_.push_back(static_cast<KeyId>(at - result.keys_.begin()));
  }
  return result;
}

TermKeys TermKeys::normalize(const TokenizedDocuments& documents) {
  Normalizer normalizer;
  std::vector<Key> keys;
  keys.reserve(documents.surface_count());
  for (SurfaceId id = 0; id < documents.surface_count(); ++id) {
    const TokenizedDocuments::Surface surface = documents.surface(id);
    Normalizer::Result result = normalizer.normalize(surface.bytes, surface.kind, surface.language);
    keys.push_back({result.role, std::move(result.key)});
  }
  return build(std::move(keys));
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
