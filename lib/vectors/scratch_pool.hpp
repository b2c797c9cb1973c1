// Working memory that blocks of parallel work lend each other: at most as many
// pieces as there are threads, however many blocks.
#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace edau {

// Which block gets which piece is a matter of chance: what blocks leave in their
// pieces may reach an output only through sums of whole numbers.
template <typename Scratch>
class ScratchPool {
 public:
  // Runs body(scratch) with a piece that nobody else holds; `make()` makes a new one.
  template <typename Make, typename Body>
  void with(const Make& make, const Body& body) {
    std::unique_ptr<Scratch> scratch = take();
    if (!scratch) scratch = std::make_unique<Scratch>(make());
    body(*scratch);
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(scratch));
  }

  // Every piece that was made, once no block holds one.
  const std::vector<std::unique_ptr<Scratch>>& pieces() const noexcept { return free_; }

 private:
  std::unique_ptr<Scratch> take() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) return nullptr;
    std::unique_ptr<Scratch> scratch = std::move(free_.back());
    free_.pop_back();
    return scratch;
  }

  std::mutex mutex_;
  std::vector<std::unique_ptr<Scratch>> free_;
};

}  // namespace edau
