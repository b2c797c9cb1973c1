#include "campaigns/non_answers.hpp"

#include <gtest/gtest.h>

#include <string>

namespace edau {
namespace {

bool is_non_answer(std::string_view text) { return NonAnswers().contains(text); }

TEST(NonAnswersTest, KnowsThePhrasesOfBothLanguages) {
  for (const char* text : {"No comment",
                           "no comments to make",
                           "None",
                           "Nothing to add",
                           "N/A",
                           "n/a.",
                           "n a",
                           "Not applicable",
                           "as above",
                           "See above",
                           "Don't know",
                           "don\u2019t know",
                           "DONT KNOW",
                           "Not sure",
                           "nil",
                           "Dim sylw",
                           "Dim sylwadau pellach",
                           "Dim byd i'w ychwanegu",
                           "Dim i\u2019w ychwanegu",
                           "DIM I'W YCHWANEGU",
                           "Ddim yn berthnasol",
                           "Amherthnasol",
                           "Fel uchod",
                           "Gweler uchod"}) {
    EXPECT_TRUE(is_non_answer(text)) << text;
  }
}

TEST(NonAnswersTest, CasePunctuationAndSpacingDoNotMatter) {
  for (const char* text :
       {"NO COMMENT", "No comment.", "  no   comment!!! ", "\"No comment\"", "no,comment", "(none)",
        "- none -", "No\ncomment", "None...", "no\u00a0comment", "\u201cDim sylw.\u201d"}) {
    EXPECT_TRUE(is_non_answer(text)) << testing::PrintToString(text);
  }
}

TEST(NonAnswersTest, WhatSaysMoreIsAnAnswer) {
  for (const char* text :
       {"No comment on buses, but trains are late", "No comment on this question",
        "None of the services work", "Nothing works", "No", "Yes", "no-comment policy",
        "Not sure it helps", "Commentary", "comment", "See above: buses", "none none",
        "No comment \U0001F44E", "Dim sylw ar y bysiau", "Dim bws", "Dim", "Dim byd ond bysiau",
        "As above, but for trains", "no comment 2"}) {
    EXPECT_FALSE(is_non_answer(text)) << text;
  }
}

TEST(NonAnswersTest, BlankTextsAreNoNonAnswers) {
  for (const char* text : {"", " ", "...", "?", "-", "\n"}) {
    EXPECT_FALSE(is_non_answer(text)) << testing::PrintToString(text);
  }
}

TEST(NonAnswersTest, LongTextsAreAnswers) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "no comment ";
  EXPECT_FALSE(is_non_answer(text));
}

TEST(NonAnswersTest, OneJudgeServesTextAfterText) {
  NonAnswers judge;
  EXPECT_TRUE(judge.contains("None"));
  EXPECT_FALSE(judge.contains("Late buses"));
  EXPECT_FALSE(judge.contains(""));
  EXPECT_TRUE(judge.contains("Dim byd"));
}

}  // namespace
}  // namespace edau
