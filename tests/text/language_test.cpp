#include "edau/language.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "text/language/stop_words.hpp"
#include "text/normalizer.hpp"

namespace edau {
namespace {

std::vector<std::string_view> split(std::string_view words) {
  std::vector<std::string_view> result;
  while (true) {
    const std::size_t space = words.find(' ');
    result.push_back(words.substr(0, space));
    if (space == std::string_view::npos) return result;
    words.remove_prefix(space + 1);
  }
}

std::vector<Language> all_languages() {
  std::vector<Language> result;
  for (std::size_t i = 0; i < kLanguageCount; ++i) result.push_back(static_cast<Language>(i));
  return result;
}

const std::vector<Language> kLanguages = all_languages();

TEST(LanguageTest, CodesLeadThereAndBack) {
  EXPECT_EQ(language_code(Language::kEnglish), "en");
  EXPECT_EQ(language_code(Language::kWelsh), "cy");
  for (const Language language : kLanguages) {
    EXPECT_EQ(language_code(language).size(), 2U);
    EXPECT_EQ(find_language(language_code(language)), language);
  }
  for (const char* code : {"", "EN", "eng", "xx", "auto", "nb"}) {
    EXPECT_EQ(find_language(code), std::nullopt) << code;
  }
}

TEST(LanguageTest, EveryListedWordIsFoldedAndFound) {
  for (const Language language : kLanguages) {
    for (const WordClass& word_class : stop_word_classes(language)) {
      for (const std::string_view word : split(word_class.words)) {
        EXPECT_FALSE(word.empty()) << word_class.name << ": two spaces";
        EXPECT_EQ(fold(word), word) << word_class.name;
        EXPECT_TRUE(is_stop_word(word, language)) << word;
      }
    }
  }
}

// A word may stand in two classes ("once" is an adverb and a conjunction), but
// twice in one class it is a slip.
TEST(LanguageTest, NoClassListsAWordTwice) {
  for (const Language language : kLanguages) {
    for (const WordClass& word_class : stop_word_classes(language)) {
      std::map<std::string_view, int> times;
      for (const std::string_view word : split(word_class.words)) ++times[word];
      for (const auto& [word, count] : times) {
        EXPECT_EQ(count, 1) << word << " in " << language_code(language) << ' ' << word_class.name;
      }
    }
  }
}

struct Words {
  Language language;
  std::string_view words;
};

// What consultations are about. A word here that is a stop word hides a theme.
const Words kContentWords[] = {
    {Language::kEnglish,
     "work young home help people service services council school health care bus transport "
     "children family housing support community time money local public state room system "
     "important website road park police doctor lonely safe cost tax change problem"},
    {Language::kWelsh,
     "meddwl plentyn plant cefnogi cefnogaeth iechyd cymraeg cymru ysgol gwaith waith gofal tai "
     "cyngor cymuned pobl bobl arian teulu addysg trafnidiaeth bws ardal byd cwestiynau chwarae "
     "digwyddiad unig dydd nos munud sicrhau symud colli dewis"},
    {Language::kDanish, "skole børn arbejde hjem sundhed by kommune vej ret hav penge"},
    {Language::kDutch, "school kinderen werk huis zorg stad gemeente weg geld mensen water"},
    {Language::kFinnish, "koulu lapset työ koti terveys kaupunki kunta tie raha aika voima"},
    {Language::kFrench, "école enfants travail maison santé ville commune route argent droit voix"},
    {Language::kGerman, "schule kinder arbeit haus gesundheit stadt weg ehe laut recht macht geld"},
    {Language::kHungarian, "iskola gyerek munka ház egészség város út pénz új nagy cikk szabad"},
    {Language::kIrish, "scoil páistí obair baile sláinte cathair bóthar airgead teanga ceart"},
    {Language::kItalian, "scuola bambini lavoro casa salute città strada via soldi diritto parte"},
    {Language::kNorwegian, "skole barn arbeid hjem helse by kommune vei penger rett folk"},
    {Language::kPortuguese, "escola crianças trabalho casa saúde cidade via dinheiro direito caso"},
    {Language::kRussian, "школа дети работа дом здоровье город дорога деньги жизнь человек мир"},
    {Language::kSpanish, "escuela niños trabajo casa salud ciudad calle dinero derecho vía gente"},
    {Language::kSwedish, "skola barn arbete hem hälsa stad kommun väg pengar rätt folk unga"},
};

TEST(LanguageTest, ContentWordsAreNoStopWords) {
  for (const auto& [language, words] : kContentWords) {
    for (const std::string_view word : split(words)) {
      EXPECT_EQ(fold(word), word);
      EXPECT_FALSE(is_stop_word(word, language)) << word << " in " << language_code(language);
    }
  }
}

const Words kFunctionWords[] = {
    {Language::kEnglish, "the and of is wouldn't don't we'd would their"},
    {Language::kWelsh, "mae roedd bydd gan ganddynt ddim ynghylch"},
    {Language::kDanish, "jeg ikke hvordan blev"},
    {Language::kDutch, "het niet zijn werd waarom"},
    {Language::kFinnish, "minä eivät olisi jonka kanssa"},
    {Language::kFrench, "je des qu'il nous êtes avec"},
    {Language::kGerman, "dass grösser und nicht würde müssen"},
    {Language::kHungarian, "és hogy nem vagyok szerint"},
    {Language::kIrish, "agus atá leis againn ní"},
    {Language::kItalian, "dell' che perché siamo degli"},
    {Language::kNorwegian, "ikkje hvordan hun blei"},
    {Language::kPortuguese, "não pelos você seria das"},
    {Language::kRussian, "и что который если её"},
    {Language::kSpanish, "los porque nosotros está había"},
    {Language::kSwedish, "och inte hur blev är"},
};

TEST(LanguageTest, FunctionWordsAreStopWordsOfTheirLanguage) {
  for (const auto& [language, words] : kFunctionWords) {
    for (const std::string_view word : split(words)) {
      const bool listed = word != "qu'il" && word != "grösser";  // two words; an adjective
      EXPECT_EQ(is_stop_word(word, language), listed) << word << " in " << language_code(language);
    }
  }
  EXPECT_FALSE(is_stop_word("the", Language::kWelsh));
  EXPECT_FALSE(is_stop_word("mae", Language::kEnglish));
}

TEST(LanguageTest, OneLookUpNamesEveryLanguageThatListsAWord) {
  for (const std::string_view word : {"de", "the", "mae", "och", "school", ""}) {
    LanguageSet expected = 0;
    for (const Language language : kLanguages) {
      if (is_stop_word(word, language))
        expected = static_cast<LanguageSet>(expected | set_of(language));
    }
    EXPECT_EQ(stop_word_languages(word), expected) << word;
  }
}

TEST(LanguageTest, TheEmptyWordAndCapitalsAreNotListed) {
  for (const Language language : kLanguages) {
    EXPECT_FALSE(is_stop_word("", language));
    EXPECT_FALSE(is_stop_word("The", language));
    EXPECT_FALSE(is_stop_word("Mae", language));
    EXPECT_FALSE(is_stop_word("the and", language));
  }
}

}  // namespace
}  // namespace edau
