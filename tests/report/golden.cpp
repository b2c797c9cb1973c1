#include "report/golden.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace edau {

std::string read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << "cannot read " << path;
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void expect_golden(const std::string& name, std::string_view bytes) {
  const std::string path = std::string(EDAU_SOURCE_DIR) + "/tests/report/golden/" + name;
  if (std::getenv("EDAU_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << bytes;
  }
  EXPECT_EQ(read_bytes(path), bytes) << "EDAU_UPDATE_GOLDEN=1 writes " << name << " anew";
}

}  // namespace edau
