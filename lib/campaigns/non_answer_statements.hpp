// The ways to say nothing, and words compared with them.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace edau {

// Whether `words` (folded: lower case, straight apostrophes) are statements one after another, with
// fillers ("thank you", "at this stage") among them, and at least one statement.
bool are_non_answers(std::span<const std::string> words);

// Whether a statement or filler begins with these ASCII letters, up to what is none ("don" of
// "don't"). Most texts are told by that alone.
bool can_begin_non_answer(std::string_view letters);

// The leading ASCII letters of `text`.
std::string_view leading_letters(std::string_view text) noexcept;

}  // namespace edau
