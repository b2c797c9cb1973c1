// Memory for large tables.
#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace edau {

// Of blocks of 2 MiB and more, asks the system for pages of that size: with the usual
// 4 KiB nearly every look-up in a table of megabytes misses the translation cache too.
// Only a wish: without such pages all works as before.
void* allocate_huge(std::size_t bytes);
void release_huge(void* memory, std::size_t bytes) noexcept;

template <typename T>
struct HugePageAllocator {
  using value_type = T;

  HugePageAllocator() = default;
  template <typename U>
  HugePageAllocator(const HugePageAllocator<U>&) noexcept {}  // NOLINT(google-explicit-constructor)

  T* allocate(std::size_t count) {
    if (count > static_cast<std::size_t>(-1) / sizeof(T)) throw std::bad_array_new_length();
    return static_cast<T*>(allocate_huge(count * sizeof(T)));
  }
  void deallocate(T* memory, std::size_t count) noexcept {
    release_huge(memory, count * sizeof(T));
  }

  friend bool operator==(HugePageAllocator, HugePageAllocator) noexcept { return true; }
};

template <typename T>
using HugeVector = std::vector<T, HugePageAllocator<T>>;

}  // namespace edau
