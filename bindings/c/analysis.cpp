// From a corpus to themes, and the report.
#include "edau/analysis.hpp"

#include <string>

#include "edau/find_themes.hpp"
#include "edau/report.hpp"
#include "guarded.hpp"
#include "handles.hpp"

using edau::c::borrowed;
using edau::c::given;
using edau::c::guarded;
using edau::c::item_at;
using edau::c::RecordSlot;

namespace {

const edau::Analysis& of(const edau_analysis* analysis) {
  return given(analysis, "analysis").analysis;
}

edau_theme theme_of(const edau::Theme& theme) noexcept {
  edau_theme result{};
  result.id = borrowed(theme.id);
  result.label = borrowed(theme.label);
  result.submissions = theme.submission_count;
  result.points = theme.point_count;
  result.share = theme.share;
  result.cohesion = theme.cohesion;
  result.distinctness = theme.distinctness;
  result.stability = theme.stability;
  result.group = borrowed(theme.group);
  if (theme.place) {
    result.x = theme.place->x;
    result.y = theme.place->y;
    result.has_place = 1;
  }
  result.term_count = theme.describing.size() + theme.discriminating.size();
  result.exemplar_count = theme.exemplars.size();
  result.describing_count = theme.describing.size();
  result.differs_by_base = theme.differs_by_base ? 1 : 0;
  result.count_all = theme.counts[edau::CountingBase::kAll];
  result.count_distinct = theme.counts[edau::CountingBase::kDistinct];
  result.count_campaign_one = theme.counts[edau::CountingBase::kCampaignOne];
  result.count_campaign_apart = theme.counts[edau::CountingBase::kCampaignApart];
  result.share_all = theme.shares[edau::CountingBase::kAll];
  result.share_distinct = theme.shares[edau::CountingBase::kDistinct];
  result.share_campaign_one = theme.shares[edau::CountingBase::kCampaignOne];
  result.share_campaign_apart = theme.shares[edau::CountingBase::kCampaignApart];
  result.label_count = theme.labels.size();
  return result;
}

}  // namespace

edau_status edau_find_themes(const edau_corpus* corpus, const edau_options* options,
                             edau_progress progress, void* context, edau_analysis** analysis,
                             edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Corpus& submissions = given(corpus, "corpus").corpus;
    const edau::Options& chosen = given(options, "options").analysis;
    edau_analysis*& made = given(analysis, "analysis");
    edau::c::give(
        made, edau::find_themes(submissions, chosen, edau::c::given_progress(progress, context)));
  });
}

edau_status edau_find_themes_by_vectors(const edau_corpus* corpus, const float* values,
                                        std::size_t row_count, std::size_t dimension, double weight,
                                        const edau_options* options, edau_progress progress,
                                        void* context, edau_analysis** analysis,
                                        edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Corpus& submissions = given(corpus, "corpus").corpus;
    const edau::OwnVectors vectors(edau::c::given_rows(values, row_count, dimension), weight);
    const edau::Options& chosen = given(options, "options").analysis;
    edau_analysis*& made = given(analysis, "analysis");
    edau::c::give(made, edau::find_themes(submissions, vectors, chosen,
                                          edau::c::given_progress(progress, context)));
  });
}

void edau_analysis_free(edau_analysis* analysis) noexcept { delete analysis; }

edau_status edau_analysis_theme_count(const edau_analysis* analysis, std::size_t* count,
                                      edau_error** error) noexcept {
  return guarded(error, [&] { given(count, "count") = of(analysis).themes().size(); });
}

edau_status edau_analysis_theme_at(const edau_analysis* analysis, std::size_t index,
                                   edau_theme* theme, std::size_t size,
                                   edau_error** error) noexcept {
  return guarded(error, [&] {
    const auto themes = of(analysis).themes();
    const RecordSlot slot(theme, "theme", size);
    slot = theme_of(item_at(themes, index, "theme"));
  });
}

edau_status edau_analysis_term_at(const edau_analysis* analysis, std::size_t theme,
                                  std::size_t index, edau_string* term,
                                  edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Theme& at = item_at(of(analysis).themes(), theme, "theme");
    edau_string& out = given(term, "term");
    const std::size_t describing = at.describing.size();
    edau::c::check_index(index, describing + at.discriminating.size(), "term");
    out =
        borrowed(index < describing ? at.describing[index] : at.discriminating[index - describing]);
  });
}

edau_status edau_analysis_label_at(const edau_analysis* analysis, std::size_t theme,
                                   std::size_t index, edau_label* label, std::size_t size,
                                   edau_error** error) noexcept {
  return guarded(error, [&] {
    const auto themes = of(analysis).themes();
    const RecordSlot slot(label, "label", size);
    const edau::ThemeLabel& at = item_at(item_at(themes, theme, "theme").labels, index, "label");
    slot = {borrowed(at.text), edau::c::borrowed_code(at.language), at.submission_count};
  });
}

edau_status edau_analysis_exemplar_at(const edau_analysis* analysis, std::size_t theme,
                                      std::size_t index, edau_exemplar* exemplar, std::size_t size,
                                      edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Analysis& found = of(analysis);
    const RecordSlot slot(exemplar, "exemplar", size);
    const edau::Theme& in = item_at(found.themes(), theme, "theme");
    const edau::Exemplar& at = item_at(in.exemplars, index, "exemplar");
    slot = {borrowed(found.text(at)), at.submission, at.range.begin, at.range.end};
  });
}

edau_status edau_analysis_points(const edau_analysis* analysis, const edau_points** points,
                                 edau_error** error) noexcept {
  return guarded(error, [&] { given(points, "points") = &given(analysis, "analysis").points; });
}

edau_status edau_analysis_note_count(const edau_analysis* analysis, std::size_t* count,
                                     edau_error** error) noexcept {
  return guarded(error, [&] { given(count, "count") = of(analysis).notes().size(); });
}

edau_status edau_analysis_note_at(const edau_analysis* analysis, std::size_t index,
                                  edau_string* note, edau_error** error) noexcept {
  return guarded(error, [&] {
    const auto notes = of(analysis).notes();
    edau_string& out = given(note, "note");
    out = borrowed(item_at(notes, index, "note"));
  });
}

edau_status edau_analysis_write(const edau_analysis* analysis, const char* folder,
                                int replace_existing, edau_progress progress, void* context,
                                edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Analysis& found = of(analysis);
    const std::string into(edau::c::given_name(folder, "folder"));
    edau::write_report(found, into, {.replace_existing = replace_existing != 0},
                       edau::c::given_progress(progress, context));
  });
}
