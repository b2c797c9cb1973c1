// The Welsh words of a corpus: which written forms are one word.
//
// Welsh changes a word's first letter by what stands before it: Cymru, Gymru, Nghymru and
// Chymru are one country. Undoing that by rule alone joins words that only look so ("dail",
// leaves, and "tail", dung). So a form is taken for a mutated one where its radical is
// attested: it occurs in the corpus, often enough, or stands in the built-in glossary; and
// not where the form itself stands there. Plural endings come off by the same test.
//
// Nothing here depends on the order in which forms were counted. Built once, then read
// from any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/welsh/mutation.hpp"

namespace edau {

class WelshForms {
 public:
  // Counts `times` occurrences of `form`, folded and without its clitic.
  void add(std::string_view form, std::uint64_t times);

  std::uint64_t count(std::string_view form) const noexcept;

  // The unmutated form of `form`, itself where it is none.
  std::string radical(std::string_view form) const;

  // Whether the corpus has `radical`, or the glossary knows it.
  bool is_attested(std::string_view radical) const;

  // What a dictionary has a radical under: the singular of a plural, the noun of a verb that
  // the glossary knows, and otherwise the radical itself.
  std::string lemma(const std::string& radical) const;

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  struct Candidate {
    bool known;  // in the glossary
    std::uint64_t times;
    std::string_view radical;

    // Known before unknown, frequent before rare, then by code points.
    bool beats(const Candidate& other) const noexcept {
      if (known != other.known) return known;
      return times != other.times ? times > other.times : radical < other.radical;
    }
  };

  bool is_plausible(const Candidate& candidate, std::string_view form,
                    Initial initial) const noexcept;
  bool is_plural_of(std::string_view plural, std::string_view singular) const noexcept;

  std::unordered_map<std::string, std::uint64_t, Hash, std::equal_to<>> counts_;
};

}  // namespace edau
