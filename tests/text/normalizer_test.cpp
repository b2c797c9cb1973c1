#include "text/normalizer.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace edau {
namespace {

const StopWords kStopWords;

constexpr auto kEnglish = Language::kEnglish;
constexpr auto kWelsh = Language::kWelsh;

Normalizer::Result word(std::string_view surface, std::optional<Language> language) {
  return Normalizer(kStopWords).normalize(surface, TokenKind::kWord, language);
}
std::string key(std::string_view surface, std::optional<Language> language = kEnglish) {
  return word(surface, language).key;
}
KeyRole role(std::string_view surface, std::optional<Language> language = kEnglish) {
  return word(surface, language).role;
}

TEST(NormalizerTest, FormsOfAnEnglishWordHaveOneKey) {
  const std::vector<std::vector<std::string>> words = {
      {"bus", "buses", "Bus", "Buses"},
      {"gas", "gases"},
      {"service", "services", "Services", "SERVICES", "service's", "services'"},
      {"council", "councils", "council's", "councils'", "council\u2019s", "COUNCIL'S"},
      {"school", "schools", "Schools", "school\u2018s"},
      {"wellbeing", "Wellbeing"},
      {"well-being", "well\u2010being", "well\u2011Being"},
      {"cafe\u0301", "caf\u00e9", "CAF\u00c9", "cafe\u0301s"},
      {"fire", "\ufb01re", "\uff26\uff29\uff32\uff25", "fi\u00adre", "fi\u200bre", "f\u200dires"},
  };
  for (const auto& forms : words) {
    for (const std::string& form : forms) {
      EXPECT_EQ(key(form), key(forms.front())) << form;
      EXPECT_EQ(role(form), KeyRole::kContent) << form;
    }
  }
}

TEST(NormalizerTest, DifferentWordsKeepDifferentKeys) {
  EXPECT_NE(key("council"), key("counsel"));
  EXPECT_NE(key("bus"), key("business"));
  EXPECT_NE(key("well-being"), key("wellbeing"));
  EXPECT_NE(key("caf\u00e9"), key("cafe"));
  EXPECT_NE(key("t\u0175r", kWelsh), key("twr", kWelsh));
}

TEST(NormalizerTest, ContractionsOfStopWordsAreStopWords) {
  for (const char* form : {"don't", "wouldn\u2019t", "WON'T", "we'll", "they\u2019re", "I'm",
                           "I've", "who'd", "that's", "It's", "there's", "let's", "the", "THE"}) {
    EXPECT_EQ(role(form), KeyRole::kStopWord) << form;
  }
  for (const char* form : {"council's", "o'clock", "bus's", "gov'n't"}) {
    EXPECT_EQ(role(form), KeyRole::kContent) << form;
  }
}

TEST(NormalizerTest, WelshWordsLoseTheirClitic) {
  const std::pair<const char*, const char*> words[] = {
      {"llywodraeth'r", "llywodraeth"},
      {"Llywodraeth\u2019r", "llywodraeth"},
      {"ysgol'n", "ysgol"},
      {"plant'u", "plant"},
      {"gwasanaethau", "gwasanaethau"},
      {"d'artagnan", "d'artagnan"},
  };
  for (const auto& [form, expected] : words) {
    EXPECT_EQ(key(form, kWelsh), expected);
    EXPECT_EQ(role(form, kWelsh), KeyRole::kContent) << form;
  }
  for (const char* form : {"a'r", "mae'n", "i'w", "I\u2019W", "o'r", "sy'n", "p'un", "yw", "Mae"}) {
    EXPECT_EQ(role(form, kWelsh), KeyRole::kStopWord) << form;
  }
  EXPECT_EQ(without_welsh_clitic("a'r"), "a");
  EXPECT_EQ(without_welsh_clitic("'r"), "'r");
  EXPECT_EQ(without_welsh_clitic("heb"), "heb");
  EXPECT_EQ(without_welsh_clitic("x'"), "x'");
}

TEST(NormalizerTest, WelshIsNotStemmedAsEnglish) {
  EXPECT_EQ(key("cymunedau", kWelsh), "cymunedau");
  EXPECT_EQ(key("services", kWelsh), "services");
  EXPECT_EQ(key("services", std::nullopt), "services");
  EXPECT_EQ(role("the", std::nullopt), KeyRole::kContent);
}

TEST(NormalizerTest, LoneLettersAndOddTokensCarryNoTheme) {
  for (const char* form : {"b", "\u00c9", "e\u0301", "x", "\u3164"}) {
    EXPECT_EQ(role(form), KeyRole::kNone) << form;
  }
  EXPECT_EQ(role("a"), KeyRole::kStopWord);
  Normalizer normalizer(kStopWords);
  for (const TokenKind kind : {TokenKind::kHandle, TokenKind::kUrl, TokenKind::kEmoji}) {
    EXPECT_EQ(normalizer.normalize("Services", kind, kEnglish).role, KeyRole::kNone);
  }
}

TEST(NormalizerTest, NumbersKeepTheirDigitsButOneDigitIsNothing) {
  Normalizer normalizer(kStopWords);
  const auto number = [&](std::string_view text) {
    return normalizer.normalize(text, TokenKind::kNumber, kEnglish);
  };
  EXPECT_EQ(number("7").role, KeyRole::kNone);
  EXPECT_EQ(number("2050").role, KeyRole::kNumber);
  EXPECT_EQ(number("2050").key, "2050");
  EXPECT_EQ(number("1,200.50").key, "1,200.50");
  EXPECT_EQ(number("\uff12\uff10").key, "20");
}

TEST(NormalizerTest, AnAbbreviationIsOneWithAndWithoutItsLastStop) {
  for (const char* form : {"e.g.", "e.g", "i.e.", "I.E."}) {
    EXPECT_EQ(role(form), KeyRole::kStopWord) << form;
  }
  for (const char* form : {"e.e.", "h.y."}) {
    EXPECT_EQ(role(form, kWelsh), KeyRole::kStopWord) << form;
  }
  EXPECT_EQ(key("U.K."), key("U.K"));
}

TEST(NormalizerTest, WhatIsLeftOfAWordWithoutLettersIsANumber) {
  EXPECT_EQ(role("2020's"), KeyRole::kNumber);
  EXPECT_EQ(key("2020's"), "2020");
  EXPECT_EQ(role("dell'1968", Language::kItalian), KeyRole::kNumber);
  EXPECT_EQ(role("20mph"), KeyRole::kContent);
}

TEST(NormalizerTest, WhateverIsTypedForAnApostropheIsOne) {
  for (const char* form : {"don't", "don\u2019t", "don`t", "don\u00b4t", "DON\uff07T"}) {
    EXPECT_EQ(fold(form), "don't") << form;
    EXPECT_EQ(role(form), KeyRole::kStopWord) << form;
  }
  EXPECT_EQ(key("people\u00b4s"), key("people's"));
  EXPECT_EQ(key("caf\u00e9`s"), "caf\u00e9");
}

TEST(NormalizerTest, AVeryLongWordHasNoKeyOfItsOwn) {
  EXPECT_EQ(role(std::string(255, 'z')), KeyRole::kContent);
  EXPECT_EQ(role(std::string(256, 'z')), KeyRole::kNone);
  EXPECT_EQ(key(std::string(300, 'a')), key(std::string(300, 'b')));
  EXPECT_EQ(role(std::string(1 << 20, 'z')), KeyRole::kNone);
}

TEST(NormalizerTest, AsciiFoldsAsUnicodeDoes) {
  for (char c = 1; c < 127; ++c) {
    const std::string text(1, c);
    EXPECT_EQ(fold(text + "\u00e9"), fold(text) + "\u00e9") << static_cast<int>(c);
  }
  EXPECT_EQ(fold(""), "");
  EXPECT_EQ(fold("STRASSE"), fold("stra\u00dfe"));
  EXPECT_EQ(fold("I\u02bcW"), "i'w");
  for (const char* text : {"Mae\u2019n", "\uff21", "CAF\u00c9", "a\u00adb", "\u1e9e"}) {
    EXPECT_EQ(fold(fold(text)), fold(text)) << text;
  }
}

TEST(NormalizerTest, EachLanguageIsStemmedByItsOwnRules) {
  const std::pair<Language, std::pair<const char*, const char*>> cases[] = {
      {Language::kGerman, {"H\u00e4user", "Haus"}},
      {Language::kFrench, {"maisons", "maison"}},
      {Language::kSpanish, {"casas", "casa"}},
      {Language::kItalian, {"strade", "strada"}},
      {Language::kPortuguese, {"casas", "casa"}},
      {Language::kDutch, {"huizen", "huiz"}},
      {Language::kSwedish, {"husen", "hus"}},
      {Language::kNorwegian, {"husene", "hus"}},
      {Language::kDanish, {"husene", "hus"}},
      {Language::kFinnish, {"talossa", "talo"}},
      {Language::kHungarian, {"h\u00e1zban", "h\u00e1z"}},
      {Language::kRussian, {"\u0434\u043e\u043c\u0430", "\u0434\u043e\u043c"}},
      {Language::kIrish, {"leabhair", "leabhair"}}};
  for (const auto& [language, forms] : cases) {
    EXPECT_EQ(key(forms.first, language), key(forms.second, language)) << forms.first;
    EXPECT_EQ(role(forms.first, language), KeyRole::kContent) << forms.first;
  }
}

TEST(NormalizerTest, AHashtagHasTheKeyOfItsWord) {
  Normalizer normalizer(kStopWords);
  const auto result = normalizer.normalize("#Services", TokenKind::kHashtag, kEnglish);
  EXPECT_EQ(result.key, key("service"));
  EXPECT_EQ(result.role, KeyRole::kContent);
  EXPECT_EQ(normalizer.normalize("#the", TokenKind::kHashtag, kEnglish).role, KeyRole::kStopWord);
  EXPECT_EQ(normalizer.normalize("'r", TokenKind::kClitic, kWelsh).role, KeyRole::kStopWord);
}

}  // namespace
}  // namespace edau
