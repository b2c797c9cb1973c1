#include "themes/voices.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "core/hashing.hpp"

namespace edau {
namespace {

using Groups = std::vector<std::vector<std::size_t>>;

Groups groups_of(const ClusteredDocuments& documents) {
  Groups groups = documents.members;
  auto& rest = groups.emplace_back();
  for (std::size_t document = 0; document < documents.assignments.size(); ++document) {
    const bool is_read =
        !documents.language || documents.tokens.language_of(document) == documents.language;
    if (documents.assignments[document].cluster < 0 && is_read) rest.push_back(document);
  }
  return groups;
}

// The key of every document's text.
std::vector<std::uint64_t> keys_of_texts(const ClusteredDocuments& documents, Workers& workers) {
  constexpr std::size_t kBlock = 4096;
  std::vector<std::uint64_t> keys(documents.texts.size());
  workers.for_blocks(keys.size(), kBlock, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) keys[i] = hash_bytes(documents.texts[i]).high;
  });
  return keys;
}

// The keys up to which texts speak, and the weight that gives those that do.
struct Limit {
  std::uint64_t highest = std::numeric_limits<std::uint64_t>::max();
  double weight = 1;
};

Limit limit_of(std::vector<std::uint64_t> keys, std::size_t most) {
  if (keys.size() <= most) return {};
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  if (keys.size() <= most) return {};
  return {keys[most - 1], static_cast<double>(keys.size()) / static_cast<double>(most)};
}

Voices voices_of(const ClusteredDocuments& documents, const std::vector<std::size_t>& group,
                 const std::vector<std::uint64_t>& keys, std::size_t most) {
  std::vector<std::uint64_t> own;
  own.reserve(group.size());
  for (const std::size_t document : group) own.push_back(keys[document]);
  const Limit limit = limit_of(std::move(own), most);
  Voices voices;
  voices.weight = limit.weight;
  using Text = std::pair<std::optional<Language>, std::string_view>;
  const auto hash = [&](const Text& text) { return std::hash<std::string_view>{}(text.second); };
  std::unordered_set<Text, decltype(hash)> seen(0, hash);
  for (const std::size_t document : group) {
    if (keys[document] > limit.highest) continue;
    const Text text{documents.tokens.language_of(document), documents.texts[document]};
    const bool is_new = seen.insert(text).second;
    voices.list.push_back({document, !is_new});
    voices.texts += is_new ? 1 : 0;
  }
  return voices;
}

}  // namespace

std::vector<Voices> find_voices(const ClusteredDocuments& documents, Workers& workers,
                                std::size_t most) {
  const Groups groups = groups_of(documents);
  const std::vector<std::uint64_t> keys = keys_of_texts(documents, workers);
  std::vector<Voices> voices(groups.size());
  workers.for_blocks(groups.size(), 1, [&](std::size_t group, std::size_t, std::size_t) {
    voices[group] = voices_of(documents, groups[group], keys, most);
  });
  return voices;
}

}  // namespace edau
