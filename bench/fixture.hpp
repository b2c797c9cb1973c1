// What each stage is given to work on: a generated corpus, taken as far through
// the stages as a benchmark asks for, once.
#pragma once

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edau/analysis.hpp"
#include "edau/clustering.hpp"
#include "edau/clustering_input.hpp"
#include "edau/corpus.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"
#include "edau/vocabulary.hpp"
#include "text/tokenize_documents.hpp"

namespace edau::bench {

// As many clusters as the generator plants themes.
inline constexpr std::int32_t kClusterCount = 50;

// The points of a generated corpus with default options. Every stage runs on one
// thread: what is measured is work, and it compares with one-threaded peers.
class Fixture {
 public:
  // The fixture of `submissions` submissions: made at the first call, kept until
  // the program ends. One thread at a time.
  static Fixture& of(std::int64_t submissions);

  explicit Fixture(std::int64_t submissions);
  Fixture(const Fixture&) = delete;
  Fixture& operator=(const Fixture&) = delete;

  // Bytes of all submissions' texts: every stage counts these, so that the
  // figures of the stages can be added up.
  std::int64_t text_bytes() const noexcept { return text_bytes_; }

  const std::string& csv() const noexcept { return csv_; }
  const Corpus& corpus() const noexcept { return corpus_; }
  const std::vector<DocumentText>& documents() const noexcept { return documents_; }

  // Made at the first call, from what stands above.
  const TokenizedDocuments& tokens();
  const TermKeys& keys();
  const Vocabulary& vocabulary();
  const DocumentTermMatrix& matrix();
  const Clustering& clustering();

 private:
  std::string csv_;
  Corpus corpus_;
  std::vector<DocumentText> documents_;
  std::int64_t text_bytes_ = 0;
  std::optional<TokenizedDocuments> tokens_;
  std::optional<TermKeys> keys_;
  std::optional<Vocabulary> vocabulary_;
  std::optional<DocumentTermMatrix> matrix_;
  std::optional<Clustering> clustering_;
};

// What a benchmark registers: 1,000 and 10,000 submissions, CPU time of the process.
void set_sizes(benchmark::internal::Benchmark* benchmark);

// Reports bytes and items per second of CPU time.
void report(benchmark::State& state, const Fixture& fixture, std::size_t items);

}  // namespace edau::bench
