// The memory that a test program asks for: operator new is replaced by one that
// measures, and that can fail.
#pragma once

#include <cstddef>
#include <cstdint>

// The thread sanitizer's operators cannot be replaced: there nothing is measured, and none fails.
#if defined(__SANITIZE_THREAD__)
#define EDAU_ALLOCATIONS_ARE_MEASURED 0
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define EDAU_ALLOCATIONS_ARE_MEASURED 0
#endif
#endif
#if !defined(EDAU_ALLOCATIONS_ARE_MEASURED)
#define EDAU_ALLOCATIONS_ARE_MEASURED 1
#endif

namespace edau::allocations {

inline constexpr bool kAreMeasured = EDAU_ALLOCATIONS_ARE_MEASURED != 0;

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
