#include <algorithm>

#include "core/files.hpp"
#include "core/hashing.hpp"
#include "core/quoting.hpp"
#include "core/utf8.hpp"
#include "edau/error.hpp"
#include "edau/stop_words.hpp"
#include "text/normalizer.hpp"

namespace edau {
namespace {

// A list by hand has hundreds of words; a longer file is something else.
constexpr std::uint64_t kMostFileBytes = 16U << 20U;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlank = " \t\r";

std::string_view trimmed(std::string_view line) noexcept {
  const std::size_t first = line.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(kBlank) - first + 1);
}

[[noreturn]] void refuse_line(const std::string& path, std::size_t number,
                              const std::string& problem) {
  throw Error(ErrorCode::kUnreadableInput,
              escape(path) + ", line " + std::to_string(number) + ": " + problem);
}

void check_line(std::string_view line, const std::string& path, std::size_t number) {
  if (!is_valid_utf8(line)) {
    refuse_line(path, number, "these bytes are not UTF-8; save the list of stop words as UTF-8");
  }
  if (line.find_first_of(kBlank) != std::string_view::npos) {
    refuse_line(path, number,
                quote(line) + " is more than one word; a list of stop words has one on each line");
  }
}

}  // namespace

StopWords::StopWords(std::span<const std::string> words, StopWordsMode mode)
    : with_own_(mode == StopWordsMode::kAdd) {
  users_.reserve(words.size());
  for (const std::string& word : words) {
    std::string folded = fold(word);
    if (!folded.empty()) users_.push_back(std::move(folded));
  }
  std::ranges::sort(users_);
  users_.erase(std::unique(users_.begin(), users_.end()), users_.end());
}

bool StopWords::is_users(std::string_view folded_word) const noexcept {
  return std::binary_search(users_.begin(), users_.end(), folded_word);
}

Key128 StopWords::user_content() const noexcept {
  if (users_.empty()) return {};
  Hasher hasher;
  for (const std::string& word : users_) hasher.add(std::string_view(word));
  return hasher.key();
}

std::vector<std::string> read_stop_words(const std::string& path) {
  const std::string bytes = read_file(path, kMostFileBytes);
  std::string_view rest = bytes;
  if (rest.starts_with(kByteOrderMark)) rest.remove_prefix(kByteOrderMark.size());
  std::vector<std::string> words;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line.front() == '#') continue;
    check_line(line, path, number);
    words.emplace_back(line);
  }
  return words;
}

}  // namespace edau
