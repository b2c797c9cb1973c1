// Why a submission's points are where they are.
#include "edau/explain.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "guarded.hpp"
#include "handles.hpp"

using edau::c::borrowed;
using edau::c::given;
using edau::c::guarded;
using edau::c::item_at;
using edau::c::RecordSlot;

namespace {

const edau::Explanation& point_at(const edau_explanation* explanation, std::size_t index) {
  return item_at(given(explanation, "explanation").points, index, "point");
}

edau_explained_point point_of(const edau::Explanation& point, std::string_view text) noexcept {
  const edau::Document& document = point.document;
  edau_explained_point result{};
  result.text = borrowed(document.range.of(text));
  result.language = edau::c::borrowed_code(point.language);
  result.begin = document.range.begin;
  result.end = document.range.end;
  result.theme = document.theme;
  result.outcome = static_cast<std::int32_t>(document.outcome);
  result.similarity = document.similarity;
  result.margin = document.margin;
  if (point.best) {
    result.has_best = 1;
    result.best_theme = point.best->theme;
    result.best_evidence = point.best->evidence;
  }
  if (point.runner_up) {
    result.has_runner_up = 1;
    result.runner_up_theme = point.runner_up->theme;
    result.runner_up_evidence = point.runner_up->evidence;
  }
  if (point.needed) {
    result.has_needed = 1;
    result.needed = *point.needed;
  }
  if (point.vector) {
    result.has_vector = 1;
    result.vector_evidence = point.vector->evidence;
    result.vector_share = point.vector->share;
  }
  result.term_count = point.terms.size();
  result.other_word_count = point.other_words.size();
  return result;
}

// The text as edau reads it, to which the ranges belong; none of one that is too long.
std::string repaired(std::string_view text) {
  const edau::Corpus corpus = edau::Corpus::from_texts(std::span(&text, 1));
  return corpus.size() == 0 ? std::string() : std::string(corpus.submission(0).text);
}

std::span<const float> given_vector(const float* values, std::size_t dimension) {
  return edau::c::given_rows(values, 1, dimension).row(0);
}

}  // namespace

edau_status edau_analysis_explain(const edau_analysis* analysis, std::size_t submission,
                                  edau_explanation** explanation, edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Analysis& found = given(analysis, "analysis").analysis;
    edau_explanation*& made = given(explanation, "explanation");
    std::vector<edau::Explanation> points = edau::explain(found, submission);
    edau::c::give(made, std::string(found.corpus().submission(submission).text), std::move(points));
  });
}

edau_status edau_model_explain(const edau_model* model, const char* text, std::size_t text_length,
                               edau_explanation** explanation, edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Model& by = given(model, "model").model;
    std::string whole = repaired(edau::c::given_text(text, text_length, "text"));
    edau_explanation*& made = given(explanation, "explanation");
    std::vector<edau::Explanation> points = edau::explain(by, whole);
    edau::c::give(made, std::move(whole), std::move(points));
  });
}

edau_status edau_analysis_explain_by_vector(const edau_analysis* analysis, std::size_t submission,
                                            const float* values, std::size_t dimension,
                                            edau_explanation** explanation,
                                            edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Analysis& found = given(analysis, "analysis").analysis;
    const std::span<const float> own = given_vector(values, dimension);
    edau_explanation*& made = given(explanation, "explanation");
    std::vector<edau::Explanation> points = edau::explain(found, submission, own);
    edau::c::give(made, std::string(found.corpus().submission(submission).text), std::move(points));
  });
}

edau_status edau_model_explain_by_vector(const edau_model* model, const char* text,
                                         std::size_t text_length, const float* values,
                                         std::size_t dimension, edau_explanation** explanation,
                                         edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Model& by = given(model, "model").model;
    std::string whole = repaired(edau::c::given_text(text, text_length, "text"));
    const std::span<const float> own = given_vector(values, dimension);
    edau_explanation*& made = given(explanation, "explanation");
    std::vector<edau::Explanation> points = edau::explain(by, whole, own);
    edau::c::give(made, std::move(whole), std::move(points));
  });
}

void edau_explanation_free(edau_explanation* explanation) noexcept { delete explanation; }

edau_status edau_explanation_count(const edau_explanation* explanation, std::size_t* count,
                                   edau_error** error) noexcept {
  return guarded(error,
                 [&] { given(count, "count") = given(explanation, "explanation").points.size(); });
}

edau_status edau_explanation_at(const edau_explanation* explanation, std::size_t index,
                                edau_explained_point* point, std::size_t size,
                                edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau_explanation& of = given(explanation, "explanation");
    const RecordSlot slot(point, "point", size);
    slot = point_of(point_at(explanation, index), of.text);
  });
}

edau_status edau_explanation_term_at(const edau_explanation* explanation, std::size_t point,
                                     std::size_t index, edau_explained_term* term, std::size_t size,
                                     edau_error** error) noexcept {
  return guarded(error, [&] {
    given(explanation, "explanation");
    const RecordSlot slot(term, "term", size);
    const edau::ExplainedTerm& at = item_at(point_at(explanation, point).terms, index, "term");
    slot = {borrowed(at.term), at.evidence, at.share, at.count, at.forms.size()};
  });
}

edau_status edau_explanation_form_at(const edau_explanation* explanation, std::size_t point,
                                     std::size_t term, std::size_t index, edau_string* form,
                                     edau_error** error) noexcept {
  return guarded(error, [&] {
    given(explanation, "explanation");
    edau_string& out = given(form, "form");
    const edau::ExplainedTerm& of = item_at(point_at(explanation, point).terms, term, "term");
    out = borrowed(item_at(of.forms, index, "form"));
  });
}

edau_status edau_explanation_other_word_at(const edau_explanation* explanation, std::size_t point,
                                           std::size_t index, edau_string* word,
                                           edau_error** error) noexcept {
  return guarded(error, [&] {
    given(explanation, "explanation");
    edau_string& out = given(word, "word");
    out = borrowed(item_at(point_at(explanation, point).other_words, index, "other word"));
  });
}
