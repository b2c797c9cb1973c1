#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "edau/error.hpp"
#include "edau/stop_words.hpp"
#include "text/normalizer.hpp"

namespace edau {
namespace {

using Strings = std::vector<std::string>;

Strings read(std::string_view bytes) {
  const std::string path = testing::TempDir() + "edau-stop-words.txt";
  std::ofstream(path, std::ios::binary) << bytes;
  try {
    Strings words = read_stop_words(path);
    std::remove(path.c_str());
    return words;
  } catch (...) {
    std::remove(path.c_str());
    throw;
  }
}

TEST(StopWordsTest, WithoutAUsersListTheyAreEdausOwn) {
  const StopWords words;
  EXPECT_TRUE(words.contains("the", Language::kEnglish));
  EXPECT_FALSE(words.contains("the", Language::kWelsh));
  EXPECT_TRUE(words.contains("och", Language::kSwedish));
  EXPECT_FALSE(words.contains("council", Language::kEnglish));
  EXPECT_FALSE(words.contains("", Language::kEnglish));
}

TEST(StopWordsTest, AUsersWordIsOneInEveryLanguage) {
  const StopWords words(Strings{"council"}, StopWordsMode::kAdd);
  for (std::size_t i = 0; i < kLanguageCount; ++i) {
    EXPECT_TRUE(words.contains("council", static_cast<Language>(i)));
  }
  EXPECT_TRUE(words.contains("the", Language::kEnglish));
  EXPECT_FALSE(words.contains("councils", Language::kEnglish));
}

TEST(StopWordsTest, AUsersListMayStandInPlaceOfEdaus) {
  const StopWords words(Strings{"council"}, StopWordsMode::kReplace);
  EXPECT_TRUE(words.contains("council", Language::kEnglish));
  EXPECT_FALSE(words.contains("the", Language::kEnglish));
  const StopWords none(Strings{}, StopWordsMode::kReplace);
  EXPECT_FALSE(none.contains("the", Language::kEnglish));
}

TEST(StopWordsTest, AUsersWordsAreFoldedAsTextsAre) {
  const StopWords words(Strings{"COUNCIL", "Straße", "L\u2019eau", "Cafe\u0301"},
                        StopWordsMode::kAdd);
  for (const char* word : {"council", "strasse", "l'eau", "caf\u00e9"}) {
    EXPECT_EQ(fold(word), word);
    EXPECT_TRUE(words.contains(word, Language::kFrench)) << word;
  }
}

TEST(StopWordsTest, OrderAndRepeatsDoNotMatter) {
  Strings list{"road", "Park", "bus", "park", "road", ""};
  const StopWords one(list, StopWordsMode::kReplace);
  std::ranges::reverse(list);
  const StopWords other(list, StopWordsMode::kReplace);
  for (const char* word : {"road", "park", "bus", "", "roads", "Park", "zebra", "a"}) {
    EXPECT_EQ(one.contains(word, Language::kIrish), other.contains(word, Language::kIrish)) << word;
  }
  EXPECT_TRUE(one.contains("park", Language::kIrish));
  EXPECT_FALSE(one.contains("", Language::kIrish));
}

TEST(StopWordsFileTest, HoldsOneWordALine) {
  EXPECT_EQ(read("road\nBus\n"), (Strings{"road", "Bus"}));
  EXPECT_EQ(read("road\nbus"), (Strings{"road", "bus"}));
  EXPECT_EQ(read("\xEF\xBB\xBFroad\r\n\r\n  # why\r\n\tbus \r\n"), (Strings{"road", "bus"}));
  EXPECT_EQ(read("#road\n\n"), Strings{});
  EXPECT_EQ(read(""), Strings{});
  EXPECT_EQ(read("\xEF\xBB\xBF"), Strings{});
  EXPECT_EQ(read("c#\nŷd\n"), (Strings{"c#", "ŷd"}));
}

TEST(StopWordsFileTest, NamesTheLineThatIsWrong) {
  const std::pair<const char*, const char*> bad[] = {
      {"road\n\nb\xFFs\n", "line 3: these bytes are not UTF-8"},
      {"road\nlocal bus\n", "line 2: \"local bus\" is more than one word"},
      {"\xFF\xFEr\n", "line 1: these bytes are not UTF-8"}};
  for (const auto& [bytes, expected] : bad) {
    try {
      read(bytes);
      FAIL() << expected;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kUnreadableInput);
      EXPECT_NE(std::string(error.what()).find(expected), std::string::npos) << error.what();
      EXPECT_NE(std::string(error.what()).find("edau-stop-words.txt"), std::string::npos);
    }
  }
}

TEST(StopWordsFileTest, SaysThatAFileIsMissing) {
  try {
    read_stop_words("no/such/list.txt");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kUnreadableInput);
    EXPECT_NE(std::string(error.what()).find("no/such/list.txt"), std::string::npos);
  }
}

}  // namespace
}  // namespace edau
