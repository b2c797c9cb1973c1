#include "corpus/decoding.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "corpus/lines.hpp"
#include "corpus/signatures.hpp"
#include "corpus/source.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF"sv;
constexpr std::string_view kUtf16LittleMark = "\xFF\xFE"sv;
constexpr std::string_view kUtf16BigMark = "\xFE\xFF"sv;
constexpr std::string_view kUtf32LittleMark = "\xFF\xFE\0\0"sv;
constexpr std::string_view kUtf32BigMark = "\0\0\xFE\xFF"sv;

[[noreturn]] void refuse(std::string_view name, Position where, const std::string& what) {
  throw Error(ErrorCode::kUnreadableInput, located(name, where, what));
}

bool has_utf16_mark(std::string_view bytes) noexcept {
  return bytes.starts_with(kUtf16LittleMark) || bytes.starts_with(kUtf16BigMark);
}

// How many NUL bytes stand at even and at odd offsets near the beginning:
// UTF-16 of any European language has one in nearly every pair.
struct NulCounts {
  std::size_t pairs = 0;
  std::size_t even = 0;
  std::size_t odd = 0;
};

NulCounts count_nuls(std::string_view bytes) noexcept {
  constexpr std::size_t kMostLooked = 4096;
  NulCounts counts;
  counts.pairs = std::min(bytes.size(), kMostLooked) / 2;
  for (std::size_t i = 0; i < counts.pairs; ++i) {
    if (bytes[2 * i] == '\0') ++counts.even;
    if (bytes[2 * i + 1] == '\0') ++counts.odd;
  }
  return counts;
}

bool looks_like_utf16(std::string_view bytes) noexcept {
  const NulCounts counts = count_nuls(bytes);
  const auto [few, many] = std::minmax(counts.even, counts.odd);
  return counts.pairs > 0 && 2 * many >= counts.pairs && 8 * few <= many;
}

DecodedText keep(Converted converted, NoteKind kind, NoteBook& notes) {
  const std::string_view before =
      std::string_view(converted.text).substr(0, converted.first_replaced);
  notes.count(kind, 1 + count_line_ends(before), converted.replaced);
  return DecodedText(std::move(converted.text));
}

DecodedText decode_utf16(std::string_view bytes, NoteBook& notes) {
  const NulCounts counts = count_nuls(bytes);
  const bool big = bytes.starts_with(kUtf16BigMark) ||
                   (!bytes.starts_with(kUtf16LittleMark) && counts.even > counts.odd);
  notes.add("encoding", big ? "Read as UTF-16BE." : "Read as UTF-16LE.");
  if (has_utf16_mark(bytes)) bytes.remove_prefix(2);
  return keep(convert_utf16(bytes, big ? ByteOrder::kBig : ByteOrder::kLittle),
              NoteKind::kInvalidUtf16, notes);
}

// One good character beyond ASCII shows that the file is UTF-8 and its invalid
// bytes are damage; a file with none is in another encoding altogether.
bool holds_character_beyond_ascii(std::string_view bytes) noexcept {
  for (std::size_t i = 0; i < bytes.size();) {
    const Utf8Sequence sequence = first_utf8_sequence(bytes.substr(i));
    if (sequence.valid && sequence.size > 1) return true;
    i += sequence.size;
  }
  return false;
}

bool is_no_windows_1252(char c) noexcept {
  return "\0\x81\x8D\x8F\x90\x9D"sv.find(c) != std::string_view::npos;
}

[[noreturn]] void refuse_other_encoding(std::string_view bytes, std::string_view name,
                                        std::size_t first_invalid) {
  const std::int64_t line = 1 + count_line_ends(bytes.substr(0, first_invalid));
  const std::size_t line_end = bytes.substr(0, first_invalid).find_last_of("\r\n");
  const std::size_t line_begin = line_end == std::string_view::npos ? 0 : line_end + 1;
  const auto column = static_cast<std::int64_t>(first_invalid - line_begin) + 1;
  const std::string not_utf8 = "line " + std::to_string(line) + " is not UTF-8; ";
  if (std::ranges::any_of(bytes, is_no_windows_1252)) {
    refuse(name, {line, column},
           not_utf8 + "save the file as UTF-8, or name its encoding with --encoding");
  }
  refuse(name, {line, column},
         not_utf8 + "it looks like windows-1252; use --encoding windows-1252");
}

DecodedText decode_utf8(std::string_view bytes, std::string_view name, bool asked_for,
                        NoteBook& notes) {
  if (bytes.starts_with(kUtf8Mark)) {
    bytes.remove_prefix(kUtf8Mark.size());
    asked_for = true;  // by the file itself
  }
  const std::size_t valid = valid_utf8_size(bytes);
  if (valid == bytes.size()) return DecodedText(bytes);
  if (!asked_for && !holds_character_beyond_ascii(bytes)) {
    refuse_other_encoding(bytes, name, valid);
  }
  return keep(repair_utf8(bytes), NoteKind::kInvalidUtf8, notes);
}

void check_not_binary(std::string_view bytes, std::string_view name) {
  const std::string_view advice = binary_file_advice(bytes);
  if (!advice.empty()) refuse(name, {1, 1}, std::string(advice));
  if (bytes.starts_with(kUtf32LittleMark) || bytes.starts_with(kUtf32BigMark)) {
    refuse(name, {1, 1}, "this is UTF-32; save it as UTF-8");
  }
}

void check_mark(std::string_view bytes, std::string_view name, Encoding encoding) {
  if (has_utf16_mark(bytes) && encoding != Encoding::kAuto && encoding != Encoding::kUtf16) {
    refuse(name, {1, 1}, "this begins with a UTF-16 byte-order mark; use --encoding utf-16");
  }
  if (bytes.starts_with(kUtf8Mark) && encoding != Encoding::kAuto && encoding != Encoding::kUtf8) {
    refuse(name, {1, 1}, "this begins with a UTF-8 byte-order mark; use --encoding utf-8");
  }
}

}  // namespace

DecodedText decode(std::string_view bytes, std::string_view name, Encoding encoding,
                   NoteBook& notes) {
  check_not_binary(bytes, name);
  check_mark(bytes, name, encoding);
  switch (encoding) {
    case Encoding::kUtf8: return decode_utf8(bytes, name, true, notes);
    case Encoding::kUtf16: return decode_utf16(bytes, notes);
    case Encoding::kWindows1252:
      notes.add("encoding", "Read as windows-1252.");
      return keep(convert_windows_1252(bytes), NoteKind::kInvalidWindows1252, notes);
    case Encoding::kLatin1:
      notes.add("encoding", "Read as latin-1.");
      return keep(convert_latin1(bytes), NoteKind::kInvalidUtf8, notes);
    case Encoding::kAuto: break;
  }
  if (has_utf16_mark(bytes)) return decode_utf16(bytes, notes);
  if (looks_like_utf16(bytes)) {
    refuse(name, {1, 1}, "this looks like UTF-16; use --encoding utf-16");
  }
  return decode_utf8(bytes, name, false, notes);
}

}  // namespace edau
