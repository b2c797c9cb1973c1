// The C API from C++: the headers are C++ too, and no exception crosses.
#include <cstring>
#include <stdexcept>

#include "expect.h"

namespace {

int fail(const edau_progress_state*, void*) { throw std::runtime_error("thrown by a callback"); }

int throw_a_number(const edau_progress_state*, void*) { throw 7; }

void expect_internal(edau_progress progress, const char* word) {
  edau_corpus* corpus = corpus_of(kTexts, kTextCount);
  edau_options* options = options_with("themes", "4");
  edau_analysis* analysis = nullptr;
  edau_error* error = nullptr;
  EXPECT(edau_find_themes(corpus, options, progress, nullptr, &analysis, &error) == EDAU_INTERNAL);
  EXPECT(analysis == nullptr);
  EXPECT(std::strstr(edau_error_message(error), word) != nullptr);
  edau_error_free(error);
  edau_options_free(options);
  edau_corpus_free(corpus);
}

}  // namespace

static_assert(noexcept(edau_error_free(nullptr)));
static_assert(noexcept(edau_option_count(nullptr, nullptr)));

int main() {
  expect_internal(fail, "thrown by a callback");
  expect_internal(throw_a_number, "unknown type");
  return failures == 0 ? 0 : 1;
}
