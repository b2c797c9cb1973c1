#include "model/allocations.hpp"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>

namespace {

constexpr std::int64_t kNever = -1;

std::atomic<std::size_t> largest{0};
std::atomic<std::int64_t> live{0};
std::atomic<std::int64_t> until_failure{kNever};

[[maybe_unused]] bool should_fail() noexcept {
  if (until_failure.load() < 0) return false;
  return until_failure.fetch_sub(1) == 0;
}

[[maybe_unused]] void* allocate(std::size_t size) noexcept {
  largest = std::max(largest.load(), size);
  void* memory = should_fail() ? nullptr : std::malloc(std::max<std::size_t>(size, 1));
  if (memory != nullptr) ++live;
  return memory;
}

[[maybe_unused]] void release(void* memory) noexcept {
  if (memory != nullptr) --live;
  std::free(memory);
}

}  // namespace

#if EDAU_ALLOCATIONS_ARE_MEASURED
void* operator new(std::size_t size) {
  void* memory = allocate(size);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { release(memory); }
#endif

namespace edau::allocations {

void start_measuring() noexcept { largest = 0; }
std::size_t largest_request() noexcept { return largest; }
std::int64_t live_count() noexcept { return live; }
void fail_after(std::int64_t count) noexcept { until_failure = count; }

// After the failure the count stands at kNever.
bool stop_failing() noexcept { return until_failure.exchange(kNever) == kNever; }

}  // namespace edau::allocations
