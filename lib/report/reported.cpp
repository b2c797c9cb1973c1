#include "edau/reported.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <limits>
#include <utility>

#include "core/nearest_name.hpp"
#include "core/quoting.hpp"
#include "edau/error.hpp"
#include "pipeline/explain_by_vectors.hpp"
#include "report/csv_writer.hpp"
#include "report/written_table.hpp"

namespace edau {
namespace {

enum PointColumn : std::size_t { kId, kPoint, kBegin, kEnd, kTheme, kSimilarity, kMargin, kText };
constexpr std::array<std::string_view, 8> kPointColumns = {"id",    "point",      "begin",  "end",
                                                           "theme", "similarity", "margin", "text"};

enum LedgerColumn : std::size_t { kLedgerId, kLine, kReason, kDetail };
constexpr std::array<std::string_view, 4> kLedgerColumns = {"id", "line", "reason", "detail"};

enum UnthemedColumn : std::size_t {
  kUnthemedId,
  kUnthemedBegin,
  kUnthemedEnd,
  kUnthemedReason,
  kUnthemedText
};
constexpr std::array<std::string_view, 5> kUnthemedColumns = {"id", "begin", "end", "reason",
                                                              "text"};

std::string path_in(const std::string& folder, const char* name) {
  return (std::filesystem::path(folder) / name).string();
}

// Tells rows of an id by the cell, and gathers the ids of the others for a hint.
class WantedId {
 public:
  explicit WantedId(std::string_view id)
      : id_(id), defused_((is_like_formula(id) ? "'" : "") + std::string(id)) {}

  bool is_in(std::string_view cell) {
    if (cell == id_ || cell == defused_) return true;
    if (others_.empty() || others_.back() != cell) others_.emplace_back(cell);
    return false;
  }

  [[noreturn]] void refuse(const std::string& folder) const {
    const std::string_view near = nearest_name(id_, others_);
    std::string message = folder + ": no row has the id " + quote(id_);
    message += near.empty() ? "; assignments.csv and ledger.csv list the ids"
                            : " (did you mean " + quote(near) + "?)";
    throw Error(ErrorCode::kInvalidArgument, message);
  }

 private:
  std::string id_;
  std::string defused_;
  std::vector<std::string> others_;
};

// The text of the row's point: its length tells whether an apostrophe was put before it.
std::string_view text_of(WrittenTable& table, std::size_t column, std::size_t length) {
  std::string_view text = table.cell(column);
  if (text.size() == length + 1 && is_like_formula(text)) text.remove_prefix(1);
  if (text.size() == length) return text;
  table.refuse("the text has not the " + std::to_string(length) +
               " bytes that begin and end tell; write the folder anew");
}

void add_point(WrittenTable& table, ReportedSubmission& submission) {
  const std::int64_t begin = table.whole_number(kBegin);
  const std::int64_t end = table.whole_number(kEnd);
  const auto before = static_cast<std::int64_t>(submission.text.size());
  if (begin < before || end < begin || end > std::numeric_limits<std::int32_t>::max()) {
    table.refuse("no point lies at these bytes; write the folder anew");
  }
  const std::string_view text = text_of(table, kText, static_cast<std::size_t>(end - begin));
  submission.text.resize(static_cast<std::size_t>(begin), ' ');
  submission.text += text;
  submission.points.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                               std::string(table.cell(kTheme)),
                               table.decimal(kSimilarity),
                               table.decimal(kMargin)});
}

bool is_in_none(const ReportedPoint& point) { return point.theme.empty() && point.reason.empty(); }

// The first of the points that the row of unthemed.csv can be of; null if none is.
ReportedPoint* point_of(WrittenTable& table, std::vector<ReportedSubmission>& found) {
  const std::int64_t begin = table.whole_number(kUnthemedBegin);
  const std::int64_t end = table.whole_number(kUnthemedEnd);
  for (ReportedSubmission& submission : found) {
    for (ReportedPoint& point : submission.points) {
      if (!is_in_none(point) || point.range.begin != begin || point.range.end != end) continue;
      const std::string_view text = point.range.of(submission.text);
      if (text_of(table, kUnthemedText, text.size()) == text) return &point;
    }
  }
  return nullptr;
}

