// The memory that a test program asks for: operator new is replaced by one that
// measures, and that can fail.
#pragma once

#include <cstddef>
#include <cstdint>

namespace edau::allocations {

// Forgets the largest request so far.
void start_measuring() noexcept;

// In bytes, since then.
std::size_t largest_request() noexcept;

// How many are there that were not given back.
std::int64_t live_count() noexcept;

// The next `count` requests succeed and the one after them fails, once.
void fail_after(std::int64_t count) noexcept;

// Whether that request came; none fails any more.
bool stop_failing() noexcept;

}  // namespace edau::allocations
