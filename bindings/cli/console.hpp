// What a person sees on stderr while edau works, and how they stop it.
#pragma once

#include <chrono>
#include <edau/progress.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace edau::cli {

enum class ProgressStyle { kAuto, kBar, kNone };

// Text with control characters shown as \x1b, so that nothing in a file name or
// a submission can drive the terminal.
std::string printable(std::string_view text);

// Where the time went: the only place where a clock matters.
struct StageTime {
  Stage stage;
  double seconds;
};

// Follows a run: draws a bar where one is wanted, keeps the time of each stage,
// and turns Ctrl-C into a cancellation.
class Run {
 public:
  explicit Run(ProgressStyle style);
  ~Run();
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  // For the library; valid while this object lives.
  ProgressCallback callback();

  // Takes the bar off the screen, so that lines can be written.
  void wipe();

  // Ends the last stage and wipes the bar.
  void finish();

  const std::vector<StageTime>& times() const noexcept { return times_; }

 private:
  using Clock = std::chrono::steady_clock;

  bool follow(const Progress& progress);
  void close_stage();
  void draw(const Progress& progress);

  bool draws_;
  bool drawn_ = false;
  std::optional<Stage> stage_;
  Clock::time_point stage_began_;
  std::vector<StageTime> times_;
};

// The most memory this process has held, in bytes.
long long peak_bytes();

}  // namespace edau::cli