void add_reasons(const std::string& folder, WantedId& wanted,
                 std::vector<ReportedSubmission>& found) {
  const std::string path = path_in(folder, "unthemed.csv");
  const auto has_one_in_none = [](const ReportedSubmission& submission) {
    return std::ranges::any_of(submission.points, is_in_none);
  };
  std::error_code ignored;
  if (std::ranges::none_of(found, has_one_in_none) || !std::filesystem::exists(path, ignored)) {
    return;
  }
  WrittenTable table(path, kUnthemedColumns);
  while (table.next()) {
    if (!wanted.is_in(table.cell(kUnthemedId))) continue;
    if (ReportedPoint* const point = point_of(table, found)) {
      point->reason = table.cell(kUnthemedReason);
    }
  }
}

std::vector<ReportedSubmission> find_submissions(const std::string& folder, WantedId& wanted) {
  WrittenTable table(path_in(folder, "points.csv"), kPointColumns);
  std::vector<ReportedSubmission> found;
  while (table.next()) {
    if (!wanted.is_in(table.cell(kId))) continue;
    if (found.empty() || table.whole_number(kPoint) == 1) found.emplace_back();
    add_point(table, found.back());
  }
  return found;
}

std::vector<ReportedExclusion> find_exclusions(const std::string& folder, WantedId& wanted) {
  WrittenTable table(path_in(folder, "ledger.csv"), kLedgerColumns);
  std::vector<ReportedExclusion> found;
  while (table.next()) {
    if (!wanted.is_in(table.cell(kLedgerId))) continue;
    found.push_back({table.whole_number(kLine), std::string(table.cell(kReason)),
                     std::string(table.cell(kDetail))});
  }
  return found;
}

constexpr double kRounding = 1e-6;  // of the folder's numbers

bool is_as_told(const Model& model, const Document& found, const ReportedPoint& told) {
  const std::string theme =
      found.theme < 0 ? "" : model.themes()[static_cast<std::size_t>(found.theme)].id;
  return theme == told.theme && std::abs(found.similarity - told.similarity) <= kRounding &&
         std::abs(found.margin - told.margin) <= kRounding;
}

[[noreturn]] void refuse_model(std::size_t point) {
  throw Error(ErrorCode::kUnreadableModel,
              "the model puts point " + std::to_string(point) +
                  " elsewhere than points.csv says: it is not the model of that folder, or ICU "
                  "is another than it was; write the folder anew");
}

Outcome outcome_of(const ReportedPoint& told) {
  if (!told.theme.empty()) return Outcome::kThemed;
  for (const Outcome outcome : {Outcome::kNonAnswer, Outcome::kNoUsableWord, Outcome::kNoSharedWord,
                                Outcome::kFitsNoTheme, Outcome::kNoVector}) {
    if (outcome_name(outcome) == told.reason) return outcome;
  }
  throw Error(ErrorCode::kUnreadableInput,
              "the folder does not tell why the submission is in no theme, which unthemed.csv "
              "does; write the folder anew");
}

// Similarities have single precision; six decimals tell nearly which.
double as_it_was(double told) { return static_cast<double>(static_cast<float>(told)); }

Document document_of(const Model& model, const ReportedPoint& told) {
  const auto theme = std::ranges::find(model.themes(), told.theme, &ModelTheme::id);
  if (!told.theme.empty() && theme == model.themes().end()) refuse_model(1);
  const auto index = static_cast<std::int32_t>(theme - model.themes().begin());
  return {0,
          told.range,
          told.theme.empty() ? -1 : index,
          outcome_of(told),
          {},
          as_it_was(told.similarity),
          0.0,
          as_it_was(told.margin)};
}

}  // namespace

Reported Reported::find(const std::string& folder, std::string_view id) {
  WantedId wanted(id);
  Reported reported;
  reported.submissions = find_submissions(folder, wanted);
  add_reasons(folder, wanted, reported.submissions);
  reported.exclusions = find_exclusions(folder, wanted);
  if (reported.submissions.empty() && reported.exclusions.empty()) wanted.refuse(folder);
  return reported;
}

std::vector<Explanation> explain(const Model& model, const ReportedSubmission& submission) {
  if (model.vectors().dimension > 0) {
    if (submission.points.size() != 1) refuse_model(2);
    const Document told = document_of(model, submission.points.front());
    return {explain_without_vector(model, submission.text, told, kRounding)};
  }
  std::vector<ByteRange> ranges;
  ranges.reserve(submission.points.size());
  for (const ReportedPoint& point : submission.points) ranges.push_back(point.range);
  std::vector<Explanation> result = explain(model, submission.text, ranges);
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (!is_as_told(model, result[i].document, submission.points[i])) refuse_model(i + 1);
  }
  return result;
}

}  // namespace edau
