#include "core/parallel.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "edau/error.hpp"

namespace edau {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

const Workers::Body kNothing = [](std::size_t, std::size_t, std::size_t) {};

TEST(ParallelTest, BlocksCoverEveryItemExactlyOnce) {
  for (const std::size_t count : {0U, 1U, 2U, 7U, 8U, 9U, 100U, 1000U}) {
    for (const std::size_t block_size : {1U, 2U, 7U, 8U, 64U, 5000U}) {
      for (const int threads : {1, 2, 3, 8}) {
        std::vector<std::atomic<int>> visits(count);
        std::vector<std::atomic<int>> blocks(block_count(count, block_size));
        Workers workers(threads);
        workers.for_blocks(count, block_size,
                           [&](std::size_t block, std::size_t begin, std::size_t end) {
                             EXPECT_EQ(begin, block * block_size);
                             EXPECT_EQ(end, std::min(begin + block_size, count));
                             ++blocks[block];
                             for (std::size_t i = begin; i < end; ++i) ++visits[i];
                           });
        const auto once = [](const std::atomic<int>& times) { return times == 1; };
        EXPECT_TRUE(std::ranges::all_of(visits, once)) << count << ' ' << block_size;
        EXPECT_TRUE(std::ranges::all_of(blocks, once)) << count << ' ' << block_size;
      }
    }
  }
}

TEST(ParallelTest, NoThreadsMeansOneForEachCore) {
  EXPECT_GE(Workers(0).thread_count(), 1);
  EXPECT_EQ(Workers(3).thread_count(), 3);
}

TEST(ParallelTest, SeveralThreadsAreReallyUsed) {
  Workers workers(2);
  std::atomic<int> waiting{0};
  const auto give_up = steady_clock::now() + std::chrono::seconds(10);
  workers.for_blocks(2, 1, [&](std::size_t, std::size_t, std::size_t) {
    ++waiting;  // each block waits for the other one to begin
    while (waiting < 2 && steady_clock::now() < give_up) std::this_thread::yield();
  });
  EXPECT_EQ(waiting, 2);
  EXPECT_LT(steady_clock::now(), give_up);
}

TEST(ParallelTest, TheLowestFailingBlocksExceptionIsRethrown) {
  for (int run = 0; run < 200; ++run) {
    Workers workers(4);
    try {
      workers.for_blocks(64, 1, [&](std::size_t block, std::size_t, std::size_t) {
        if (block == 5) std::this_thread::sleep_for(std::chrono::microseconds(run % 50 * 10));
        if (block >= 5) throw std::runtime_error(std::to_string(block));
      });
      FAIL() << "no exception";
    } catch (const std::runtime_error& error) {
      ASSERT_STREQ(error.what(), "5");
    }
  }
}

TEST(ParallelTest, AfterAFailureNoNewBlockIsBegun) {
  for (const int threads : {1, 4}) {
    Workers workers(threads);
    std::atomic<int> begun{0};
    EXPECT_THROW(workers.for_blocks(100'000, 1,
                                    [&](std::size_t block, std::size_t, std::size_t) {
                                      ++begun;
                                      if (block == 0) throw std::runtime_error("first");
                                      std::this_thread::sleep_for(milliseconds(1));
                                    }),
                 std::runtime_error);
    EXPECT_LT(begun, 10'000);
  }
}

TEST(ParallelTest, WorkersWorkAgainAfterAFailure) {
  Workers workers(3);
  EXPECT_THROW(workers.for_blocks(10, 1, [](auto...) { throw std::runtime_error("once"); }),
               std::runtime_error);
  std::atomic<int> blocks{0};
  workers.for_blocks(10, 1, [&](auto...) { ++blocks; });
  EXPECT_EQ(blocks, 10);
}

TEST(ParallelTest, ProgressIsToldOnTheCallingThreadOnly) {
  for (const int threads : {1, 3}) {
    const auto caller = std::this_thread::get_id();
    std::vector<Progress> told;
    bool elsewhere = false;
    Workers workers(threads, [&](const Progress& progress) {
      elsewhere |= std::this_thread::get_id() != caller;
      told.push_back(progress);
      return true;
    });
    workers.begin_stage(Stage::kWeigh, 60);
    workers.for_blocks(60, 1, [](auto...) { std::this_thread::sleep_for(milliseconds(5)); });
    EXPECT_FALSE(elsewhere);
    ASSERT_GE(told.size(), 2U) << threads;
    EXPECT_LE(told.size(), 10U) << threads;
    EXPECT_EQ(told.front().done, 0U);
    for (std::size_t i = 0; i < told.size(); ++i) {
      EXPECT_EQ(told[i].stage, Stage::kWeigh);
      EXPECT_EQ(told[i].total, 60U);
      EXPECT_LE(told[i].done, 60U);
      EXPECT_GE(told[i].done, told[i == 0 ? 0 : i - 1].done);
    }
  }
}

TEST(ParallelTest, DoneNeverPassesTheTotalThatWasSaid) {
  std::uint64_t most = 0;
  Workers workers(2, [&](const Progress& progress) {
    most = std::max(most, progress.done);
    return true;
  });
  workers.begin_stage(Stage::kWeigh, 3);
  workers.for_blocks(40, 1, [](auto...) { std::this_thread::sleep_for(milliseconds(5)); });
  EXPECT_EQ(most, 3U);
}

TEST(ParallelTest, PartsOfAStageAreToldBySteps) {
  std::vector<Progress> told;
  Workers workers(2, [&](const Progress& progress) {
    told.push_back(progress);
    return true;
  });
  const auto done_now = [&] {
    std::this_thread::sleep_for(milliseconds(60));
    workers.poll();
    return told.back().done;
  };
  workers.begin_stage(Stage::kCluster, 90);
  workers.begin_part(50);
  workers.for_blocks(7, 1, [](auto...) {});
  EXPECT_EQ(done_now(), 0U);  // items are no steps
  workers.expect_steps(4);
  const std::vector<std::size_t> bounds{0, 1, 2, 3};
  workers.for_shards(bounds, [&](std::size_t, std::size_t, std::size_t) {
    Workers own(&workers);
    own.expect_steps(1);
    own.finish_step();
    own.advance(1);
    workers.finish_step();
  });
  EXPECT_EQ(done_now(), 37U);
  workers.begin_part(30);  // no matter how many steps were finished, the part is
  EXPECT_EQ(done_now(), 50U);
  workers.expect_steps(2);
  for (int step = 0; step < 5; ++step) workers.finish_step();
  EXPECT_EQ(done_now(), 80U);
  workers.begin_part(10);
  EXPECT_EQ(done_now(), 80U);
  for (const Progress& progress : told) EXPECT_EQ(progress.total, 90U);
  workers.begin_stage(Stage::kDescribe, 3);
  workers.for_blocks(2, 1, [](auto...) {});
  EXPECT_EQ(done_now(), 2U);  // the next stage counts items again
}

TEST(ParallelTest, CancellingStopsSoonAndSaysInWhichStage) {
  for (const int threads : {1, 3}) {
    int calls = 0;
    Workers workers(threads, [&](const Progress&) { return ++calls < 2; });
    workers.begin_stage(Stage::kCluster, 0);
    std::atomic<int> begun{0};
    const auto start = steady_clock::now();
    try {
      workers.for_blocks(10'000, 1, [&](auto...) {
        ++begun;
        std::this_thread::sleep_for(milliseconds(5));
      });
      FAIL() << "not cancelled";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kCancelled);
      EXPECT_STREQ(error.what(), "cancelled while in stage \"cluster\"");
    }
    EXPECT_LT(steady_clock::now() - start, milliseconds(1500));  // all of it would take 15 s
    EXPECT_LT(begun, 1000);
  }
}

