#include "edau/reported.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "edau/error.hpp"
#include "edau/find_themes.hpp"
#include "edau/report.hpp"
#include "pipeline/planted_vectors.hpp"
#include "report/sample.hpp"

namespace edau {
namespace {

namespace fs = std::filesystem;

class ReportedTest : public testing::Test {
 protected:
  ReportedTest()
      : folder_(fs::path(testing::TempDir()) /
                ("edau-reported-" + std::to_string(getpid()) + "-" +
                 testing::UnitTest::GetInstance()->current_test_info()->name())) {}
  ~ReportedTest() override { fs::remove_all(folder_); }

  void write(const Analysis& analysis, WriteOptions options = {}) const {
    options.replace_existing = true;
    write_report(analysis, folder_.string(), options);
  }

  void overwrite(const char* name, const std::string& bytes) const {
    fs::create_directories(folder_);
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }

  Reported find(std::string_view id) const { return Reported::find(folder_.string(), id); }

  Error failure(std::string_view id) const {
    try {
      find(id);
    } catch (const Error& error) {
      return error;
    }
    ADD_FAILURE() << "it was found";
    return {ErrorCode::kUnbalanced, ""};
  }

  fs::path folder_;
};

TEST_F(ReportedTest, TellsPointsWithTheirPlacesAndTexts) {
  write(make_analysis(small_sample()));
  const Reported found = find("A-1");
  ASSERT_EQ(found.submissions.size(), 1U);
  EXPECT_EQ(
      found.submissions[0].text,
      "Buses stop at six, so nobody can work late. The app says \"due\", then nothing comes.");
  ASSERT_EQ(found.submissions[0].points.size(), 2U);
  const ReportedPoint& second = found.submissions[0].points[1];
  EXPECT_EQ(second.range, (ByteRange{44, 83}));
  EXPECT_EQ(second.theme, "t2");
  EXPECT_EQ(second.similarity, 0.5);
  EXPECT_EQ(second.margin, 0.125);
  EXPECT_TRUE(found.exclusions.empty());
  EXPECT_EQ(find("5, late").submissions[0].points[0].theme, "");
}

TEST_F(ReportedTest, TellsRowsThatWereNotAnalysed) {
  write(make_analysis(small_sample()));
  const Reported duplicate = find("A-2");
  EXPECT_EQ(duplicate.submissions.size(), 1U);
  ASSERT_EQ(duplicate.exclusions.size(), 1U);
  EXPECT_EQ(duplicate.exclusions[0].reason, "duplicate-id");
  const Reported blank = find("A-3");
  EXPECT_TRUE(blank.submissions.empty());
  ASSERT_EQ(blank.exclusions.size(), 1U);
  EXPECT_EQ(blank.exclusions[0].reason, "blank");
}

TEST_F(ReportedTest, AnUnknownIdIsToldWithTheOneMostLikeIt) {
  write(make_analysis(small_sample()));
  EXPECT_EQ(failure("LL/5").code(), ErrorCode::kInvalidArgument);
  EXPECT_NE(std::string(failure("ll/5").what()).find("did you mean \"Ll/4\"?"), std::string::npos);
  EXPECT_NE(std::string(failure("nothing like it").what()).find("assignments.csv"),
            std::string::npos);
}

TEST_F(ReportedTest, HostileTextsAndIdsComeBackAsTheyWere) {
  const std::vector<std::string> texts = {"=1+1",   "'=1+1", "''-x",  "'tis", "-",        "＠SUM",
                                          "a\r\nb", "\tx",   "\"a\"", "a,b",  "a\n\nb\n", "'"};
  for (const std::string& text : texts) {
    SCOPED_TRACE(text);
    const Analysis analysis = make_analysis(sample_of_text(text));
    for (const WriteOptions& options :
         {WriteOptions{}, WriteOptions{.raw_csv = true, .bom = true}}) {
      write(analysis, options);
      const Reported found = find(text);
      ASSERT_EQ(found.submissions.size(), 2U);  // the sample keeps a row of the same id
      EXPECT_EQ(found.submissions[0].text, std::string(text).append(" ").append(text));
      EXPECT_EQ(found.submissions[1].points.size(), 1U);
      EXPECT_EQ(found.exclusions.size(), 2U);
    }
  }
}

TEST_F(ReportedTest, AnIdIsFoundAsItStandsInTheFile) {
  Sample sample = small_sample();
  sample.rows[0].id = "=A1";
  write(make_analysis(sample));
  EXPECT_EQ(find("=A1").submissions.size(), 1U);
  EXPECT_EQ(find("'=A1").submissions.size(), 1U);
}

TEST_F(ReportedTest, FilesThatEdauDidNotWriteAreRefused) {
  const std::string header = "id,point,begin,end,theme,similarity,margin,text\n";
  const std::vector<std::string> bad = {"",
                                        "id;point\n",
                                        "id,point,begin,end,theme,similarity,margin\n1,1,0,1,,,\n",
                                        header + "1,1,0,1\n",
                                        header + "1,1,0,1,,,,\"a\n",
                                        header + "1,1,0,5,,,,abc\n",
                                        header + "1,1,x,5,,,,abc\n",
                                        header + "1,1,-3,0,,,,abc\n",
                                        header + "1,1,3,0,,,,abc\n",
                                        header + "1,1,0,99999999999,,,,abc\n",
                                        header + "1,1,0,3,t1,much,0.1,abc\n",
                                        header + "1,1,0,3,,,,abc\n1,2,2,5,,,,abc\n"};
  overwrite("ledger.csv", "row,line,column,id,reason,detail\n");
  for (const std::string& bytes : bad) {
    overwrite("points.csv", bytes);
    EXPECT_EQ(failure("1").code(), ErrorCode::kUnreadableInput) << bytes;
  }
  fs::remove(folder_ / "points.csv");
  EXPECT_EQ(failure("1").code(), ErrorCode::kUnreadableInput);
}

// The points of an analysis are told by its folder as they are told by itself.
TEST_F(ReportedTest, AFolderIsExplainedByItsModelOnly) {
  const std::vector<std::string_view> texts = {"The rural bus is late. The library is shut.",
                                               "A bus at last!\n\n- no library, no bus",
                                               "Libraries and buses", "No comment", "123"};
  const Corpus corpus = Corpus::from_texts(texts);
  const Analysis analysis = find_themes(corpus, {.themes = 2, .stability = 0});
  write(analysis);
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    const Reported found = find(corpus.submission(i).id);
    const auto explained = explain(analysis.model(), found.submissions[0]);
    const auto documents = analysis.documents_of(i);
    ASSERT_EQ(explained.size(), documents.size());
    for (std::size_t point = 0; point < documents.size(); ++point) {
      EXPECT_EQ(explained[point].document.theme, documents[point].theme);
      EXPECT_EQ(explained[point].document.similarity, documents[point].similarity);
    }
  }
  ReportedSubmission other = find("1").submissions[0];
  other.points[0].theme = other.points[0].theme == "t1" ? "t2" : "t1";
  EXPECT_THROW(explain(analysis.model(), other), Error);
}

// No vector stands in a folder; what it says of a submission is the same without.
TEST_F(ReportedTest, AFolderOfVectorsIsExplainedAsItsAnalysisIsWithoutThem) {
  PlantedVectors planted = mixed_vectors();
  planted.texts[42] = planted.texts[46];  // of an id of its own
  const Corpus corpus = planted.corpus();
  for (const double weight : {1.0, 0.5}) {
    const Analysis analysis =
        find_themes(corpus, {planted.rows(), weight}, {.themes = 4, .stability = 0});
    write(analysis);
    for (std::size_t i = 0; i < corpus.size(); ++i) {
      if (analysis.documents_of(i).empty()) continue;
      SCOPED_TRACE(i);
      const Explanation expected = explain(analysis, i).front();
      const auto explained =
          explain(analysis.model(), find(corpus.submission(i).id).submissions.at(0));
      ASSERT_EQ(explained.size(), 1U);
      EXPECT_EQ(explained[0].document.theme, expected.document.theme);
      EXPECT_EQ(explained[0].document.outcome, expected.document.outcome);
      EXPECT_NEAR(explained[0].document.margin, expected.document.margin, 1e-6);
      EXPECT_EQ(explained[0].other_words, expected.other_words);
      EXPECT_EQ(explained[0].terms.size(), expected.terms.size());
      ASSERT_EQ(explained[0].vector.has_value(), expected.vector.has_value());
      if (!expected.vector) continue;
      EXPECT_NEAR(explained[0].vector->evidence, expected.vector->evidence, 1e-6);
      double sum = explained[0].vector->evidence;
      for (const ExplainedTerm& term : explained[0].terms) sum += term.evidence;
      EXPECT_EQ(sum, explained[0].best->evidence);
    }
  }
}

TEST_F(ReportedTest, AFolderOfVectorsIsExplainedByItsModelOnly) {
  const PlantedVectors planted = planted_vectors(60, 3);
  const Analysis analysis =
      find_themes(planted.corpus(), {planted.rows(), 0.1}, {.themes = 3, .stability = 0});
  write(analysis);
  const ReportedSubmission good = find("1").submissions.at(0);
  std::vector<ReportedSubmission> bad(3, good);
  bad[0].points[0].theme = "t9";
  bad[1].points[0].similarity = 1.5;
  bad[2].points.push_back(bad[2].points[0]);
  EXPECT_NO_THROW(explain(analysis.model(), good));
  for (const ReportedSubmission& submission : bad) {
    try {
      explain(analysis.model(), submission);
      ADD_FAILURE() << "explained";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kUnreadableModel);
    }
  }
}

}  // namespace
}  // namespace edau
