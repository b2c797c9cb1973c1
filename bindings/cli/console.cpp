#include "console.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <edau/error.hpp>
#include <iostream>
#include <system_error>
#include <utility>

namespace edau::cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

// The first Ctrl-C asks the library to stop; a second one ends the process.
void on_interrupt(int) {
  interrupted = 1;
  std::signal(SIGINT, SIG_DFL);
}

constexpr int kBarWidth = 30;

// stage_name() is for files and messages; this says what is being done.
std::string_view doing(Stage stage) noexcept {
  switch (stage) {
    case Stage::kRead: return "reading";
    case Stage::kSegment: return "cutting into points";
    case Stage::kCampaigns: return "finding campaigns";
    case Stage::kTokenize: return "finding words";
    case Stage::kNormalize: return "joining forms of words";
    case Stage::kWeigh: return "weighing words";
    case Stage::kCluster: return "finding themes";
    case Stage::kDescribe: return "naming themes";
    case Stage::kAssign: return "placing texts in themes";
    case Stage::kWrite: return "writing";
  }
  return "";
}

}  // namespace

std::string printable(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    // C1 controls are C2 80 … C2 9F in UTF-8.
    const bool c1 =
        byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (byte >= 0x20 && byte != 0x7F && !c1) {
      result += text[i];
      continue;
    }
    const auto shown = c1 ? static_cast<unsigned char>(text[++i]) : byte;
    result += "\\x";
    result += kHex[shown >> 4];
    result += kHex[shown & 15];
  }
  return result;
}

void say(std::string_view text) { std::cerr << "edau: " << printable(text) << '\n'; }

std::string decimal(double value, int digits) {
  std::array<char, 64> buffer;
  char* const last = buffer.data() + buffer.size();
  const auto [end, error] =
      std::to_chars(buffer.data(), last, value, std::chars_format::fixed, digits);
  if (error == std::errc{}) {
    const std::string_view written(buffer.data(), end);
    const bool is_zero = written.find_first_not_of("-0.") == std::string_view::npos;
    return std::string(is_zero && written.front() == '-' ? written.substr(1) : written);
  }
  return {buffer.data(), std::to_chars(buffer.data(), last, value).ptr};  // 1e+200
}

std::string joined(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) result += (result.empty() ? "" : ", ") + word;
  return result;
}

std::string grouped(std::int64_t value) {
  std::string digits = std::to_string(value);
  const std::size_t first = value < 0 ? 1 : 0;
  for (std::size_t end = digits.size(); end > first + 3; end -= 3) digits.insert(end - 3, 1, ',');
  return digits;
}

std::string right(const std::string& text, std::size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + text;
}

ProgressStyle parse_style(const std::string& text) {
  if (text == "auto") return ProgressStyle::kAuto;
  if (text == "bar") return ProgressStyle::kBar;
  if (text == "none") return ProgressStyle::kNone;
  throw Error(ErrorCode::kInvalidArgument,
              "--progress cannot be \"" + text + "\"; it takes auto, bar or none");
}

Run::Run(ProgressStyle style)
    : draws_(style == ProgressStyle::kBar ||
             (style == ProgressStyle::kAuto && isatty(STDERR_FILENO) == 1)) {
  interrupted = 0;
  std::signal(SIGINT, on_interrupt);
  std::signal(SIGTERM, on_interrupt);
}

Run::~Run() {
  finish();
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

ProgressCallback Run::callback() {
  return [this](const Progress& progress) { return follow(progress); };
}

bool Run::follow(const Progress& progress) {
  if (stage_ != progress.stage) {
    close_stage();
    stage_ = progress.stage;
    stage_began_ = Clock::now();
  }
  if (draws_) draw(progress);
  return interrupted == 0;
}

void Run::close_stage() {
  if (!stage_) return;
  const std::chrono::duration<double> took = Clock::now() - stage_began_;
  times_.push_back({*stage_, took.count()});
  stage_.reset();
}

void Run::wipe() {
  if (drawn_) std::cerr << "\r\x1b[K" << std::flush;
  drawn_ = false;
}

void Run::finish() {
  close_stage();
  wipe();
}

std::vector<StageTime> Run::take_times() {
  finish();
  return std::exchange(times_, {});
}

void Run::draw(const Progress& progress) {
  drawn_ = true;
  std::cerr << "\r\x1b[K" << doing(progress.stage) << ' ';
  if (progress.total > 0) {
    const double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
    const int filled = static_cast<int>(share * kBarWidth);
    std::cerr << '[' << std::string(static_cast<std::size_t>(filled), '#')
              << std::string(static_cast<std::size_t>(kBarWidth - filled), ' ') << "] "
              << static_cast<int>(share * 100) << " %";
  } else {
    std::cerr << "…";
  }
  std::cerr << std::flush;
}

long long peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<long long>(usage.ru_maxrss) * 1024;  // Linux counts in KiB
}

}  // namespace edau::cli
