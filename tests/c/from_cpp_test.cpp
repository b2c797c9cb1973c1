// The C API from C++: the headers are C++ too, and no exception crosses.
#include <iostream>
#include <stdexcept>
#include <string_view>

#include "edau/edau.h"

namespace {

static_assert(noexcept(edau_error_free(nullptr)));
static_assert(noexcept(edau_option_count(nullptr, nullptr)));

int throw_an_exception(const edau_progress_state*, void*) {
  throw std::runtime_error("thrown by a callback");
}

int throw_a_number(const edau_progress_state*, void*) { throw 7; }

// Whether what `progress` throws comes back as a status, and a message with `words`.
bool is_caught(edau_progress progress, std::string_view words) {
  constexpr std::string_view kText = "A bus every hour would let me keep my job.";
  edau_error* error = nullptr;
  edau_options* options = nullptr;
  edau_texts* texts = nullptr;
  edau_corpus* corpus = nullptr;
  edau_analysis* analysis = nullptr;
  edau_options_new(&options, nullptr);
  edau_texts_new(&texts, nullptr);
  edau_texts_add(texts, kText.data(), kText.size(), nullptr, 0, nullptr);
  edau_corpus_from_texts(texts, &corpus, nullptr);
  const edau_status status =
      edau_find_themes(corpus, options, progress, nullptr, &analysis, &error);
  const std::string_view message = edau_error_message(error);
  const bool caught = status == EDAU_INTERNAL && analysis == nullptr &&
                      message.find(words) != std::string_view::npos;
  if (!caught) std::cerr << "status " << status << ": " << message << '\n';
  edau_error_free(error);
  edau_corpus_free(corpus);
  edau_texts_free(texts);
  edau_options_free(options);
  return caught;
}

}  // namespace

int main() {
  const bool exception = is_caught(throw_an_exception, "thrown by a callback");
  const bool number = is_caught(throw_a_number, "unknown type");
  return exception && number ? 0 : 1;
}
