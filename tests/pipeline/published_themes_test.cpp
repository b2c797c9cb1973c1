#include "pipeline/published_themes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "edau/find_themes.hpp"
#include "generated.hpp"

namespace edau {
namespace {

// Submissions that are a document each, and enough for a rule that leaves out. Every fourth fits
// its cluster: two of them the second one, a single one the third, the others the first.
class World {
 public:
  static constexpr std::size_t kSize = 450;

  World()
      : corpus_(generated_corpus(kSize)),
        submissions_(texts_of(corpus_)),
        texts_(documents_of(submissions_)),
        tokens_(tokenize_documents(texts_, kSize, {}, workers_)),
        keys_(TermKeys::normalize(tokens_, {}, workers_)),
        vocabulary_(Vocabulary::build(tokens_, keys_, {}, workers_)),
        matrix_(DocumentTermMatrix::build(tokens_, keys_, vocabulary_, workers_)),
        clustering_(cluster(ClusteringInput::from_documents(matrix_), {.cluster_count = 3})) {
    for (std::size_t i = 0; i < kSize; ++i) {
      numbers_.push_back(i);
      Assignment& assignment = clustering_.assignments[i];
      assignment.fits = i % 4 == 0;
      assignment.cluster = i < 8 ? 1 : i < 12 ? 2 : 0;
    }
  }

  PublishedThemes publish(const Options& options) {
    documents_.clear();
    for (std::size_t i = 0; i < kSize; ++i) {
      const auto end = static_cast<std::uint32_t>(submissions_[i].size());
      documents_.push_back({i, {0, end}, -1, Outcome::kFitsNoTheme, {}, 0, 0});
    }
    return publish_themes({tokens_,
                           keys_,
                           vocabulary_,
                           matrix_,
                           clustering_,
                           stabilities_,
                           numbers_,
                           texts_,
                           submissions_,
                           {},
                           {},
                           speakers_},
                          options, documents_, workers_);
  }

  // The submission of number `i` is of the person `persons[i]`.
  void set_persons(const std::vector<std::uint32_t>& persons) {
    for (const std::uint32_t person : persons) speakers_.push_back({person, true});
  }
  void set_stabilities(std::vector<double> stabilities) { stabilities_ = std::move(stabilities); }

  const Document& document(std::size_t i) const { return documents_[i]; }
  bool leaves_out() const { return clustering_.rule.leaves_out(); }

 private:
  static std::vector<std::string_view> texts_of(const Corpus& corpus) {
    std::vector<std::string_view> result;
    for (std::size_t i = 0; i < corpus.size(); ++i) result.push_back(corpus.submission(i).text);
    return result;
  }
  static std::vector<DocumentText> documents_of(const std::vector<std::string_view>& texts) {
    std::vector<DocumentText> result;
    for (std::size_t i = 0; i < texts.size(); ++i) result.push_back({i, texts[i]});
    return result;
  }

  Workers workers_{1};
  Corpus corpus_;
  std::vector<std::string_view> submissions_;
  std::vector<DocumentText> texts_;
  TokenizedDocuments tokens_;
  TermKeys keys_;
  Vocabulary vocabulary_;
  DocumentTermMatrix matrix_;
  Clustering clustering_;
  std::vector<double> stabilities_;
  std::vector<Speaker> speakers_;
  std::vector<std::size_t> numbers_;
  std::vector<Document> documents_;
};

TEST(PublishedThemesTest, WhatASingleSubmissionSaysIsNoThemeUnlessSoManyWereAskedFor) {
  World world;
  ASSERT_TRUE(world.leaves_out());
  for (const ThemeCount& count : {ThemeCount(), ThemeCount(2, 5)}) {
    const PublishedThemes published = world.publish({.themes = count});
    ASSERT_EQ(published.themes.size(), 2U);
    EXPECT_EQ(published.themes[1].submission_count, 2);
    EXPECT_EQ(world.document(8).theme, -1);
    EXPECT_EQ(world.document(8).outcome, Outcome::kFitsNoTheme);
  }
  const PublishedThemes three = world.publish({.themes = 3});
  ASSERT_EQ(three.themes.size(), 3U);
  EXPECT_EQ(three.themes[2].submission_count, 1);
  EXPECT_EQ(world.document(8).theme, 2);
}

TEST(PublishedThemesTest, NorIsWhatASinglePersonSaysInManySubmissions) {
  World world;
  std::vector<std::uint32_t> persons(World::kSize);
  std::iota(persons.begin(), persons.end(), 0U);
  persons[4] = persons[0];  // the two that fit the second cluster
  world.set_persons(persons);
  EXPECT_EQ(world.publish({}).themes.size(), 1U);
}

TEST(PublishedThemesTest, OfNoMoreThanAHundredPeopleEachMayBeAloneWithATheme) {
  World world;
  std::vector<std::uint32_t> persons(World::kSize);
  for (std::size_t i = 0; i < persons.size(); ++i) persons[i] = static_cast<std::uint32_t>(i % 100);
  world.set_persons(persons);
  EXPECT_EQ(world.publish({}).themes.size(), 3U);
}

TEST(PublishedThemesTest, OfAThemeOfFewerThanFiveSubmissionsNoStabilityIsTold) {
  World world;
  world.set_stabilities({0.5, 0.25, 1.0});
  const PublishedThemes published = world.publish({.themes = 3});
  ASSERT_EQ(published.themes.size(), 3U);
  EXPECT_EQ(published.themes[0].stability, 0.5);
  for (const std::size_t small : {1U, 2U}) {
    EXPECT_EQ(published.themes[small].stability, -1.0);
    EXPECT_TRUE(is_too_small_to_tell(published.themes[small]));
    EXPECT_FALSE(is_unsteady(published.themes[small]));
  }
}

TEST(PublishedThemesTest, OfOneLongSubmissionItsThemesAreFound) {
  const Corpus many = generated_corpus(300);
  std::string text;
  for (std::size_t i = 0; i < many.size(); ++i) {
    text.append(many.submission(i).text).append("\n\n");
  }
  const Analysis analysis =
      find_themes(Corpus::from_texts(std::vector<std::string_view>{text}),
                  {.mode = Mode::kFast, .min_document_frequency = 1, .max_document_share = 1.0});
  EXPECT_GT(analysis.resolved().distinct_documents, 400);
  EXPECT_GT(analysis.themes().size(), 1U);
}

TEST(PublishedThemesTest, WhereAllIsKeptAThemeOfOneSubmissionIsToo) {
  World world;
  EXPECT_EQ(world.publish({.keep_all = true}).themes.size(), 3U);
  EXPECT_NE(world.document(8).theme, -1);
  EXPECT_NE(world.document(9).theme, -1);
}

}  // namespace
}  // namespace edau
