#include "edau/segmenter.hpp"

#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <string>
#include <utility>
#include <vector>

#include "text/random_text.hpp"

namespace edau {
namespace {

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> result;
  for (const ByteRange range : Segmenter().segment(text)) result.emplace_back(range.of(text));
  return result;
}

struct Case {
  std::string text;
  std::vector<std::string> sentences;
};

TEST(SegmenterTest, CutsTextsIntoSentences) {
  const Case cases[] = {
      {"One bus", {"One bus"}},
      {"Buses are late. Fares are high.", {"Buses are late.", "Fares are high."}},
      {"Why?  Really!! Yes", {"Why?", "Really!!", "Yes"}},
      {"Wait... what?", {"Wait... what?"}},
      {"Wait... What?", {"Wait...", "What?"}},
      {"It costs 3.50 a day", {"It costs 3.50 a day"}},
      {"He said \u201cNo.\u201d She left.", {"He said \u201cNo.\u201d", "She left."}},
      {"\"Really?\" Ann said.", {"\"Really?\"", "Ann said."}},
      {"(Late again.) So I walk.", {"(Late again.)", "So I walk."}},
      {"Mae'n dda. Diolch!", {"Mae'n dda.", "Diolch!"}},
  };
  for (const Case& one : cases) EXPECT_EQ(sentences(one.text), one.sentences) << one.text;
}

// ICU's rules know no abbreviations: a capital after a full stop begins a sentence.
TEST(SegmenterTest, TreatsAbbreviationsAsIcuDoes) {
  const Case cases[] = {
      {"Dr. Smith came.", {"Dr.", "Smith came."}},
      {"Late, e.g. on Monday", {"Late, e.g. on Monday"}},
      {"Jones agrees etc. and so on.", {"Jones agrees etc. and so on."}},
      {"The U.K. is wet", {"The U.K. is wet"}},
      {"No. 10 is shut", {"No. 10 is shut"}},
  };
  for (const Case& one : cases) EXPECT_EQ(sentences(one.text), one.sentences) << one.text;
}

TEST(SegmenterTest, ALineBreakEndsASentence) {
  for (const std::string line_break :
       {"\n", "\r\n", "\r", "\n\n", " \n \t\n", "\u2029", "\u0085"}) {
    EXPECT_EQ(sentences("no stop here" + line_break + "nor here"),
              (std::vector<std::string>{"no stop here", "nor here"}))
        << testing::PrintToString(line_break);
  }
}

TEST(SegmenterTest, WhiteSpaceAloneHoldsNoSentence) {
  for (const std::string text :
       {"", " ", "\n", "\r\n\r\n", "\t \u00a0\u3000", "\u200b", "\uFEFF", "\u00ad", "\x01\x7f"}) {
    EXPECT_TRUE(sentences(text).empty()) << testing::PrintToString(text);
  }
}

TEST(SegmenterTest, WhiteSpaceRoundASentenceIsTakenOff) {
  EXPECT_EQ(sentences("\u00a0\t Late. \u3000 \u200b High.\u00a0\n"),
            (std::vector<std::string>{"Late.", "High."}));
}

TEST(SegmenterTest, EmojiStayWhole) {
  const std::string family = "\U0001F468\u200d\U0001F469\u200d\U0001F467";
  const std::string wales =
      "\U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F";
  for (const std::string& emoji : {family, wales, std::string("\u2764\uFE0F")}) {
    EXPECT_EQ(sentences("Cymru " + emoji), std::vector<std::string>{"Cymru " + emoji});
    EXPECT_EQ(sentences(emoji + " "), std::vector<std::string>{emoji});
  }
}

TEST(SegmenterTest, OneSegmenterServesTextAfterText) {
  Segmenter segmenter;
  EXPECT_EQ(segmenter.segment("A long one. And another.").size(), 2U);
  EXPECT_EQ(segmenter.segment("").size(), 0U);
  EXPECT_EQ(segmenter.segment("Short.").size(), 1U);
  Segmenter moved = std::move(segmenter);
  EXPECT_EQ(moved.segment("Moved. On.").size(), 2U);
}

bool only_space(std::string_view text) {
  for (std::int32_t next = 0; next < static_cast<std::int32_t>(text.size());) {
    UChar32 c;
    U8_NEXT_UNSAFE(text.data(), next, c);
    if (u_isUWhiteSpace(c) == 0 && u_iscntrl(c) == 0) return false;
  }
  return true;
}

TEST(SegmenterTest, RangesOfAnyTextRiseAndLeaveOutOnlySpace) {
  std::mt19937_64 random(1);
  Segmenter segmenter;
  for (int i = 0; i < 2000; ++i) {
    const std::string text = random_text(random, 30);
    std::uint32_t last = 0;
    for (const ByteRange range : segmenter.segment(text)) {
      ASSERT_LE(last, range.begin) << testing::PrintToString(text);
      ASSERT_LT(range.begin, range.end);
      ASSERT_TRUE(is_boundary(text, range.begin) && is_boundary(text, range.end));
      ASSERT_TRUE(only_space(ByteRange{last, range.begin}.of(text)))
          << testing::PrintToString(text);
      last = range.end;
    }
    ASSERT_TRUE(only_space(std::string_view(text).substr(last))) << testing::PrintToString(text);
  }
}

}  // namespace
}  // namespace edau
