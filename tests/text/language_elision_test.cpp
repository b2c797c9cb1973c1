#include <gtest/gtest.h>

#include "text/language/elision.hpp"

namespace edau {
namespace {

struct Case {
  Language language;
  std::string_view word;
  std::string_view expected;
};

constexpr Case kCases[] = {
    {Language::kFrench, "l'eau", "eau"},
    {Language::kFrench, "qu'il", "il"},
    {Language::kFrench, "d'accord", "accord"},
    {Language::kFrench, "jusqu'à", "à"},
    {Language::kFrench, "aujourd'hui", "aujourd'hui"},
    {Language::kFrench, "quelqu'un", "quelqu'un"},  // listed as it stands
    {Language::kFrench, "l'", "l'"},
    {Language::kFrench, "eau", "eau"},
    {Language::kFrench, "", ""},
    {Language::kFrench, "'l", "'l"},
    {Language::kItalian, "dell'acqua", "acqua"},
    {Language::kItalian, "un'idea", "idea"},
    {Language::kItalian, "po'", "po'"},
    {Language::kItalian, "c'è", "c'è"},
    {Language::kIrish, "d'oibrigh", "oibrigh"},
    {Language::kIrish, "o'brien", "o'brien"},
    {Language::kEnglish, "d'accord", "d'accord"},
    {Language::kWelsh, "mae'n", "mae'n"},
};

TEST(LanguageElisionTest, WhatAnApostropheCutsShortIsTakenOff) {
  for (const Case& example : kCases) {
    EXPECT_EQ(without_elision(example.word, example.language), example.expected)
        << example.word << " in " << language_code(example.language);
  }
}

}  // namespace
}  // namespace edau
