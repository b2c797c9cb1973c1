#include "core/huge_pages.hpp"

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace edau {
namespace {

constexpr std::size_t kHugePage = std::size_t{1} << 21;
constexpr std::size_t kCacheLine = 64;

constexpr std::size_t alignment_of(std::size_t bytes) noexcept {
  return bytes < kHugePage ? kCacheLine : kHugePage;
}

}  // namespace

void* allocate_huge(std::size_t bytes) {
  void* const memory = ::operator new (bytes, std::align_val_t{alignment_of(bytes)});
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  // Whole pages only: a block's last part shares its page with others.
  if (bytes >= kHugePage) madvise(memory, bytes / kHugePage * kHugePage, MADV_HUGEPAGE);
#endif
  return memory;
}

void release_huge(void* memory, std::size_t bytes) noexcept {
  ::operator delete (memory, std::align_val_t{alignment_of(bytes)});
}

}  // namespace edau
