// The promise about quality, on data that anyone can make again: the generator's
// planted themes are found. (On real labelled sets: bench/README.md.)
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "bench/generator.hpp"
#include "edau/find_themes.hpp"

namespace edau {
namespace {

using Labels = std::vector<int>;

double entropy(const std::map<int, double>& counts, double n) {
  double sum = 0.0;
  for (const auto& [label, count] : counts) sum -= count / n * std::log(count / n);
  return sum;
}

// Normalised mutual information, by the arithmetic mean of the two entropies.
double nmi(const Labels& gold, const Labels& found) {
  const auto n = static_cast<double>(gold.size());
  std::map<int, double> gold_counts;
  std::map<int, double> found_counts;
  std::map<std::pair<int, int>, double> joint;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    ++gold_counts[gold[i]];
    ++found_counts[found[i]];
    ++joint[{gold[i], found[i]}];
  }
  double mutual = 0.0;
  for (const auto& [pair, count] : joint) {
    mutual +=
        count / n * std::log(count * n / (gold_counts[pair.first] * found_counts[pair.second]));
  }
  return 2.0 * mutual / (entropy(gold_counts, n) + entropy(found_counts, n));
}

TEST(QualityGateTest, PlantedThemesAreFound) {
  constexpr int kThemes = 20;
  bench::GeneratorOptions options;
  options.documents = 4000;
  options.themes = kThemes;
  const bench::Generator generator(options);
  std::vector<std::string> texts;
  Labels gold;
  for (std::int64_t i = 0; i < options.documents; ++i) {
    bench::GeneratedDocument document = generator.document(i);
    texts.push_back(std::move(document.text));
    gold.push_back(document.theme);
  }
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  const Analysis analysis = find_themes(
      Corpus::from_texts(views), {.themes = kThemes, .unit = Unit::kSubmission, .keep_all = true});
  Labels found;
  for (const Document& document : analysis.documents()) found.push_back(document.theme);
  ASSERT_EQ(found.size(), gold.size());
  RecordProperty("nmi", std::to_string(nmi(gold, found)));
  EXPECT_GE(nmi(gold, found), 0.60);
}

}  // namespace
}  // namespace edau
