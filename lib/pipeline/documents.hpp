// The units under analysis: points or whole submissions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/parallel.hpp"
#include "edau/corpus.hpp"
#include "edau/options.hpp"
#include "edau/placed_documents.hpp"
#include "text/tokenize_documents.hpp"
#include "themes/speakers.hpp"

namespace edau {

// The documents of all accepted submissions, by submission and place, in no
// theme yet. Non-answers are told apart here: they stay one document each, with
// outcome kNonAnswer, and so does a sentence of a longer submission that says only that. A
// submission without a single sentence is one document, too (kNoUsableWord).
std::vector<Document> list_documents(const Corpus& corpus, Unit unit, Workers& workers);

// The accepted submissions that say something, numbered without gaps, and the documents of theirs
// that are analysed (non-answers are not).
struct AnalysedTexts {
  std::vector<std::size_t> documents;         // indices into the list of all documents
  std::vector<DocumentText> texts;            // of these
  std::vector<std::string_view> submissions;  // whole texts
  std::vector<std::string_view> ids;          // of the submissions
  std::vector<Speaker> speakers;              // of each submission
};

// `persons` as number_persons() (persons.hpp).
AnalysedTexts analysed_texts(const Corpus& corpus, std::span<const Document> documents,
                             std::span<const std::uint32_t> persons);

}  // namespace edau
