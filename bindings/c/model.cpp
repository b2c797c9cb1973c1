// The model of an analysis: its file and its themes.
#include "edau/model.hpp"

#include <string>

#include "guarded.hpp"
#include "handles.hpp"

using edau::c::borrowed;
using edau::c::given;
using edau::c::given_name;
using edau::c::guarded;
using edau::c::item_at;
using edau::c::RecordSlot;

edau_status edau_model_from_analysis(const edau_analysis* analysis, edau_model** model,
                                     edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Analysis& found = given(analysis, "analysis").analysis;
    edau_model*& made = given(model, "model");
    edau::c::give(made, found.model());
  });
}

edau_status edau_model_load(const char* path, edau_model** model, edau_error** error) noexcept {
  return guarded(error, [&] {
    const std::string file(given_name(path, "path"));
    edau_model*& made = given(model, "model");
    edau::c::give(made, edau::Model::load(file));
  });
}

edau_status edau_model_parse(const char* bytes, std::size_t bytes_length, const char* name,
                             edau_model** model, edau_error** error) noexcept {
  return guarded(error, [&] {
    const std::string_view file = edau::c::given_text(bytes, bytes_length, "bytes");
    const std::string called(given_name(name, "name"));
    edau_model*& made = given(model, "model");
    edau::c::give(made, edau::Model::parse(file, called));
  });
}

edau_status edau_model_save(const edau_model* model, const char* path,
                            edau_error** error) noexcept {
  return guarded(error,
                 [&] { given(model, "model").model.save(std::string(given_name(path, "path"))); });
}

edau_status edau_model_bytes(edau_model* model, edau_string* bytes, edau_error** error) noexcept {
  return guarded(error, [&] {
    edau_model& of = given(model, "model");
    edau_string& out = given(bytes, "bytes");
    if (!of.bytes) of.bytes = of.model.bytes();
    out = borrowed(*of.bytes);
  });
}

void edau_model_free(edau_model* model) noexcept { delete model; }

edau_status edau_model_vectors(const edau_model* model, std::size_t* dimension, double* weight,
                               edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::ModelVectors vectors = given(model, "model").model.vectors();
    std::size_t& out_dimension = given(dimension, "dimension");
    double& out_weight = given(weight, "weight");
    out_dimension = vectors.dimension;
    out_weight = vectors.weight;
  });
}

edau_status edau_model_theme_count(const edau_model* model, std::size_t* count,
                                   edau_error** error) noexcept {
  return guarded(error,
                 [&] { given(count, "count") = given(model, "model").model.themes().size(); });
}

edau_status edau_model_theme_at(const edau_model* model, std::size_t index, edau_model_theme* theme,
                                std::size_t size, edau_error** error) noexcept {
  return guarded(error, [&] {
    const auto themes = given(model, "model").model.themes();
    const RecordSlot slot(theme, "theme", size);
    const edau::ModelTheme& at = item_at(themes, index, "theme");
    slot = {borrowed(at.id), borrowed(at.label), at.submission_count, at.point_count,
            at.share,        at.similarity,      at.terms.size()};
  });
}

edau_status edau_model_term_at(const edau_model* model, std::size_t theme, std::size_t index,
                               edau_string* term, edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::ModelTheme& at = item_at(given(model, "model").model.themes(), theme, "theme");
    edau_string& out = given(term, "term");
    out = borrowed(item_at(at.terms, index, "term"));
  });
}
