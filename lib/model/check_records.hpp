// Whether records of a file are those of a model: all that is relied on later.
#pragma once

#include <string>

#include "model/model_records.hpp"

namespace edau {

// Why a record is none, or "". The sections before it in `records` are good. No answer costs more
// than reading the record does.
std::string defect_of(const OriginRecord& record, const ModelRecords& records);
std::string defect_of(const AnalysisRecord& record, const ModelRecords& records);
std::string defect_of(const KnownWords& record, const ModelRecords& records);
std::string defect_of(const VocabularyParts& record, const ModelRecords& records);
std::string defect_of(const RuleRecord& record, const ModelRecords& records);
std::string defect_of(const VectorsRecord& record, const ModelRecords& records);
std::string defect_of(const ThemesRecord& record, const ModelRecords& records);

}  // namespace edau
