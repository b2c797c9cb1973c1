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

bool should_fail() noexcept {
  if (until_failure.load() < 0) return false;
  return until_failure.fetch_sub(1) == 0;
}

void* allocate(std::size_t size, std::align_val_t alignment = std::align_val_t{16}) noexcept {
  largest = std::max(largest.load(), size);
  if (should_fail()) return nullptr;
  const auto step = static_cast<std::size_t>(alignment);
  const std::size_t steps = std::max<std::size_t>((size + step - 1) / step, 1);
  void* memory = std::aligned_alloc(step, steps * step);
  if (memory != nullptr) ++live;
  return memory;
}

void* allocate_or_throw(std::size_t size, std::align_val_t alignment = std::align_val_t{16}) {
  void* memory = allocate(size, alignment);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

void release(void* memory) noexcept {
  if (memory != nullptr) --live;
  std::free(memory);
}

}  // namespace

// All forms: a sanitizer's library has them in one object, which comes in whole where one is
// missing.
void* operator new(std::size_t size) { return allocate_or_throw(size); }
void* operator new[](std::size_t size) { return allocate_or_throw(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new(std::size_t size, std::align_val_t alignment) {
  return allocate_or_throw(size, alignment);
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
  return allocate_or_throw(size, alignment);
}
void* operator new(std::size_t size, std::align_val_t alignment, const std::nothrow_t&) noexcept {
  return allocate(size, alignment);
}
void* operator new[](std::size_t size, std::align_val_t alignment, const std::nothrow_t&) noexcept {
  return allocate(size, alignment);
}
void operator delete(void* memory) noexcept { release(memory); }
void operator delete[](void* memory) noexcept { release(memory); }
void operator delete(void* memory, std::size_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t) noexcept { release(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { release(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { release(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { release(memory); }
void operator delete[](void* memory, std::align_val_t) noexcept { release(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { release(memory); }
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { release(memory); }
void operator delete(void* memory, std::align_val_t, const std::nothrow_t&) noexcept {
  release(memory);
}
void operator delete[](void* memory, std::align_val_t, const std::nothrow_t&) noexcept {
  release(memory);
}

namespace edau::allocations {

void start_measuring() noexcept { largest = 0; }
std::size_t largest_request() noexcept { return largest; }
std::int64_t live_count() noexcept { return live; }
void fail_after(std::int64_t count) noexcept { until_failure = count; }

// After the failure the count stands at kNever.
bool stop_failing() noexcept { return until_failure.exchange(kNever) == kNever; }

}  // namespace edau::allocations
