// Work in fixed blocks on several threads.
//
// A block's size never depends on the number of threads, and callers merge what
// blocks made in block order; so the number of threads cannot change a result.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <thread>

#include "edau/progress.hpp"

namespace edau {

class Workers {
 public:
  // Runs body(block, begin, end) over items [begin, end).
  using Body = std::function<void(std::size_t block, std::size_t begin, std::size_t end)>;

  // `threads` 0 = one for each core. `progress` may be empty; it is called only
  // on the thread that calls the members below.
  explicit Workers(int threads = 1, ProgressCallback progress = {});

  // One thread of `parent`'s, for a body of its for_shards() that calls code that takes Workers:
  // what runs here runs on the calling thread, and asks `parent` whether to go on.
  explicit Workers(Workers* parent) : thread_count_(1), parent_(parent) {}

  // Says that `stage` begins. `total` is how many items for_blocks() and
  // advance() will be given in it, as well as can be foreseen: more are told as all. Throws Error
  // kCancelled where the callback says so.
  void begin_stage(Stage stage, std::uint64_t total);

  // For a stage whose items cannot be foreseen: what follows is `share` of its total, and done in
  // as many equal steps as expect_steps() says (unsaid: none is told of). Items count nothing in
  // it. Of one made for a for_shards() body all three do nothing: its steps are a part of the
  // parent's.
  void begin_part(std::uint64_t share);
  void expect_steps(std::uint64_t steps);
  void finish_step() noexcept;  // from any thread

  // Cuts [0, count) into blocks of `block_size` (the last may be shorter) and
  // runs `body` on each, in any order. A block should take under 50 ms: the
  // callback is asked between blocks. Where bodies throw, the lowest failing
  // block's exception is rethrown here, and no new block is begun.
  void for_blocks(std::size_t count, std::size_t block_size, const Body& body);

  // Runs `body` on the ranges [bounds[i], bounds[i + 1]), as many as there are threads
  // at best: for work that is best done in few, long pieces. Such a body calls
  // advance() at least every 50 ms, with how many items it has done since.
  void for_shards(std::span<const std::size_t> bounds, const Body& body);
  void advance(std::size_t items);

  // Asks the callback, if it was last asked 50 ms ago: for the steps of serial work
  // on the thread that called the library. Throws Error kCancelled.
  void poll();

  int thread_count() const noexcept { return thread_count_; }

 private:
  class Loop;

  void run(Loop& loop, std::size_t block_count);
  void report();
  std::uint64_t done() const noexcept;

  int thread_count_;
  Workers* parent_ = nullptr;
  ProgressCallback progress_;
  Stage stage_ = Stage::kRead;
  std::uint64_t total_ = 0;
  std::atomic<std::uint64_t> done_{0};  // items
  bool in_parts_ = false;
  std::uint64_t finished_shares_ = 0;  // of the parts before
  std::uint64_t share_ = 0;
  std::uint64_t steps_ = 0;
  std::atomic<std::uint64_t> finished_steps_{0};
  std::atomic<bool> cancelled_{false};
  std::thread::id caller_;                             // of the loop under way
  std::chrono::steady_clock::time_point last_report_;  // paces the callback, reaches no output
};

// How many blocks for_blocks() makes.
constexpr std::size_t block_count(std::size_t count, std::size_t block_size) noexcept {
  return (count + block_size - 1) / block_size;
}

}  // namespace edau
