#include "text/icu.hpp"

#include <unicode/locid.h>

#include <new>
#include <string>

#include "edau/error.hpp"

namespace edau {
namespace {

void check(UErrorCode status, const char* what) {
  if (U_SUCCESS(status)) return;
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  throw Error(ErrorCode::kInvalidArgument, std::string("ICU cannot ") + what + ": " +
                                               u_errorName(status) +
                                               "; is its data (libicu) installed?");
}

// Of each kind of rules an iterator that is only copied. Made once, by one thread: ICU
// fills caches at its first calls, and no sanitizer can see that it does so with care.
struct Prototypes {
  Prototypes() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale& english = icu::Locale::getEnglish();
    word.reset(icu::BreakIterator::createWordInstance(english, status));
    check(status, "load its text boundary rules");
    sentence.reset(icu::BreakIterator::createSentenceInstance(english, status));
    check(status, "load its text boundary rules");
  }

  std::unique_ptr<icu::BreakIterator> word;
  std::unique_ptr<icu::BreakIterator> sentence;
};

}  // namespace

TextBreaker::TextBreaker(BreakRules rules) {
  static const Prototypes kPrototypes;
  iterator_.reset(rules == BreakRules::kWord ? kPrototypes.word->clone()
                                             : kPrototypes.sentence->clone());
  if (!iterator_) throw std::bad_alloc();
}

TextBreaker::~TextBreaker() { utext_close(&text_); }

icu::BreakIterator& TextBreaker::over(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&text_, text.data(), static_cast<std::int64_t>(text.size()), &status);
  check(status, "read a text");
  iterator_->setText(&text_, status);
  check(status, "read a text");
  return *iterator_;
}

}  // namespace edau
