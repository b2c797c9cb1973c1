#include "pipeline/recalled_words.hpp"

#include <cstdint>
#include <utility>

#include "edau/clustering.hpp"
#include "pipeline/own_vectors.hpp"
#include "pipeline/persons.hpp"
#include "text/tokenize_documents.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockSize = 1024;

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
  const bool keeps_all = model.records().analysis.keeps_all;
  if (!keeps_all) assignments = with_misfits_out(std::move(assignments));
  for (Assignment& assignment : assignments) {
    const std::int32_t cluster = assignment.cluster;
    if (cluster < 0 || themes.themes_of_clusters[static_cast<std::size_t>(cluster)] >= 0) continue;
    assignment = keeps_all ? Assignment{-1, 0.0F} : apart(assignment);
  }
  if (!keeps_all) return assignments;
  return with_all_kept(words, themes.refuge, std::move(assignments));
}

void write_places(const ModelContent& model, const AnalysedWords& words,
                  std::vector<Assignment> assignments, std::vector<Document>& documents) {
  write_outcomes(words, settle(model, words, std::move(assignments)),
                 model.records().themes.themes_of_clusters, documents);
}

}  // namespace

Unit unit_of(const ModelContent& model) noexcept {
  return model.records().analysis.whole_submissions ? Unit::kSubmission : Unit::kPoint;
}

RecalledWords recall_words(const ModelContent& model, const Corpus& corpus,
                           std::span<const Document> documents, Workers& workers) {
  const ModelRecords& records = model.records();
  AnalysedTexts analysed = analysed_texts(corpus, documents, number_persons(corpus));

  workers.begin_stage(Stage::kTokenize, analysed.texts.size());
  TokenizedDocuments tokens =
      tokenize_documents(analysed.texts, analysed.submissions.size(), model.tokenizing(), workers);

  workers.begin_stage(Stage::kNormalize, tokens.surface_count());
  TermKeys keys = TermKeys::recall(tokens, records.words, model.normalizing(), workers);

  workers.begin_stage(Stage::kWeigh, 2 * tokens.size());
  DocumentTermMatrix matrix =
      DocumentTermMatrix::build(tokens, keys, model.vocabulary(), workers,
                                {model.weighting(), false, records.analysis.mean_length});
  return {std::move(analysed), std::move(tokens), std::move(keys), std::move(matrix)};
}

void place_documents(const ModelContent& model, const RecalledWords& recalled,
                     std::vector<Document>& documents, Workers& workers) {
  workers.begin_stage(Stage::kAssign, recalled.tokens.size());
  write_places(model, recalled.words(), assign_rows(model.rule(), recalled.matrix, workers),
               documents);
}

void place_documents(const ModelContent& model, const RecalledWords& recalled,
                     const DenseRows& vectors, std::vector<Document>& documents, Workers& workers) {
  workers.begin_stage(Stage::kAssign, recalled.tokens.size());
  const ClusteringInput input =
      combined_input(recalled.matrix, {vectors, model.records().vectors.weight}, documents,
                     recalled.analysed, workers);
  AnalysedWords words = recalled.words();
  words.compared = input.rows_of_documents();
  write_places(model, words, assign(input, model.rule(), workers), documents);
}

}  // namespace edau
