#include "edau/tokenizer.hpp"

#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <fstream>
#include <string>
#include <vector>

#include "text/random_text.hpp"

namespace edau {
namespace {

// Each token as its bytes, a colon and the letter of its kind; "|" before those
// after a break.
std::string tokens(std::string_view text) {
  constexpr std::string_view kKinds = "wnhtumec";
  std::string result;
  for (const Token& token : Tokenizer().tokenize(text)) {
    if (!result.empty()) result += ' ';
    if (token.after_break) result += '|';
    result += token.range.of(text);
    result += ':';
    result += kKinds[static_cast<std::size_t>(token.kind)];
  }
  return result;
}

struct Case {
  std::string text;
  std::string tokens;
};

template <std::size_t kSize>
void expect_tokens(const Case (&cases)[kSize]) {
  for (const Case& one : cases) {
    EXPECT_EQ(tokens(one.text), one.tokens) << testing::PrintToString(one.text);
  }
}

TEST(TokenizerTest, WordsKeepInnerApostrophesAndSingleHyphens) {
  expect_tokens({
      {"The buses", "|The:w buses:w"},
      {"well-being co-op", "|well-being:w co-op:w"},
      {"non\u2010smoker non\u2011stop", "|non\u2010smoker:w non\u2011stop:w"},
      {"k-l-m", "|k-l-m:w"},
      {"i--j", "|i:w |j:w"},
      {"e - f", "|e:w |f:w"},
      {"-n o- p", "|n:w o:w |p:w"},
      {"f\u2014g", "|f:w |g:w"},
      {"isn't it\u2019s", "|isn't:w it\u2019s:w"},
      {"a'r mae\u2019n i'w", "|a'r:w mae\u2019n:w i'w:w"},
      {"councils' 'quoted'", "|councils:w |quoted:w"},
      {"re\u00adal", "|re\u00adal:w"},
      {"cafe\u0301", "|cafe\u0301:w"},
      {"snake_case tail_", "|snake:w |case:w tail:w"},
  });
}

TEST(TokenizerTest, NumbersHoldDigitsAndSeparatorsOnly) {
  expect_tokens({
      {"\u00a31,200.50 \u00a32.5m $3", "|\u00a31,200.50:n \u00a32.5m:n $3:n"},
      {"10% of 7", "|10%:n of:w 7:n"},
      {"2020-21", "|2020-21:n"},
      {"12:30 1/2 24/7 a/2", "|12:30:n 1/2:n 24/7:n a:w |2:n"},
      {"1st 2x v2.0 3.5-litre 80's", "|1st:w 2x:w v2.0:w 3.5-litre:w 80's:w"},
      {"M4 A470 Covid19", "|M4:w A470:w Covid19:w"},  // ICU alone calls these numbers
      {"covid-19 19-covid", "|covid-19:w 19-covid:w"},
      {"1\uFE0F\u20E3", "|1\uFE0F\u20E3:n"},
      {"\u0661\u0662", "|\u0661\u0662:n"},
  });
}

TEST(TokenizerTest, LinksAreTakenWholeWithoutTheSentencesPunctuation) {
  expect_tokens({
      {"see http://a.b/c?x=1.", "|see:w http://a.b/c?x=1:u"},
      {"(www.gov.uk/a-b), or", "|www.gov.uk/a-b:u |or:w"},
      {"HTTPS://A.B/C!?", "|HTTPS://A.B/C:u"},
      {"'www.a.b'", "|www.a.b:u"},
      {"\u201cwww.a.b\u201d and", "|www.a.b:u |and:w"},
      {"\"http://a.b\"x", "|http://a.b:u |x:w"},
      {"<http://a.b>", "|http://a.b:u"},
      {"www.a.b\u00a0and on", "|www.a.b:u |and:w on:w"},
      {"www.a.b\nnext", "|www.a.b:u |next:w"},
      {"www.a.b/\u00e2r", "|www.a.b/\u00e2r:u"},
      {"httpd www2", "|httpd:w www2:w"},
      {"a.b@c.org, x", "|a.b@c.org:m |x:w"},
      {"me+you@llyw.cymru.", "|me+you@llyw.cymru:m"},
      {"foo@bar @a@best.c", "|foo:w |bar:w @a:h |best:w |c:w"},
      {"bbc.co.uk/cymru, GOV.UK.", "|bbc.co.uk/cymru:u |GOV.UK:u"},
      {"Cardiff.Wales better.It the end.So",
       "|Cardiff:w |Wales:w better:w |It:w the:w end:w |So:w"},
      {"gov.wales:8080/a x.org?q=1", "|gov.wales:8080/a:u x.org?q=1:u"},
      {"ftp://a.b/c www-x", "|ftp://a.b/c:u www-x:w"},
  });
}

TEST(TokenizerTest, ALinksPrefixAloneIsAWordWhereverItStands) {
  expect_tokens({
      {"www. bad", "|www:w |bad:w"},
      {"www bad", "|www:w bad:w"},
      {"http:// x", "|http:w |x:w"},
  });
}

TEST(TokenizerTest, HandlesHashtagsAndEmojiAreTold) {
  const std::string family = "\U0001F468\u200d\U0001F469\u200d\U0001F467";
  expect_tokens({
      {"@Senedd says", "|@Senedd:h says:w"},
      {"@user1", "|@user1:h"},
      {"#buses #m4 #2030 a#b ##c", "|#buses:t #m4:t |2030:n a:w |b:w |c:w"},
      {"@@b a@b _@c @d_e", "|b:w a:w |b:w |c:w @d_e:h"},
      // Read ahead for a letter, then again from the beginning.
      {"#\u0662\u0663_\u0664\u0665", "|\u0662\u0663:n |\u0664\u0665:n"},
      {family + " ok", "|" + family + ":e ok:w"},
      {"\U0001F44D\U0001F3FD", "|\U0001F44D\U0001F3FD:e"},
      {"\U0001F1EC\U0001F1E7\U0001F1EB\U0001F1F7",
       "|\U0001F1EC\U0001F1E7:e |\U0001F1EB\U0001F1F7:e"},
      {"\u2764\uFE0F!", "|\u2764\uFE0F:e"},
      {"\u00a9 \u2122 \u00a9\uFE0F", "|\u00a9\uFE0F:e"},
      {"ok :-) <3 :D (:P) a:b 1:) x:(y", "|ok:w :-):e <3:e :D:e |:P:e |a:w |b:w 1:n |x:w |y:w"},
      {"? ! ...", ""},
      {"", ""},
  });
}

TEST(TokenizerTest, OnlyOneSpaceLetsAPhraseRunOn) {
  expect_tokens({
      {"a b", "|a:w b:w"},
      {" a", "|a:w"},
      {"a  b", "|a:w |b:w"},
      {"a\u00a0b", "|a:w |b:w"},
      {"a\tb\nc", "|a:w |b:w |c:w"},
      {"a, b; c. d", "|a:w |b:w |c:w |d:w"},
      {"a (b) c", "|a:w |b:w |c:w"},
      {"a & b", "|a:w |b:w"},
      {"a/b", "|a:w |b:w"},
  });
}

TEST(TokenizerTest, AbbreviationsKeepTheirStops) {
  expect_tokens({
      {"e.g. this", "|e.g.:w this:w"},
      {"the U.K", "|the:w U.K:w"},
      {"Ph.D. etc. No.10", "|Ph.D.:w etc:w |No:w |10:n"},
      {"It.is so. A.", "|It:w |is:w so:w |A:w"},
      {"A&E, R&D and fish&chips", "|A&E:w |R&D:w and:w fish:w |chips:w"},
  });
}

TEST(TokenizerTest, ApostrophesBelongToTheShortWelshWordsThatLostTheirBeginning) {
  expect_tokens({
      {"'Sdim ots 'da fi", "|'Sdim:w ots:w 'da:w fi:w"},
      {"\u2019neud 'ma'n", "|\u2019neud:w 'ma'n:w"},
      {"'da' 'dad x'da", "|da:w |dad:w x'da:w"},
  });
}

TEST(TokenizerTest, TextWithoutSpacesIsCutByDictionary) {
  expect_tokens({
      {"\u6211\u5011\u9700\u8981\u5de5\u4f5c", "|\u6211\u5011:w |\u9700\u8981:w |\u5de5\u4f5c:w"},
      {"\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e0a\u0e32\u0e27",
       "|\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35:w |\u0e0a\u0e32\u0e27:w"},
  });
}

// language, text, tokens; apostrophes are those of the text, but straight here.
TEST(TokenizerTest, TheWrittenCasesHold) {
  std::ifstream file(EDAU_SOURCE_DIR "/tests/text/tokenizer_cases.tsv");
  const auto straight = [](std::string text) {
    for (std::size_t at; (at = text.find("\u2019")) != std::string::npos;) text.replace(at, 3, "'");
    return text;
  };
  int cases = 0;
  for (std::string line; std::getline(file, line); ++cases) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    const std::string text = line.substr(first + 1, second - first - 1);
    std::string found;
    for (const Token& token : Tokenizer().tokenize(text, find_language(line.substr(0, first)))) {
      if (!found.empty()) found += " \u00a6 ";
      found += token.range.of(text);
    }
    EXPECT_EQ(straight(found), straight(line.substr(second + 1)));
  }
  EXPECT_EQ(cases, 30);
}

TEST(TokenizerTest, ATokensVectorIsUsedAgain) {
  Tokenizer tokenizer;
  std::vector<Token> reused;
  tokenizer.tokenize("one two three", reused);
  EXPECT_EQ(reused.size(), 3U);
  tokenizer.tokenize("four", reused);
  EXPECT_EQ(reused, tokenizer.tokenize("four"));
  tokenizer.tokenize("", reused);
  EXPECT_TRUE(reused.empty());
}

bool holds_letter(std::string_view text) {
  for (std::int32_t next = 0; next < static_cast<std::int32_t>(text.size());) {
    UChar32 c;
    U8_NEXT_UNSAFE(text.data(), next, c);
    if (u_isalpha(c) != 0) return true;
  }
  return false;
}

TEST(TokenizerTest, TokensOfAnyTextRiseAndLeaveOutNoLetter) {
  std::mt19937_64 random(2);
  Tokenizer tokenizer;
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random_text(random, 30);
    std::uint32_t last = 0;
    for (const Token& token : tokenizer.tokenize(text)) {
      ASSERT_LE(last, token.range.begin) << testing::PrintToString(text);
      ASSERT_LT(token.range.begin, token.range.end);
      ASSERT_TRUE(is_boundary(text, token.range.begin) && is_boundary(text, token.range.end));
      const std::string_view between = ByteRange{last, token.range.begin}.of(text);
      ASSERT_FALSE(holds_letter(between)) << testing::PrintToString(text);
      ASSERT_EQ(token.after_break, last == 0 || between != " ");
      last = token.range.end;
    }
    ASSERT_FALSE(holds_letter(std::string_view(text).substr(last))) << testing::PrintToString(text);
  }
}

