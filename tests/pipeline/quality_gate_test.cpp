// The promise about quality, on data that anyone can make again: the generator's
// planted themes are found. (On real labelled sets: bench/README.md.)
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bench/generator.hpp"
#include "edau/find_themes.hpp"
#include "edau/measures.hpp"

namespace edau {
namespace {

TEST(QualityGateTest, PlantedThemesAreFound) {
  constexpr int kThemes = 20;
  bench::GeneratorOptions options;
  options.documents = 4000;
  options.themes = kThemes;
  const bench::Generator generator(options);
  std::vector<std::string> texts;
  std::vector<std::int32_t> gold;
  for (std::int64_t i = 0; i < options.documents; ++i) {
    bench::GeneratedDocument document = generator.document(i);
    texts.push_back(std::move(document.text));
    gold.push_back(document.theme);
  }
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  const Analysis analysis = find_themes(
      Corpus::from_texts(views), {.themes = kThemes, .unit = Unit::kSubmission, .keep_all = true});
  std::vector<std::int32_t> found;
  for (const Document& document : analysis.documents()) found.push_back(document.theme);
  ASSERT_EQ(found.size(), gold.size());
  const double nmi = compare_partitions(gold, found).nmi;
  RecordProperty("nmi", std::to_string(nmi));
  EXPECT_GE(nmi, 0.60);
}

}  // namespace
}  // namespace edau
