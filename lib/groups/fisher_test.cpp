// Neighbouring counts have probabilities whose ratio is a quotient of four whole numbers. So all of
// them are had by walking from the most probable count down both sides, in units of its
// probability, and the sum over all of them takes the place of the binomial coefficients: there are
// no log-factorials, whose rounding grows with their size, and nothing but + − × ÷, so the bits are
// the same on every machine. (Boost.Math's hypergeometric distribution calls the C library's log
// and exp, which are not.)
#include "groups/fisher_test.hpp"

#include <algorithm>

namespace edau {
namespace {

// What the ratio below may have lost, so that a count as probable as the observed one is taken for
// it. R's fisher.test() takes the same.
constexpr double kTie = 1 + 1e-7;

// P(count + 1) / P(count).
double ratio_to_next(const FourfoldTable& table, std::int64_t count) noexcept {
  const auto number = [](std::int64_t value) { return static_cast<double>(value); };
  return number(table.group - count) * number(table.raised - count) /
         (number(count + 1) * number(table.all - table.group - table.raised + count + 1));
}

// The most probable count.
std::int64_t mode_of(const FourfoldTable& table) noexcept {
  // Exact for what fits into 2^62; beyond, any count near the mode serves as well.
  const double mode = static_cast<double>(table.group + 1) * static_cast<double>(table.raised + 1) /
                      static_cast<double>(table.all + 2);
  return std::clamp(static_cast<std::int64_t>(mode),
                    std::max<std::int64_t>(0, table.group + table.raised - table.all),
                    std::min(table.group, table.raised));
}

// Calls `visit(probability)` for each count from the mode to both ends, in units of the mode's.
// What has become 0 stays 0.
template <typename Visit>
void walk(const FourfoldTable& table, const Visit& visit) {
  const std::int64_t mode = mode_of(table);
  const std::int64_t most = std::min(table.group, table.raised);
  const std::int64_t least = std::max<std::int64_t>(0, table.group + table.raised - table.all);
  visit(1.0);
  double up = 1.0;
  for (std::int64_t count = mode; count < most && up > 0.0; ++count) {
    up *= ratio_to_next(table, count);
    visit(up);
  }
  double down = 1.0;
  for (std::int64_t count = mode; count > least && down > 0.0; --count) {
    down /= ratio_to_next(table, count - 1);
    visit(down);
  }
}

// Of the observed count, in the units of walk().
double observed(const FourfoldTable& table) noexcept {
  const std::int64_t mode = mode_of(table);
  double probability = 1.0;
  for (std::int64_t count = mode; count < table.count && probability > 0.0; ++count) {
    probability *= ratio_to_next(table, count);
  }
  for (std::int64_t count = mode; count > table.count && probability > 0.0; --count) {
    probability /= ratio_to_next(table, count - 1);
  }
  return probability;
}

}  // namespace

double fisher_test(const FourfoldTable& table) noexcept {
  const double limit = observed(table) * kTie;
  double all = 0.0;
  double as_improbable = 0.0;
  walk(table, [&](double probability) {
    all += probability;
    if (probability <= limit) as_improbable += probability;
  });
  constexpr double kLeast = 1e-300;  // so that nothing is said to be impossible
  return std::max(as_improbable / all, kLeast);
}

}  // namespace edau
