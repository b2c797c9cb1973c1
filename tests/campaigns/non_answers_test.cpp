#include "campaigns/non_answers.hpp"

#include <gtest/gtest.h>

#include <string>

namespace edau {
namespace {

bool is_non_answer(std::string_view text) { return NonAnswers().contains(text); }

TEST(NonAnswersTest, KnowsThatThereIsNoComment) {
  for (const char* text : {
           "No comment",
           "no comments to make",
           "I have no comment to make.",
           "We have no further comments at this stage, thank you.",
           "No other comments",
           "No further comments to add",
           "I don't have any comments",
           "I do not have anything further to add",
           "I haven't any comments to make on this question",
           "I do not wish to comment",
           "Prefer not to say",
           "No opinion",
           "We have no strong views on this matter",
           "no answer given",
           "Left blank",
           "None",
           "None at present",
           "None at this time. Thanks",
           "I have none",
           "nil",
           "Nothing",
           "Nothing to add",
           "I have nothing further to add to my previous answer",
           "Nothing else to say",
           "Nothing really",
           "Dim",
           "Dim sylw",
           "Dim sylwadau pellach i'w gwneud",
           "Dim byd",
           "Dim byd i'w ychwanegu",
           "Dim byd arall i'w ychwanegu, diolch yn fawr",
           "Dim i\u2019w ychwanegu",
           "DIM I'W YCHWANEGU",
           "Dim mwy i'w ddweud",
           "Nid oes gennyf sylwadau pellach",
           "Nid oes gennym unrhyw sylwadau ychwanegol i'w gwneud ar hyn o bryd",
           "Does gen i ddim sylw",
           "Does dim sylwadau gen i",
           "Heb ateb",
       }) {
    EXPECT_TRUE(is_non_answer(text)) << text;
  }
}

TEST(NonAnswersTest, KnowsWhatDoesNotApplyOrIsNotKnown) {
  for (const char* text : {
           "N/A",
           "n/a.",
           "n a",
           "NA",
           "Not applicable",
           "Not applicable to me",
           "This is not relevant to our organisation",
           "Does not apply",
           "Don't know",
           "don\u2019t know",
           "DONT KNOW",
           "I do not know enough to comment",
           "Not sure",
           "I'm not really sure",
           "No idea, sorry",
           "Amherthnasol",
           "Ddim yn berthnasol",
           "Nid yw'n berthnasol i ni",
           "Ddim yn gwybod",
           "Dwi ddim yn si\u0175r",
           "DDIM YN SI\u0174R",
           "Dim syniad",
       }) {
    EXPECT_TRUE(is_non_answer(text)) << text;
  }
}

TEST(NonAnswersTest, KnowsWhatIsSaidElsewhere) {
  for (const char* text : {
           "As above",
           "See above",
           "Please see above.",
           "See attached",
           "Please see the attached document",
           "See our attached response. Thank you",
           "Please find attached our response",
           "Response attached",
           "See my answer to question 3",
           "See Q3 above",
           "see 12b",
           "Please refer to my previous answer",
           "As previously stated",
           "As I have already said above",
           "As stated in my previous response",
           "As per attached letter",
           "As per question 4",
           "Same as above",
           "same answer as before",
           "Ditto",
           "Already answered",
           "Answered above",
           "No comment. See above.",
           "Fel uchod",
           "Gweler uchod",
           "Gweler ynghlwm",
           "Gweler fy ateb uchod",
           "Gweler y ddogfen ynghlwm os gwelwch yn dda",
           "Gweler cwestiwn 3",
           "Fel o'r blaen",
           "Fel y nodwyd eisoes",
           "Yr un peth ag uchod",
       }) {
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

TEST(NonAnswersTest, AMarkInThePlaceOfAnAnswerIsNone) {
  for (const char* text :
       {"-", "--", " - ", "?", "???", ".", "...", "\u2026", "\u2013", "\u2014", "/", "- ? -\n"}) {
    EXPECT_TRUE(is_non_answer(text)) << testing::PrintToString(text);
  }
  for (const char* text : {"", " ", "\n", "!", ":-)", "\U0001F44E", "100%", "x", "-x", "\u20ac"}) {
    EXPECT_FALSE(is_non_answer(text)) << testing::PrintToString(text);
  }
}

TEST(NonAnswersTest, WhatSaysMoreIsAnAnswer) {
  for (const char* text : {
           "No comment from the council was ever given to us",
           "No comment on buses, but trains are late",
           "no-comment policy",
           "No comment \U0001F44E",
           "no comment 2",
           "comment",
           "Commentary",
           "I have no view of the sea any more",
           "No views of the valley will be left",
           "No answer from the surgery, ever",
           "There is no idea behind this",
           "No ideas for young people",
           "I have no bus",
           "No",
           "Yes",
           "No concerns",
           "No objection",
           "No change",
           "No more quarries",
           "None of the services work",
           "None of the above",
           "Nothing works",
           "Nothing for us in this report",
           "Nothing to do here for the young",
           "Nothing to add but anger",
           "Nothing about us without us",
           "I have nothing",
           "Not sure it helps",
           "Not sure about buses",
           "Don't know where to go for help",
           "I do not know how to apply",
           "Not relevant to rural areas",
           "Does not apply to farmers as it should",
           "I would like to comment on the buses",
           "I do want this",
           "Please",
           "Thank you",
           "here",
           "See attached evidence that buses fail",
           "See above: buses",
           "Please see my doctor's letter about the delay",
           "Please see sense",
           "As above, but for trains",
           "As before, the poor will pay",
           "As I said, buses are late",
           "Same as every year: cuts",
           "The same rules for all",
           "Already answered by nobody at the council",
           "Response times are too long",
           "Last report was better",
           "Letter never came",
           "The response was late",
           "Questions were never answered",
           "Dim sylw ar y bysiau",
           "Dim bws",
           "Dim byd ond bysiau",
           "Dim parcio",
           "Dim ateb gan y cyngor",
           "Dim mwy o chwareli",
           "Nid oes gennyf gar",
           "Nid oes gennym feddyg",
           "Does dim bysiau",
           "Ddim yn berthnasol i ffermwyr",
           "Gweler y bysiau gwag",
           "Fel uchod, ond ar gyfer trenau",
           "Yr un peth bob blwyddyn",
           "Na",
       }) {
    EXPECT_FALSE(is_non_answer(text)) << text;
  }
}

TEST(NonAnswersTest, LongTextsAreAnswers) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "no comment ";
  EXPECT_FALSE(is_non_answer(text));
  EXPECT_FALSE(is_non_answer(std::string(1000, '-')));
}

// Each word could begin or end a statement in several ways.
TEST(NonAnswersTest, ManyWaysToReadATextAreSoonTried) {
  std::string text;
  while (text.size() < 120) text += "dim no as above none ";
  EXPECT_FALSE(is_non_answer(text + "buses"));
}

TEST(NonAnswersTest, ASentenceAmongOthersNeedsTwoWords) {
  NonAnswers judge;
  EXPECT_TRUE(judge.contains_sentence("No comment."));
  EXPECT_TRUE(judge.contains_sentence("Gweler uchod."));
  for (const char* sentence : {"Nothing.", "Dim.", "-", "...", "Buses are late.", ""}) {
    EXPECT_FALSE(judge.contains_sentence(sentence)) << sentence;
  }
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
