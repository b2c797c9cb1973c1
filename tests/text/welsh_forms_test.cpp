#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "edau/term_keys.hpp"
#include "text/normalizer.hpp"
#include "text/tokenize_documents.hpp"
#include "text/welsh/forms.hpp"
#include "text/welsh/mutation.hpp"

namespace edau {
namespace {

// welsh_forms.tsv: "same", a word, its forms; or "apart", a word, one that only looks like
// a form of it.
struct Table {
  std::vector<std::pair<std::string, std::string>> same;
  std::vector<std::pair<std::string, std::string>> apart;
};

Table read_table() {
  Table table;
  std::ifstream file(EDAU_SOURCE_DIR "/tests/text/welsh_forms.tsv");
  std::string kind;
  std::string word;
  std::string forms;
  while (std::getline(file, kind, '\t') && std::getline(file, word, '\t') &&
         std::getline(file, forms)) {
    std::istringstream each(forms);
    for (std::string form; each >> form;) {
      (kind == "same" ? table.same : table.apart).emplace_back(fold(word), fold(form));
    }
  }
  return table;
}

// The key of each form of the table where a corpus writes all of them: a radical ten
// times, a mutated or plural form four times, a word that looks like one five times.
std::map<std::string, std::string> keys_of(const Table& table) {
  std::map<std::string, std::uint64_t> counts;
  for (const auto& [word, form] : table.same) {
    counts[word] = 10;
    counts.try_emplace(form, 4);
  }
  for (const auto& [word, form] : table.apart) {
    counts.try_emplace(word, 5);
    counts.try_emplace(form, 5);
  }
  WelshForms forms;
  for (const auto& [form, count] : counts) forms.add(form, count);
  std::map<std::string, std::string> keys;
  for (const auto& [form, count] : counts) keys[form] = forms.lemma(forms.radical(form));
  return keys;
}

std::size_t count_joined(const std::vector<std::pair<std::string, std::string>>& pairs,
                         std::map<std::string, std::string>& keys, bool expected) {
  std::size_t joined = 0;
  for (const auto& [a, b] : pairs) {
    const bool is_joined = keys[a] == keys[b];
    if (is_joined) ++joined;
    if (is_joined != expected) {
      std::cout << "  " << a << " = " << keys[a] << ", " << b << " = " << keys[b] << '\n';
    }
  }
  return joined;
}

TEST(WelshFormsTest, FormsOfAWordAreJoinedAndLookalikesAreNot) {
  const Table table = read_table();
  ASSERT_GE(table.same.size(), 400U);
  ASSERT_GE(table.apart.size(), 100U);
  auto keys = keys_of(table);
  const auto joined = static_cast<double>(count_joined(table.same, keys, true));
  const auto trapped = static_cast<double>(count_joined(table.apart, keys, false));
  const double precision = joined / (joined + trapped);
  const double recall = joined / static_cast<double>(table.same.size());
  std::cout << "precision " << precision << ", recall " << recall << '\n';
  RecordProperty("precision", std::to_string(precision));
  RecordProperty("recall", std::to_string(recall));
  EXPECT_GE(precision, 0.95);
  EXPECT_GE(recall, 0.90);
}

TEST(WelshFormsTest, EveryMutationIsUndone) {
  const struct {
    const char* form;
    std::vector<std::string> radicals;
  } cases[] = {
      {"bobl", {"pobl"}},
      {"dref", {"tref"}},
      {"gymru", {"cymru"}},
      {"fach", {"bach", "mach"}},
      {"ddinas", {"dinas"}},
      {"lais", {"llais", "glais"}},
      {"restr", {"rhestr", "grestr"}},
      {"ardd", {"gardd"}},
      {"wlad", {"gwlad"}},
      {"mhobl", {"pobl"}},
      {"nhref", {"tref"}},
      {"nghymru", {"cymru"}},
      {"mangor", {"bangor"}},
      {"ninas", {"dinas"}},
      {"ngwlad", {"gwlad"}},
      {"phobl", {"pobl"}},
      {"thref", {"tref"}},
      {"chymru", {"cymru"}},
      {"hysgol", {"ysgol"}},
      {"chwm", {"cwm"}},
      {"\u0175yl", {"g\u0175yl"}},
      {"ffordd", {}},
      {"lleol", {}},
      {"rhestr", {}},
      {"sir", {}},
      {"hs", {}},
      {"", {}},
  };
  for (const auto& one : cases) EXPECT_EQ(undo_mutation(one.form).radicals, one.radicals);
}

TEST(WelshFormsTest, AFormIsMutatedOnlyWhereItsRadicalIsAttested) {
  WelshForms forms;
  EXPECT_EQ(forms.radical("gymuned"), "cymuned");  // the glossary attests it
  EXPECT_EQ(forms.radical("flogbost"), "flogbost");
  forms.add("blogbost", 1);
  EXPECT_EQ(forms.radical("flogbost"), "blogbost");
  EXPECT_EQ(forms.radical("nghrempog"), "crempog");  // nothing else begins so
  EXPECT_EQ(forms.radical("glo"), "glo");            // coal, and no lock
  EXPECT_EQ(forms.radical("dwfn"), "dwfn");
}

TEST(WelshFormsTest, ARareRadicalIsChanceBesideAFrequentForm) {
  WelshForms forms;
  forms.add("blogen", 100);
  forms.add("plogen", 4);
  EXPECT_EQ(forms.radical("blogen"), "blogen");
  forms.add("plogen", 1);
  EXPECT_EQ(forms.radical("blogen"), "plogen");
}

TEST(WelshFormsTest, TheUsualRadicalWinsAndThenTheFirst) {
  WelshForms forms;
  forms.add("blogen", 2);
  forms.add("mlogen", 2);
  EXPECT_EQ(forms.radical("flogen"), "blogen");
  forms.add("mlogen", 1);
  EXPECT_EQ(forms.radical("flogen"), "mlogen");
}

TEST(WelshFormsTest, PluralsAndVerbsAreFoundUnderTheirDictionaryForm) {
  const WelshForms forms;
  const std::pair<const char*, const char*> cases[] = {
      {"gwasanaethau", "gwasanaeth"},
      {"dogfennau", "dogfen"},
      {"gofalwyr", "gofalwr"},
      {"tai", "t\u0177"},
      {"plant", "plentyn"},
      {"aelod", "aelod"},
      {"newyddion", "newyddion"},
      {"defnyddiwch", "defnyddio"},
      {"penderfynodd", "penderfynu"},
      {"symudwyd", "symud"},
      {"dau", "dau"},
      {"xyzau", "xyzau"},
      {"pwysicaf", "pwysicaf"},
  };
  for (const auto& [form, lemma] : cases) EXPECT_EQ(forms.lemma(form), lemma);
}

TEST(WelshFormsTest, AnythingIsAForm) {
  const WelshForms forms;
  for (const char* form : {"", "h", "g", "f", "\u0175", "ng", "ngh", "\U0001F44D", "au", "ion"}) {
    EXPECT_EQ(forms.lemma(forms.radical(form)), form);
  }
}

}  // namespace
}  // namespace edau
