// What a program that links edau looks like: the themes of six texts.
#include <edau/edau.hpp>
#include <iostream>
#include <string_view>
#include <vector>

int main() {
  const std::vector<std::string_view> texts = {
      "The bus service stops at six.",      "We need a better bus service at night.",
      "The bus service is too dear.",       "Our library opens two days a week.",
      "Keep the library open at weekends.", "The library is where my children read."};
  const edau::Analysis analysis = edau::find_themes(edau::Corpus::from_texts(texts), {.themes = 2});
  for (const edau::Theme& theme : analysis.themes())
    std::cout << theme.submission_count << ' ' << theme.label << '\n';

  // An exception of the library is caught by its own type on this side of the border.
  try {
    edau::find_themes(edau::Corpus::from_texts({}), {.themes = 2});
  } catch (const edau::Error& error) {
    return analysis.themes().size() == 2 && error.code() == edau::ErrorCode::kNoUsableText ? 0 : 1;
  }
  return 1;
}
