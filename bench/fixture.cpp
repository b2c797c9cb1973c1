#include "bench/fixture.hpp"

#include <map>
#include <sstream>

#include "bench/generator.hpp"
#include "core/parallel.hpp"
#include "edau/reading.hpp"
#include "pipeline/documents.hpp"

namespace edau::bench {
namespace {

std::string generate_csv(std::int64_t submissions) {
  std::ostringstream texts;
  std::ostringstream labels;
  generate_corpus({.documents = submissions}, texts, labels);
  return texts.str();
}

}  // namespace

Fixture& Fixture::of(std::int64_t submissions) {
  static std::map<std::int64_t, Fixture> fixtures;
  return fixtures.try_emplace(submissions, submissions).first->second;
}

Fixture::Fixture(std::int64_t submissions)
    : csv_(generate_csv(submissions)), corpus_(parse_corpus(csv_, "generated.csv")) {
  for (std::size_t i = 0; i < corpus_.size(); ++i) {
    text_bytes_ += static_cast<std::int64_t>(corpus_.submission(i).text.size());
  }
  Workers workers;
  for (const Document& document : list_documents(corpus_, Unit::kPoint, workers)) {
    const std::string_view whole = corpus_.submission(document.submission).text;
    documents_.push_back({document.submission, document.range.of(whole)});
  }
}

const TokenizedDocuments& Fixture::tokens() {
  Workers workers;
  if (!tokens_) tokens_ = tokenize_documents(documents_, corpus_.size(), {}, workers);
  return *tokens_;
}

const TermKeys& Fixture::keys() {
  if (!keys_) keys_ = TermKeys::normalize(tokens());
  return *keys_;
}

const Vocabulary& Fixture::vocabulary() {
  if (!vocabulary_) vocabulary_ = Vocabulary::build(tokens(), keys());
  return *vocabulary_;
}

const DocumentTermMatrix& Fixture::matrix() {
  if (!matrix_) matrix_ = DocumentTermMatrix::build(tokens(), keys(), vocabulary());
  return *matrix_;
}

const Clustering& Fixture::clustering() {
  if (!clustering_) {
    clustering_ = cluster(ClusteringInput::from_documents(matrix()),
                          {.cluster_count = kClusterCount, .threads = 1});
  }
  return *clustering_;
}

void set_sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->Arg(1'000)->Arg(10'000)->MeasureProcessCPUTime()->Unit(benchmark::kMillisecond);
}

void report(benchmark::State& state, const Fixture& fixture, std::size_t items) {
  state.SetBytesProcessed(state.iterations() * fixture.text_bytes());
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(items));
}

}  // namespace edau::bench
