// Submissions whose vectors lie in planted clusters, and whose words lie in others.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "edau/corpus.hpp"
#include "edau/own_vectors.hpp"

namespace edau {

struct PlantedVectors {
  std::size_t dimension;
  std::vector<std::string> texts;
  std::vector<float> values;
  std::vector<std::size_t> clusters;  // of each text

  Corpus corpus() const {
    return Corpus::from_texts(std::vector<std::string_view>(texts.begin(), texts.end()));
  }
  DenseRows rows() const { return {values, dimension}; }
};

// A text about one of four subjects, each in several wordings.
inline std::string invented_text(std::size_t subject, std::size_t wording) {
  static const std::vector<std::vector<std::string>> subjects = {
      {"rural bus", "evening timetable", "Sunday service", "bus shelter", "village stop"},
      {"town library", "children's books", "opening hours", "library staff", "reading room"},
      {"slow broadband", "fibre cable", "mobile signal", "internet speed", "broadband prices"},
      {"swimming pool", "leisure centre", "pool fees", "swimming lessons", "sports hall"}};
  const auto& words = subjects[subject % subjects.size()];
  const std::size_t second = 1 + wording % (words.size() - 1);
  return "We want a better " + words[0] + " and the " + words[second] + ", please.";
}

// `count` submissions in turn of `clusters` directions, which are as far apart as random ones in so
// many dimensions are; each lies near its own, by `noise`. About half of all numbers are negative.
// Words follow another cycle.
inline PlantedVectors planted_vectors(std::size_t count, std::size_t clusters, double noise = 0.3,
                                      std::size_t dimension = 24) {
  std::mt19937 generator(20261129);
  const auto draw = [&] {  // nearly normal: of a library's own distribution results differ
    double sum = 0.0;
    for (int i = 0; i < 12; ++i) sum += static_cast<double>(generator()) / 4294967296.0;
    return sum - 6.0;
  };
  std::vector<std::vector<double>> centres(clusters, std::vector<double>(dimension));
  for (std::vector<double>& centre : centres) {
    for (double& number : centre) number = draw();
  }
  PlantedVectors planted{dimension, {}, {}, {}};
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t cluster = i % clusters;
    for (const double number : centres[cluster]) {
      planted.values.push_back(static_cast<float>(number + noise * draw()));
    }
    planted.clusters.push_back(cluster);
    planted.texts.push_back(invented_text(i / clusters, i));
  }
  return planted;
}

// With texts of every kind: blank, without a word, a non-answer, without a vector.
inline PlantedVectors mixed_vectors() {
  PlantedVectors planted = planted_vectors(90, 4, 1.0);
  planted.texts[3] = "";
  planted.texts[10] = "\xF0\x9F\x99\x82";
  planted.texts[20] = "No comment";
  planted.texts[30] = planted.texts[31];
  for (const std::size_t row : {40U, 41U}) {
    std::fill_n(planted.values.begin() + static_cast<std::ptrdiff_t>(row * planted.dimension),
                planted.dimension, 0.0F);
  }
  planted.texts[41] = "123";
  return planted;
}

}  // namespace edau
