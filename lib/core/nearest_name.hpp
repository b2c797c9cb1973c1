// Guessing what somebody meant to write.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace edau {

// The one of `names` most like `wanted`, without regard to ASCII case, the first of equals; empty
// if none is much like it. A view of that name.
std::string_view nearest_name(std::string_view wanted, std::span<const std::string> names);

}  // namespace edau
