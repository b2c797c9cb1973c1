// edau_generated_themes DOCUMENTS NOISE SEEDS [point]: themes counted, and noise left out, where
// both are known.
//
// For 5, 8, 12, 20 and 40 planted themes and each seed from 1, invents DOCUMENTS submissions, of
// which the share NOISE is about nothing, and prints how many themes count_clusters() finds and
// what that costs in CPU time beside one clustering (mode auto, one thread); then, of a clustering
// into as many clusters as there are themes, how much of the noise and of the planted fits none.
// Lines are submissions, or with "point" points, of which no one knows what they are about.
#include <charconv>
#include <cstdint>
#include <ctime>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "bench/generator.hpp"
#include "core/parallel.hpp"
#include "edau/clustering.hpp"
#include "edau/count_clusters.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/reading.hpp"
#include "edau/vocabulary.hpp"
#include "pipeline/documents.hpp"
#include "text/tokenize_documents.hpp"

namespace {

using edau::ClusteringInput;

template <typename T>
T number(std::string_view text) {
  T value{};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

ClusteringInput input_of(const edau::Corpus& corpus, edau::Unit unit, edau::Workers& workers) {
  std::vector<edau::DocumentText> texts;
  for (const edau::Document& document : edau::list_documents(corpus, unit, workers)) {
    const std::string_view whole = corpus.submission(document.submission).text;
    texts.push_back({document.submission, document.range.of(whole)});
  }
  const auto tokens = edau::tokenize_documents(texts, corpus.size(), {}, workers);
  const auto keys = edau::TermKeys::normalize(tokens);
  const auto vocabulary = edau::Vocabulary::build(tokens, keys);
  return ClusteringInput::from_documents(edau::DocumentTermMatrix::build(tokens, keys, vocabulary));
}

template <typename Work>
double cpu_seconds(const Work& work) {
  const std::clock_t begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / static_cast<double>(CLOCKS_PER_SEC);
}

void print_left_out(const edau::bench::Generator& generator, const edau::Clustering& clustering) {
  double noise = 0;
  double noise_out = 0;
  double planted = 0;
  double planted_out = 0;
  for (std::size_t i = 0; i < clustering.assignments.size(); ++i) {
    const edau::Assignment& assignment = clustering.assignments[i];
    const double out = assignment.cluster < 0 || !assignment.fits ? 1 : 0;
    const bool is_noise = generator.document(static_cast<std::int64_t>(i)).theme < 0;
    (is_noise ? noise : planted) += 1;
    (is_noise ? noise_out : planted_out) += out;
  }
  std::cout << "; left out " << 100 * noise_out / noise << " % of the noise, "
            << 100 * planted_out / planted << " % of the planted";
}

void measure(const edau::bench::GeneratorOptions& options, edau::Unit unit) {
  edau::Workers workers(1);
  std::ostringstream texts;
  std::ostringstream labels;
  edau::bench::generate_corpus(options, texts, labels);
  const edau::Corpus corpus = edau::parse_corpus(texts.str(), "generated.csv");
  const ClusteringInput input = input_of(corpus, unit, workers);
  edau::ClusteringOptions search{.mode = edau::Mode::kAuto, .threads = 1};
  const double counting =
      cpu_seconds([&] { search.cluster_count = edau::count_clusters(input, {.threads = 1}); });
  const double clustering = cpu_seconds([&] { edau::cluster(input, search); });
  std::cout << options.themes << " themes, seed " << options.seed << ": counted "
            << search.cluster_count << " in " << counting << " s, one clustering " << clustering
            << " s";
  if (unit == edau::Unit::kSubmission) {
    search.cluster_count = options.themes;
    print_left_out(edau::bench::Generator(options), edau::cluster(input, search));
  }
  std::cout << std::endl;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4 || argc > 5) {
    std::cerr << "usage: edau_generated_themes DOCUMENTS NOISE SEEDS [point]\n";
    return 1;
  }
  for (const int themes : {5, 8, 12, 20, 40}) {
    for (std::uint64_t seed = 1; seed <= number<std::uint64_t>(argv[3]); ++seed) {
      measure({.documents = number<std::int64_t>(argv[1]),
               .themes = themes,
               .seed = seed,
               .noise_share = number<double>(argv[2])},
              argc == 5 ? edau::Unit::kPoint : edau::Unit::kSubmission);
    }
  }
  return 0;
}
