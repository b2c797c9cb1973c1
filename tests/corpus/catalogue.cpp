#include "corpus/catalogue.hpp"

#include <sstream>
#include <stdexcept>

#include "core/quoting.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

std::string_view state_name(SubmissionState state) {
  switch (state) {
    case SubmissionState::kAccepted: return "accepted";
    case SubmissionState::kBlank: return "blank";
    case SubmissionState::kDuplicateId: return "duplicate";
  }
  return "";
}

Format parse_format(std::string_view text) {
  if (text == "csv") return Format::kCsv;
  if (text == "tsv") return Format::kTsv;
  if (text == "jsonl") return Format::kJsonl;
  return Format::kText;
}

Encoding parse_encoding(std::string_view text) {
  if (text == "utf-8") return Encoding::kUtf8;
  if (text == "utf-16") return Encoding::kUtf16;
  if (text == "windows-1252") return Encoding::kWindows1252;
  return Encoding::kLatin1;
}

void set_option(ReadOptions& options, std::string_view name, std::istringstream& words) {
  if (name == "--strict") {
    options.strict = true;
    return;
  }
  if (name == "--no-header") {
    options.header = false;
    return;
  }
  std::string value;
  words >> value;
  if (name == "--text") {
    options.text_column = value;
  } else if (name == "--id") {
    options.id_column = value;
  } else if (name == "--format") {
    options.format = parse_format(value);
  } else if (name == "--encoding") {
    options.encoding = parse_encoding(value);
  } else if (name == "--delimiter") {
    options.delimiter = value.at(0);
  } else if (name == "--duplicate-ids") {
    options.duplicate_ids = value == "keep" ? DuplicateIds::kKeep : DuplicateIds::kExclude;
  } else if (name == "--max-document-bytes") {
    options.max_document_bytes = std::stoll(value);
  } else {
    throw std::invalid_argument("unknown option " + std::string(name));
  }
}

}  // namespace

std::string describe(const Corpus& corpus) {
  const Ledger& ledger = corpus.ledger();
  std::ostringstream out;
  out << "received: " << ledger.received << "\naccepted: " << ledger.accepted
      << "\nblank lines: " << ledger.blank_lines << '\n';
  for (const LedgerEntry& entry : ledger.excluded) {
    out << "excluded: row " << entry.row << ", line " << entry.line << ", column " << entry.column
        << ", id " << quote(entry.id) << ", " << exclusion_name(entry.reason) << ": "
        << escape(entry.detail) << '\n';
  }
  for (const LedgerNote& note : ledger.notes) {
    out << "note: " << note.name << ", count " << note.count << ", line " << note.first_line << ": "
        << escape(note.text) << '\n';
  }
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    const Submission submission = corpus.submission(i);
    out << state_name(submission.state) << ": row " << submission.row << ", line "
        << submission.line << ", id \"" << escape(submission.id) << "\", text \""
        << escape(submission.text) << "\"\n";
  }
  return out.str();
}

std::string outcome(std::string_view bytes, std::string_view name, const ReadOptions& options) {
  try {
    return describe(parse_corpus(bytes, name, options));
  } catch (const Error& error) {
    return "error: " + std::string(error.what()) + "\n";
  }
}

ReadOptions parse_options(std::string_view command_line) {
  ReadOptions options;
  std::istringstream words{std::string(command_line)};
  for (std::string name; words >> name;) set_option(options, name, words);
  return options;
}

}  // namespace edau
