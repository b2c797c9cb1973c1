#include "report/html/style.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/sha256.hpp"

namespace edau {
namespace {

// The bytes that hexadecimal digits stand for.
std::string bytes_of(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
  }
  return bytes;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t j = i; j < i + 3; ++j) {
      group = group << 8 | (j < bytes.size() ? static_cast<unsigned char>(bytes[j]) : 0U);
    }
    for (int shift = 18; shift >= 0; shift -= 6) text += kDigits[group >> shift & 63];
  }
  const std::size_t padding = (3 - bytes.size() % 3) % 3;
  return text.replace(text.size() - padding, padding, padding, '=');
}

TEST(StyleTest, ThePolicyLetsInThisStyleSheet) {
  EXPECT_EQ(base64(bytes_of(sha256(kStyle))), kStyleHash);
}

TEST(StyleTest, FetchesNothing) {
  EXPECT_EQ(kStyle.find("url("), std::string_view::npos);
  EXPECT_EQ(kStyle.find("@import"), std::string_view::npos);
  EXPECT_EQ(kStyle.find("@font-face"), std::string_view::npos);
}

}  // namespace
}  // namespace edau
