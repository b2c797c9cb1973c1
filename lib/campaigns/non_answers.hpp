// What says that it says nothing: "No comment", "See attached", "Dim sylw".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "edau/tokenizer.hpp"

namespace edau {

// Judges texts: whole submissions, or sentences. One thread at a time.
class NonAnswers {
 public:
  // Whether `text` is made of nothing but statements of a fixed list in English and Welsh
  // ("I have no further comments to make", "Gweler fy ateb uchod") and courtesies beside them,
  // apart from case, punctuation and spacing, or is a mark in the place of an answer ("-", "?").
  // One word more, and it is an answer: "No comment from the council" says something.
  bool contains(std::string_view text);

  // The same of a sentence among others: at least two words, for "Nothing." may answer the sentence
  // before it.
  bool contains_sentence(std::string_view sentence);

 private:
  bool are_statements(std::string_view text, std::size_t fewest_words);

  Tokenizer tokenizer_;
  std::vector<Token> tokens_;
  std::vector<std::string> words_;
};

}  // namespace edau