TEST(ParallelTest, AStageMayBeCancelledWhereItBegins) {
  Workers workers(2, [](const Progress&) { return false; });
  EXPECT_THROW(workers.begin_stage(Stage::kRead, 1), Error);
}

TEST(ParallelTest, WhatTheCallbackThrowsReachesTheCaller) {
  for (const int threads : {1, 3}) {
    bool armed = false;
    Workers workers(threads, [&](const Progress&) -> bool {
      if (armed) throw std::out_of_range("the caller's own");
      return true;
    });
    workers.begin_stage(Stage::kRead, 0);
    armed = true;
    EXPECT_THROW(workers.for_blocks(10'000, 1,
                                    [](auto...) { std::this_thread::sleep_for(milliseconds(2)); }),
                 std::out_of_range);
  }
}

TEST(ParallelTest, ShardsAreTheRangesThatWereGiven) {
  for (const int threads : {1, 2, 5}) {
    Workers workers(threads);
    const std::vector<std::size_t> bounds = {0, 3, 3, 10};
    std::vector<std::pair<std::size_t, std::size_t>> ranges(3);
    workers.for_shards(bounds, [&](std::size_t shard, std::size_t begin, std::size_t end) {
      ranges[shard] = {begin, end};
    });
    using Range = std::pair<std::size_t, std::size_t>;
    EXPECT_EQ(ranges, (std::vector<Range>{{0, 3}, {3, 3}, {3, 10}})) << threads;
  }
}

TEST(ParallelTest, ALongShardIsCancelledWhereItAdvances) {
  for (const int threads : {1, 2}) {
    std::atomic<bool> begun{false};
    Workers workers(threads, [&](const Progress&) { return !begun; });
    const std::vector<std::size_t> bounds = {0, 1, 2};
    try {
      workers.for_shards(bounds, [&](std::size_t, std::size_t, std::size_t) {
        begun = true;
        while (true) workers.advance(1);
      });
      FAIL() << "never cancelled";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kCancelled);
    }
  }
}

TEST(ParallelTest, WhatShardsAdvanceIsTold) {
  std::uint64_t told = 0;
  Workers workers(1, [&](const Progress& progress) {
    told = progress.done;
    return true;
  });
  workers.begin_stage(Stage::kTokenize, 100);
  const std::vector<std::size_t> bounds = {0, 100};
  workers.for_shards(bounds, [&](std::size_t, std::size_t, std::size_t) {
    workers.advance(40);
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    workers.advance(60);
  });
  EXPECT_EQ(told, 100U);
}

TEST(ParallelTest, WithoutACallbackNothingIsAsked) {
  Workers workers(2);
  EXPECT_NO_THROW(workers.begin_stage(Stage::kRead, 5));
  EXPECT_NO_THROW(workers.for_blocks(5, 1, kNothing));
}

TEST(ParallelTest, AMergeInBlockOrderDoesNotDependOnTheThreads) {
  const auto sum = [](int threads) {
    constexpr std::size_t kCount = 100'000;
    constexpr std::size_t kBlock = 777;
    std::vector<double> parts(block_count(kCount, kBlock));
    Workers(threads).for_blocks(kCount, kBlock,
                                [&](std::size_t block, std::size_t begin, std::size_t end) {
                                  for (std::size_t i = begin; i < end; ++i) {
                                    parts[block] += 1.0 / static_cast<double>(i + 1);
                                  }
                                });
    double total = 0.0;
    for (const double part : parts) total += part;
    return total;
  };
  const double alone = sum(1);
  for (const int threads : {2, 3, 5, 8}) EXPECT_EQ(sum(threads), alone) << threads;
}

}  // namespace
}  // namespace edau
