// A small analysis of invented texts, and its model: what damage is done to, and what the files of
// released versions hold.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edau/corpus.hpp"
#include "edau/find_themes.hpp"
#include "edau/model.hpp"

namespace edau::testing_model {

inline const std::vector<std::string_view>& sample_texts() {
  static const std::vector<std::string_view> texts = {
      "The rural bus comes twice a day.",
      "We need a rural bus on Sundays.",
      "No rural bus, no work.",
      "Mae angen bws gwledig ar ddydd Sul.",
      "Dim bws yng nghefn gwlad ar ôl chwech.",
      "The library opens too late.",
      "Open the library on Saturday.",
      "Our library has no books for children.",
      "Mae'r llyfrgell ar gau ar ddydd Sadwrn.",
      "Llyfrau plant i'r llyfrgell, os gwelwch yn dda.",
      "No comment",
      "123"};
  return texts;
}

inline Analysis sample_analysis() {
  Options options;
  options.themes = 2;
  options.ngram_max = 2;
  options.stability = 0;
  return find_themes(Corpus::from_texts(sample_texts()), options);
}

// A vector of two numbers for each text: that of the seventh is all zeros.
inline DenseRows sample_vectors() {
  static const std::vector<float> values = {1, 0, 2,  1, 3, -1, 1, 0, 1, 0, -1, 2,
                                            0, 0, -2, 3, 0, 1,  0, 5, 1, 1, 2,  -1};
  return {values, 2};
}

inline Analysis sample_analysis_by_vectors() {
  Options options;
  options.themes = 2;
  options.stability = 0;
  return find_themes(Corpus::from_texts(sample_texts()), {sample_vectors(), 0.75}, options);
}

}  // namespace edau::testing_model
