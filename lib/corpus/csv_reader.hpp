// CSV files (RFC 4180).
#pragma once

#include "corpus/corpus_builder.hpp"
#include "corpus/source.hpp"

namespace edau {

// Throws Error kUnreadableInput if the file is no table with the columns asked
// for and at least one record, or a quote is never closed.
void read_csv(const Source& source, CorpusBuilder& builder);

}  // namespace edau
