#include "text/word_runs.hpp"

#include "text/characters.hpp"

namespace edau {

WordRun describe_run(std::string_view text, std::uint32_t begin, std::uint32_t end) noexcept {
  WordRun run{.end = begin};
  while (run.end < end) {
    const Character character = character_at(text, run.end);
    const CharacterClass is = class_of(character.code);
    if (is == CharacterClass::kDigit || is == CharacterClass::kForeignDigit) {
      run.begins_with_digit |= run.end == begin;
      run.ends_with_digit = true;
    } else if (is != CharacterClass::kExtend) {
      run.has_letter = true;
      run.ends_with_digit = false;
    }
    run.end = character.end;
  }
  return run;
}

void TableWordRuns::over(std::string_view text) {
  text_ = text;
  cuts_.clear();
  next_cut_ = 0;
}

// The first of ICU's boundaries after `begin` in the run that ends at `end`. A run
// is asked about once, however many words it holds.
std::uint32_t TableWordRuns::next_cut(std::uint32_t begin, std::uint32_t end) {
  if (cuts_.empty() || begin < run_begin_ || begin >= cuts_.back()) {
    cuts_.clear();
    next_cut_ = 0;
    run_begin_ = begin;
    icu::BreakIterator& breaks = breaker_.over(text_.substr(begin, end - begin));
    breaks.first();
    for (std::int32_t at = breaks.next(); at != icu::BreakIterator::DONE; at = breaks.next()) {
      cuts_.push_back(begin + static_cast<std::uint32_t>(at));
    }
  }
  while (cuts_[next_cut_] <= begin) ++next_cut_;
  return cuts_[next_cut_];
}

namespace {

// Where the ASCII letters and digits from `begin` end.
std::uint32_t ascii_end(std::string_view text, std::uint32_t begin) noexcept {
  std::uint32_t end = begin;
  while (end < text.size() && is_ascii_word(text[end])) ++end;
  return end;
}

WordRun describe_ascii_run(std::string_view text, std::uint32_t begin, std::uint32_t end) noexcept {
  if (begin == end) return {.end = end};
  bool has_letter = false;
  for (std::uint32_t at = begin; at < end; ++at) has_letter |= !is_ascii_digit(text[at]);
  return {end, has_letter, is_ascii_digit(text[begin]), is_ascii_digit(text[end - 1])};
}

}  // namespace

WordRun TableWordRuns::at(std::uint32_t begin) {
  const std::uint32_t end = ascii_end(text_, begin);
  if (end >= text_.size() || static_cast<unsigned char>(text_[end]) < 0x80) {
    return describe_ascii_run(text_, begin, end);
  }
  return mixed_run(begin);
}

WordRun TableWordRuns::mixed_run(std::uint32_t begin) {
  if (!cuts_.empty() && begin < cuts_.back() && begin >= cuts_[next_cut_]) {
    return describe_run(text_, begin, next_cut(begin, cuts_.back()));
  }
  std::uint32_t end = begin;
  bool foreign = false;
  while (end < text_.size()) {
    const Character character = character_at(text_, end);
    const CharacterClass is = class_of(character.code);
    if (!begins_run(is) && (is != CharacterClass::kExtend || end == begin)) break;
    foreign |= is == CharacterClass::kForeign || is == CharacterClass::kForeignDigit;
    end = character.end;
  }
  return describe_run(text_, begin, foreign ? next_cut(begin, end) : end);
}

}  // namespace edau
