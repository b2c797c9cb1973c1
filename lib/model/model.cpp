#include "edau/model.hpp"

#include <utility>

#include "core/durable_file.hpp"
#include "core/sha256.hpp"
#include "model/model_content.hpp"
#include "model/model_file.hpp"
#include "model/sections.hpp"

namespace edau {

Model Model::parse(std::string_view bytes, const std::string& name) {
  return Model(std::make_shared<const ModelContent>(read_records(bytes, name)));
}

Model Model::load(const std::string& path) { return parse(read_model_bytes(path), path); }

void Model::save(const std::string& path) const { save_file(path, bytes()); }

std::string Model::bytes() const { return write_records(content_->records()); }

std::string Model::sha256() const { return edau::sha256(bytes()); }

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
          records.rule.centroids.values.size() + records.rule.lifts.values.size() +
              records.vectors.centroids.size()};
}

ModelVectors Model::vectors() const noexcept {
  const VectorsRecord& record = content_->records().vectors;
  return {record.dimension, record.weight};
}

}  // namespace edau
