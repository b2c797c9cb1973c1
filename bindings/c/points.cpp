// Where each point ended up, and each submission by its points.
#include <cstddef>
#include <cstdint>

#include "edau/placed_documents.hpp"
#include "guarded.hpp"
#include "handles.hpp"

using edau::c::given;
using edau::c::guarded;
using edau::c::RecordSlot;

namespace {

constexpr bool same(int outcome, edau::Outcome of) { return outcome == static_cast<int>(of); }

static_assert(same(EDAU_THEMED, edau::Outcome::kThemed));
static_assert(same(EDAU_NON_ANSWER, edau::Outcome::kNonAnswer));
static_assert(same(EDAU_NO_USABLE_WORD, edau::Outcome::kNoUsableWord));
static_assert(same(EDAU_NO_SHARED_WORD, edau::Outcome::kNoSharedWord));
static_assert(same(EDAU_FITS_NO_THEME, edau::Outcome::kFitsNoTheme));
static_assert(same(EDAU_NO_VECTOR, edau::Outcome::kNoVector));

edau_point point_of(const edau::Document& document) noexcept {
  return {document.submission,
          document.range.begin,
          document.range.end,
          document.theme,
          static_cast<int>(document.outcome),
          document.similarity,
          document.margin,
          document.distinctness};
}

edau_assignment assignment_of(const edau::PlacedDocuments& placed, std::size_t submission) {
  const auto documents = placed.documents_of(submission);
  const edau::Document* const nearest = placed.nearest_of(submission);
  const auto first = documents.data() - placed.documents().data();
  return {nearest == nullptr ? -1 : nearest->theme, 0,
          nearest == nullptr ? 0.0 : nearest->similarity, static_cast<std::uint64_t>(first),
          documents.size()};
}

}  // namespace

edau_status edau_points_count(const edau_points* points, std::size_t* count,
                              edau_error** error) noexcept {
  return guarded(
      error, [&] { given(count, "count") = given(points, "points").placed.documents().size(); });
}

edau_status edau_points_at(const edau_points* points, std::size_t first, std::size_t count,
                           edau_point* records, std::size_t size, edau_error** error) noexcept {
  return guarded(error, [&] {
    const auto documents = given(points, "points").placed.documents();
    const RecordSlot slots(records, "records", size);
    edau::c::check_range(first, count, documents.size(), "point");
    for (std::size_t i = 0; i < count; ++i) slots[i] = point_of(documents[first + i]);
  });
}

edau_status edau_points_text(const edau_points* points, std::size_t index, edau_string* text,
                             edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::PlacedDocuments& placed = given(points, "points").placed;
    edau_string& out = given(text, "text");
    out = edau::c::borrowed(placed.text(edau::c::item_at(placed.documents(), index, "point")));
  });
}

edau_status edau_points_assignment_count(const edau_points* points, std::size_t* count,
                                         edau_error** error) noexcept {
  return guarded(error,
                 [&] { given(count, "count") = given(points, "points").placed.corpus().size(); });
}

edau_status edau_points_assignments(const edau_points* points, std::size_t first, std::size_t count,
                                    edau_assignment* records, std::size_t size,
                                    edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::PlacedDocuments& placed = given(points, "points").placed;
    const RecordSlot slots(records, "records", size);
    edau::c::check_range(first, count, placed.corpus().size(), "submission");
    for (std::size_t i = 0; i < count; ++i) slots[i] = assignment_of(placed, first + i);
  });
}

edau_status edau_points_balance(const edau_points* points, edau_balance* balance, std::size_t size,
                                edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::PlacedDocuments& placed = given(points, "points").placed;
    const edau::SubmissionBalance& of = placed.submissions();
    const edau::PointBalance& parts = placed.points();
    RecordSlot(balance, "balance", size) = {of.received,
                                            of.excluded,
                                            of.analysed,
                                            of.themed,
                                            of.unthemed,
                                            of.non_answers,
                                            of.without_usable_words,
                                            parts.all,
                                            parts.themed,
                                            parts.unthemed,
                                            parts.non_answers};
  });
}
