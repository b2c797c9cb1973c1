#include "edau/model.hpp"

#include <utility>

#include "model/model_content.hpp"

namespace edau {

Model::Model(std::shared_ptr<const ModelContent> content) noexcept : content_(std::move(content)) {}

std::span<const ModelTheme> Model::themes() const noexcept {
  return content_->records().themes.themes;
}

std::span<const NamedValue> Model::versions() const noexcept {
  return content_->records().origin.versions;
}

std::span<const NamedValue> Model::options() const noexcept {
  return content_->records().origin.options;
}

const SubmissionBalance& Model::submissions() const noexcept {
  return content_->records().themes.submissions;
}

ModelSizes Model::sizes() const noexcept {
  const ModelRecords& records = content_->records();
  return {records.vocabulary.document_frequencies.size(),
          records.words.keys.size(),
          records.words.surfaces.size(),
          records.words.welsh_forms.size(),
          records.rule.shares.size(),
          records.rule.centroids.values.size() + records.rule.lifts.values.size()};
}

}  // namespace edau
