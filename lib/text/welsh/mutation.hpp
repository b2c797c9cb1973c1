// Which Welsh words a written form may be a mutated form of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace edau {

// How much the initial alone says.
enum class Initial {
  kRadical,   // no mutation ends in it
  kUnmarked,  // b, d, g, m, n, a vowel, w, h: begins as many radicals as mutated forms
  kMarked,    // f, l, r, ch, th, ph: begins mutated forms, and words borrowed from English
  kCertain,   // ngh, mh, nh, ng, dd: begins mutated forms only
};

struct MutatedForm {
  Initial initial = Initial::kRadical;
  std::vector<std::string> radicals;  // most usual first
};

// The radicals of `form` (folded) by the soft, nasal and aspirate mutations and by the h
// before a vowel. Whether a radical is a word is for the caller to know.
MutatedForm undo_mutation(std::string_view form);

}  // namespace edau
