// What scikit-learn measures on the same partitions and rows: the fixture that
// make_measures_fixture.py writes.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "clustering/worlds.hpp"
#include "edau/measures.hpp"

namespace edau {
namespace {

template <typename T>
std::vector<T> rest_of(std::istream& line) {
  std::vector<T> values;
  for (T value; line >> value;) values.push_back(value);
  return values;
}

Row row_of(std::istream& line) {
  Row row;
  std::int32_t column = 0;
  char colon = 0;
  for (float value = 0; line >> column >> colon >> value;) row[column] = value;
  return row;
}

struct Pair {
  std::vector<std::int32_t> gold;
  std::vector<std::int32_t> found;
  std::vector<double> agreement;
};

struct LabelledRows {
  std::int32_t columns = 0;
  std::vector<Row> rows;
  std::vector<std::int32_t> labels;
  std::vector<double> silhouettes;
  double silhouette = 0;
};

struct Fixture {
  std::vector<Pair> pairs;
  std::vector<LabelledRows> matrices;
};

Fixture read_fixture() {
  Fixture fixture;
  std::ifstream file(EDAU_SOURCE_DIR "/tests/clustering/measures_fixture.txt");
  for (std::string line; std::getline(file, line);) {
    std::istringstream in(line);
    std::string word;
    in >> word;
    if (word == "gold") fixture.pairs.push_back({rest_of<std::int32_t>(in), {}, {}});
    if (word == "found") fixture.pairs.back().found = rest_of<std::int32_t>(in);
    if (word == "agreement") fixture.pairs.back().agreement = rest_of<double>(in);
    if (word == "columns") in >> fixture.matrices.emplace_back().columns;
    if (word == "row") fixture.matrices.back().rows.push_back(row_of(in));
    if (word == "labels") fixture.matrices.back().labels = rest_of<std::int32_t>(in);
    if (word == "silhouettes") fixture.matrices.back().silhouettes = rest_of<double>(in);
    if (word == "silhouette") in >> fixture.matrices.back().silhouette;
  }
  return fixture;
}

TEST(MeasuresSklearnTest, AgreementIsThatOfScikitLearn) {
  constexpr double kNear = 1e-12;
  const Fixture fixture = read_fixture();
  ASSERT_EQ(fixture.pairs.size(), 15U);
  for (std::size_t i = 0; i < fixture.pairs.size(); ++i) {
    SCOPED_TRACE("pair " + std::to_string(i));
    const Pair& pair = fixture.pairs[i];
    ASSERT_EQ(pair.agreement.size(), 7U);
    const Agreement found = compare_partitions(pair.gold, pair.found);
    EXPECT_NEAR(found.homogeneity, pair.agreement[0], kNear);
    EXPECT_NEAR(found.completeness, pair.agreement[1], kNear);
    EXPECT_NEAR(found.v_measure(), pair.agreement[2], kNear);
    EXPECT_NEAR(found.v_measure(0.5), pair.agreement[3], kNear);
    EXPECT_NEAR(found.nmi, pair.agreement[4], kNear);
    EXPECT_NEAR(found.adjusted_rand, pair.agreement[5], kNear);
    EXPECT_NEAR(matching_accuracy(pair.gold, pair.found), pair.agreement[6], kNear);
  }
}

TEST(MeasuresSklearnTest, SilhouettesAreThoseOfScikitLearn) {
  constexpr double kNear = 1e-8;  // sums are fixed point
  const Fixture fixture = read_fixture();
  ASSERT_EQ(fixture.matrices.size(), 4U);
  for (const LabelledRows& expected : fixture.matrices) {
    const Matrix matrix(expected.rows, expected.columns);
    const std::vector<double> found = silhouettes(matrix.view(), expected.labels);
    ASSERT_EQ(found.size(), expected.silhouettes.size());
    for (std::size_t row = 0; row < found.size(); ++row) {
      EXPECT_NEAR(found[row], expected.silhouettes[row], kNear) << "row " << row;
    }
    EXPECT_NEAR(silhouette(matrix.view(), expected.labels), expected.silhouette, kNear);
  }
}

}  // namespace
}  // namespace edau
