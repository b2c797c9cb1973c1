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

}  // namespace

TextBreaker::TextBreaker(BreakRules rules) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale& english = icu::Locale::getEnglish();
  iterator_.reset(rules == BreakRules::kWord
                      ? icu::BreakIterator::createWordInstance(english, status)
                      : icu::BreakIterator::createSentenceInstance(english, status));
  check(status, "load its text boundary rules");
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
