#include "pipeline/asked_words.hpp"

#include <array>
#include <cstddef>
#include <set>
#include <span>
#include <string>

#include "edau/language.hpp"

namespace edau {
namespace {

std::set<Language> languages_of(const TokenizedDocuments& tokens) {
  std::set<Language> languages;
  for (std::size_t document = 0; document < tokens.size(); ++document) {
    if (const auto language = tokens.language_of(document)) languages.insert(*language);
  }
  return languages;
}

void add_words(std::string_view question, Language language, const NormalizeOptions& options,
               std::set<std::string, std::less<>>& words) {
  const std::array texts = {question};
  const auto tokens = TokenizedDocuments::from_texts(texts, {.language = language});
  const TermKeys keys = TermKeys::normalize(tokens, options);
  for (KeyId key = 0; key < keys.size(); ++key) {
    if (keys.role(key) == KeyRole::kContent) words.emplace(keys.bytes(key));
  }
}

}  // namespace

std::vector<bool> asked_keys(std::string_view question, const TokenizedDocuments& tokens,
                             const TermKeys& keys, const NormalizeOptions& options) {
  if (question.empty()) return {};
  std::set<std::string, std::less<>> words;
  for (const Language language : languages_of(tokens)) {
    add_words(question, language, options, words);
  }
  std::vector<bool> asked(keys.size());
  for (KeyId key = 0; key < keys.size(); ++key) {
    asked[key] = keys.role(key) == KeyRole::kContent && words.contains(keys.bytes(key));
  }
  return asked;
}

}  // namespace edau
