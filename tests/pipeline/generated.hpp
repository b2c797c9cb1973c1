// Invented submissions about twelve themes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "bench/generator.hpp"
#include "edau/corpus.hpp"

namespace edau {

inline Corpus generated_corpus(std::int64_t documents, bool backwards = false) {
  bench::GeneratorOptions options;
  options.documents = documents;
  options.themes = 12;
  const bench::Generator generator(options);
  std::vector<std::string> texts;
  for (std::int64_t i = 0; i < documents; ++i) texts.push_back(generator.document(i).text);
  if (backwards) std::ranges::reverse(texts);
  return Corpus::from_texts(std::vector<std::string_view>(texts.begin(), texts.end()));
}

}  // namespace edau
