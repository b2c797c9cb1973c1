// edau_generate DOCUMENTS SEED FILE: a corpus with the frozen settings, for
// programs that are measured beside edau.
#include <charconv>
#include <exception>
#include <iostream>
#include <string_view>
#include <system_error>

#include "bench/generator.hpp"

namespace {

template <typename Number>
bool parse(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

int main(int argc, char** argv) {
  edau::bench::GeneratorOptions options;
  if (argc != 4 || !parse(argv[1], options.documents) || !parse(argv[2], options.seed)) {
    std::cerr << "usage: edau_generate DOCUMENTS SEED FILE\n";
    return 1;
  }
  try {
    edau::bench::write_generated_corpus(options, argv[3]);
  } catch (const std::exception& error) {
    std::cerr << "edau_generate: " << error.what() << '\n';
    return 4;
  }
  return 0;
}
