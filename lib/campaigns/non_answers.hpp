// Submissions that say that they say nothing: "No comment", "Dim sylw".
#pragma once

#include <string_view>
#include <vector>

#include "edau/tokenizer.hpp"

namespace edau {

// Judges whole submissions. One thread at a time.
class NonAnswers {
 public:
  // Whether `text` is one of a fixed list of phrases in English or Welsh, apart
  // from case, punctuation and spacing.
  bool contains(std::string_view text);

 private:
  Tokenizer tokenizer_;
  std::vector<Token> tokens_;
};

}  // namespace edau
