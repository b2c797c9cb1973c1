// A large model, 100,000 terms and 200 themes: read, made ready, assigned by. Its numbers are
// invented; how long it takes does not depend on what they mean.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/random.hpp"
#include "edau/assign.hpp"
#include "edau/model.hpp"
#include "model/model_content.hpp"

namespace edau::bench {
namespace {

constexpr std::size_t kTerms = 100'000;
constexpr std::size_t kThemes = 200;
constexpr std::size_t kClustersOfTerm = 8;
constexpr std::size_t kSubmissions = 100'000;
constexpr std::size_t kWords = 12;  // of a submission: a title, a short answer

double draw(std::uint64_t what, std::uint64_t number) {
  return random_unit(1, RandomStage::kGenerator, {what, 0}, number);
}

// Six letters, in the order of `number`: no stemmer changes them.
std::string word(std::size_t number) {
  std::string letters(6, 'a');
  for (std::size_t i = letters.size(); i-- > 0; number /= 20) {
    letters[i] = "bcdfghjklmnpqrtvwxza"[number % 20];
  }
  return letters;
}

// Words in the order of their bytes.
std::vector<std::string> words() {
  std::vector<std::string> result;
  for (std::size_t i = 0; i < kTerms; ++i) result.push_back(word(i * 600 + 7));
  std::ranges::sort(result);
  return result;
}

void add_surface(KnownWords& known, const std::string& surface, std::size_t key) {
  known.surfaces.add(surface);
  known.kinds.push_back(static_cast<std::uint8_t>(TokenKind::kWord));
  known.languages.push_back(static_cast<std::uint8_t>(Language::kEnglish));
  known.keys_of_surfaces.push_back(static_cast<std::uint32_t>(key));
}

// Each word as it is, and with a capital.
KnownWords known_words(const std::vector<std::string>& words) {
  KnownWords known;
  known.content_key_count = static_cast<std::uint32_t>(words.size());
  for (const std::string& one : words) known.keys.add(one);
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string capital = words[i];
    capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
    add_surface(known, capital, i);
  }
  for (std::size_t i = 0; i < words.size(); ++i) add_surface(known, words[i], i);
  return known;
}

void add_row(std::size_t term, float value, SparseTable& table) {
  for (std::size_t i = 0; i < kClustersOfTerm; ++i) {
    const auto step = kThemes / kClustersOfTerm;
    table.clusters.push_back(static_cast<std::uint32_t>(i * step + (term * 7 + i) % step));
    table.values.push_back(value);
  }
  table.ends.push_back(table.values.size());
}

RuleRecord rule() {
  RuleRecord record;
  record.leaves_out = true;
  record.shares.assign(kThemes, 1.0 / kThemes);
  record.chance_means.assign(kThemes, -0.1);
  record.chance_deviations.assign(kThemes, 0.5);
  record.chance_levels.assign(kThemes, 1.0);
  record.chance_weights.assign(kThemes, 1.0);
  for (std::size_t term = 0; term < kTerms; ++term) {
    record.others.push_back(1.0 + static_cast<double>(term % 1000));
    add_row(term, 0.01F, record.centroids);
    add_row(term, 1.5F, record.lifts);
  }
  return record;
}

ThemesRecord themes() {
  ThemesRecord record;
  record.submissions.themed = 1'000'000;
  for (std::size_t i = 0; i < kThemes; ++i) {
    ModelTheme theme;
    theme.label = "theme " + std::to_string(i);
    theme.submission_count = 100;
    theme.point_count = 100;
    record.themes.push_back(std::move(theme));
    record.themes_of_clusters.push_back(static_cast<std::int32_t>(i));
  }
  return record;
}

Model large_model(const std::vector<std::string>& words, bool by_points) {
  ModelRecords records;
  records.analysis.whole_submissions = !by_points;
  records.analysis.term_frequency = static_cast<std::uint8_t>(TermFrequency::kSublinear);
  records.words = known_words(words);
  records.vocabulary.submission_count = 1'000'000;
  for (std::uint32_t term = 0; term < words.size(); ++term) {
    records.vocabulary.words.push_back(term);
    records.vocabulary.document_frequencies.push_back(2 + term % 1000);
  }
  records.rule = rule();
  records.themes = themes();
  return Model(std::make_shared<const ModelContent>(std::move(records)));
}

// Words by Zipf's law, with function words between them.
std::vector<std::string> short_submissions(const std::vector<std::string>& words) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < kSubmissions; ++i) {
    std::string text = "The";
    for (std::size_t j = 0; j < kWords; ++j) {
      const double rank = std::pow(static_cast<double>(kTerms), draw(i, j)) - 1.0;
      text += " " + words[static_cast<std::size_t>(rank) * 7919 % kTerms];
      if (j % 4 == 3) text += " of the";
    }
    texts.push_back(text + ".");
  }
  return texts;
}

struct World {
  std::vector<std::string> vocabulary = words();
  Model model = large_model(vocabulary, false);
  Model model_of_points = large_model(vocabulary, true);
  std::string file = model.bytes();
  std::vector<std::string> texts = short_submissions(vocabulary);
  Corpus corpus = Corpus::from_texts(std::vector<std::string_view>(texts.begin(), texts.end()));

  static World& the() {
    static World world;
    return world;
  }
};

// From the file's bytes.
void load_model(benchmark::State& state) {
  const World& world = World::the();
  while (state.KeepRunning()) {
    benchmark::DoNotOptimize(Model::parse(world.file, "bench"));
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(world.file.size()) * state.iterations());
}
BENCHMARK(load_model)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

// The same, and the first submission.
void load_model_and_assign_one(benchmark::State& state) {
  const World& world = World::the();
  const std::vector<std::string_view> one = {world.texts.front()};
  const Corpus corpus = Corpus::from_texts(one);
  while (state.KeepRunning()) {
    const Model model = Model::parse(world.file, "bench");
    benchmark::DoNotOptimize(assign(model, corpus, {.threads = 1}).points().themed);
  }
}
BENCHMARK(load_model_and_assign_one)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

// Short submissions, on one thread.
void assign_short(benchmark::State& state, bool by_points) {
  const World& world = World::the();
  const Model& model = by_points ? world.model_of_points : world.model;
  while (state.KeepRunning()) {
    benchmark::DoNotOptimize(assign(model, world.corpus, {.threads = 1}).points().themed);
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(kSubmissions) * state.iterations());
}
BENCHMARK_CAPTURE(assign_short, whole, false)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(assign_short, points, true)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime();

}  // namespace
}  // namespace edau::bench
