#include "corpus/notes.hpp"

#include <algorithm>
#include <tuple>

#include "corpus/source.hpp"

namespace edau {
namespace {

// "<count> <noun>[s] <rest>, the first on line <line>."
struct Wording {
  std::string_view name;
  std::string_view noun;
  std::string_view rest;
};

Wording wording(NoteKind kind) {
  switch (kind) {
    case NoteKind::kDuplicateIdsKept:
      return {"duplicate-ids", "row", "with the id of an earlier row kept"};
    case NoteKind::kInvalidUtf8:
      return {"invalid-utf8", "invalid UTF-8 sequence", "replaced by U+FFFD"};
    case NoteKind::kInvalidUtf16:
      return {"invalid-utf16", "invalid UTF-16 unit", "replaced by U+FFFD"};
    case NoteKind::kInvalidWindows1252:
      return {"invalid-windows-1252", "byte", "undefined in windows-1252 replaced by U+FFFD"};
    case NoteKind::kLoneQuote:
      return {"lone-quote", "unquoted field", "with a quotation mark inside kept as written"};
    case NoteKind::kLoneSurrogate:
      return {"lone-surrogate", "escape", "of half a surrogate pair replaced by U+FFFD"};
    case NoteKind::kMojibake:
      return {"mojibake", "sequence", "decoded twice, it seems (such as â€™), left as found"};
    case NoteKind::kNul: return {"nul", "NUL character", "replaced by U+FFFD"};
    case NoteKind::kUnnamedColumn: return {"unnamed-column", "column", "without a name"};
    case NoteKind::kCount: break;
  }
  return {};
}

LedgerNote make_note(NoteKind kind, std::int64_t count, std::int64_t first_line) {
  const Wording words = wording(kind);
  return {std::string(words.name), count, first_line,
          counted(count, words.noun) + " " + std::string(words.rest) +
              (count == 1 ? ", on line " : ", the first on line ") + std::to_string(first_line) +
              "."};
}

}  // namespace

void NoteBook::count(NoteKind kind, std::int64_t line, std::int64_t times) noexcept {
  if (times == 0) return;
  Tally& tally = tallies_[static_cast<std::size_t>(kind)];
  if (tally.count == 0) tally.first_line = line;
  tally.count += times;
}

void NoteBook::add(std::string_view name, std::string text) {
  whole_file_.push_back({std::string(name), 1, 0, std::move(text)});
}

std::vector<LedgerNote> NoteBook::finish() const {
  std::vector<LedgerNote> notes = whole_file_;
  for (std::size_t i = 0; i < tallies_.size(); ++i) {
    if (tallies_[i].count == 0) continue;
    notes.push_back(make_note(static_cast<NoteKind>(i), tallies_[i].count, tallies_[i].first_line));
  }
  std::ranges::sort(notes, [](const LedgerNote& a, const LedgerNote& b) {
    return std::tie(a.name, a.first_line, a.text) < std::tie(b.name, b.first_line, b.text);
  });
  return notes;
}

}  // namespace edau
