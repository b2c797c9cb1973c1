// How long work tells its caller where it stands, and how the caller stops it.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "edau/export.hpp"

namespace edau {

// The stages of the way through, in the order in which they run.
enum class Stage : int {
  kRead,
  kSegment,
  kCampaigns,
  kTokenize,
  kNormalize,
  kWeigh,
  kCluster,
  kDescribe,
  kAssign,
  kWrite,
};

// "read", "segment", …: the name used in messages and in timings.
EDAU_EXPORT std::string_view stage_name(Stage stage) noexcept;

struct Progress {
  Stage stage;
  std::uint64_t done;   // units of work finished in this stage
  std::uint64_t total;  // units of work known of; 0 while unknown
};

// Called on the thread that called the library, never concurrently: once when
// a stage begins (done = 0) and at most about 20 times a second after that.
// Returning false asks the library to stop: the call under way then throws
// Error kCancelled within about 50 ms and leaves nothing behind. May throw;
// what it throws reaches the caller.
using ProgressCallback = std::function<bool(const Progress&)>;

}  // namespace edau
