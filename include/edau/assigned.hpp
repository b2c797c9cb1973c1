// Submissions in the themes of a model: one immutable value.
//
// Any number of threads may read an Assigned. It keeps its Corpus and Model alive.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "edau/export.hpp"
#include "edau/model.hpp"
#include "edau/placed_documents.hpp"

namespace edau {

// How a theme was when it was found, and how it is in what was assigned.
struct ThemeDrift {
  double share_then = 0;  // of the analysed submissions that have a document in it, in [0, 1]
  double share_now = 0;
  double similarity_then = 0;            // mean of its documents to its centroid, in [0, 1]
  std::optional<double> similarity_now;  // none where it has no document now
  std::int64_t submission_count = 0;     // now
};

// The same of a whole consultation. A share in no theme that has grown, or similarities that have
// fallen, say that people speak of something else: time to find themes anew.
struct Drift {
  std::vector<ThemeDrift> themes;  // as Model::themes()
  double unthemed_share_then = 0;  // of the analysed submissions: SubmissionBalance::unthemed
  double unthemed_share_now = 0;
};

class EDAU_EXPORT Assigned {
 public:
  // `documents` are in themes of `model`. Throws Error kUnbalanced as PlacedDocuments.
  Assigned(Model model, Corpus corpus, std::vector<Document> documents);

  const Model& model() const noexcept { return model_; }
  const Corpus& corpus() const noexcept { return placed_.corpus(); }
  const PlacedDocuments& placed() const noexcept { return placed_; }
  std::span<const Document> documents() const noexcept { return placed_.documents(); }
  const SubmissionBalance& submissions() const noexcept { return placed_.submissions(); }
  const PointBalance& points() const noexcept { return placed_.points(); }
  const Drift& drift() const noexcept { return drift_; }

  // What a person should be told, full sentences: whether the new submissions still fit.
  std::span<const std::string> notes() const noexcept { return notes_; }

 private:
  Model model_;
  PlacedDocuments placed_;
  Drift drift_;
  std::vector<std::string> notes_;
};

}  // namespace edau
