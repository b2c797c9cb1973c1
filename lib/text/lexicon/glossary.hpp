// What edau's authors wrote of a Welsh-English dictionary: a radical, or a plural
// that is no radical with an ending, and one English word for it.
//
// Written as "welsh english, welsh english, ", each Welsh word once in all parts. It
// is read twice: as translations, and as the Welsh words that are known to be radicals.
// A word belongs here because people use it in consultations, or because it looks
// like a mutated form of another and is none ("glo", coal, beside "clo", lock).
#pragma once

#include <string_view>

namespace edau {

std::string_view glossary_of_public_life() noexcept;
std::string_view glossary_of_places() noexcept;
std::string_view glossary_of_digital() noexcept;
std::string_view glossary_of_everyday() noexcept;

// Pairs learned from translated sentences by train_lexicon.py; the glossary goes before them.
std::string_view learned_pairs() noexcept;

// The English word that the glossary has for `welsh` (folded), or nothing.
std::string_view glossary_translation(std::string_view welsh) noexcept;

// The same, of the learned pairs.
std::string_view learned_translation(std::string_view welsh) noexcept;

}  // namespace edau
