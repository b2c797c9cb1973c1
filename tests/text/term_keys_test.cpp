#include "edau/term_keys.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "core/parallel.hpp"
#include "text/tokenize_documents.hpp"

namespace edau {
namespace {

TokenizedDocuments tokenize(const std::vector<std::string>& texts,
                            std::optional<Language> language = Language::kEnglish) {
  std::vector<DocumentText> documents;
  for (std::size_t i = 0; i < texts.size(); ++i) documents.push_back({i, texts[i]});
  Workers workers(1);
  return tokenize_documents(documents, texts.size(), {.language = language}, workers);
}

KeyId key_of(const TokenizedDocuments& documents, const TermKeys& keys, std::string_view form) {
  for (SurfaceId id = 0; id < documents.surface_count(); ++id) {
    if (documents.surface(id).bytes == form) return keys.key_of(id);
  }
  ADD_FAILURE() << form << " is no surface";
  return 0;
}

TEST(TermKeysTest, FormsOfAWordShareAKeyAndItsRole) {
  const auto documents = tokenize({"Services and service in 2050 by @x", "THE service's 7 buses"});
  const TermKeys keys = TermKeys::normalize(documents);
  const auto key = [&](std::string_view form) { return key_of(documents, keys, form); };
  EXPECT_EQ(key("Services"), key("service"));
  EXPECT_EQ(key("service's"), key("service"));
  EXPECT_NE(key("buses"), key("service"));
  EXPECT_EQ(keys.role(key("buses")), KeyRole::kContent);
  EXPECT_EQ(keys.role(key("2050")), KeyRole::kNumber);
  EXPECT_EQ(keys.role(key("THE")), KeyRole::kStopWord);
  EXPECT_EQ(keys.role(key("@x")), KeyRole::kNone);
  EXPECT_EQ(keys.role(key("7")), KeyRole::kNone);
  EXPECT_EQ(keys.bytes(key("THE")), "the");
}

TEST(TermKeysTest, EqualBytesInTwoRolesAreTwoKeys) {
  const auto documents = tokenize({"using us"});
  const TermKeys keys = TermKeys::normalize(documents);
  const KeyId stem = key_of(documents, keys, "using");
  const KeyId pronoun = key_of(documents, keys, "us");
  EXPECT_EQ(keys.bytes(stem), "use");
  EXPECT_EQ(keys.role(stem), KeyRole::kContent);
  EXPECT_EQ(keys.role(pronoun), KeyRole::kStopWord);
  EXPECT_NE(stem, pronoun);
}

TEST(TermKeysTest, KeysAreDenseSortedByRoleThenBytesAndAllUsed) {
  const auto documents = tokenize({"zebra apple the 22 11 and \U0001F44D mango apples x @b @a"});
  const TermKeys keys = TermKeys::normalize(documents);
  std::set<KeyId> used;
  for (SurfaceId id = 0; id < documents.surface_count(); ++id) used.insert(keys.key_of(id));
  EXPECT_EQ(used.size(), keys.size());
  for (KeyId key = 1; key < keys.size(); ++key) {
    EXPECT_LT(std::tuple(keys.role(key - 1), keys.bytes(key - 1)),
              std::tuple(keys.role(key), keys.bytes(key)));
  }
}

TEST(TermKeysTest, KeysDoNotDependOnTheOrderOfDocuments) {
  std::vector<std::string> texts = {"buses run late", "Late trains", "the 22 Bus", "Plant a thai"};
  const TermKeys first = TermKeys::normalize(tokenize(texts));
  std::ranges::reverse(texts);
  const TermKeys second = TermKeys::normalize(tokenize(texts));
  ASSERT_EQ(first.size(), second.size());
  for (KeyId key = 0; key < first.size(); ++key) {
    EXPECT_EQ(first.bytes(key), second.bytes(key));
    EXPECT_EQ(first.role(key), second.role(key));
  }
}

TEST(TermKeysTest, ACallersOwnTokensAreTheirOwnKeys) {
  const std::vector<std::vector<std::string>> tokens = {{"the", "Bus", "bus", ""}, {"the", "7"}};
  const auto documents = TokenizedDocuments::from_tokens(tokens);
  const TermKeys keys = TermKeys::identity(documents);
  ASSERT_EQ(keys.size(), 5U);
  EXPECT_EQ(keys.bytes(0), "");
  EXPECT_EQ(keys.bytes(1), "7");
  EXPECT_EQ(keys.bytes(2), "Bus");
  for (KeyId key = 0; key < keys.size(); ++key) EXPECT_EQ(keys.role(key), KeyRole::kContent);
}

TEST(TermKeysTest, NoDocumentsHaveNoKeys) {
  EXPECT_EQ(TermKeys::normalize(tokenize({})).size(), 0U);
  EXPECT_EQ(TermKeys::normalize(tokenize({"", "?!"})).size(), 0U);
}

SurfaceId surface_of(const TokenizedDocuments& documents, std::string_view form) {
  SurfaceId id = 0;
  while (documents.surface(id).bytes != form) ++id;
  return id;
}

TEST(TermKeysTest, FormsOfAWelshWordShareAKeyWithoutTheBridge) {
  const auto documents =
      tokenize({"Cymru", "yng Nghymru", "i Gymru", "a Chymru", "cwm chwm", "ysgolion", "ei hysgol"},
               Language::kWelsh);
  const TermKeys keys = TermKeys::normalize(documents, {.bridge = false});
  const auto key = [&](std::string_view form) { return key_of(documents, keys, form); };
  for (const char* form : {"Nghymru", "Gymru", "Chymru"}) EXPECT_EQ(key(form), key("Cymru"));
  EXPECT_EQ(key("chwm"), key("cwm"));
  EXPECT_EQ(key("hysgol"), key("ysgolion"));
  EXPECT_EQ(keys.bytes(key("Nghymru")), "cymru");
  EXPECT_EQ(keys.bridged_token_count(), 0U);
  EXPECT_EQ(keys.welsh_token_count(), 8U);
}

TEST(TermKeysTest, AWelshWordHasItsEnglishKeyOverTheBridge) {
  const std::vector<DocumentText> texts = {{0, "Mae angen gwasanaethau yn y gymuned a zwpzap"},
                                           {1, "The services of the community are good"}};
  Workers workers(1);
  const auto documents = tokenize_documents(texts, 2, {}, workers);
  const TermKeys keys = TermKeys::normalize(documents);
  const auto key = [&](std::string_view form) { return key_of(documents, keys, form); };
  EXPECT_EQ(key("gwasanaethau"), key("services"));
  EXPECT_EQ(key("gymuned"), key("community"));
  EXPECT_EQ(keys.bytes(key("zwpzap")), "zwpzap");
  EXPECT_EQ(keys.welsh_token_count(), 3U);
  EXPECT_EQ(keys.bridged_token_count(), 2U);
}

TEST(TermKeysTest, WelshKeysDoNotDependOnTheOrderOfDocuments) {
  std::vector<std::string> texts = {"flogen mlogen blogen", "blogen flogen",        "mlogen nlogau",
                                    "dlogau Nghymru",       "Cymru ddlogau tlogau", "nlog hysgol"};
  for (const bool bridge : {false, true}) {
    const auto key_by_form = [&] {
      const auto documents = tokenize(texts, Language::kWelsh);
      const TermKeys keys = TermKeys::normalize(documents, {.bridge = bridge});
      std::set<std::tuple<std::string, std::string, std::string>> result;
      for (SurfaceId id = 0; id < documents.surface_count(); ++id) {
        result.emplace(documents.surface(id).bytes, keys.bytes(keys.key_of(id)),
                       documents.surface(keys.shown(id)).bytes);
      }
      return result;
    };
    const auto first = key_by_form();
    std::ranges::reverse(texts);
    EXPECT_EQ(key_by_form(), first);
  }
}

TEST(TermKeysTest, ATranslationThatIsAStopWordIsNone) {
  const auto documents = tokenize({"zwpzap zapzwp"}, Language::kWelsh);
  const NormalizeOptions options{.lexicon =
                                     Lexicon::parse("zwpzap\tthe\t1\nzapzwp\tbuses\t1\n", "test")};
  const TermKeys keys = TermKeys::normalize(documents, options);
  EXPECT_EQ(keys.bytes(key_of(documents, keys, "zwpzap")), "zwpzap");
  EXPECT_EQ(keys.bytes(key_of(documents, keys, "zapzwp")), "bus");
}

TEST(TermKeysTest, AWelshWordIsShownUnmutatedWhereItIsWrittenSo) {
  const auto documents =
      tokenize({"Cymru yng Nghymru", "gwasanaeth, Wasanaeth, wasanaeth WASANAETH", "gymuned"},
               Language::kWelsh);
  const TermKeys keys = TermKeys::normalize(documents);
  const auto shown = [&](std::string_view form) {
    return documents.surface(keys.shown(surface_of(documents, form))).bytes;
  };
  EXPECT_EQ(shown("Nghymru"), "Cymru");
  EXPECT_EQ(shown("Cymru"), "Cymru");
  EXPECT_EQ(shown("wasanaeth"), "gwasanaeth");
  EXPECT_EQ(shown("Wasanaeth"), "Wasanaeth");  // nobody writes "Gwasanaeth"
  EXPECT_EQ(shown("WASANAETH"), "WASANAETH");
  EXPECT_EQ(shown("gymuned"), "gymuned");
}

TEST(TermKeysTest, AWelshWordOutOfItsSentenceIsUnmutatedWhereTheGlossaryKnowsItToo) {
  const auto documents = tokenize(
      {"Cymru yng Nghymru", "gwasanaeth, Wasanaeth WASANAETH", "gymuned ganlyniadau Zwpzap Nghzap"},
      Language::kWelsh);
  const TermKeys keys = TermKeys::normalize(documents);
  const std::pair<const char*, const char*> cases[] = {
      {"Nghymru", "Cymru"},       {"Cymru", "Cymru"},     {"Wasanaeth", "Gwasanaeth"},
      {"WASANAETH", "WASANAETH"}, {"gymuned", "cymuned"}, {"ganlyniadau", "canlyniadau"},
      {"Zwpzap", "Zwpzap"},       {"Nghzap", "Nghzap"},  // nobody knows a "Czap"
  };
  for (const auto& [form, expected] : cases) {
    EXPECT_EQ(keys.unmutated(surface_of(documents, form), documents), expected);
  }
}

TEST(TermKeysTest, TheNumberOfThreadsChangesNoKey) {
  std::vector<std::string> texts;
  texts.reserve(20000);
  for (int i = 0; i < 20000; ++i) texts.push_back("word" + std::to_string(i * 7919) + " ddinas");
  const auto documents = tokenize(texts, Language::kWelsh);
  Workers several(3);
  const TermKeys one = TermKeys::normalize(documents);
  const TermKeys other = TermKeys::normalize(documents, {}, several);
  ASSERT_EQ(one.size(), other.size());
  for (KeyId key = 0; key < one.size(); ++key) EXPECT_EQ(one.bytes(key), other.bytes(key));
  for (SurfaceId id = 0; id < documents.surface_count(); ++id) {
    ASSERT_EQ(one.key_of(id), other.key_of(id));
  }
}

TEST(TermKeysTest, KeysSortByAllTheirBytesAndNotOnlyTheFirstEight) {
  const std::vector<std::vector<std::string>> tokens = {
      {"abcdefghj", "abcdefghi", "abcdefgh", std::string("abc\0", 4), "abc", "\xc3\xa2", "z"}};
  const TermKeys keys = TermKeys::identity(TokenizedDocuments::from_tokens(tokens));
  ASSERT_EQ(keys.size(), 7U);
  for (KeyId key = 1; key < keys.size(); ++key) EXPECT_LT(keys.bytes(key - 1), keys.bytes(key));
}

}  // namespace
}  // namespace edau
