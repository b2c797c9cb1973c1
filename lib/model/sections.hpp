// The records as sections of a model file: which, in which order, and which fields in which order.
// FORMAT.md has the same for people.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "model/container.hpp"
#include "model/model_records.hpp"

namespace edau {

inline constexpr SectionKind kOriginSection{SectionTag("ORIG"), 1};
inline constexpr SectionKind kAnalysisSection{SectionTag("ANLS"), 1};
inline constexpr SectionKind kWordsSection{SectionTag("WORD"), 1};
inline constexpr SectionKind kVocabularySection{SectionTag("VOCA"), 1};
inline constexpr SectionKind kRuleSection{SectionTag("RULE"), 1};
inline constexpr SectionKind kVectorsSection{SectionTag("VECT"), 1};  // where there are any
inline constexpr SectionKind kThemesSection{SectionTag("THEM"), 1};

// The bytes of a model file. Throws Error kUnwritableOutput where a limit of the format is passed.
std::string write_records(const ModelRecords& records);

// All of a file, checked. Throws Error kUnreadableModel, which names the part and the byte.
ModelRecords read_records(std::string_view bytes, const std::string& name);

}  // namespace edau
