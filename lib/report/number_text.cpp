#include "report/number_text.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <system_error>

namespace edau {
namespace {

// The longest double takes 309 digits before the point.
constexpr std::size_t kLongestNumber = 352;

std::string written(double value, std::chars_format format, int decimals) {
  assert(decimals >= 0 && decimals <= 32);
  std::array<char, kLongestNumber> buffer;
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format, decimals);
  assert(error == std::errc());
  static_cast<void>(error);
  return {buffer.data(), end};
}

}  // namespace

std::string fixed(double value, int decimals) {
  std::string text = written(value, std::chars_format::fixed, decimals);
  // 1 - similarity can fall a rounding error below 0.
  if (text.find_first_not_of("-0.") == std::string::npos && text.front() == '-') text.erase(0, 1);
  return text;
}

std::string scientific(double value, int decimals) {
  return written(value, std::chars_format::scientific, decimals);
}

std::string grouped(std::int64_t value) {
  std::string text = std::to_string(value);
  const std::size_t first_digit = value < 0 ? 1 : 0;
  for (std::size_t place = text.size(); place > first_digit + 3;) {
    place -= 3;
    text.insert(place, 1, ',');
  }
  return text;
}

std::string percent(double share) { return fixed(100 * share, 1) + "%"; }

std::string quantity(std::int64_t count, std::string_view noun) {
  std::string text = grouped(count);
  text += ' ';
  text += noun;
  if (count != 1) text += 's';
  return text;
}

}  // namespace edau
