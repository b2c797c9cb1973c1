#include <gtest/gtest.h>

#include <cstdlib>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "edau/error.hpp"
#include "edau/option_table.hpp"

namespace edau {
namespace {

// Converts to anything, so that T{Any{}, Any{}, …} compiles for as many Anys as
// T has fields.
struct Any {
  template <typename T>
  operator T() const {  // NOLINT(google-explicit-constructor)
    std::abort();       // only ever named, never called
  }
};

template <typename T, std::size_t... I>
constexpr bool takes(std::index_sequence<I...>) {
  return requires { T{(static_cast<void>(I), Any{})...}; };
}

template <typename T, std::size_t N = 0>
constexpr std::size_t field_count() {
  if constexpr (takes<T>(std::make_index_sequence<N + 1>{})) {
    return field_count<T, N + 1>();
  } else {
    return N;
  }
}

TEST(OptionsTest, EveryFieldHasAnEntry) {
  EXPECT_EQ(field_count<Options>(), option_table().size());
  EXPECT_EQ(field_count<ReadOptions>(), read_option_table().size());
}

template <typename Target>
void expect_sound(std::span<const OptionEntry<Target>> table) {
  std::set<std::string_view> names;
  const Target defaults;
  for (const OptionEntry<Target>& entry : table) {
    EXPECT_TRUE(names.insert(entry.name).second) << entry.name;
    EXPECT_FALSE(entry.help.empty()) << entry.name;
    EXPECT_FALSE(entry.help.ends_with('.')) << entry.name;
    EXPECT_EQ(entry.get(defaults), entry.default_value) << entry.name;
    Target copy;
    entry.set(copy, entry.get(defaults));
    EXPECT_EQ(entry.get(copy), entry.default_value) << entry.name;
  }
}

TEST(OptionsTest, EveryEntryStatesItsDefaultAndReadsWhatItWrites) {
  expect_sound(option_table());
  expect_sound(read_option_table());
}

TEST(OptionsTest, TakesWhatIsInRange) {
  const std::pair<const char*, const char*> good[] = {{"themes", "1"},
                                                      {"themes", "65535"},
                                                      {"themes", "8-20"},
                                                      {"themes", "auto"},
                                                      {"split", "t3"},
                                                      {"split", "t3,t12,t1"},
                                                      {"question", "Why, when and \"how\"?"},
                                                      {"question", ""},
                                                      {"unit", "point"},
                                                      {"unit", "submission"},
                                                      {"mode", "fast"},
                                                      {"keep-all", "true"},
                                                      {"language", "cy"},
                                                      {"min-df", "7"},
                                                      {"max-df", "0.25"},
                                                      {"max-df", "1"},
                                                      {"base", "all"},
                                                      {"base", "distinct"},
                                                      {"base", "campaign-one"},
                                                      {"base", "campaign-apart"},
                                                      {"seed", "0"},
                                                      {"seed", "18446744073709551615"},
                                                      {"threads", "2"},
                                                      {"ngrams", "3"},
                                                      {"max-terms", "0"},
                                                      {"max-terms", "2000000000"},
                                                      {"weighting", "bm25"},
                                                      {"lexicon", "words.tsv"},
                                                      {"no-bridge", "true"},
                                                      {"no-related-words", "true"},
                                                      {"language", "sv"},
                                                      {"language", "auto"},
                                                      {"default-language", "ga"},
                                                      {"default-language", "auto"}};
  for (const auto& [name, text] : good) {
    Options options;
    set_option(options, name, text);
    for (const auto& entry : option_table()) {
      if (entry.name == name) {
        EXPECT_EQ(entry.get(options), text) << name;
      }
    }
  }
}

TEST(OptionsTest, RefusesWhatIsNotAndChangesNothing) {
  const std::pair<const char*, const char*> bad[] = {{"themes", "0"},
                                                     {"themes", "-3"},
                                                     {"themes", "1e10"},
                                                     {"themes", "9999999999"},
                                                     {"themes", "20-8"},
                                                     {"themes", "8-"},
                                                     {"themes", ""},
                                                     {"themes", "twelve"},
                                                     {"split", "3"},
                                                     {"split", "t0"},
                                                     {"split", "t03"},
                                                     {"split", "t"},
                                                     {"split", "t3,"},
                                                     {"split", ",t3"},
                                                     {"split", "t3, t5"},
                                                     {"split", "t3,t3"},
                                                     {"split", "T3"},
                                                     {"unit", "word"},
                                                     {"mode", "slow"},
                                                     {"keep-all", "yes"},
                                                     {"language", "xx"},
                                                     {"language", ""},
                                                     {"language", "EN"},
                                                     {"language", "english"},
                                                     {"default-language", "zh"},
                                                     {"default-language", "none"},
                                                     {"min-df", "0"},
                                                     {"min-df", "-1"},
                                                     {"max-df", "0"},
                                                     {"max-df", "1.5"},
                                                     {"max-df", "nan"},
                                                     {"max-df", "0,5"},
                                                     {"base", "people"},
                                                     {"base", ""},
                                                     {"seed", "-1"},
                                                     {"threads", "-1"},
                                                     {"threads", "1025"},
                                                     {"threads", "two"},
                                                     {"no-such", "thing"},
                                                     {"ngrams", "0"},
                                                     {"ngrams", "4"},
                                                     {"max-terms", "-1"},
                                                     {"max-terms", "2000000001"},
                                                     {"weighting", "BM25"},
                                                     {"no-bridge", "no"}};
  for (const auto& [name, text] : bad) {
    Options options;
    try {
      set_option(options, name, text);
      FAIL() << name << " accepted " << text;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
      EXPECT_NE(std::string(error.what()).find(name), std::string::npos) << error.what();
    }
    for (const auto& entry : option_table()) EXPECT_EQ(entry.get(options), entry.default_value);
  }
}

TEST(OptionsTest, TextThatIsNotUtf8IsRefusedByName) {
  const auto expect_refused = [](auto options, const char* name) {
    try {
      set_option(options, name, "what \xff");
      FAIL() << name;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
      EXPECT_EQ(
          std::string(error.what()),
          std::string("--") + name + " cannot be \"what \xEF\xBF\xBD\"; it takes text in UTF-8");
    }
  };
  expect_refused(Options{}, "question");
  for (const char* name : {"text", "id", "person", "publish", "group"}) {
    expect_refused(ReadOptions{}, name);
  }
  Options options;
  options.question = "\xff";
  EXPECT_THROW(check(options), Error);
}

TEST(OptionsTest, GroupsAreNamesOfColumnsEachOnce) {
  ReadOptions options;
  set_option(options, "group", "type,Local authority");
  EXPECT_EQ(options.group_columns, (std::vector<std::string>{"type", "Local authority"}));
  for (const char* bad : {",", "type,", ",type", "type,,area", "type,type"}) {
    EXPECT_THROW(set_option(options, "group", bad), Error) << bad;
  }
  set_option(options, "group", "");
  EXPECT_TRUE(options.group_columns.empty());
}

TEST(OptionsTest, EveryLanguageIsTakenAndNamedWhereOneIsRefused) {
  for (const char* name : {"language", "default-language"}) {
    std::string message;
    try {
      Options options;
      set_option(options, name, "tlh");
    } catch (const Error& error) {
      message = error.what();
    }
    for (std::size_t i = 0; i < kLanguageCount; ++i) {
      const std::string code(language_code(static_cast<Language>(i)));
      Options options;
      EXPECT_NO_THROW(set_option(options, name, code));
      EXPECT_NE(message.find(code), std::string::npos) << message;
    }
  }
}

TEST(OptionsTest, TheLanguageOfAllTextsAndTheDefaultAreTwoThings) {
  Options options;
  set_option(options, "default-language", "cy");
  EXPECT_EQ(options.language, std::nullopt);
  EXPECT_EQ(options.default_language, Language::kWelsh);
  set_option(options, "language", "fr");
  EXPECT_EQ(options.language, Language::kFrench);
  EXPECT_EQ(options.default_language, Language::kWelsh);
}

TEST(OptionsTest, AProgramsOwnFieldsAreCheckedToo) {
  const Options bad[] = {
      {.themes = -3}, {.themes = ThemeCount(9, 4)}, {.max_document_share = 0.0}, {.threads = -1}};
  for (const Options& options : bad) EXPECT_THROW(check(options), Error);
  EXPECT_NO_THROW(check({.themes = 12, .threads = 3}));
}

TEST(OptionsTest, ErrorMappingsCoverEveryCodeOnce) {
  std::set<int> codes;
  for (const ErrorMapping& mapping : error_mappings()) {
    EXPECT_TRUE(codes.insert(static_cast<int>(mapping.code)).second) << mapping.name;
    EXPECT_EQ(error_mapping(mapping.code).name, mapping.name);
    EXPECT_GT(mapping.exit_code, 0);
  }
  EXPECT_EQ(codes, (std::set<int>{1, 2, 3, 4, 5, 6, 7, 8}));  // fixed for ever
}

}  // namespace
}  // namespace edau
