// Later submissions in the themes of a model.
#include "edau/assigned.hpp"

#include <string>

#include "edau/assign.hpp"
#include "edau/report.hpp"
#include "guarded.hpp"
#include "handles.hpp"

using edau::c::given;
using edau::c::guarded;
using edau::c::item_at;
using edau::c::RecordSlot;

namespace {

const edau::Assigned& of(const edau_assigned* assigned) {
  return given(assigned, "assigned").assigned;
}

}  // namespace

edau_status edau_assign(const edau_model* model, const edau_corpus* corpus,
                        const edau_options* options, edau_progress progress, void* context,
                        edau_assigned** assigned, edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Model& by = given(model, "model").model;
    const edau::Corpus& submissions = given(corpus, "corpus").corpus;
    const edau::AssignOptions chosen{given(options, "options").analysis.threads};
    edau_assigned*& made = given(assigned, "assigned");
    edau::c::give(
        made, edau::assign(by, submissions, chosen, edau::c::given_progress(progress, context)));
  });
}

edau_status edau_assign_by_vectors(const edau_model* model, const edau_corpus* corpus,
                                   const float* values, std::size_t row_count,
                                   std::size_t dimension, const edau_options* options,
                                   edau_progress progress, void* context, edau_assigned** assigned,
                                   edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Model& by = given(model, "model").model;
    const edau::Corpus& submissions = given(corpus, "corpus").corpus;
    const edau::DenseRows vectors = edau::c::given_rows(values, row_count, dimension);
    const edau::AssignOptions chosen{given(options, "options").analysis.threads};
    edau_assigned*& made = given(assigned, "assigned");
    edau::c::give(made, edau::assign(by, submissions, vectors, chosen,
                                     edau::c::given_progress(progress, context)));
  });
}

void edau_assigned_free(edau_assigned* assigned) noexcept { delete assigned; }

edau_status edau_assigned_points(const edau_assigned* assigned, const edau_points** points,
                                 edau_error** error) noexcept {
  return guarded(error, [&] { given(points, "points") = &given(assigned, "assigned").points; });
}

edau_status edau_assigned_drift_at(const edau_assigned* assigned, std::size_t theme,
                                   edau_drift* drift, std::size_t size,
                                   edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Drift& all = of(assigned).drift();
    const RecordSlot slot(drift, "drift", size);
    const edau::ThemeDrift& at = item_at(all.themes, theme, "theme");
    slot = {at.share_then, at.share_now, at.similarity_then, at.similarity_now.value_or(-1.0),
            at.submission_count};
  });
}

edau_status edau_assigned_unthemed_share(const edau_assigned* assigned, double* then, double* now,
                                         edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Drift& drift = of(assigned).drift();
    double& out_then = given(then, "then");
    double& out_now = given(now, "now");
    out_then = drift.unthemed_share_then;
    out_now = drift.unthemed_share_now;
  });
}

edau_status edau_assigned_note_count(const edau_assigned* assigned, std::size_t* count,
                                     edau_error** error) noexcept {
  return guarded(error, [&] { given(count, "count") = of(assigned).notes().size(); });
}

edau_status edau_assigned_note_at(const edau_assigned* assigned, std::size_t index,
                                  edau_string* note, edau_error** error) noexcept {
  return guarded(error, [&] {
    const auto notes = of(assigned).notes();
    edau_string& out = given(note, "note");
    out = edau::c::borrowed(item_at(notes, index, "note"));
  });
}

edau_status edau_assigned_write(const edau_assigned* assigned, const char* folder,
                                int replace_existing, edau_progress progress, void* context,
                                edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Assigned& placed = of(assigned);
    const std::string into(edau::c::given_name(folder, "folder"));
    edau::write_assigned(placed, into, {.replace_existing = replace_existing != 0},
                         edau::c::given_progress(progress, context));
  });
}
