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

}  // namespace
}  // namespace edau
