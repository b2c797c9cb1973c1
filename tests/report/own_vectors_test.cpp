// What is told of vectors that were handed in with the submissions.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "edau/find_themes.hpp"
#include "report/golden.hpp"
#include "report/outputs.hpp"
#include "report/sample.hpp"

namespace edau {
namespace {

// The last submission has a vector of zeros, the one before says nothing.
Analysis analysis_by_vectors(double weight) {
  const std::vector<std::string_view> texts = {"The rural bus comes twice a day",
                                               "We need a rural bus on Sundays",
                                               "The library opens too late",
                                               "Open the library on Saturday",
                                               "No comment",
                                               "The swimming pool is cold"};
  static const std::vector<float> values = {1, 0, 1, 0.1F, 0, 1, 0.1F, 1, 1, 1, 0, 0};
  return find_themes(Corpus::from_texts(texts), {DenseRows(values, 2), weight}, {.themes = 2});
}

std::string page(const Analysis& analysis) {
  return html_report(analysis, fixed_provenance(analysis));
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

TEST(OwnVectorsReportTest, AnalysisJsonHasDimensionWeightAndAHash) {
  const Analysis analysis = analysis_by_vectors(0.5);
  const auto json = nlohmann::json::parse(analysis_json(analysis, fixed_provenance(analysis)));
  const auto& vectors = json["resolved"]["vectors"];
  EXPECT_EQ(vectors["dimension"], 2);
  EXPECT_EQ(vectors["weight"], 0.5);
  EXPECT_EQ(vectors["hash"].get<std::string>().size(), 32U);
}

TEST(OwnVectorsReportTest, TheMethodSaysWhoDecided) {
  const std::string alone = page(analysis_by_vectors(1));
  EXPECT_TRUE(contains(alone, "by vectors of 2 numbers that were handed in with them"));
  EXPECT_TRUE(contains(alone, "words had no say in it"));
  EXPECT_TRUE(contains(alone, "Hash of the vectors"));
  const std::string beside = page(analysis_by_vectors(0.25));
  EXPECT_TRUE(contains(beside, "the vectors decide 25.0% of a similarity, the terms the rest"));
  for (const std::string& html : {alone, beside}) {
    EXPECT_TRUE(contains(html, "What its vector and what its words had"));
    for (const std::string_view of_words :
         {"Which words put", "above chance", "words drawn by chance", "differ in their terms"}) {
      EXPECT_FALSE(contains(html, of_words)) << of_words;
    }
  }
}

TEST(OwnVectorsReportTest, WhatHasNoVectorIsQuotedWithThatReason) {
  const Analysis analysis = analysis_by_vectors(1);
  EXPECT_TRUE(contains(page(analysis), "<h3>No vector</h3>"));
  EXPECT_TRUE(contains(unthemed_csv(analysis.placed()), "no-vector"));
}

}  // namespace
}  // namespace edau
