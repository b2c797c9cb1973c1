// JSON Lines: one object a line.
#pragma once

#include "corpus/corpus_builder.hpp"
#include "corpus/source.hpp"

namespace edau {

// Throws Error kUnreadableInput if the file holds no record, is one JSON value
// over many lines, or no object in it has the members asked for.
void read_jsonl(const Source& source, CorpusBuilder& builder);

}  // namespace edau
