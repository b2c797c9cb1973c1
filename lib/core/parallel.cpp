#include "core/parallel.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "edau/error.hpp"

namespace edau {
namespace {

constexpr auto kPollInterval = std::chrono::milliseconds(50);

int resolve_thread_count(int threads) noexcept {
  if (threads > 0) return threads;
  return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

}  // namespace

// One for_blocks() call: hands out block numbers in rising order, so that when
// block b fails every lower block has been begun and will be waited for. That
// makes "the lowest failing block" the same on every run.
class Workers::Loop {
 public:
  Loop(std::size_t count, std::size_t block_size, Body body)
      : count_(count), block_size_(block_size), body_(std::move(body)) {}

  // Runs blocks until none is left; `between` is called after each.
  template <typename Between>
  void run(const Between& between) {
    while (run_one()) between();
  }

  void stop() noexcept { stopped_ = true; }

  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  bool run_one() {
    if (stopped_) return false;
    const std::size_t block = next_++;
    const std::size_t begin = block * block_size_;
    if (begin >= count_) return false;
    const std::size_t end = std::min(begin + block_size_, count_);
    try {
      body_(block, begin, end);
    } catch (...) {
      fail(block, std::current_exception());
    }
    return true;
  }

  void fail(std::size_t block, std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    if (failure_ && failed_block_ < block) return;
    failed_block_ = block;
    failure_ = std::move(failure);
  }

  std::size_t count_;
  std::size_t block_size_;
  Body body_;
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> stopped_{false};
  std::mutex mutex_;
  std::size_t failed_block_ = 0;
  std::exception_ptr failure_;
};

Workers::Workers(int threads, ProgressCallback progress)
    : thread_count_(resolve_thread_count(threads)), progress_(std::move(progress)) {}

void Workers::begin_stage(Stage stage, std::uint64_t total) {
  stage_ = stage;
  total_ = total;
  done_ = 0;
  in_parts_ = false;
  finished_shares_ = share_ = steps_ = 0;
  report();
}

void Workers::begin_part(std::uint64_t share) {
  if (parent_ != nullptr) return;
  in_parts_ = true;
  finished_shares_ += share_;
  share_ = share;
  expect_steps(0);
}

void Workers::expect_steps(std::uint64_t steps) {
  if (parent_ != nullptr) return;
  steps_ = steps;
  finished_steps_ = 0;
}

void Workers::finish_step() noexcept {
  if (parent_ == nullptr) ++finished_steps_;
}

std::uint64_t Workers::done() const noexcept {
  if (!in_parts_) return done_;
  const std::uint64_t finished = std::min<std::uint64_t>(finished_steps_, steps_);
  return finished_shares_ + (steps_ == 0 ? 0 : share_ * finished / steps_);
}

void Workers::report() {
  if (!progress_) return;
  last_report_ = std::chrono::steady_clock::now();
  const std::uint64_t done = this->done();
  if (!progress_({stage_, total_ == 0 ? done : std::min(done, total_), total_})) {
    throw Error(ErrorCode::kCancelled,
                "cancelled while in stage \"" + std::string(stage_name(stage_)) + "\"");
  }
}

void Workers::poll() {
  if (parent_ != nullptr) return parent_->advance(0);
  if (progress_ && std::chrono::steady_clock::now() - last_report_ >= kPollInterval) report();
}

namespace {

// The threads of one loop. The caller waits for them with a time-out, so that
// the callback runs on its own thread; the destructor waits without one.
class Crew {
 public:
  template <typename Work>
  Crew(std::size_t size, const Work& work) {
    threads_.reserve(size);  // so that what throws below is the starting of a thread
    try {
      for (std::size_t i = 0; i < size; ++i) {
        const std::lock_guard lock(mutex_);
        threads_.emplace_back([this, &work] {
          work();
          const std::lock_guard finished(mutex_);
          --running_;
          changed_.notify_one();
        });
        ++running_;
      }
    } catch (const std::exception&) {
      // No more threads to be had, or memory for them: those that started do the work.
    }
  }
  ~Crew() {
    for (std::thread& thread : threads_) thread.join();
  }
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  bool empty() const noexcept { return threads_.empty(); }

  // True once all have finished; false after `interval`.
  bool wait_for(std::chrono::milliseconds interval) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, interval, [this] { return running_ == 0; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t running_ = 0;
  std::vector<std::thread> threads_;
};

}  // namespace

void Workers::run(Loop& loop, std::size_t block_count) {
  const std::size_t crew_size = std::min(block_count, static_cast<std::size_t>(thread_count_));
  caller_ = std::this_thread::get_id();
  poll();  // however short each loop is, many of them are one long wait
  if (crew_size > 1) {
    const auto work = [&loop] { loop.run([] {}); };
    Crew crew(crew_size, work);
    try {
      while (!crew.empty() && !crew.wait_for(kPollInterval)) poll();
    } catch (...) {
      cancelled_ = true;
      loop.stop();
      throw;  // the crew's destructor waits for the blocks under way
    }
  }
  loop.run([this] { poll(); });  // all of it on one thread, or what no thread could be had for
  loop.rethrow();
}

void Workers::for_blocks(std::size_t count, std::size_t block_size, const Body& body) {
  const auto counted = [&](std::size_t block, std::size_t begin, std::size_t end) {
    body(block, begin, end);
    done_ += end - begin;
  };
  Loop loop(count, block_size, counted);
  run(loop, block_count(count, block_size));
}

void Workers::for_shards(std::span<const std::size_t> bounds, const Body& body) {
  const auto shard = [&](std::size_t i, std::size_t, std::size_t) {
    body(i, bounds[i], bounds[i + 1]);
  };
  Loop loop(bounds.size() - 1, 1, shard);
  run(loop, bounds.size() - 1);
}

void Workers::advance(std::size_t items) {
  done_ += items;
  if (parent_ != nullptr) return parent_->advance(items);
  if (std::this_thread::get_id() == caller_) return poll();
  if (cancelled_) throw Error(ErrorCode::kCancelled, "cancelled");
}

}  // namespace edau
