// Whole models: saved, loaded, damaged.
#include "edau/model.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "core/files.hpp"
#include "core/sha256.hpp"
#include "edau/assign.hpp"
#include "edau/error.hpp"
#include "model/allocations.hpp"
#include "model/check_records.hpp"
#include "model/damage.hpp"
#include "model/model_content.hpp"
#include "model/sample_analysis.hpp"
#include "model/sections.hpp"

namespace edau {
namespace {

using namespace damage;
using testing_model::sample_analysis;
using testing_model::sample_analysis_by_vectors;
using testing_model::sample_texts;
using testing_model::sample_vectors;

const std::string& sample_file() {
  static const std::string file = sample_analysis().model().bytes();
  return file;
}

const std::string& file_by_vectors() {
  static const std::string file = sample_analysis_by_vectors().model().bytes();
  return file;
}

void load(std::string_view bytes) { static_cast<void>(Model::parse(bytes, "m.edau")); }

// What each sample text is told, in a line.
std::string assignments(const Model& model) {
  std::ostringstream lines;
  const Corpus corpus = Corpus::from_texts(sample_texts());
  const Assigned assigned = model.vectors().dimension == 0
                                ? assign(model, corpus)
                                : assign(model, corpus, sample_vectors());
  for (const Document& document : assigned.documents()) {
    lines << document.submission << ' ' << document.range.begin << ' ' << document.range.end << ' ';
    if (document.theme >= 0) {
      lines << assigned.model().themes()[static_cast<std::size_t>(document.theme)].label;
    } else {
      lines << outcome_name(document.outcome);
    }
    lines << ' ' << std::llround(document.similarity * 1e6) << '\n';
  }
  return lines.str();
}

TEST(ModelTest, ComesBackFromItsBytes) {
  const Model model = Model::parse(sample_file(), "m.edau");
  EXPECT_EQ(model.bytes(), sample_file());
  EXPECT_EQ(model.sha256(), sha256(sample_file()));
  EXPECT_EQ(assignments(model), assignments(sample_analysis().model()));
  ASSERT_EQ(model.themes().size(), 2U);
  EXPECT_EQ(model.themes()[0].id, "t1");
  EXPECT_EQ(model.submissions().analysed, 12);
}

TEST(ModelTest, IsTheSameFileForAnyOrderOfRowsAndAnyThreads) {
  std::vector<std::string_view> texts(sample_texts().rbegin(), sample_texts().rend());
  for (const int threads : {1, 2, 5}) {
    Options options;
    options.themes = 2;
    options.ngram_max = 2;
    options.stability = 0;
    options.threads = threads;
    EXPECT_EQ(find_themes(Corpus::from_texts(texts), options).model().bytes(), sample_file());
  }
}

TEST(ModelTest, IsSavedAndLoaded) {
  const auto path = std::filesystem::path(testing::TempDir()) / "edau_model_test.edau";
  const Model model = Model::parse(sample_file(), "m.edau");
  model.save(path.string());
  EXPECT_EQ(read_file(path.string(), 1 << 20), sample_file());
  EXPECT_EQ(Model::load(path.string()).bytes(), sample_file());
  std::filesystem::remove(path);
}

TEST(ModelTest, OfVectorsComesBackFromItsBytes) {
  const Model model = Model::parse(file_by_vectors(), "m.edau");
  EXPECT_EQ(model.bytes(), file_by_vectors());
  EXPECT_EQ(model.vectors().dimension, 2U);
  EXPECT_EQ(model.vectors().weight, 0.75);
  EXPECT_EQ(Model::parse(sample_file(), "m.edau").vectors().dimension, 0U);
}

// So that an edau that knows nothing of vectors does not assign by half of what decided.
TEST(ModelTest, OldReadersRefuseTheSectionOfVectors) {
  EXPECT_TRUE(kVectorsSection.tag.is_critical());
  EXPECT_NE(file_by_vectors().find("VECT"), std::string::npos);
  EXPECT_EQ(sample_file().find("VECT"), std::string::npos);
}

TEST(ModelTest, AMissingFileIsUnreadableInput) {
  try {
    static_cast<void>(Model::load("/nowhere/model.edau"));
    FAIL() << "loaded";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kUnreadableInput);
  }
}

// Words of one submission are kept only as far as assignment needs them.
TEST(ModelTest, HoldsNoWordThatIsInNoTerm) {
  std::vector<std::string> texts;
  for (int i = 0; i < 30; ++i) {
    texts.push_back("The rural bus comes late");
    texts.push_back("No library opens on Saturday");
  }
  texts.push_back("Ask Marmaduke Featherstonehaugh about the bus");
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  const std::string file = find_themes(Corpus::from_texts(views), {.themes = 2}).model().bytes();
  EXPECT_NE(file.find("rural"), std::string::npos);
  for (const char* name : {"armaduke", "eatherstonehaugh"}) {
    EXPECT_EQ(file.find(name), std::string::npos);
  }
}

TEST(ModelDamageTest, EveryTruncatedModelIsRefused) {
  const damage::Outcome outcome = load_truncated(sample_file(), load);
  EXPECT_EQ(outcome.refused, sample_file().size());
  EXPECT_EQ(outcome.accepted, 0U);
  EXPECT_EQ(outcome.unclear, std::vector<std::string>());
}

TEST(ModelDamageTest, EveryFlippedBitOfTheFirst200BytesIsNoticed) {
  const damage::Outcome outcome = load_with_bits_flipped(sample_file(), 200, load);
  EXPECT_EQ(outcome.refused, 1600U);
  EXPECT_EQ(outcome.unclear, std::vector<std::string>());
}

TEST(ModelDamageTest, TenThousandDamagedModelsAreRefused) {
  const damage::Outcome outcome =
      load_damaged_copies(sample_file(), 10'000, Checksums::kAsTheyAre, load);
  std::cout << outcome.summary() << '\n';
  EXPECT_EQ(outcome.refused, 10'000U);
  EXPECT_EQ(outcome.unclear, std::vector<std::string>());
  EXPECT_EQ(outcome.largest_excess, 0U);
}

// What is accepted assigns: a number, a letter differs.
TEST(ModelDamageTest, HostileModelsAreRefusedOrAssign) {
  const auto load_and_use = [](std::string_view bytes) {
    const Model model = Model::parse(bytes, "m.edau");
    const std::string saved = model.bytes();
    if (Model::parse(saved, "m.edau").bytes() != saved) throw std::logic_error("not the same");
    static_cast<void>(assign(model, Corpus::from_texts(sample_texts()), {.threads = 1}));
  };
  const damage::Outcome outcome =
      load_damaged_copies(sample_file(), 5'000, Checksums::kRepaired, load_and_use);
  std::cout << outcome.summary() << '\n';
  EXPECT_EQ(outcome.unclear, std::vector<std::string>());
  EXPECT_GT(outcome.by_part.size(), 5U);
}

TEST(ModelDamageTest, EveryTruncatedModelOfVectorsIsRefused) {
  const damage::Outcome outcome = load_truncated(file_by_vectors(), load);
  EXPECT_EQ(outcome.refused, file_by_vectors().size());
  EXPECT_EQ(outcome.unclear, std::vector<std::string>());
}

TEST(ModelDamageTest, HostileModelsOfVectorsAreRefusedOrAssign) {
  const auto load_and_use = [](std::string_view bytes) {
    const Model model = Model::parse(bytes, "m.edau");
    const std::string saved = model.bytes();
    if (Model::parse(saved, "m.edau").bytes() != saved) throw std::logic_error("not the same");
    if (model.vectors().dimension != 2) return;
    static_cast<void>(
        assign(model, Corpus::from_texts(sample_texts()), sample_vectors(), {.threads = 1}));
  };
  const damage::Outcome outcome =
      load_damaged_copies(file_by_vectors(), 5'000, Checksums::kRepaired, load_and_use);
  std::cout << outcome.summary() << '\n';
  EXPECT_EQ(outcome.unclear, std::vector<std::string>());
  EXPECT_GT(outcome.by_part.at("section VECT"), 0U);
}

TEST(ModelDamageTest, HostileModelsCostNoMoreThanTwiceTheirSizeToLoad) {
  const damage::Outcome outcome =
      load_damaged_copies(sample_file(), 20'000, Checksums::kRepaired, load);
  std::cout << outcome.summary() << '\n';
  EXPECT_EQ(outcome.largest_excess, 0U);
}

TEST(ModelDamageTest, EachAllocationOfALoadMayFail) {
  if (!allocations::kAreMeasured) {
    GTEST_SKIP() << "the thread sanitizer has an operator new of its own";
  }
  const std::size_t count = load_with_each_allocation_failing(sample_file(), load);
  std::cout << count << " allocations failed, each once\n";
  EXPECT_GT(count, 20U);
}

// The files of released versions load for ever, and assign as they did. A new version adds a
// folder; EDAU_WRITE_GOLDEN=1 writes what is not there.
class GoldenModelTest : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Versions, GoldenModelTest, testing::Values("0.1"));

void expect_golden_model(const std::string& file, const std::string& told, const Model& of_today) {
  if (std::getenv("EDAU_WRITE_GOLDEN") != nullptr && !std::filesystem::exists(file)) {
    std::filesystem::create_directories(std::filesystem::path(file).parent_path());
    of_today.save(file);
    std::ofstream(told) << assignments(of_today);
  }
  const Model model = Model::load(file);
  EXPECT_EQ(assignments(model), read_file(told, 1 << 20));
  EXPECT_EQ(model.bytes(), read_file(file, 1 << 20));
}

TEST_P(GoldenModelTest, LoadsAndAssignsAsItDid) {
  const std::string folder =
      std::string(EDAU_SOURCE_DIR) + "/tests/model/golden/" + GetParam() + "/";
  expect_golden_model(folder + "model.edau", folder + "assignments.txt", sample_analysis().model());
  expect_golden_model(folder + "vectors.edau", folder + "vectors_assignments.txt",
                      sample_analysis_by_vectors().model());
}

// Whatever a hand writes into a record, its check names it.
class CheckRecordsTest : public testing::Test {
 protected:
  ModelRecords records_ = Model::parse(sample_file(), "m.edau").content().records();
};

TEST_F(CheckRecordsTest, FindsNothingInAGoodModel) {
  EXPECT_EQ(defect_of(records_.analysis, records_), "");
  EXPECT_EQ(defect_of(records_.words, records_), "");
  EXPECT_EQ(defect_of(records_.vocabulary, records_), "");
  EXPECT_EQ(defect_of(records_.rule, records_), "");
  EXPECT_EQ(defect_of(records_.themes, records_), "");
}

TEST_F(CheckRecordsTest, NamesWhatIsWrongWithTheAnalysis) {
  records_.analysis.language = 200;
  EXPECT_EQ(defect_of(records_.analysis, records_), "an unknown language");
  records_.analysis.language = AnalysisRecord::kJudged;
  records_.analysis.idf = 9;
  EXPECT_EQ(defect_of(records_.analysis, records_), "an unknown weighting");
  records_.analysis.idf = 0;
  records_.analysis.lexicon = {'b', 'u', 's'};
  EXPECT_NE(defect_of(records_.analysis, records_).find("three columns"), std::string::npos);
}

TEST_F(CheckRecordsTest, NamesWhatIsWrongWithTheWords) {
  KnownWords words = records_.words;
  words.content_key_count = 1'000'000;
  EXPECT_EQ(defect_of(words, records_), "it has more content keys than keys");
  words = records_.words;
  words.keys_of_surfaces[0] = words.key_count();
  EXPECT_EQ(defect_of(words, records_), "a written form has a key that is not there");
  words = records_.words;
  words.welsh_counts.pop_back();
  EXPECT_EQ(defect_of(words, records_), "it has not one count for each Welsh form");
}

TEST_F(CheckRecordsTest, NamesWhatIsWrongWithTheVocabulary) {
  VocabularyParts parts = records_.vocabulary;
  std::swap(parts.words[0], parts.words[2]);
  std::swap(parts.words[1], parts.words[3]);
  EXPECT_EQ(defect_of(parts, records_), "its terms are not in the order of their bytes");
  parts = records_.vocabulary;
  parts.document_frequencies[0] = 1'000;
  EXPECT_EQ(defect_of(parts, records_), "a term is in no submission, or in more than there are");
}

TEST_F(CheckRecordsTest, NamesWhatIsWrongWithTheRule) {
  RuleRecord rule = records_.rule;
  rule.lifts.clusters[0] = 99;
  EXPECT_EQ(defect_of(rule, records_), "a term has a number in a cluster that is not there");
  rule = records_.rule;
  rule.centroids.values[0] = -1.0F;
  EXPECT_EQ(defect_of(rule, records_), "a centroid is not in (0, 1]");
  rule = records_.rule;
  rule.centroids.ends.pop_back();
  EXPECT_EQ(defect_of(rule, records_), "a table has not one row for each term");
}

TEST(CheckVectorsTest, NamesWhatIsWrongWithVectors) {
  const ModelRecords good = Model::parse(file_by_vectors(), "m.edau").content().records();
  ASSERT_EQ(defect_of(good.vectors, good), "");
  struct Case {
    void (*spoil)(ModelRecords&);
    std::string defect;
  };
  const std::vector<Case> cases = {
      {[](ModelRecords& all) { all.vectors.dimension = 0; }, "an impossible number of dimensions"},
      {[](ModelRecords& all) { all.vectors.dimension = 65'537; },
       "an impossible number of dimensions"},
      {[](ModelRecords& all) { all.vectors.dimension = 3; },
       "it has not a centroid for each cluster"},
      {[](ModelRecords& all) { all.vectors.weight = 0; }, "the weight of vectors is not in (0, 1]"},
      {[](ModelRecords& all) { all.vectors.weight = 1.5; },
       "the weight of vectors is not in (0, 1]"},
      {[](ModelRecords& all) { all.vectors.weight = std::nan(""); },
       "the weight of vectors is not in (0, 1]"},
      {[](ModelRecords& all) { all.vectors.centroids.pop_back(); },
       "it has not a centroid for each cluster"},
      {[](ModelRecords& all) { all.vectors.centroids[0] = -1.5F; }, "a centroid is not in [-1, 1]"},
      {[](ModelRecords& all) { all.vectors.centroids[1] = std::nanf(""); },
       "a centroid is not in [-1, 1]"},
      {[](ModelRecords& all) { all.analysis.whole_submissions = false; },
       "vectors are of whole submissions, not of points"},
      {[](ModelRecords& all) { all.rule.leaves_out = true; },
       "where there are vectors the rule has no lifts"},
      {[](ModelRecords& all) { all.rule.lifts.values.push_back(1); },
       "where there are vectors the rule has no lifts"}};
  for (const Case& one : cases) {
    ModelRecords records = good;
    one.spoil(records);
    EXPECT_EQ(defect_of(records.vectors, records), one.defect);
  }
}

TEST_F(CheckRecordsTest, NamesWhatIsWrongWithTheThemes) {
  ThemesRecord themes = records_.themes;
  themes.themes_of_clusters[0] = themes.themes_of_clusters[1];
  EXPECT_EQ(defect_of(themes, records_), "two clusters are of one theme");
  themes = records_.themes;
  themes.submissions.themed = -1;
  EXPECT_EQ(defect_of(themes, records_), "a count of submissions is impossible");
  themes = records_.themes;
  themes.themes[0].similarity = 2.0;
  EXPECT_EQ(defect_of(themes, records_), "a similarity is not in [0, 1]");
}

}  // namespace
}  // namespace edau
