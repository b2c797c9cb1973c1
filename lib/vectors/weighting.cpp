#include "edau/weighting.hpp"

#include <cmath>

#include "core/math.hpp"
#include "edau/error.hpp"

namespace edau {

double inverse_document_frequency(Idf idf, std::uint32_t document_frequency,
                                  std::size_t submissions) noexcept {
  const auto n = static_cast<double>(submissions);
  const double df = document_frequency;
  switch (idf) {
    case Idf::kSmooth: return math::log((1.0 + n) / (1.0 + df)) + 1.0;
    case Idf::kPlain: return math::log(n / df) + 1.0;
    case Idf::kBm25: return math::log(1.0 + (n - df + 0.5) / (df + 0.5));
    case Idf::kNone: break;
  }
  return 1.0;
}

void check(const Weighting& weighting) {
  if (!(weighting.k1 >= 0.0 && std::isfinite(weighting.k1))) {  // so that NaN fails too
    throw Error(ErrorCode::kInvalidArgument, "weighting: k1 must be finite and at least 0");
  }
  if (!(weighting.b >= 0.0 && weighting.b <= 1.0)) {
    throw Error(ErrorCode::kInvalidArgument, "weighting: b must be in [0, 1]");
  }
}

}  // namespace edau
