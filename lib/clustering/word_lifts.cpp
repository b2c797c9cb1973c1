// Why the middling cluster has a say in another's level: a search puts documents without a theme
// together, and of the loose cluster that they make they are good members. But a cluster of two
// themes, where fewer were asked for than there are, is loose too, and its documents have a theme.
// Of the middling cluster's mean lift, clusters without a theme have 33 to 57 % (five to fifty
// themes, a fifth of the documents noise), two themes in one 62 % and more; the border is at 60 %.
//
// What this leaves out of labelled and of invented texts: ARCHITECTURE.md 7.
#include "edau/word_lifts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "clustering/fast_log.hpp"
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

void ExpectedEvidence::write_absent(std::int32_t column, std::span<float> lifts) const {
  const FastLog& log = fast_log();
  const double of_term = others[static_cast<std::size_t>(column)];
  for (std::size_t cluster = 0; cluster < lifts.size(); ++cluster) {
    lifts[cluster] = static_cast<float>(-log(of_term * shares[cluster] + 1.0));
  }
}

WordLifts::WordLifts(ScoreTable lifts, std::vector<ChanceLift> chances)
    : lifts_(std::move(lifts)),
      chances_(std::move(chances)),
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
  const double level = chances_[static_cast<std::size_t>(cluster)].level;
  if (!(level > 0.0)) return true;
  const double length = sum(evidence);
  if (excess(length, lift, cluster) >= kEnoughStrength * level * length) return true;
  return significance(evidence, lift, cluster) >= least_significance_;
}

// fits(), solved for the lift.
double WordLifts::needed(std::span<const float> evidence, std::int32_t cluster) const {
  constexpr double kNothing = -std::numeric_limits<double>::infinity();
  const ChanceLift& chance = chances_[static_cast<std::size_t>(cluster)];
  if (!(chance.level > 0.0)) return kNothing;
  const double length = sum(evidence);
  const double strong = kEnoughStrength * chance.level * length;
  const double spread = chance.deviation * std::sqrt(length);
  double significant = strong;
  if (spread > 0.0 && chance.weight > 0.0) {
    significant = least_significance_ * spread / chance.weight;
  } else if (!(least_significance_ > 0.0)) {
    return kNothing;  // all have significance 0
  }
  return length * chance.mean + std::min(strong, significant);
}

}  // namespace edau
