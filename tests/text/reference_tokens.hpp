// The slow way to edau's tokens: ICU's word iterator over the whole text says where
// words are cut, and the grammar reads it place by place.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "edau/tokenizer.hpp"
#include "text/characters.hpp"
#include "text/icu.hpp"
#include "text/token_scanner.hpp"
#include "text/word_runs.hpp"

namespace edau {

// ICU's words, cut at what is neither letter, mark nor digit.
inline std::vector<ByteRange> icu_runs(std::string_view text) {
  std::vector<ByteRange> runs;
  TextBreaker breaker{BreakRules::kWord};
  icu::BreakIterator& breaks = breaker.over(text);
  auto begin = static_cast<std::uint32_t>(breaks.first());
  for (std::int32_t next = breaks.next(); next != icu::BreakIterator::DONE; next = breaks.next()) {
    const auto end = static_cast<std::uint32_t>(next);
    bool inside = false;
    while (begin < end) {
      const Character character = character_at(text, begin);
      const CharacterClass is = class_of(character.code);
      if (begins_run(is) && !inside) runs.push_back({begin, begin});
      inside = begins_run(is) || (inside && is == CharacterClass::kExtend);
      if (inside) runs.back().end = character.end;
      begin = character.end;
    }
  }
  return runs;
}

class IcuWordRuns : public WordRuns {
 public:
  explicit IcuWordRuns(std::string_view text) : text_(text) {
    for (const ByteRange run : icu_runs(text)) ends_[run.begin] = run.end;
  }

  WordRun at(std::uint32_t begin) override {
    const auto found = ends_.find(begin);
    return describe_run(text_, begin, found == ends_.end() ? begin : found->second);
  }

 private:
  std::string_view text_;
  std::unordered_map<std::uint32_t, std::uint32_t> ends_;
};

inline std::vector<Token> reference_tokens(std::string_view text) {
  IcuWordRuns runs(text);
  TokenScanner scanner(text, runs);
  std::vector<Token> tokens;
  for (std::uint32_t at = 0; at < text.size();) {
    const TokenScanner::Step step = scanner.step(at);
    if (step.kind) {
      const bool after_space =
          !tokens.empty() && ByteRange{tokens.back().range.end, at}.of(text) == " ";
      tokens.push_back({{at, step.end}, *step.kind, !after_space});
    }
    at = step.end;
  }
  return tokens;
}

}  // namespace edau
