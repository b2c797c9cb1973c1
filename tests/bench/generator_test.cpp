#include "bench/generator.hpp"

#include <gtest/gtest.h>
#include <libstemmer.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "core/hashing.hpp"
#include "edau/error.hpp"
#include "edau/language.hpp"
#include "edau/reading.hpp"

namespace edau::bench {
namespace {

struct Files {
  std::string texts;
  std::string labels;
};

Files generate(const GeneratorOptions& options) {
  std::ostringstream texts;
  std::ostringstream labels;
  generate_corpus(options, texts, labels);
  return {texts.str(), labels.str()};
}

std::vector<GeneratedDocument> documents(const GeneratorOptions& options) {
  const Generator generator(options);
  std::vector<GeneratedDocument> result;
  for (std::int64_t i = 0; i < options.documents; ++i) result.push_back(generator.document(i));
  return result;
}

double share(const std::vector<GeneratedDocument>& documents, DocumentKind kind) {
  const auto count = std::count_if(documents.begin(), documents.end(),
                                   [&](const auto& document) { return document.kind == kind; });
  return static_cast<double>(count) / static_cast<double>(documents.size());
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Changing these bytes makes every published figure incomparable.
TEST(GeneratorTest, GivesTheFrozenBytes) {
  const Files files = generate({.documents = 200});
  EXPECT_EQ(hash_bytes(files.texts), (Key128{0xb3f715bb428d19c1, 0x49816298d52239e1}));
  EXPECT_EQ(hash_bytes(files.labels), (Key128{0xbf97b30c3e6dc563, 0x04db4e7d567a5415}));
}

TEST(GeneratorTest, AnotherSeedGivesOtherTexts) {
  EXPECT_NE(generate({.documents = 20, .seed = 1}).texts,
            generate({.documents = 20, .seed = 2}).texts);
}

TEST(GeneratorTest, ALargerCorpusBeginsWithTheSmallerOne) {
  const Files small = generate({.documents = 100});
  const Files large = generate({.documents = 300});
  EXPECT_TRUE(large.texts.starts_with(small.texts));
  EXPECT_TRUE(large.labels.starts_with(small.labels));
}

TEST(GeneratorTest, TheCorpusReadsBackWithDefaultOptionsAndMatchesItsLabels) {
  const Files files = generate({.documents = 500});
  const Corpus corpus = parse_corpus(files.texts, "corpus.csv");
  ASSERT_EQ(corpus.size(), 500u);
  EXPECT_EQ(corpus.ledger().received, 500);
  EXPECT_EQ(corpus.ledger().accepted, 500);

  std::istringstream labels(files.labels);
  std::string line;
  std::getline(labels, line);
  EXPECT_EQ(line, "label\ttext");
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    ASSERT_TRUE(std::getline(labels, line));
    EXPECT_EQ(line.substr(line.find('\t') + 1), corpus.submission(i).text);
  }
  EXPECT_FALSE(std::getline(labels, line));
}

TEST(GeneratorTest, SharesAreAsAskedFor) {
  const auto all = documents({.documents = 20'000,
                              .noise_share = 0.1,
                              .duplicate_share = 0.2,
                              .near_duplicate_share = 0.05});
  EXPECT_NEAR(share(all, DocumentKind::kNoise), 0.1, 0.01);
  EXPECT_NEAR(share(all, DocumentKind::kDuplicate), 0.2, 0.01);
  EXPECT_NEAR(share(all, DocumentKind::kNearDuplicate), 0.05, 0.005);
}

TEST(GeneratorTest, OnlyDuplicatesRepeatAText) {
  std::set<std::string> texts;
  for (const GeneratedDocument& document : documents({.documents = 20'000})) {
    const bool is_new = texts.insert(document.text).second;
    EXPECT_EQ(is_new, document.kind != DocumentKind::kDuplicate) << document.text;
  }
}

TEST(GeneratorTest, CopiesKeepTheThemeAndAllButTwoWordsOfAnEarlierOriginal) {
  const auto all = documents({.documents = 2'000, .near_duplicate_share = 0.3});
  for (std::size_t i = 0; i < all.size(); ++i) {
    const GeneratedDocument& source = all[static_cast<std::size_t>(all[i].source)];
    EXPECT_EQ(source.theme, all[i].theme);
    EXPECT_TRUE(all[i].kind != DocumentKind::kDuplicate || source.text == all[i].text);
    if (all[i].kind != DocumentKind::kNearDuplicate) continue;

    ASSERT_LT(all[i].source, static_cast<std::int64_t>(i));
    EXPECT_EQ(source.kind, DocumentKind::kOriginal);
    const auto before = words(source.text);
    const auto after = words(all[i].text);
    ASSERT_EQ(before.size(), after.size());
    int changed = 0;
    for (std::size_t w = 0; w < before.size(); ++w) changed += before[w] != after[w] ? 1 : 0;
    EXPECT_GE(changed, 1);
    EXPECT_LE(changed, 2);
  }
}

TEST(GeneratorTest, TextsAreSentencesOfTheAskedLength) {
  for (const int count : {1, 7, 8, 16, 17, 24, 60, 400}) {
    for (const auto& document : documents({.documents = 50, .words_per_document = count})) {
      const auto all = words(document.text);
      ASSERT_EQ(all.size(), static_cast<std::size_t>(count));
      EXPECT_EQ(document.text.find_first_of("\n\r\t\""), std::string::npos);
      EXPECT_EQ(document.text.back(), '.');
      int length = 0;
      for (const std::string& word : all) {
        EXPECT_EQ(length++ == 0, word[0] >= 'A' && word[0] <= 'Z') << word;
        if (word.back() != '.') continue;
        EXPECT_GE(length, std::min(count, 8));
        EXPECT_LE(length, 16);
        length = 0;
      }
    }
  }
}

TEST(GeneratorTest, ThemesAreUnequalAndNoiseHasNone) {
  std::map<int, int> sizes;
  for (const auto& document : documents({.documents = 5'000})) {
    EXPECT_EQ(document.kind == DocumentKind::kNoise, document.theme == -1);
    ++sizes[document.theme];
  }
  EXPECT_EQ(sizes.size(), 51u);
  EXPECT_GT(sizes[0], 4 * sizes[49]);
  EXPECT_EQ(label_name(0), "theme1");
  EXPECT_EQ(label_name(-1), "noise");
}

// Without this, the sentences of a submission could not be told apart by theme.
TEST(GeneratorTest, AThemesWordsStandTogetherInSomeSentences) {
  const GeneratorOptions options{.documents = 500,
                                 .words_per_document = 60,
                                 .themes = 1,
                                 .noise_share = 0,
                                 .function_word_share = 0,
                                 .theme_words = 1,
                                 .topical_share = 0,
                                 .theme_word_share = 2.0 / 3};
  int with_theme = 0;
  for (const GeneratedDocument& document : documents(options)) {
    int topical = 0;
    std::istringstream stream(document.text);
    for (std::string sentence; std::getline(stream, sentence, '.');) {
      int repeated = 0;
      for (const std::string& word : words(sentence)) {
        repeated += word.starts_with(invented_word(100)) ? 1 : 0;
      }
      topical += repeated >= 2 ? 1 : 0;
    }
    EXPECT_LE(topical, 1) << document.text;
    with_theme += topical;
  }
  EXPECT_GT(with_theme, 450);
}

TEST(GeneratorTest, ExtremesOfTheOptionsGiveDocuments) {
  const GeneratorOptions extremes[] = {
      {.documents = 0},
      {.documents = 5, .noise_share = 1.0, .duplicate_share = 0, .near_duplicate_share = 0},
      {.documents = 5, .noise_share = 0, .duplicate_share = 1.0, .near_duplicate_share = 0},
      {.documents = 5, .themes = 1, .theme_words = 900, .theme_overlap = 1e300},
      {.documents = 5, .themes = 2'000, .vocabulary = 1'000, .theme_overlap = 1.0},
      {.documents = 5, .function_word_share = 1.0, .theme_word_share = 2.0 / 3},
      {.documents = 5, .vocabulary = 1'000'000}};
  for (const GeneratorOptions& options : extremes) {
    const Files files = generate(options);
    EXPECT_EQ(std::count(files.texts.begin(), files.texts.end(), '\n'), options.documents + 1);
    EXPECT_EQ(std::count(files.labels.begin(), files.labels.end(), '\n'), options.documents + 1);
  }
}

TEST(GeneratorTest, RefusesOptionsOutOfTheirRange) {
  const GeneratorOptions bad[] = {{.documents = -1},
                                  {.words_per_document = 0},
                                  {.themes = 0},
                                  {.themes = 65'536},
                                  {.noise_share = -0.1},
                                  {.noise_share = std::nan("")},
                                  {.noise_share = 0.6, .duplicate_share = 0.6},
                                  {.function_word_share = 1.1},
                                  {.vocabulary = 999},
                                  {.vocabulary = 1'000'001},
                                  {.theme_words = 0},
                                  {.theme_words = 901},
                                  {.theme_overlap = 0.5},
                                  {.theme_overlap = std::nan("")},
                                  {.topical_share = 1.1},
                                  {.theme_word_share = 0.7}};
  for (const GeneratorOptions& options : bad) {
    try {
      const Generator generator(options);
      FAIL() << "accepted";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    }
  }
}

TEST(GeneratorTest, WritesBothFilesOrSaysWhichItCouldNot) {
  const auto folder = std::filesystem::path(testing::TempDir()) / "edau_generator_test";
  std::filesystem::create_directories(folder);
  const std::string path = folder / "corpus.csv";
  write_generated_corpus({.documents = 30}, path);
  const Files files = generate({.documents = 30});
  EXPECT_EQ(contents(path), files.texts);
  EXPECT_EQ(contents(path + ".labels.tsv"), files.labels);
  std::filesystem::remove_all(folder);

  try {
    write_generated_corpus({.documents = 1}, path);
    FAIL() << "wrote into a folder that is not there";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kUnwritableOutput);
    EXPECT_NE(std::string(error.what()).find(path), std::string::npos);
  }
}

TEST(WordsTest, InventedWordsAreDistinctStemsAndNotFunctionWords) {
  constexpr std::uint32_t kCount = 30'000;
  const std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> stemmer(
      sb_stemmer_new("english", "UTF_8"), &sb_stemmer_delete);
  std::set<std::string> seen;
  for (std::uint32_t id = 0; id < kCount; ++id) {
    const std::string word = invented_word(id);
    const auto* stem =
        sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                        static_cast<int>(word.size()));
    EXPECT_EQ(reinterpret_cast<const char*>(stem), word);
    EXPECT_FALSE(is_stop_word(word, Language::kEnglish)) << word;
    EXPECT_TRUE(seen.insert(word).second) << word;
  }
  EXPECT_TRUE(seen.insert(invented_word(kInventedWordCount - 1)).second);
}

TEST(WordsTest, FunctionWordsAreDistinctStopWords) {
  std::set<std::string_view> seen;
  for (const std::string_view word : function_words()) {
    EXPECT_TRUE(is_stop_word(word, Language::kEnglish)) << word;
    EXPECT_TRUE(seen.insert(word).second) << word;
  }
}

}  // namespace
}  // namespace edau::bench
