#include "text/lexicon/glossary.hpp"

#include <initializer_list>
#include <unordered_map>

namespace edau {
namespace {

using Words = std::unordered_map<std::string_view, std::string_view>;  // Welsh to English

// The first pair of a word stays.
void add_pairs(std::string_view part, Words& words) {
  while (!part.empty()) {
    const std::size_t space = part.find(' ');
    const std::size_t comma = part.find(',');
    words.emplace(part.substr(0, space), part.substr(space + 1, comma - space - 1));
    part.remove_prefix(comma + 2);
  }
}

Words words_of(std::initializer_list<std::string_view> parts) {
  Words words;
  words.reserve(4096);
  for (const std::string_view part : parts) add_pairs(part, words);
  return words;
}

const Words& written() {
  static const Words words = words_of({glossary_of_public_life(), glossary_of_places(),
                                       glossary_of_digital(), glossary_of_everyday()});
  return words;
}

const Words& learned() {
  static const Words words = words_of({learned_pairs()});
  return words;
}

std::string_view find_in(const Words& words, std::string_view welsh) noexcept {
  const auto found = words.find(welsh);
  return found == words.end() ? std::string_view() : found->second;
}

}  // namespace

std::string_view glossary_translation(std::string_view welsh) noexcept {
  return find_in(written(), welsh);
}

std::string_view learned_translation(std::string_view welsh) noexcept {
  return find_in(learned(), welsh);
}

}  // namespace edau
