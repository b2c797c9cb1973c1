// What an encoding that was named for the whole file made of single rows.
#pragma once

#include <string>
#include <vector>

#include "edau/corpus.hpp"

namespace edau {

// Says how many accepted texts were read as windows-1252 or latin-1, but were UTF-8, as in a file
// that was joined from two: a byte sequence that is UTF-8 beyond ASCII is hardly ever anything
// else.
void note_encodings(const Corpus& corpus, std::vector<std::string>& notes);

}  // namespace edau
