// What stands at the edges of sentences and is no end of one: abbreviations, and
// the numbers and bullets of lists.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "edau/segmenter.hpp"

namespace edau {

// Whether `sentence` ends in an abbreviation that something always follows: "Mr.",
// "e.g.", "d. h.", an initial. Not "etc." or "ayyb.": before a capital they end a
// sentence more often than not, and elsewhere ICU does not cut.
bool ends_with_abbreviation(std::string_view sentence) noexcept;

// Whether the two halves of such an abbreviation stand on the two sides: "… z." and "B. …".
bool is_abbreviation_across(std::string_view before, std::string_view after) noexcept;

// Whether `sentence` is nothing but the mark of a list's item: "1.", "(b)", "iv)",
// "-", a bullet.
bool is_list_mark(std::string_view sentence) noexcept;

// Cuts `sentence`, a range of `text`, before the items of a list that is written in
// one line: before each bullet, and after a semicolon with an item's mark behind it.
// Appends the pieces, which together cover the range.
void cut_list_items(std::string_view text, ByteRange sentence, std::vector<ByteRange>& pieces);

// How many words of letters `text` holds, but at most `most`.
std::size_t count_letter_words(std::string_view text, std::size_t most) noexcept;

}  // namespace edau
