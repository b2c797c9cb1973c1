#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "text/language/identification.hpp"
#include "text/language/identification_table.hpp"
#include "text/language/stop_words.hpp"
#include "text/normalizer.hpp"

namespace edau {
namespace {

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    words.push_back(fold(text.substr(0, space)));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

LanguageEvidence evidence_of_all(const std::vector<std::string>& words) {
  LanguageEvidence sum;
  for (const std::string& word : words) add(sum, evidence_of(word));
  return sum;
}

std::optional<Language> judge_text(std::string_view text) {
  return judge(evidence_of_all(folded_words(text)));
}

std::string name(std::optional<Language> language) {
  return language ? std::string(language_code(*language)) : "none";
}

struct Case {
  const char* text;
  const char* expected;  // a code, or "none"
};

constexpr Case kCases[] = {
    {"The buses are never on time in our village", "en"},
    {"buses are late", "en"},
    {"More safe cycle lanes please", "en"},
    {"Don't close our library", "en"},
    {"Mae angen mwy o fysiau yn y pentref", "cy"},
    {"Mae\u2019r gwasanaeth yn wael iawn", "cy"},
    {"Cadwch y llyfrgell ar agor", "cy"},
    {"gwasanaethau iechyd meddwl", "cy"},
    {"Busserne kører aldrig til tiden, og det er ikke godt nok", "da"},
    {"De bussen rijden nooit op tijd en dat is niet goed", "nl"},
    {"Bussit eivät ole koskaan ajoissa ja se on väärin", "fi"},
    {"Les bus ne sont jamais à l'heure dans notre village", "fr"},
    {"Die Busse sind nie pünktlich und das muss sich ändern", "de"},
    {"A buszok soha nem jönnek időben és ez nem jó", "hu"},
    {"Níl na busanna in am riamh agus tá sé sin go dona", "ga"},
    {"Gli autobus non sono mai in orario nel nostro paese", "it"},
    {"Bussene går aldri når de skal, og det er ikke noe å gjøre med", "no"},
    {"Os ônibus nunca chegam na hora e isso não é bom", "pt"},
    {"Автобусы никогда не приходят вовремя и это плохо", "ru"},
    {"Los autobuses nunca llegan a la hora y eso no es bueno", "es"},
    {"Bussarna kommer aldrig i tid och det är inte bra", "sv"},
    {"", "none"},
    {"公車總是遲到 我們需要更多的班次", "none"},
    {"τα λεωφορεία αργούν πάντα", "none"},
    {"Przystanek autobusowy wymaga remontu", "none"},
    {"zzxqj qqwvk", "none"},
};

TEST(IdentificationTest, NamesTheLanguageOfASentence) {
  for (const Case& example : kCases) {
    EXPECT_EQ(name(judge_text(example.text)), example.expected) << example.text;
  }
}

TEST(IdentificationTest, AWordOfTwoLanguagesDoesNotDecideAlone) {
  EXPECT_EQ(name(judge_text("die hard supporters")), "en");  // German "die"
  EXPECT_EQ(name(judge_text("a man in a van")), "en");       // Danish "man", Dutch "van"
  EXPECT_EQ(name(judge_text("No comment")), "en");           // French "comment"
  EXPECT_EQ(name(judge_text("hello")), "en");                // its n-grams could be Welsh
  EXPECT_EQ(name(judge_text("nos da")), "cy");               // French "nos", Danish "da"
  EXPECT_EQ(name(judge_text("dim problem o gwbl")), "cy");
}

TEST(IdentificationTest, EqualVotesNameNoLanguage) {
  LanguageEvidence sum;
  sum.votes[static_cast<std::size_t>(Language::kDanish)] = 5 * kVote;
  sum.votes[static_cast<std::size_t>(Language::kNorwegian)] = 5 * kVote;
  EXPECT_EQ(judge(sum), std::nullopt);
  ++sum.votes[static_cast<std::size_t>(Language::kNorwegian)];
  EXPECT_EQ(judge(sum), Language::kNorwegian);
}

TEST(IdentificationTest, OddWordsSayNothingOrLittle) {
  EXPECT_EQ(evidence_of(""), WordEvidence{});
  EXPECT_EQ(evidence_of(std::string(121, 'a')), WordEvidence{});
  EXPECT_NE(evidence_of(std::string(120, 'a')), WordEvidence{});
  for (const std::string& word :
       {std::string("\0", 1), std::string("\xff\xfe"), std::string("_"), std::string("\u5b57")}) {
    EXPECT_EQ(judge(evidence_of_all({word})), std::nullopt);
  }
}

// The plain way: every n-gram as a string, looked for from the table's beginning.
WordEvidence reference_ngrams(const std::string& word) {
  const std::string padded = "_" + word + "_";
  WordEvidence evidence;
  for (std::size_t size = 1; size <= 4; ++size) {
    for (std::size_t at = 0; at + size <= padded.size(); ++at) {
      const std::string ngram = padded.substr(at, size);
      if (size >= 3) ++evidence.ngrams;
      for (const NgramWeight& entry : ngram_weights()) {
        if (ngram != entry.ngram) continue;
        evidence.english += entry.weight;
        if (size >= 3) ++evidence.known;
      }
    }
  }
  return evidence;
}

TEST(IdentificationTest, CountsTheNgramsThatAPlainSearchFinds) {
  for (const std::string word : {"a", "i", "bus", "don't", "gwasanaethau", "ŵyl", "größe", "的",
                                 "llanfairpwllgwyngyll", "o'r", "tŷ"}) {
    WordEvidence found = evidence_of(word);
    found.stop_word_of = 0;
    found.vote = 0;
    EXPECT_EQ(found, reference_ngrams(word)) << word;
  }
}

TEST(IdentificationTest, AWordsVoteIsSharedAmongTheLanguagesThatListIt) {
  const auto vote = [](const char* word, Language language) {
    return evidence_of_all({word}).votes[static_cast<std::size_t>(language)];
  };
  EXPECT_EQ(vote("wouldn't", Language::kEnglish), kVote);
  EXPECT_EQ(vote("wouldn't", Language::kWelsh), 0U);
  EXPECT_EQ(vote("l'eau", Language::kFrench), vote("l'", Language::kFrench));
  EXPECT_GT(vote("l'eau", Language::kFrench), 0U);
  EXPECT_GT(vote("mae'n", Language::kWelsh), 0U);
  EXPECT_EQ(vote("council's", Language::kEnglish), 0U);
  EXPECT_EQ(vote("comment", Language::kEnglish), kVote / 2);
  EXPECT_EQ(vote("comment", Language::kFrench), kVote / 2);
  EXPECT_EQ(vote("commen", Language::kEnglish), 0U);
  for (const char* word : {"de", "en", "a", "in", "mae", "och"}) {
    const LanguageEvidence evidence = evidence_of_all({word});
    std::uint32_t sum = 0;
    for (const std::uint32_t share : evidence.votes) sum += share;
    EXPECT_LE(sum, kVote) << word;
    EXPECT_GT(sum, kVote / 2) << word;
  }
}

TEST(IdentificationTest, TheOrderAndGroupingOfWordsDoNotMatter) {
  std::vector<std::string> words =
      folded_words("Mae the council yn closing der Park och los libros d'accord ŵyl 的 a i o");
  const LanguageEvidence expected = evidence_of_all(words);
  std::mt19937 draw(7);
  for (int round = 0; round < 50; ++round) {
    for (std::size_t i = words.size(); i > 1; --i) std::swap(words[i - 1], words[draw() % i]);
    const std::size_t cut = draw() % words.size();
    LanguageEvidence sum =
        evidence_of_all({words.begin() + static_cast<std::ptrdiff_t>(cut), words.end()});
    add(sum, evidence_of_all({words.begin(), words.begin() + static_cast<std::ptrdiff_t>(cut)}));
    EXPECT_EQ(sum, expected);
  }
}

TEST(IdentificationTest, TheTableIsSortedAndHoldsEachNgramOnce) {
  const auto table = ngram_weights();
  EXPECT_GT(table.size(), 3000U);
  EXPECT_LT(table.size(), 6000U);  // the hash table has 8,192 slots
  for (std::size_t i = 0; i < table.size(); ++i) {
    EXPECT_NE(table[i].ngram[0], '\0');
    EXPECT_EQ(table[i].ngram[4], '\0');
    EXPECT_NE(table[i].weight, 0);
    const auto bytes = [&](std::size_t at) { return std::string_view(table[at].ngram); };
    if (i > 0) {
      EXPECT_LT(bytes(i - 1), bytes(i));
    }
  }
}

}  // namespace
}  // namespace edau
