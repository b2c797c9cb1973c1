#include "edau/lexicon.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "core/files.hpp"
#include "core/hashing.hpp"
#include "core/quoting.hpp"
#include "core/utf8.hpp"
#include "edau/error.hpp"
#include "text/lexicon/glossary.hpp"
#include "text/normalizer.hpp"

namespace edau {
namespace {

// A hand-made list is far shorter; a file of this size is something else.
constexpr std::uint64_t kMostBytes = 64 << 20;

struct Translation {
  std::string english;
  double weight = 0.0;
};

struct Line {
  std::string welsh;
  Translation translation;
};

// Where an error stands.
struct Place {
  const std::string& name;
  std::size_t line;

  [[noreturn]] void refuse(const std::string& what) const {
    throw Error(ErrorCode::kUnreadableInput,
                "the lexicon " + name + ", line " + std::to_string(line) + ": " + what);
  }
};

double parse_weight(std::string_view text, const Place& place) {
  double weight = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), weight);
  if (error == std::errc{} && end == text.data() + text.size() && weight > 0.0 && weight < 1e300) {
    return weight;
  }
  place.refuse("the weight " + quote(text) + " is no number above 0; write 1 if in doubt");
}

// One word, as keys are of single words.
std::string parse_word(std::string_view text, std::string_view column, const Place& place) {
  std::string word = fold(text);
  const auto is_blank = [](char c) { return static_cast<unsigned char>(c) <= 0x20; };
  if (word.empty() || std::ranges::any_of(word, is_blank)) {
    place.refuse("the " + std::string(column) + " is " + quote(text) +
                 "; write one word, and a line for each word");
  }
  if (word.size() > kLongestWordBytes) {
    place.refuse("the " + std::string(column) +
                 " is longer than a word can be; leave the line out");
  }
  return word;
}

Line parse_line(std::string_view text, const Place& place) {
  const std::size_t first = text.find('\t');
  const std::size_t second = first == std::string_view::npos ? first : text.find('\t', first + 1);
  if (second == std::string_view::npos || text.find('\t', second + 1) != std::string_view::npos) {
    place.refuse("write three columns with one tab between them: Welsh word, English word, weight");
  }
  Line line;
  line.welsh = parse_word(text.substr(0, first), "Welsh word", place);
  line.translation.english =
      parse_word(text.substr(first + 1, second - first - 1), "English word", place);
  line.translation.weight = parse_weight(text.substr(second + 1), place);
  return line;
}

bool is_header(std::string_view line) { return fold(line) == "from\tto\tweight"; }

}  // namespace

struct Lexicon::Own {
  std::map<std::string, Translation, std::less<>> words;
  Key128 content;

  void add(Line line) {
    Translation& best = words[std::move(line.welsh)];
    Translation& one = line.translation;
    const bool better =
        one.weight > best.weight || (one.weight == best.weight && one.english < best.english);
    if (better) best = std::move(one);
  }

  void finish() {
    Hasher hasher;
    for (const auto& [welsh, translation] : words) {
      hasher.add(welsh);
      hasher.add(translation.english);
    }
    content = hasher.key();
  }
};

Lexicon Lexicon::built_in() { return Lexicon(nullptr); }

Lexicon Lexicon::read(const std::string& path) { return parse(read_file(path, kMostBytes), path); }

Lexicon Lexicon::parse(std::string_view text, const std::string& name) {
  Place place{name, 0};
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto own = std::make_shared<Own>();
  while (!text.empty()) {
    ++place.line;
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!is_valid_utf8(line)) place.refuse("this is not UTF-8; save the file as UTF-8");
    const bool says_nothing = line.empty() || line.starts_with('#');
    if (says_nothing || (place.line == 1 && is_header(line))) continue;
    own->add(parse_line(line, place));
  }
  own->finish();
  return Lexicon(own);
}

std::string_view Lexicon::translate(std::string_view welsh) const noexcept {
  if (own_ != nullptr) {
    const auto found = own_->words.find(welsh);
    if (found != own_->words.end()) return found->second.english;
  }
  const std::string_view written = glossary_translation(welsh);
  return written.empty() ? learned_translation(welsh) : written;
}

std::string Lexicon::own_text() const {
  std::string text;
  if (own_ == nullptr) return text;
  for (const auto& [welsh, translation] : own_->words) {
    text += welsh + '\t' + translation.english + "\t1\n";
  }
  return text;
}

std::size_t Lexicon::own_word_count() const noexcept {
  return own_ == nullptr ? 0 : own_->words.size();
}

Key128 Lexicon::own_content() const noexcept { return own_ == nullptr ? Key128{} : own_->content; }

}  // namespace edau
