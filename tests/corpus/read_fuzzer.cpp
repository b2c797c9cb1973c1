// libFuzzer: the first byte picks the format and options, the rest is the file.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/utf8.hpp"
#include "edau/error.hpp"
#include "edau/reading.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

edau::ReadOptions options_of(unsigned choice) {
  edau::ReadOptions options;
  options.format = static_cast<edau::Format>(1 + choice % 4);
  const bool has_columns = options.format != edau::Format::kText;
  if (has_columns && (choice & 0x04) != 0) options.id_column = "ref";
  if (has_columns && (choice & 0x40) != 0) {
    options.person_column = "who";
    options.publish_column = "text";
    options.group_columns = {"text", "area"};
  }
  if ((choice & 0x08) != 0) options.encoding = edau::Encoding::kUtf8;
  options.header = (choice & 0x10) == 0;
  if (!options.header) options.text_column = "1";
  options.strict = (choice & 0x20) != 0;
  if ((choice & 0x40) != 0) options.duplicate_ids = edau::DuplicateIds::kKeep;
  if ((choice & 0x80) != 0) options.max_document_bytes = 16;
  return options;
}

void check(const edau::Corpus& corpus) {
  require(corpus.ledger().balances());
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    require(edau::is_valid_utf8(corpus.submission(i).id));
    require(edau::is_valid_utf8(corpus.submission(i).text));
    require(edau::is_valid_utf8(corpus.person(i)));
    for (std::size_t group = 0; group < corpus.group_names().size(); ++group) {
      require(edau::is_valid_utf8(corpus.group_value(group, i)));
    }
  }
  for (const edau::LedgerEntry& entry : corpus.ledger().excluded) {
    require(edau::is_valid_utf8(entry.id) && edau::is_valid_utf8(entry.detail));
    require(entry.line >= 1 && entry.row >= 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  try {
    check(edau::parse_corpus(bytes, "fuzz", options_of(data[0])));
  } catch (const edau::Error& error) {
    require(error.code() == edau::ErrorCode::kUnreadableInput);
    require(edau::is_valid_utf8(error.what()));
  }
  return 0;
}
