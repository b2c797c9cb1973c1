// Explanations: why a submission's points are where they are.
#include "edau/explain.hpp"

#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dense_rows.hpp"
#include "edau/analysis.hpp"
#include "module.hpp"
#include "placed.hpp"
#include "texts.hpp"

namespace nb = nanobind;

namespace {

// None where there is no value.
template <typename Value>
nb::object or_none(const std::optional<Value>& value) {
  return value ? nb::cast(*value) : nb::none();
}

nb::object language_of(const edau::Explanation& point) {
  if (!point.language) return nb::none();
  return nb::cast(edau::language_code(*point.language));
}

// The id of a theme; None of a cluster that is none, and where there is none.
nb::object theme_id(const edau::Model& model, std::int32_t theme) {
  if (theme < 0) return nb::none();
  return nb::cast(model.themes()[static_cast<std::size_t>(theme)].id);
}

nb::object theme_id(const edau::Model& model, const std::optional<edau::WeighedTheme>& weighed) {
  return theme_id(model, weighed ? weighed->theme : -1);
}

nb::object evidence_of(const std::optional<edau::WeighedTheme>& weighed) {
  return weighed ? nb::cast(weighed->evidence) : nb::none();
}

nb::tuple terms_of(const edau::Explanation& point) {
  nb::list terms;
  for (const edau::ExplainedTerm& term : point.terms) {
    terms.append(nb::make_tuple(term.term, nb::tuple(text_list(term.forms)), term.count,
                                term.evidence, term.share));
  }
  return nb::tuple(terms);
}

nb::object vector_of(const edau::Explanation& point, double edau::ExplainedVector::*part) {
  return point.vector ? nb::cast((*point.vector).*part) : nb::none();
}

// One row, as edau.dense.dense_row() makes it.
std::span<const float> row_of(const DenseArray& vector) { return {vector.data(), vector.size()}; }

// In the order of the fields of edau.Explanation.
nb::tuple row_of(const edau::Model& model, const edau::Explanation& point, std::string_view text) {
  const edau::Document& document = point.document;
  return nb::make_tuple(document.range.begin, document.range.end, theme_id(model, document.theme),
                        edau::outcome_name(document.outcome), document.similarity, document.margin,
                        language_of(point), theme_id(model, point.best), evidence_of(point.best),
                        or_none(point.needed), theme_id(model, point.runner_up),
                        evidence_of(point.runner_up),
                        vector_of(point, &edau::ExplainedVector::evidence),
                        vector_of(point, &edau::ExplainedVector::share), terms_of(point),
                        nb::tuple(text_list(point.other_words)), document.range.of(text));
}

nb::list rows_of(const edau::Model& model, const std::vector<edau::Explanation>& points,
                 std::string_view text) {
  nb::list rows;
  for (const edau::Explanation& point : points) rows.append(row_of(model, point, text));
  return rows;
}

nb::list explain_text(const edau::Model& model, const nb::str& text,
                      const std::optional<DenseArray>& vector) {
  const std::string whole(utf8_of(text));
  const auto points = unlocked([&] {
    return vector ? edau::explain(model, whole, row_of(*vector)) : edau::explain(model, whole);
  });
  return rows_of(model, points, whole);
}

nb::list explain_submission(const edau::Analysis& analysis, std::size_t index,
                            const std::optional<DenseArray>& vector) {
  const auto points = unlocked([&] {
    return vector ? edau::explain(analysis, index, row_of(*vector))
                  : edau::explain(analysis, index);
  });
  return rows_of(analysis.model(), points, analysis.corpus().submission(index).text);
}

}  // namespace

void add_explain(nb::module_& module) {
  module.def("explain_text", explain_text, nb::arg("model"), nb::arg("text"),
             nb::arg("vector").noconvert().none(),
             nb::sig("def explain_text(model: Model, text: str, "
                     "vector: NDArray[numpy.float32] | None) -> list[tuple[typing.Any, ...]]"));
  module.def("explain_submission", explain_submission, nb::arg("analysis"), nb::arg("index"),
             nb::arg("vector").noconvert().none(),
             nb::sig("def explain_submission(analysis: Analysis, index: int, "
                     "vector: NDArray[numpy.float32] | None) -> list[tuple[typing.Any, ...]]"));
}
