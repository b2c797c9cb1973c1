// Files that are no models, called by what they look like.
#pragma once

#include <string>
#include <string_view>

namespace edau {

// Throws Error kUnreadableModel that says what a file which begins like `bytes`
// is instead of a model. Requires that they do not begin like one.
[[noreturn]] void refuse_foreign_file(std::string_view bytes, const std::string& shown_name);

}  // namespace edau
