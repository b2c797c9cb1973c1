// Invented submissions in English and Welsh.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "edau/corpus.hpp"

namespace edau {

// Short sentences of a few themes in two languages, mutations and plurals among them.
inline Corpus bilingual_corpus(int copies) {
  const std::vector<std::string> lines = {"The rural bus comes twice a day.",
                                          "We need a bus on Sundays.",
                                          "No bus, no work. No thanks.",
                                          "Mae angen bws gwledig ar ddydd Sul.",
                                          "Dim bws yng nghefn gwlad ar ôl chwech.",
                                          "The library opens too late.",
                                          "Open the libraries on Saturday!",
                                          "Llyfrau plant i'r llyfrgell.",
                                          "Mae'r llyfrgelloedd ar gau.",
                                          "Fy llyfrgell i yng Nghaerdydd.",
                                          "Mae Caerdydd yn bell.",
                                          "Broadband in the valley is slow.",
                                          "Mae'r band eang yn araf yn y cwm.",
                                          "Nid yw band eang y cymoedd yn ddigon da.",
                                          "Slow broadband harms small farms.",
                                          "No comment",
                                          "Dim sylw",
                                          "123 456",
                                          "Zymurgy!",
                                          "Fferm fach, band eang araf: ffermydd bach."};
  std::vector<std::string> texts;
  for (int copy = 0; copy < copies; ++copy) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::size_t other = (i * 7 + static_cast<std::size_t>(copy) * 3) % lines.size();
      texts.push_back(lines[i] + " " + (copy % 2 == 0 ? lines[other] : std::string()));
    }
  }
  return Corpus::from_texts(std::vector<std::string_view>(texts.begin(), texts.end()));
}

}  // namespace edau
