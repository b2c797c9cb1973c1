// The way through once more, with a model in the place of the search.
#include "edau/assign.hpp"

#include <string>
#include <utility>
#include <vector>

#include "core/parallel.hpp"
#include "edau/error.hpp"
#include "pipeline/recalled_words.hpp"

namespace edau {
namespace {

void check(const AssignOptions& options) {
  constexpr int kMostThreads = 1024;
  if (options.threads >= 0 && options.threads <= kMostThreads) return;
  throw Error(ErrorCode::kInvalidArgument, "threads cannot be " + std::to_string(options.threads) +
                                               "; it takes 0 to " + std::to_string(kMostThreads));
}

}  // namespace

Assigned assign(const Model& model, const Corpus& corpus, const AssignOptions& options,
                const ProgressCallback& progress) {
  check(options);
  Workers workers(options.threads, progress);
  workers.begin_stage(Stage::kSegment, corpus.size());
  std::vector<Document> documents = list_documents(corpus, unit_of(model.content()), workers);
  const RecalledWords recalled = recall_words(model.content(), corpus, documents, workers);
  place_documents(model.content(), recalled, documents, workers);
  return Assigned(model, corpus, std::move(documents));
}

}  // namespace edau
