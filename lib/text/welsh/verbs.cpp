#include "text/welsh/verbs.hpp"

#include <array>

namespace edau {
namespace {

// Past, impersonal, imperative, present and conditional; the longest that fits is taken.
constexpr std::array<std::string_view, 17> kEndings = {"asant", "odd", "wyd", "ais", "wch", "ant",
                                                       "ent",   "som", "ith", "iff", "ir",  "af",
                                                       "ai",    "wn",  "an",  "en",  "id"};
constexpr std::array<std::string_view, 7> kNouns = {"", "u", "o", "i", "a", "io", "d"};

// Bytes; the stem of a shorter one is too often another word.
constexpr std::size_t kShortestStem = 4;

}  // namespace

std::vector<std::string> verbal_nouns(std::string_view radical) {
  std::vector<std::string> nouns;
  for (const std::string_view ending : kEndings) {
    if (!radical.ends_with(ending) || radical.size() < ending.size() + kShortestStem) continue;
    const std::string stem(radical.substr(0, radical.size() - ending.size()));
    for (const std::string_view noun : kNouns) nouns.push_back(stem + std::string(noun));
    if (stem.ends_with('i')) nouns.push_back(stem.substr(0, stem.size() - 1));  // derbyniodd
    break;
  }
  return nouns;
}

}  // namespace edau
