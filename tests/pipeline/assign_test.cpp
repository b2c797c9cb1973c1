// The law of a model: assigning the analysed submissions gives every published theme back.
#include "edau/assign.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bench/generator.hpp"
#include "edau/error.hpp"
#include "edau/find_themes.hpp"
#include "pipeline/bilingual.hpp"
#include "pipeline/generated.hpp"
#include "pipeline/same_place.hpp"

namespace edau {
namespace {

void expect_law(const Corpus& corpus, const Options& options) {
  const Analysis analysis = find_themes(corpus, options);
  const Assigned assigned = assign(analysis.model(), corpus, {.threads = 2});
  ASSERT_EQ(analysis.documents().size(), assigned.documents().size());
  for (std::size_t i = 0; i < analysis.documents().size(); ++i) {
    EXPECT_EQ(analysis.documents()[i].submission, assigned.documents()[i].submission);
    expect_same_place(analysis.documents()[i], assigned.documents()[i]);
    if (testing::Test::HasFailure()) FAIL() << "document " << i;
  }
  ASSERT_EQ(analysis.themes().size(), assigned.model().themes().size());
  for (std::size_t i = 0; i < analysis.themes().size(); ++i) {
    const Theme& theme = analysis.themes()[i];
    const ModelTheme& kept = assigned.model().themes()[i];
    EXPECT_EQ(theme.id, kept.id);
    EXPECT_EQ(theme.label, kept.label);
    EXPECT_EQ(theme.submission_count, kept.submission_count);
    const ThemeDrift& drift = assigned.drift().themes[i];
    EXPECT_EQ(theme.submission_count, drift.submission_count);
    EXPECT_DOUBLE_EQ(drift.share_then, drift.share_now);
    EXPECT_NEAR(drift.similarity_then, drift.similarity_now.value_or(-1.0), 1e-12);
  }
  EXPECT_EQ(assigned.drift().unthemed_share_then, assigned.drift().unthemed_share_now);
}

class TemporaryFile {
 public:
  TemporaryFile(const std::string& name, std::string_view bytes)
      : path_(testing::TempDir() + "/edau_assign_" + name) {
    std::ofstream(path_) << bytes;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& path() const noexcept { return path_; }

 private:
  std::string path_;
};

// What follows from a search is looked at, not the search.
Options quick(Options options = {}) {
  options.mode = Mode::kFast;
  options.stability = 0;
  return options;
}

TEST(AssignTest, GivesEveryPublishedThemeBack) {
  expect_law(generated_corpus(1500), quick());
  expect_law(generated_corpus(600), {.themes = 8, .stability = 0});
}

TEST(AssignTest, GivesThemBackForWholeSubmissions) {
  expect_law(generated_corpus(1500), quick({.unit = Unit::kSubmission}));
}

TEST(AssignTest, GivesThemBackInTwoLanguages) {
  expect_law(bilingual_corpus(8), quick({.themes = 4}));
  expect_law(bilingual_corpus(8), quick({.themes = 4, .unit = Unit::kSubmission}));
  expect_law(bilingual_corpus(8), quick({.themes = 4, .bridge = false}));
}

TEST(AssignTest, GivesThemBackWhereALanguageIsTold) {
  expect_law(bilingual_corpus(4), quick({.themes = 4, .language = Language::kWelsh}));
  expect_law(bilingual_corpus(4), quick({.themes = 4, .default_language = Language::kWelsh}));
}

// Below 50 submissions words of one submission count.
TEST(AssignTest, GivesThemBackOfFewSubmissions) {
  expect_law(bilingual_corpus(1), quick({.themes = 3}));
  expect_law(Corpus::from_texts(std::vector<std::string_view>{"One rural bus", "Two libraries"}),
             quick());
}

TEST(AssignTest, GivesThemBackByNgrams) {
  for (const int longest : {2, 3}) {
    expect_law(bilingual_corpus(8), quick({.themes = 4, .ngram_max = longest}));
    expect_law(generated_corpus(600), quick({.themes = 6, .ngram_max = longest}));
    expect_law(generated_corpus(600), quick({.themes = 6, .ngram_max = longest, .max_terms = 500}));
  }
}

TEST(AssignTest, GivesThemBackByBm25) {
  expect_law(generated_corpus(600), quick({.themes = 6, .weighting = TermWeighting::kBm25}));
  expect_law(bilingual_corpus(8), quick({.themes = 4, .weighting = TermWeighting::kBm25}));
}

TEST(AssignTest, GivesThemBackWhereAllAreKept) {
  expect_law(generated_corpus(1500), quick({.themes = 8, .keep_all = true}));
  expect_law(bilingual_corpus(8), quick({.themes = 4, .keep_all = true}));
}

TEST(AssignTest, GivesThemBackWhereOneWasSplit) {
  expect_law(generated_corpus(1500), quick({.themes = 4, .split = {"t1", "t3"}}));
}

TEST(AssignTest, GivesThemBackByTheUsersWords) {
  const TemporaryFile stop_words("stop.txt", "bus\nbws\nsentence\n");
  const TemporaryFile lexicon("lexicon.tsv", "gwledig\trural\t2\ncwm\tvalley\t1\n");
  Options options = quick({.themes = 4});
  options.stop_words = stop_words.path();
  options.lexicon = lexicon.path();
  expect_law(bilingual_corpus(8), options);
  options.replace_stop_words = true;
  expect_law(bilingual_corpus(8), options);
}

// The files may be gone when submissions come late.
TEST(AssignTest, TheUsersWordsTravelInTheModel) {
  std::optional<Model> model;
  {
    const TemporaryFile stop_words("stop.txt", "library\nllyfrgell\n");
    Options options = quick({.themes = 3});
    options.stop_words = stop_words.path();
    model.emplace(find_themes(bilingual_corpus(8), options).model());
  }
  const Model loaded = Model::parse(model->bytes(), "m.edau");
  const Assigned assigned =
      assign(loaded, Corpus::from_texts(std::vector<std::string_view>{"Library", "LLYFRGELL"}));
  for (const Document& document : assigned.documents()) {
    EXPECT_EQ(document.outcome, Outcome::kNoUsableWord);
  }
}

TEST(AssignTest, ANewMutationOfAKnownWordIsThatWord) {
  const Analysis analysis = find_themes(bilingual_corpus(8), quick({.themes = 4}));
  const std::vector<std::string_view> texts = {"Mae'r sefyllfa yng Nghaerdydd yn ofnadwy",
                                               "I Gaerdydd mae pawb yn mynd y dyddiau hyn"};
  const Assigned assigned = assign(analysis.model(), Corpus::from_texts(texts));
  const std::vector<std::string_view> radical = {"Mae'r sefyllfa yn Caerdydd yn ofnadwy"};
  const Assigned other = assign(analysis.model(), Corpus::from_texts(radical));
  EXPECT_EQ(assigned.documents()[0].theme, other.documents()[0].theme);
  EXPECT_EQ(assigned.documents()[0].similarity, other.documents()[0].similarity);
}

TEST(AssignTest, NeitherCompanyNorThreadsChangeASubmissionsPlace) {
  const Analysis analysis = find_themes(generated_corpus(800), quick({.themes = 6}));
  const Corpus corpus = generated_corpus(300);
  const Assigned together = assign(analysis.model(), corpus, {.threads = 3});
  for (std::size_t i = 0; i < corpus.size(); i += 29) {
    const std::vector<std::string_view> text = {corpus.submission(i).text};
    const Assigned alone = assign(analysis.model(), Corpus::from_texts(text), {.threads = 1});
    const auto expected = together.placed().documents_of(i);
    ASSERT_EQ(alone.documents().size(), expected.size());
    for (std::size_t point = 0; point < expected.size(); ++point) {
      EXPECT_EQ(alone.documents()[point].theme, expected[point].theme);
      EXPECT_EQ(alone.documents()[point].similarity, expected[point].similarity);
    }
  }
}

TEST(AssignTest, NothingIsAssignedToNothing) {
  const Analysis analysis = find_themes(bilingual_corpus(2), quick({.themes = 3}));
  const Assigned assigned = assign(analysis.model(), Corpus::from_texts({}));
  EXPECT_EQ(assigned.submissions().analysed, 0);
  EXPECT_TRUE(assigned.notes().empty());
  for (const ThemeDrift& theme : assigned.drift().themes) {
    EXPECT_EQ(theme.share_now, 0.0);
    EXPECT_FALSE(theme.similarity_now);
  }
}

TEST(AssignTest, ChangeIsSeenAsDrift) {
  const Analysis analysis = find_themes(bilingual_corpus(8), quick({.themes = 4}));
  const std::vector<std::string> texts(40, "Otters swim past estuary reeds");
  const Assigned assigned =
      assign(analysis.model(),
             Corpus::from_texts(std::vector<std::string_view>(texts.begin(), texts.end())));
  EXPECT_EQ(assigned.drift().unthemed_share_now, 1.0);
  ASSERT_EQ(assigned.notes().size(), 1U);
  EXPECT_NE(assigned.notes()[0].find("find themes anew"), std::string::npos);
}

TEST(AssignTest, RefusesAnImpossibleNumberOfThreads) {
  const Analysis analysis = find_themes(bilingual_corpus(1), quick({.themes = 3}));
  EXPECT_THROW(assign(analysis.model(), bilingual_corpus(1), {.threads = -1}), Error);
}

// Half of a consultation finds the themes; the other half comes late.
TEST(AssignTest, LateSubmissionsFallIntoTheThemesOfTheirKind) {
  bench::GeneratorOptions options;
  options.documents = 4000;
  options.themes = 12;
  const bench::Generator generator(options);
  std::vector<std::string> texts[2];
  std::vector<std::int32_t> gold[2];
  for (std::int64_t i = 0; i < options.documents; ++i) {
    bench::GeneratedDocument document = generator.document(i);
    texts[i % 2].push_back(std::move(document.text));
    gold[i % 2].push_back(document.theme);
  }
  const auto corpus_of = [](const std::vector<std::string>& half) {
    return Corpus::from_texts(std::vector<std::string_view>(half.begin(), half.end()));
  };
  const Analysis analysis =
      find_themes(corpus_of(texts[0]), {.themes = 12, .unit = Unit::kSubmission, .stability = 0});
  const Assigned late = assign(analysis.model(), corpus_of(texts[1]));
  std::map<std::int32_t, std::map<std::int32_t, int>> held;  // planted: found: how many
  for (std::size_t i = 0; i < gold[0].size(); ++i)
    ++held[gold[0][i]][analysis.documents()[i].theme];
  const auto home_of = [&](std::int32_t planted) {
    held[planted].erase(-1);
    return std::ranges::max_element(held[planted], {}, [](const auto& one) { return one.second; })
        ->first;
  };
  int planted_count = 0;
  int at_home = 0;
  for (std::size_t i = 0; i < gold[1].size(); ++i) {
    if (gold[1][i] < 0) continue;
    ++planted_count;
    at_home += late.documents()[i].theme == home_of(gold[1][i]) ? 1 : 0;
  }
  std::cout << at_home << " of " << planted_count << " planted late submissions are at home\n";
  EXPECT_GE(at_home, planted_count * 7 / 10);
}

}  // namespace
}  // namespace edau
