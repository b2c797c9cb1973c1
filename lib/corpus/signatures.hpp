// Files that are no text, known by their first bytes.
#pragma once

#include <string_view>

namespace edau {

// What `bytes` are and what to do with them ("this is a PDF file; …"), or empty
// if they do not begin like any binary file known here.
std::string_view binary_file_advice(std::string_view bytes) noexcept;

}  // namespace edau
