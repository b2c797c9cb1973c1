// Why the middling cluster is the measure, and not the cluster itself: a search puts documents
// without a theme together, and of the loose cluster that they make they are good members. For the
// same reason such a cluster's documents must be further from chance: ChanceLift::weight.
//
// What the limits leave out of labelled and of invented texts: ARCHITECTURE.md 7.
#include "edau/word_lifts.hpp"

#include <cmath>
#include <limits>
#include <utility>

#include "core/math.hpp"

namespace edau {
namespace {

double sum(std::span<const float> evidence) {
  double result = 0.0;
  for (const float value : evidence) result += static_cast<double>(value);
  return result;
}

}  // namespace

float word_evidence(std::uint32_t count) noexcept {
  if (count == 1) return 1.0F;  // nearly all of them
  return static_cast<float>(math::log2(1.0 + count));
}

WordLifts::WordLifts(ScoreTable lifts, std::vector<ChanceLift> chances, double typical)
    : lifts_(std::move(lifts)),
      chances_(std::move(chances)),
      typical_(typical),
      least_significance_(std::numeric_limits<double>::lowest()) {}

double WordLifts::excess(double length, float lift, std::int32_t cluster) const {
  return static_cast<double>(lift) - length * chances_[static_cast<std::size_t>(cluster)].mean;
}

double WordLifts::significance(std::span<const float> evidence, float lift,
                               std::int32_t cluster) const {
  const ChanceLift& chance = chances_[static_cast<std::size_t>(cluster)];
  const double length = sum(evidence);
  if (!(chance.deviation > 0.0)) return 0.0;
  return excess(length, lift, cluster) * chance.weight / (chance.deviation * std::sqrt(length));
}

bool WordLifts::fits(std::span<const float> evidence, float lift, std::int32_t cluster) const {
  if (!(typical_ > 0.0)) return true;
  const double length = sum(evidence);
  if (excess(length, lift, cluster) >= kEnoughStrength * typical_ * length) return true;
  return significance(evidence, lift, cluster) >= least_significance_;
}

}  // namespace edau
