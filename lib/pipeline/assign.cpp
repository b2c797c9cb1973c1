// The way through once more, with a model in the place of the search.
#include "edau/assign.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/parallel.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/error.hpp"
#include "model/model_content.hpp"
#include "pipeline/documents.hpp"
#include "pipeline/outcomes.hpp"
#include "text/tokenize_documents.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockSize = 1024;

void check(const AssignOptions& options) {
  constexpr int kMostThreads = 1024;
  if (options.threads >= 0 && options.threads <= kMostThreads) return;
  throw Error(ErrorCode::kInvalidArgument, "threads cannot be " + std::to_string(options.threads) +
                                               "; it takes 0 to " + std::to_string(kMostThreads));
}

std::vector<Assignment> assign_rows(const AssignmentRule& rule, const DocumentTermMatrix& matrix,
                                    Workers& workers) {
  const CsrView rows = matrix.weights();
  std::vector<float> evidence;
  evidence.reserve(matrix.counts().size());
  for (const std::uint32_t count : matrix.counts()) evidence.push_back(word_evidence(count));
  std::vector<Assignment> result(rows.rows(), {-1, 0.0F});
  const auto body = [&](std::size_t, std::size_t begin, std::size_t end) {
    AssignmentRule::Scratch scratch;
    for (std::size_t row = begin; row < end; ++row) {
      if (rows.row_columns(row).empty()) continue;
      result[row] = rule.assign(rows, evidence, row, scratch);
    }
  };
  workers.for_blocks(rows.rows(), kBlockSize, body);
  return result;
}

// A cluster that was no theme is none now; where all are kept, its documents seek refuge too.
std::vector<Assignment> settle(const ModelContent& model, const AnalysedWords& words,
                               std::vector<Assignment> assignments) {
  const ThemesRecord& themes = model.records().themes;
  if (!model.records().analysis.keeps_all) return with_misfits_out(std::move(assignments));
  for (Assignment& assignment : assignments) {
    const std::int32_t cluster = assignment.cluster;
    if (cluster >= 0 && themes.themes_of_clusters[static_cast<std::size_t>(cluster)] < 0) {
      assignment = {-1, 0.0F};
    }
  }
  return with_all_kept(words, themes.refuge, std::move(assignments));
}

}  // namespace

Assigned assign(const Model& model, const Corpus& corpus, const AssignOptions& options,
                const ProgressCallback& progress) {
  check(options);
  const ModelContent& content = model.content();
  const ModelRecords& records = content.records();
  Workers workers(options.threads, progress);

  workers.begin_stage(Stage::kSegment, corpus.size());
  const Unit unit = records.analysis.whole_submissions ? Unit::kSubmission : Unit::kPoint;
  std::vector<Document> documents = list_documents(corpus, unit, workers);
  const AnalysedTexts analysed = analysed_texts(corpus, documents);

  workers.begin_stage(Stage::kTokenize, analysed.texts.size());
  const TokenizedDocuments tokens = tokenize_documents(analysed.texts, analysed.submissions.size(),
                                                       content.tokenizing(), workers);

  workers.begin_stage(Stage::kNormalize, tokens.surface_count());
  const TermKeys keys = TermKeys::recall(tokens, records.words, content.normalizing(), workers);

  workers.begin_stage(Stage::kWeigh, 2 * tokens.size());
  const DocumentTermMatrix matrix =
      DocumentTermMatrix::build(tokens, keys, content.vocabulary(), workers,
                                {content.weighting(), false, records.analysis.mean_length});

  workers.begin_stage(Stage::kAssign, tokens.size());
  const AnalysedWords words{tokens, keys, matrix, analysed.documents};
  const std::vector<Assignment> assignments =
      settle(content, words, assign_rows(content.rule(), matrix, workers));
  write_outcomes(words, assignments, records.themes.themes_of_clusters, documents);
  return Assigned(model, corpus, std::move(documents));
}

}  // namespace edau
