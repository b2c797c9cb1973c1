// What a person sees on stderr while edau works, and how they stop it.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <edau/progress.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace edau::cli {

enum class ProgressStyle { kAuto, kBar, kNone };

// Throws Error kInvalidArgument, which names --progress.
ProgressStyle parse_style(const std::string& text);

// Text with control characters shown as \x1b, so that nothing in a file name or
// a submission can drive the terminal.
std::string printable(std::string_view text);

// A line on stderr that begins "edau: ".
void say(std::string_view text);

// `value` with so many digits after the point, whatever the locale; what rounds to 0 has no sign.
std::string decimal(double value, int digits);

// "1,234,567".
std::string grouped(std::int64_t value);

// `text` padded on its left to `width` bytes.
std::string right(const std::string& text, std::size_t width);

// "buses, fares".
std::string joined(const std::vector<std::string>& words);

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

  // finish(), then the times since the last call; what follows begins anew.
  std::vector<StageTime> take_times();

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
