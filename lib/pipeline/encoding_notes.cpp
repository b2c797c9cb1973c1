#include "pipeline/encoding_notes.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "core/utf8.hpp"
#include "edau/reading.hpp"

namespace edau {
namespace {

// From characters back to the bytes that they were read from.
class Undecoder {
 public:
  explicit Undecoder(Encoding encoding) {
    constexpr unsigned kFirst = 0x80;
    constexpr unsigned kEnd = 0x100;
    for (unsigned byte = kFirst; byte < kEnd; ++byte) {
      const char c = static_cast<char>(byte);
      const Converted converted = encoding == Encoding::kLatin1
                                      ? convert_latin1(std::string_view(&c, 1))
                                      : convert_windows_1252(std::string_view(&c, 1));
      bytes_.emplace(first_code_point(converted.text), c);
    }
  }

  // Whether the bytes are UTF-8 and not ASCII alone.
  bool was_utf8(std::string_view text) const {
    bool is_ascii = true;
    std::string bytes;
    while (!text.empty()) {
      const std::size_t size = first_utf8_sequence(text).size;
      if (size == 1) {
        bytes += text.front();
      } else {
        const auto found = bytes_.find(first_code_point(text));
        if (found == bytes_.end()) return false;
        bytes += found->second;
        is_ascii = false;
      }
      text.remove_prefix(size);
    }
    return !is_ascii && is_valid_utf8(bytes);
  }

 private:
  std::unordered_map<char32_t, char> bytes_;  // of those that are undefined there, one for all
};

}  // namespace

void note_encodings(const Corpus& corpus, std::vector<std::string>& notes) {
  const Encoding encoding = corpus.read_options().encoding;
  if (encoding != Encoding::kWindows1252 && encoding != Encoding::kLatin1) return;
  const Undecoder undecoder(encoding);
  std::int64_t count = 0;
  std::int64_t first_line = 0;
  for (std::size_t row = 0; row < corpus.size(); ++row) {
    const Submission submission = corpus.submission(row);
    if (submission.state != SubmissionState::kAccepted || !undecoder.was_utf8(submission.text)) {
      continue;
    }
    if (count++ == 0) first_line = submission.line;
  }
  if (count == 0) return;
  const std::string name = encoding == Encoding::kLatin1 ? "latin-1" : "windows-1252";
  notes.push_back(std::to_string(count) + " of " + std::to_string(corpus.ledger().accepted) +
                  " texts (the first on line " + std::to_string(first_line) +
                  ") are UTF-8 that was read as " + name +
                  ", which spoils every letter in them that is not ASCII. If the file is joined "
                  "from two, save both parts as UTF-8 first; if all of it is UTF-8, leave "
                  "--encoding out.");
}

}  // namespace edau
