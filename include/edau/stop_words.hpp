// The words that carry no theme in an analysis: edau's own, with the user's
// added to them or in their place.
//
// A StopWords never changes once built: any number of threads may read one at
// the same time without locking.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "edau/export.hpp"
#include "edau/key128.hpp"
#include "edau/language.hpp"

namespace edau {

enum class StopWordsMode {
  kAdd,      // edau's words and the user's
  kReplace,  // the user's words only
};

class EDAU_EXPORT StopWords {
 public:
  // edau's own lists: contains() is then is_stop_word().
  StopWords() = default;

  // `words` are valid UTF-8, in any case; their order and repeats do not matter.
  // They are stop words in every language. Without any, kReplace leaves none.
  StopWords(std::span<const std::string> words, StopWordsMode mode);

  // Whether `folded_word` (lower case, straight apostrophes: as is_stop_word()
  // takes it) is a stop word in a text of `language`.
  bool contains(std::string_view folded_word, Language language) const noexcept {
    return (with_own_ && is_stop_word(folded_word, language)) || is_users(folded_word);
  }

  // How many different words the user gave, and a key of them that does not depend on
  // their order or capitals; 0 without any.
  std::span<const std::string> user_words() const noexcept { return users_; }  // folded, sorted
  StopWordsMode mode() const noexcept {
    return with_own_ ? StopWordsMode::kAdd : StopWordsMode::kReplace;
  }
  std::size_t user_word_count() const noexcept { return users_.size(); }
  Key128 user_content() const noexcept;

 private:
  bool is_users(std::string_view folded_word) const noexcept;

  bool with_own_ = true;
  std::vector<std::string> users_;  // folded, sorted, each once
};

// The words of a user's file: UTF-8, one word a line. Blank lines and lines that
// begin with '#' are passed over, as are spaces around a word, a byte-order mark
// and the carriage returns of Windows. Words are given back as written.
//
// Throws Error kUnreadableInput, naming the file and the line, if the file
// cannot be read, a line is not UTF-8, or a line holds several words.
EDAU_EXPORT std::vector<std::string> read_stop_words(const std::string& path);

}  // namespace edau
