#include "corpus/signatures.hpp"

#include <array>

namespace edau {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view first_bytes;
  std::string_view advice;
};

constexpr std::array kSignatures = {
    Signature{"%PDF-"sv, "this is a PDF file; save its texts as CSV UTF-8"sv},
    Signature{"\x1F\x8B"sv, "this is a gzip file; unpack it first"sv},
    Signature{"BZh91AY&SY"sv, "this is a bzip2 file; unpack it first"sv},
    Signature{"\xFD"
              "7zXZ\0"sv,
              "this is an xz file; unpack it first"sv},
    Signature{"\x28\xB5\x2F\xFD"sv, "this is a Zstandard file; unpack it first"sv},
    Signature{"7z\xBC\xAF\x27\x1C"sv, "this is a 7-Zip file; unpack it first"sv},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,
              "this is an old Excel or Word file; save it as CSV UTF-8"sv},
    Signature{"{\\rtf"sv, "this is an RTF document; save it as plain text in UTF-8"sv},
    Signature{"SQLite format 3\0"sv, "this is an SQLite database; export a table as CSV UTF-8"sv},
};

constexpr std::string_view kZip = "PK\x03\x04";

bool holds(std::string_view bytes, std::string_view part) noexcept {
  return bytes.find(part) != std::string_view::npos;
}

// Office files are ZIP files; the names of the parts inside tell them apart.
std::string_view zip_advice(std::string_view bytes) noexcept {
  if (holds(bytes, "xl/workbook") || holds(bytes, "opendocument.spreadsheet")) {
    return "this is a spreadsheet (such as .xlsx or .ods); save it as CSV UTF-8";
  }
  if (holds(bytes, "word/document") || holds(bytes, "opendocument.text")) {
    return "this is a word processor's document; save it as plain text in UTF-8";
  }
  return "this is a ZIP file; unpack it first, or save a spreadsheet as CSV UTF-8";
}

}  // namespace

std::string_view binary_file_advice(std::string_view bytes) noexcept {
  if (bytes.starts_with(kZip)) return zip_advice(bytes);
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.first_bytes)) return signature.advice;
  }
  return {};
}

}  // namespace edau
