// What edau asks of ICU, with its failures turned into edau's.
#pragma once

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <string_view>

namespace edau {

enum class BreakRules { kWord, kSentence };

// A break iterator over UTF-8 bytes: positions are byte offsets. The rules are
// those of the locale "en", whatever the machine's locale.
class TextBreaker {
 public:
  explicit TextBreaker(BreakRules rules);
  ~TextBreaker();
  TextBreaker(const TextBreaker&) = delete;
  TextBreaker& operator=(const TextBreaker&) = delete;

  // `text` must outlive the use of the iterator that is returned.
  icu::BreakIterator& over(std::string_view text);

 private:
  std::unique_ptr<icu::BreakIterator> iterator_;
  UText text_ = UTEXT_INITIALIZER;
};

}  // namespace edau
