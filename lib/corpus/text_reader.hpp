// Plain text: one submission a line.
#pragma once

#include "corpus/corpus_builder.hpp"
#include "corpus/source.hpp"

namespace edau {

// Throws Error kUnreadableInput if there is not one line with something in it.
void read_text(const Source& source, CorpusBuilder& builder);

}  // namespace edau
