#include "pipeline/documents.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "edau/find_themes.hpp"
#include "pipeline/persons.hpp"

namespace edau {
namespace {

using Listed = std::vector<std::pair<std::string, bool>>;  // text, whether a non-answer

Listed listed(std::string_view text, Unit unit = Unit::kPoint) {
  const Corpus corpus = Corpus::from_texts(std::vector{text});
  Workers workers;
  Listed result;
  for (const Document& document : list_documents(corpus, unit, workers)) {
    result.emplace_back(document.range.of(text), document.outcome == Outcome::kNonAnswer);
  }
  return result;
}

TEST(DocumentsTest, AWholeNonAnswerIsOneDocument) {
  EXPECT_EQ(listed("No comment. See above."), (Listed{{"No comment. See above.", true}}));
  EXPECT_EQ(listed("-"), (Listed{{"-", true}}));
}

TEST(DocumentsTest, ANonAnswerAmongSentencesIsNoPoint) {
  EXPECT_EQ(listed("The buses are always late. I have no further comments to make at this stage. "
                   "Trains cost far too much."),
            (Listed{{"The buses are always late.", false},
                    {"I have no further comments to make at this stage.", true},
                    {"Trains cost far too much.", false}}));
  EXPECT_EQ(listed("Mae'r bysiau yn hwyr. Dim sylwadau pellach."),
            (Listed{{"Mae'r bysiau yn hwyr.", false}, {"Dim sylwadau pellach.", true}}));
}

// Short sentences join their neighbour, but not across what says nothing.
TEST(DocumentsTest, WhatStandsOnBothSidesOfANonAnswerStaysApart) {
  EXPECT_EQ(listed("Late buses. See above. Dear trains."),
            (Listed{{"Late buses.", false}, {"See above.", true}, {"Dear trains.", false}}));
}

TEST(DocumentsTest, AsAWholeASubmissionThatSaysSomethingIsOneDocument) {
  const std::string text = "The buses are late. No comment.";
  EXPECT_EQ(listed(text, Unit::kSubmission), (Listed{{text, false}}));
}

TEST(DocumentsTest, NonAnswersNameNoTheme) {
  std::vector<std::string> texts;
  for (int i = 0; i < 30; ++i) {
    texts.emplace_back(i % 2 == 0 ? "The evening buses of our valley are late."
                                  : "Carers need a higher minimum wage.");
    texts.back() += " I have no further comments to make at this stage, thank you.";
  }
  const Analysis analysis =
      find_themes(Corpus::from_texts(std::vector<std::string_view>(texts.begin(), texts.end())),
                  {.themes = 2, .stability = 0});
  EXPECT_EQ(analysis.points().non_answers, 30);
  EXPECT_EQ(analysis.submissions().non_answers, 0);
  EXPECT_EQ(analysis.submissions().themed, 30);
  for (const Theme& theme : analysis.themes()) EXPECT_EQ(theme.point_count, 15) << theme.label;
}

TEST(DocumentsTest, EqualPersonsAreOneAndEmptyOnesAreEachTheirOwn) {
  const std::vector<std::string_view> texts = {"One bus.", "Two buses.", "Three.", "Four.",
                                               "Five."};
  const std::vector<std::string_view> persons = {"a", "", "b", "a", ""};
  const std::vector<std::string_view> publish = {"yes", "no", "yes", "", "yes"};
  const Corpus corpus = Corpus::from_texts(texts, {}, {.persons = persons, .publish = publish});
  Workers workers;
  const auto speakers =
      analysed_texts(corpus, list_documents(corpus, Unit::kPoint, workers), number_persons(corpus))
          .speakers;
  ASSERT_EQ(speakers.size(), 5U);
  EXPECT_EQ(speakers[0].person, speakers[3].person);
  EXPECT_NE(speakers[1].person, speakers[4].person);
  EXPECT_NE(speakers[0].person, speakers[2].person);
  for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(speakers[i].permits, publish[i] == "yes") << i;
}

}  // namespace
}  // namespace edau
