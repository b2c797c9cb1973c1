#include "edau/lexicon.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <string>

#include "edau/error.hpp"

namespace edau {
namespace {

Lexicon parse(std::string_view text) { return Lexicon::parse(text, "words.tsv"); }

TEST(LexiconTest, TheBuiltInOneKnowsPublicLifeAndNoMutations) {
  const Lexicon lexicon = Lexicon::built_in();
  EXPECT_EQ(lexicon.translate("llywodraeth"), "government");
  EXPECT_EQ(lexicon.translate("tai"), "houses");
  EXPECT_EQ(lexicon.translate("digidol"), "digital");
  EXPECT_EQ(lexicon.translate("ddigidol"), "");
  EXPECT_EQ(lexicon.translate("zzz"), "");
  EXPECT_EQ(lexicon.translate(""), "");
  EXPECT_EQ(lexicon.own_word_count(), 0U);
  EXPECT_EQ(lexicon.own_content(), Key128{});
}

TEST(LexiconTest, TheUsersPairsGoBeforeTheBuiltIn) {
  const Lexicon lexicon = parse("tai\thomes\t1\nbro\tneighbourhood\t0.5\n");
  EXPECT_EQ(lexicon.translate("tai"), "homes");
  EXPECT_EQ(lexicon.translate("bro"), "neighbourhood");
  EXPECT_EQ(lexicon.translate("llywodraeth"), "government");
  EXPECT_EQ(lexicon.own_word_count(), 2U);
}

TEST(LexiconTest, OfSeveralTranslationsTheHeaviestIsTaken) {
  const char* const lines[] = {"bro\tarea\t1\nbro\tvale\t2\n", "bro\tvale\t2\nbro\tarea\t1\n"};
  for (const char* text : lines) EXPECT_EQ(parse(text).translate("bro"), "vale");
  EXPECT_EQ(parse("bro\tvale\t1\nbro\tarea\t1\n").translate("bro"), "area");
}

TEST(LexiconTest, ReadsWhatSpreadsheetsWrite) {
  const Lexicon lexicon = parse(
      "\xEF\xBB\xBF"
      "From\tTo\tWeight\r\n# a remark\r\n\r\nT\u0176\tHouse\t1e0\r\np\u2019un\tone\t3");
  EXPECT_EQ(lexicon.translate("t\u0177"), "house");
  EXPECT_EQ(lexicon.translate("p'un"), "one");
  EXPECT_EQ(lexicon.own_word_count(), 2U);
  EXPECT_EQ(parse("").own_word_count(), 0U);
}

TEST(LexiconTest, TheContentKeyIsOfWhatIsSaidAndNotOfHow) {
  const Key128 key = parse("a\tb\t1\nc\td\t1\n").own_content();
  EXPECT_EQ(parse("# remark\nC\td\t1\na\tb\t2").own_content(), key);
  EXPECT_NE(parse("a\tb\t1\nc\te\t1\n").own_content(), key);
}

TEST(LexiconTest, SaysWhichLineIsNoPairAndWhatToWrite) {
  const struct {
    const char* text;
    const char* message;
  } cases[] = {
      {"tai\thomes\t1\nbro\n", "words.tsv, line 2: write three columns"},
      {"tai\thomes\n", "line 1: write three columns"},
      {"tai\thomes\t1\tx\n", "line 1: write three columns"},
      {"tai\thomes\t0\n", "the weight \"0\" is no number above 0"},
      {"tai\thomes\tnan\n", "no number above 0"},
      {"tai\thomes\tinf\n", "no number above 0"},
      {"tai\thomes\t-1\n", "no number above 0"},
      {"tai\thomes\t1x\n", "no number above 0"},
      {"tai\thomes\t\n", "no number above 0"},
      {"\thomes\t1\n", "the Welsh word is \"\""},
      {"gofal iechyd\thealthcare\t1\n", "the Welsh word is \"gofal iechyd\""},
      {"tai\tsocial housing\t1\n", "the English word is \"social housing\"; write one word"},
      {"t\xFF\tx\t1\n", "line 1: this is not UTF-8"},
      {"tai\thomes\t1\nfrom\tto\tweight\n", "line 2: the weight"},
  };
  for (const auto& one : cases) {
    try {
      parse(one.text);
      FAIL() << one.text << " accepted";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kUnreadableInput);
      EXPECT_NE(std::string(error.what()).find(one.message), std::string::npos) << error.what();
    }
  }
}

TEST(LexiconTest, AFileThatIsNotThereIsNamed) {
  try {
    Lexicon::read("no/such/file.tsv");
    FAIL() << "read";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kUnreadableInput);
    EXPECT_NE(std::string(error.what()).find("no/such/file.tsv"), std::string::npos);
  }
  const std::string path = testing::TempDir() + "edau_lexicon_test.tsv";
  std::ofstream(path) << "tai\thomes\t1\n";
  EXPECT_EQ(Lexicon::read(path).translate("tai"), "homes");
  std::remove(path.c_str());
}

}  // namespace
}  // namespace edau
