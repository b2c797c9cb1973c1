// TSV files: one record a line, fields between tabs, no quoting.
#pragma once

#include "corpus/corpus_builder.hpp"
#include "corpus/source.hpp"

namespace edau {

// Throws Error kUnreadableInput if the file is no table with the columns asked
// for and at least one record.
void read_tsv(const Source& source, CorpusBuilder& builder);

}  // namespace edau