TEST(TokenizerTest, HugeTokensAreTokensToo) {
  const std::string word(1 << 20, 'a');
  EXPECT_EQ(Tokenizer().tokenize(word).size(), 1U);
  std::string marks = "a";
  for (int i = 0; i < 10'000; ++i) marks += "\u0301";
  const std::vector<Token> marked = Tokenizer().tokenize(marks);
  ASSERT_EQ(marked.size(), 1U);
  EXPECT_EQ(marked[0].range.end, marks.size());
  std::string hyphens = "a";
  for (int i = 0; i < 100'000; ++i) hyphens += "-a";
  EXPECT_EQ(Tokenizer().tokenize(hyphens).size(), 1U);
  std::string links;
  for (int i = 0; i < 100'000; ++i) links += "www.) ";
  EXPECT_EQ(Tokenizer().tokenize(links).size(), 100'000U);
  std::string chinese;
  for (int i = 0; i < 100'000; ++i) chinese += "\u6211\u5011";
  EXPECT_GT(Tokenizer().tokenize(chinese).size(), 50'000U);
}

// Each of these took quadratic time by some simple way to write the grammar.
TEST(TokenizerTest, HostileTextsTakeTimeByTheirLength) {
  for (const std::string_view piece :
       {"a.",           "a-",      "a@",      "a.b@", "a_b.", "#1_",     "#_",   "@_",
        "\u00a9\u200d", "1.",      "1:",      "ab&",  "'da",  "http://", "www.", "x.uk",
        "://",          "\u4f60a", "\u05d0-", ":-",   "a.-",  "%a."}) {
    std::string text;
    while (text.size() < (std::size_t{1} << 20)) text += piece;
    EXPECT_LE(Tokenizer().tokenize(text).size(), text.size()) << piece;
  }
}

}  // namespace
}  // namespace edau
