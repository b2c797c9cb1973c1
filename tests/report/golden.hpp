// Golden files: what an output is, byte for byte, until somebody decides
// otherwise. With EDAU_UPDATE_GOLDEN=1 in the environment the tests write them.
#pragma once

#include <string>
#include <string_view>

namespace edau {

// Compares `bytes` with tests/report/golden/`name`.
void expect_golden(const std::string& name, std::string_view bytes);

// All of a file; fails the test where it cannot be read.
std::string read_bytes(const std::string& path);

}  // namespace edau
