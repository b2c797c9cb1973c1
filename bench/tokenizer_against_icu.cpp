// edau_tokenizer_against_icu FILE: token records (range and kind) of each line, by
// edau's tokenizer and by ICU's word iterator over UTF-8, in turn; CPU time, and the
// median of the pairs' ratios.
#include <time.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "edau/tokenizer.hpp"

namespace {

constexpr std::size_t kPairs = 7;

double cpu_seconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

// Seconds that `tokenize` takes for all lines; every token is counted, so none is left out.
template <typename Tokenize>
double seconds(const std::vector<std::string>& lines, std::size_t& tokens,
               const Tokenize& tokenize) {
  const double begin = cpu_seconds();
  tokens = 0;
  for (const std::string& line : lines) tokens += tokenize(line);
  return cpu_seconds() - begin;
}

// ICU's words and numbers as records like edau's.
class IcuTokenizer {
 public:
  IcuTokenizer() {
    UErrorCode status = U_ZERO_ERROR;
    breaks_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
  }
  ~IcuTokenizer() { utext_close(&text_); }
  IcuTokenizer(const IcuTokenizer&) = delete;
  IcuTokenizer& operator=(const IcuTokenizer&) = delete;

  std::size_t operator()(const std::string& line) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&text_, line.data(), static_cast<std::int64_t>(line.size()), &status);
    breaks_->setText(&text_, status);
    tokens_.clear();
    auto begin = static_cast<std::uint32_t>(breaks_->first());
    for (std::int32_t next = breaks_->next(); next != icu::BreakIterator::DONE;
         next = breaks_->next()) {
      const auto end = static_cast<std::uint32_t>(next);
      const std::int32_t kind = breaks_->getRuleStatus();
      if (kind >= UBRK_WORD_NUMBER) {
        tokens_.push_back(
            {{begin, end},
             kind >= UBRK_WORD_LETTER ? edau::TokenKind::kWord : edau::TokenKind::kNumber,
             false});
      }
      begin = end;
    }
    return tokens_.size();
  }

 private:
  std::unique_ptr<icu::BreakIterator> breaks_;
  UText text_ = UTEXT_INITIALIZER;
  std::vector<edau::Token> tokens_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: edau_tokenizer_against_icu FILE\n", stderr);
    return 1;
  }
  std::vector<std::string> lines;
  std::size_t bytes = 0;
  std::ifstream file(argv[1]);
  for (std::string line; std::getline(file, line); lines.push_back(line)) bytes += line.size();
  edau::Tokenizer tokenizer;
  std::vector<edau::Token> tokens;
  IcuTokenizer icu;
  std::array<double, kPairs> ratios;
  std::size_t ours = 0;
  std::size_t icus = 0;
  for (double& ratio : ratios) {
    const double a = seconds(lines, ours, [&](const std::string& line) {
      tokenizer.tokenize(line, tokens);
      return tokens.size();
    });
    const double b = seconds(lines, icus, [&](const std::string& line) { return icu(line); });
    ratio = b / a;
    const double megabytes = static_cast<double>(bytes) / 1e6;
    std::printf("edau %.0f MB/s, ICU %.0f MB/s, ratio %.1f\n", megabytes / a, megabytes / b, ratio);
  }
  std::ranges::sort(ratios);
  std::printf("tokens: edau %zu, ICU %zu; ratio %.1f (lowest %.1f)\n", ours, icus,
              ratios[kPairs / 2], ratios[0]);
  return 0;
}
