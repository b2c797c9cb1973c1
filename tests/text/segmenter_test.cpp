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

TEST(SegmenterTest, DoesNotCutBehindAnAbbreviationThatSomethingFollows) {
  const Case cases[] = {
      {"Dr. Smith came.", {"Dr. Smith came."}},
      {"I saw Mr. and Mrs. Jones. They left.", {"I saw Mr. and Mrs. Jones.", "They left."}},
      {"Late, e.g. on Monday", {"Late, e.g. on Monday"}},
      {"Late days, i.e. Mondays. Why?", {"Late days, i.e. Mondays.", "Why?"}},
      {"Jones agrees etc. and so on.", {"Jones agrees etc. and so on."}},
      {"Buses, trains etc. They are late.", {"Buses, trains etc.", "They are late."}},
      {"The road to St. Davids. Shut.", {"The road to St. Davids.", "Shut."}},
      {"Ask J. Smith (cf. Jones).", {"Ask J. Smith (cf. Jones)."}},
      {"So did I. We left.", {"So did I.", "We left."}},
      {"The U.K. is wet", {"The U.K. is wet"}},
      {"No. 10 is shut. See p. 4.", {"No. 10 is shut.", "See p. 4."}},
      {"Dr.\nSmith", {"Dr.", "Smith"}},  // a line break is stronger
      {"Bysiau, e.e. Traws Cymru. Diolch.", {"Bysiau, e.e. Traws Cymru.", "Diolch."}},
      {"Y cyngor, h.y. Gwynedd, sy'n talu.", {"Y cyngor, h.y. Gwynedd, sy'n talu."}},
      {"Bysiau, trenau ayyb. Mae'n hwyr.", {"Bysiau, trenau ayyb.", "Mae'n hwyr."}},
      {"Y Parch. Emyr Jones. Gw. Tudalen dau.", {"Y Parch. Emyr Jones.", "Gw. Tudalen dau."}},
      {"Das gilt z. B. f\u00fcr Busse. Gut.", {"Das gilt z. B. f\u00fcr Busse.", "Gut."}},
      {"Viele, d. h. Busse und Z\u00fcge.", {"Viele, d. h. Busse und Z\u00fcge."}},
      {"Es fehlt u. a. Personal. Schade.", {"Es fehlt u. a. Personal.", "Schade."}},
      {"Z. B. Busse. Er kam z. Dann ging er.", {"Z. B. Busse.", "Er kam z.", "Dann ging er."}},
      {"Trenes, p. ej. Renfe.", {"Trenes, p. ej. Renfe."}},
      {"c\u00f4no. Bws", {"c\u00f4no.", "Bws"}},  // not "no."
  };
  for (const Case& one : cases) EXPECT_EQ(sentences(one.text), one.sentences) << one.text;
}

TEST(SegmenterTest, CutsListsIntoTheirItems) {
  const Case cases[] = {
      {"1. The bus is late. 2. The fare is high.", {"1. The bus is late.", "2. The fare is high."}},
      {"1 \u2013 late buses; 2 \u2013 high fares", {"1 \u2013 late buses;", "2 \u2013 high fares"}},
      {"(a) late buses; (b) high fares; (iv) none",
       {"(a) late buses;", "(b) high fares;", "(iv) none"}},
      {"Late buses; high fares", {"Late buses; high fares"}},
      {"\u2022 late buses \u2022 high fares", {"\u2022 late buses", "\u2022 high fares"}},
      {"- late buses\n- high fares", {"- late buses", "- high fares"}},
      {"* late\n\u00b7 high", {"* late", "\u00b7 high"}},
      {"\u2022\nlate buses", {"\u2022\nlate buses"}},  // the mark stands on a line of its own
      {"2.\tThe fare", {"2.\tThe fare"}},
      {"In 2019. The fare", {"In 2019.", "The fare"}},
      {"1 \u2013 mae'r bws yn hwyr; 2 \u2013 mae'n ddrud",
       {"1 \u2013 mae'r bws yn hwyr;", "2 \u2013 mae'n ddrud"}},
  };
  for (const Case& one : cases) EXPECT_EQ(sentences(one.text), one.sentences) << one.text;
}

std::vector<std::string> points(std::string_view text) {
  std::vector<std::string> result;
  for (const ByteRange range : join_short_sentences(text, Segmenter().segment(text))) {
    result.emplace_back(range.of(text));
  }
  return result;
}

TEST(SegmenterTest, AShortSentenceJoinsTheOneBeforeTheFirstTheOneAfter) {
  const Case cases[] = {
      {"", {}},
      {"Yes.", {"Yes."}},
      {"Yes. No.", {"Yes. No."}},
      {"Yes. The bus is late. The fare is high.", {"Yes. The bus is late.", "The fare is high."}},
      {"Oh. Dear. The bus is late.", {"Oh. Dear. The bus is late."}},
      {"Oh. Dear me. The bus is late.", {"Oh. Dear me.", "The bus is late."}},
      {"The bus is late. Thank you! 10 20 30 40. The fare is high.",
       {"The bus is late. Thank you! 10 20 30 40.", "The fare is high."}},
      {"Mae'r bws yn hwyr.\nDiolch yn fawr.\nDiolch!",
       {"Mae'r bws yn hwyr.", "Diolch yn fawr.\nDiolch!"}},
  };
  for (const Case& one : cases) EXPECT_EQ(points(one.text), one.sentences) << one.text;
}

// Quadratic time would take minutes here.
TEST(SegmenterTest, HostileTextsTakeLinearTime) {
  const auto repeated = [](std::string_view unit, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += unit;
    return text;
  };
  for (const std::string& text :
       {std::string(1'000'000, 'a'), std::string(500'000, '.'), repeated("; ", 500'000),
        repeated("Dr. ", 250'000), repeated("1. ", 300'000), repeated("A. ", 300'000),
        repeated("; 1 - ", 150'000), repeated("\u2022 ", 250'000), repeated("Oh. ", 250'000)}) {
    const std::vector<ByteRange> ranges = Segmenter().segment(text);
    ASSERT_FALSE(ranges.empty());
    EXPECT_LE(join_short_sentences(text, ranges).size(), ranges.size());
  }
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
