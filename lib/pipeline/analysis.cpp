#include "edau/analysis.hpp"

#include <utility>

#include "edau/error.hpp"

namespace edau {

Analysis::Analysis(AnalysisParts parts)
    : parts_(std::move(parts)), placed_(parts_.corpus, std::move(parts_.documents)) {}

const Model& Analysis::model() const {
  if (!parts_.model) {
    throw Error(ErrorCode::kInvalidArgument,
                "this analysis has no model; those that find_themes() makes have one");
  }
  return *parts_.model;
}

}  // namespace edau
