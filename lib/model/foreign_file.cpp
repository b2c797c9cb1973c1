#include "model/foreign_file.hpp"

#include <array>

#include "model/model_error.hpp"

namespace edau {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view beginning;
  std::string_view what;
};

constexpr std::array kSignatures = {
    Signature{"PK\x03\x04"sv, "a ZIP archive"},
    Signature{"PK\x05\x06"sv, "a ZIP archive"},
    Signature{"PK\x07\x08"sv, "a ZIP archive"},
    Signature{"\x1F\x8B"sv, "a gzip archive"},
    Signature{"\xFD"
              "7zXZ\0"sv,
              "an xz archive"},
    Signature{"\x28\xB5\x2F\xFD"sv, "a Zstandard archive"},
    Signature{"\x80\x02"sv, "a Python pickle"},
    Signature{"\x80\x03"sv, "a Python pickle"},
    Signature{"\x80\x04"sv, "a Python pickle"},
    Signature{"\x80\x05"sv, "a Python pickle"},
    Signature{"\x93NUMPY"sv, "a NumPy array"},
    Signature{"\x89HDF"sv, "an HDF5 file"},
    Signature{"SQLite format 3"sv, "an SQLite database"},
    Signature{"%PDF-"sv, "a PDF file"},
    Signature{"{"sv, "a JSON file"},
};

// Its archives begin with these words, after a number or an XML declaration.
bool is_boost_archive(std::string_view bytes) {
  const std::string_view beginning = bytes.substr(0, 128);
  return beginning.find("serialization::archive") != std::string_view::npos ||
         beginning.find("boost_serialization") != std::string_view::npos;
}

std::string_view name_of(std::string_view bytes) {
  if (is_boost_archive(bytes)) return "a Boost archive";
  for (const Signature& signature : kSignatures) {
    if (bytes.starts_with(signature.beginning)) return signature.what;
  }
  return {};
}

}  // namespace

void refuse_foreign_file(std::string_view bytes, const std::string& shown_name) {
  const ModelPart header{shown_name, "header"};
  if (bytes.empty()) refuse_model(header, 0, "the file is empty, not an edau model");
  const std::string_view name = name_of(bytes);
  if (!name.empty()) refuse_model(header, 0, "is " + std::string(name) + ", not an edau model");
  // The magic's first letters, but not all of it, or without its eighth bit.
  if (bytes.substr(1).starts_with("EDAU")) {
    refuse_damaged(header, 0, "the file was changed as text is in a transfer");
  }
  refuse_model(header, 0, "is not an edau model");
}

}  // namespace edau
