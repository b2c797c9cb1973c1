// The way through once more, with a model in the place of the search.
#include "edau/assign.hpp"

#include <string>
#include <utility>
#include <vector>

#include "core/parallel.hpp"
#include "edau/error.hpp"
#include "pipeline/own_vectors.hpp"
#include "pipeline/recalled_words.hpp"

namespace edau {
namespace {

void check(const AssignOptions& options) {
  constexpr int kMostThreads = 1024;
  if (options.threads >= 0 && options.threads <= kMostThreads) return;
  throw Error(ErrorCode::kInvalidArgument, "threads cannot be " + std::to_string(options.threads) +
                                               "; it takes 0 to " + std::to_string(kMostThreads));
}

// Without the vectors it was made with a model would place submissions by half of what decided.
void check_words_decide(const Model& model) {
  if (model.vectors().dimension == 0) return;
  throw Error(ErrorCode::kInvalidArgument,
              "the themes of this model were found by vectors of " +
                  std::to_string(model.vectors().dimension) +
                  " numbers that were handed in with the submissions: assigning needs vectors of "
                  "the new submissions, made by the same means (assign() with vectors, in Python, "
                  "C++ or C; the command line has none)");
}

// Before the first stage, so that it counts in none.
void check_vectors(const Model& model, const DenseRows& vectors, const Corpus& corpus,
                   const AssignOptions& options) {
  Workers workers(options.threads);
  check(model, vectors, corpus, workers);
}

RecalledWords recall(const Model& model, const Corpus& corpus, std::vector<Document>& documents,
                     Workers& workers) {
  workers.begin_stage(Stage::kSegment, corpus.size());
  documents = list_documents(corpus, unit_of(model.content()), workers);
  return recall_words(model.content(), corpus, documents, workers);
}

}  // namespace

Assigned assign(const Model& model, const Corpus& corpus, const AssignOptions& options,
                const ProgressCallback& progress) {
  check(options);
  check_words_decide(model);
  Workers workers(options.threads, progress);
  std::vector<Document> documents;
  const RecalledWords recalled = recall(model, corpus, documents, workers);
  place_documents(model.content(), recalled, documents, workers);
  return Assigned(model, corpus, std::move(documents));
}

Assigned assign(const Model& model, const Corpus& corpus, const DenseRows& vectors,
                const AssignOptions& options, const ProgressCallback& progress) {
  check(options);
  check_vectors(model, vectors, corpus, options);
  Workers workers(options.threads, progress);
  std::vector<Document> documents;
  const RecalledWords recalled = recall(model, corpus, documents, workers);
  place_documents(model.content(), recalled, vectors, documents, workers);
  return Assigned(model, corpus, std::move(documents));
}

}  // namespace edau
