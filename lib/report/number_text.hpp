// Numbers as text, the same on every machine and in every locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace edau {

// With `decimals` digits after the point: fixed(0.5, 6) is "0.500000". Never a
// negative zero.
std::string fixed(double value, int decimals);

// With one digit before the point: scientific(0.00012, 3) is "1.200e-04".
std::string scientific(double value, int decimals);

// For readers: "1,234".
std::string grouped(std::int64_t value);

// A share in [0, 1] for readers: "12.5%".
std::string percent(double share);

// A count with its noun, which takes an "s" unless there is one: "1 submission",
// "1,234 submissions", "0 submissions".
std::string quantity(std::int64_t count, std::string_view noun);

// The verb that goes with a count.
inline std::string_view was_or_were(std::int64_t count) { return count == 1 ? "was" : "were"; }

}  // namespace edau
