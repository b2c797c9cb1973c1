// A text as the words that campaigns are compared by.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "edau/tokenizer.hpp"

namespace edau {

// A key of a word: the same for "Buses" and "buses".
using WordKey = std::uint64_t;

// One thread at a time.
class TextWords {
 public:
  // The words of `text` in order, case and punctuation aside. Valid until the next call.
  std::span<const WordKey> read(std::string_view text);

 private:
  WordKey key_of(std::string_view surface);

  Tokenizer tokenizer_;
  std::vector<Token> tokens_;
  std::vector<WordKey> words_;
  std::string lower_;
};

}  // namespace edau
