#include "pipeline/written_terms.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace edau {
namespace {

// A word that may be in a term, as it is written.
struct WrittenWord {
  KeyId key;
  std::string_view form;
  bool after_break;
  bool is_in_term = false;
};

// What can be in no term is passed over; a break before it stands before the next word.
std::vector<WrittenWord> words_of(const TokenizedDocuments& tokens, const TermKeys& keys,
                                  std::size_t document) {
  std::vector<WrittenWord> words;
  bool after_break = false;
  for (const Occurrence occurrence : tokens.document(document)) {
    after_break = after_break || occurrence.after_break();
    const KeyId key = keys.key_of(occurrence.surface());
    const KeyRole role = keys.role(key);
    if (role != KeyRole::kContent && role != KeyRole::kNumber) continue;
    words.push_back({key, tokens.surface(occurrence.surface()).bytes, after_break});
    after_break = false;
  }
  return words;
}

void add_once(std::vector<std::string>& forms, std::string form) {
  if (std::ranges::find(forms, form) == forms.end()) forms.push_back(std::move(form));
}

// The terms that begin with word `first`, of one word and more.
void add_terms(const TermKeys& keys, const Vocabulary& vocabulary, std::size_t first,
               std::vector<WrittenWord>& words, WrittenTerms& result) {
  std::string term;
  std::string form;
  const std::size_t most = first + static_cast<std::size_t>(vocabulary.ngram_max());
  for (std::size_t end = first; end < std::min(most, words.size()); ++end) {
    if (end > first && words[end].after_break) return;
    term += (end > first ? " " : "") + std::string(keys.bytes(words[end].key));
    form += (end > first ? " " : "") + std::string(words[end].form);
    const std::optional<TermId> found =
        end == first ? vocabulary.term_of(words[first].key) : vocabulary.find(term);
    if (!found || *found < 0) continue;
    add_once(result.forms[*found], form);
    for (std::size_t word = first; word <= end; ++word) words[word].is_in_term = true;
  }
}

}  // namespace

WrittenTerms written_terms(const TokenizedDocuments& tokens, const TermKeys& keys,
                           const Vocabulary& vocabulary, std::size_t document) {
  WrittenTerms result;
  std::vector<WrittenWord> words = words_of(tokens, keys, document);
  for (std::size_t first = 0; first < words.size(); ++first) {
    add_terms(keys, vocabulary, first, words, result);
  }
  for (const WrittenWord& word : words) {
    if (word.is_in_term || keys.role(word.key) != KeyRole::kContent) continue;
    add_once(result.other_words, std::string(word.form));
  }
  return result;
}

}  // namespace edau
