// One submission as a folder tells of it that write_report() or write_assigned() wrote.
//
// A value.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "edau/explain.hpp"
#include "edau/export.hpp"
#include "edau/model.hpp"
#include "edau/segmenter.hpp"

namespace edau {

// A row of points.csv.
struct ReportedPoint {
  ByteRange range;        // of ReportedSubmission::text
  std::string theme;      // "t3"; empty: in none
  double similarity = 0;  // with six decimals; 0 in none
  double margin = 0;
  std::string reason{};  // why it is in none, as outcome_name(); empty in a theme, and where the
                         // folder has no unthemed.csv
};

struct ReportedSubmission {
  std::string text;  // its points, each in its place; what stood between them is blank
  std::vector<ReportedPoint> points;  // at least one
};

// A row of ledger.csv.
struct ReportedExclusion {
  std::int64_t line = 0;  // of the input
  std::string reason;     // as exclusion_name()
  std::string detail;
};

struct EDAU_EXPORT Reported {
  // Looks `id` up in points.csv, unthemed.csv and ledger.csv of `folder`: as it was received, or as
  // it stands there with an apostrophe before it (WriteOptions::raw_csv).
  //
  // Throws Error kUnreadableInput where these are not as edau writes them, and kInvalidArgument
  // where no row has the id; the message tells the one most like it.
  static Reported find(const std::string& folder, std::string_view id);

  std::vector<ReportedSubmission>
      submissions;                            // more than one where DuplicateIds::kKeep was chosen
  std::vector<ReportedExclusion> exclusions;  // its rows that were not analysed
};

// Why the points of `submission` are where the folder says. By a model of vectors of the caller's
// own, which no folder holds, this is what explain(analysis, index) tells without one.
//
// Throws Error kUnreadableModel where `model` puts a point elsewhere: it is not the model of that
// folder; kUnreadableInput where that needs the reason why one is in no theme, which is not there.
EDAU_EXPORT std::vector<Explanation> explain(const Model& model,
                                             const ReportedSubmission& submission);

}  // namespace edau
