// The parser is driven through its event (SAX) interface: it is iterative, so
// depth costs no stack, no tree is built, and every key is seen, also the second
// of a name, which a tree would have overwritten.
#include "corpus/jsonl_reader.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/quoting.hpp"
#include "corpus/columns.hpp"
#include "corpus/json_prepare.hpp"
#include "corpus/lines.hpp"

namespace edau {
namespace {

constexpr std::size_t kDeepest = 64;

// A line so many times longer than a document may be is rejected unparsed: the
// longest document, all escaped as \uXXXX, fits in with room to spare.
constexpr std::int64_t kMostLinePerDocument = 16;

// Why a line is no usable object.
struct Fault {
  Exclusion reason;
  std::string detail;
  std::size_t offset = 0;  // in the line
  bool located = false;    // false: the line as a whole
};

// What a member of the outermost object holds.
struct Member {
  std::string_view type;  // "a number"; empty: no such member
  std::string value;      // of a string, of a number as written, "true" or "false"
};

// The members that are read: the text, the id (no name: none), and what is known besides.
std::vector<NamedColumn> read_members(const ReadOptions& options) {
  std::vector<NamedColumn> members = {{options.text_column, "--text"}, {options.id_column, "--id"}};
  const std::vector<NamedColumn> further = further_columns(options);
  members.insert(members.end(), further.begin(), further.end());
  return members;
}

// Takes the parser's events for one line. An event that returns false ends the
// parsing; `fault` then says why.
class LineHandler {
 public:
  using Json = nlohmann::json;

  // `wanted` are those of read_members(); both it and `options` must outlive this.
  LineHandler(std::string_view line, std::span<const NamedColumn> wanted,
              const ReadOptions& options)
      : numbers_(line),
        line_size_(line.size()),
        wanted_(wanted),
        options_(options),
        members_(wanted.size()) {}

  // The names are those of nlohmann's interface.
  bool null() { return take("null"); }
  bool boolean(bool value) { return take("a boolean", value ? "true" : "false"); }
  bool number_integer(Json::number_integer_t) { return take_number(); }
  bool number_unsigned(Json::number_unsigned_t) { return take_number(); }
  bool number_float(Json::number_float_t, const std::string&) { return take_number(); }
  bool string(std::string& value);
  bool binary(Json::binary_t&) { return true; }  // not in JSON text
  bool start_object(std::size_t) { return open("an object"); }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open("an array"); }
  bool end_array() { return close(); }
  bool key(std::string& name);
  bool parse_error(std::size_t position, const std::string&, const Json::exception&);

  const std::optional<Fault>& fault() const noexcept { return fault_; }
  bool is_object() const noexcept { return outermost_ == "an object"; }
  std::string_view outermost() const noexcept { return outermost_; }
  std::span<const Member> members() const noexcept { return members_; }
  const Member& text() const noexcept { return members_[0]; }
  const Member& id() const noexcept { return members_[1]; }
  bool has_id() const noexcept { return id().type == "a string" || id().type == "a number"; }
  std::string_view id_text() const noexcept { return has_id() ? id().value : std::string_view(); }
  std::vector<std::string>& names() noexcept { return names_; }

 private:
  bool take(std::string_view type, std::string_view value = {});
  bool take_number();
  bool open(std::string_view type);
  bool close();
  bool fail(Exclusion reason, std::string detail);

  JsonTokens numbers_;
  std::size_t line_size_;
  std::span<const NamedColumn> wanted_;
  const ReadOptions& options_;
  std::vector<std::set<std::string>> open_;  // the keys so far; arrays have none
  std::string_view outermost_;               // type of the outermost value
  bool at_member_ = false;                   // the next value is that of the member `key_`
  std::string key_;
  std::vector<Member> members_;     // as wanted
  std::vector<std::string> names_;  // of the outermost object's members
  std::optional<Fault> fault_;
};

bool LineHandler::fail(Exclusion reason, std::string detail) {
  fault_ = Fault{reason, std::move(detail)};
  return false;
}

// Any value: keeps it if it is that of a member that is wanted, perhaps for two purposes.
bool LineHandler::take(std::string_view type, std::string_view value) {
  if (open_.empty()) outermost_ = type;
  if (!std::exchange(at_member_, false)) return true;
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    if (wanted_[i].name == key_) members_[i] = {type, std::string(value)};
  }
  return true;
}

// Taken for every number, so that the two stay in step.
bool LineHandler::take_number() { return take("a number", numbers_.next_number()); }

bool LineHandler::string(std::string& value) {
  if (std::cmp_greater(value.size(), options_.max_document_bytes)) {
    const bool is_text = at_member_ && key_ == options_.text_column;
    const std::string what = is_text ? "the member " + quote(key_) : "a string";
    return fail(Exclusion::kTooLong, too_long(what, value.size(), options_.max_document_bytes));
  }
  return take("a string", value);
}

bool LineHandler::open(std::string_view type) {
  take(type);
  if (open_.size() == kDeepest) {
    return fail(Exclusion::kTooDeep, "nested deeper than " + std::to_string(kDeepest));
  }
  open_.emplace_back();
  return true;
}

bool LineHandler::close() {
  open_.pop_back();
  return true;
}

bool LineHandler::key(std::string& name) {
  at_member_ = open_.size() == 1 && !name.empty();
  if (at_member_) key_ = name;
  if (open_.size() == 1) names_.push_back(name);
  if (open_.back().insert(name).second) return true;
  return fail(Exclusion::kDuplicateKey, "the member " + quote(name) + " stands twice");
}

bool LineHandler::parse_error(std::size_t position, const std::string&, const Json::exception&) {
  const std::size_t offset = position > 0 ? position - 1 : 0;
  const bool unfinished = offset >= line_size_;
  fault_ = Fault{Exclusion::kBadJson,
                 unfinished ? "not valid JSON: the line ends before its value does"
                            : "not valid JSON from this column on",
                 std::min(offset, line_size_), true};
  return false;
}

class JsonlReader {
 public:
  JsonlReader(const Source& source, CorpusBuilder& builder)
      : source_(source),
        builder_(builder),
        wanted_(read_members(source.options)),
        seen_(wanted_.size()) {}

  void run();

 private:
  void read_line(const Line& line);
  void check_json_lines(const Line& line, const LineHandler& handler) const;
  bool is_last_line(const Line& line) const;
  void read_object(const Line& line, LineHandler& handler);
  std::optional<Fault> fault_of(const LineHandler& handler) const;
  std::span<const std::string_view> further_cells(const LineHandler& handler);
  void reject(const Line& line, const Fault& fault, std::string_view id = {});
  void check_members() const;

  const Source& source_;
  CorpusBuilder& builder_;
  std::vector<NamedColumn> wanted_;
  std::vector<bool> seen_;  // in some object
  std::vector<std::string_view> further_cells_;
  std::string scratch_;
  std::vector<std::string> first_names_;  // the members of the first object
  std::int64_t first_object_line_ = 0;
};

void JsonlReader::run() {
  LineReader lines(source_.text);
  for (Line line; lines.next(line);) {
    if (is_blank_line(line.text)) {
      builder_.add_blank_lines(1);
    } else {
      read_line(line);
    }
    source_.read_up_to(line.offset);
  }
  if (builder_.received() == 0) source_.refuse({1, 1}, "no records: the file is empty");
  check_members();
}

void JsonlReader::read_line(const Line& line) {
  LineHandler handler(line.text, wanted_, source_.options);
  const std::int64_t limit = kMostLinePerDocument * source_.options.max_document_bytes;
  if (std::cmp_greater(line.text.size(), limit)) {
    check_json_lines(line, handler);
    reject(line, {Exclusion::kTooLong, too_long("the line", line.text.size(), limit)});
    return;
  }
  // The parser takes a NUL for the end of the text.
  const std::size_t nul = line.text.find('\0');
  if (nul != std::string_view::npos) {
    reject(line, {Exclusion::kBadJson, "a NUL that is not escaped", nul, true});
    return;
  }
  const PreparedJson prepared = prepare_json(line.text, scratch_);
  nlohmann::json::sax_parse(prepared.text.begin(), prepared.text.end(), &handler);
  if (!handler.is_object() || handler.fault()) check_json_lines(line, handler);
  if (handler.fault()) {
    reject(line, *handler.fault(), handler.id_text());
  } else if (!handler.is_object()) {
    reject(line, {Exclusion::kBadJson,
                  std::string(handler.outermost()) + " where an object is expected"});
  } else {
    builder_.notes().count(NoteKind::kLoneSurrogate, line.number, prepared.lone_surrogates);
    read_object(line, handler);
  }
}

// Called for a line that is no object. If the first one is only the beginning
// of a value, or an array that is the whole file, this is an ordinary JSON file.
void JsonlReader::check_json_lines(const Line& line, const LineHandler& handler) const {
  if (builder_.received() > 0) return;
  std::string_view text = line.text;
  while (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  if (handler.fault() && handler.fault()->reason != Exclusion::kBadJson) return;
  const bool is_array = text.starts_with('[') && (handler.fault() || is_last_line(line));
  const bool is_bare_brace = text.starts_with('{') && is_blank_line(text.substr(1));
  if (is_array || is_bare_brace) {
    source_.refuse({line.number, 1},
                   "this is JSON, not JSON Lines; write one object a line, without an "
                   "array around them");
  }
}

bool JsonlReader::is_last_line(const Line& line) const {
  const std::string_view rest = source_.text.substr(line.offset + line.text.size());
  return rest.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void JsonlReader::read_object(const Line& line, LineHandler& handler) {
  if (first_object_line_ == 0) {
    first_object_line_ = line.number;
    first_names_ = std::move(handler.names());
  }
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    seen_[i] = seen_[i] || !handler.members()[i].type.empty();
  }
  if (const std::optional<Fault> fault = fault_of(handler)) {
    reject(line, *fault, handler.id_text());
  } else {
    builder_.accept({line.number, handler.id_text(), handler.text().value, further_cells(handler)});
  }
}

// What stands against an object, if anything does.
std::optional<Fault> JsonlReader::fault_of(const LineHandler& handler) const {
  const ReadOptions& options = source_.options;
  const auto missing = [](const std::string& name) { return "no member " + quote(name); };
  const auto is = [](std::string_view name, const Member& member) {
    return quote(name) + " is " + std::string(member.type);
  };
  const Member& text = handler.text();
  if (text.type.empty()) return Fault{Exclusion::kMissingText, missing(options.text_column)};
  if (text.type == "null") return Fault{Exclusion::kMissingText, is(options.text_column, text)};
  if (text.type != "a string") {
    return Fault{Exclusion::kNotText, is(options.text_column, text) + ", not a string"};
  }
  const Member& id = handler.id();
  if (!options.id_column.empty() && !handler.has_id()) {
    return Fault{Exclusion::kMissingId,
                 id.type.empty() ? missing(options.id_column)
                                 : is(options.id_column, id) + ", neither a string nor a number"};
  }
  for (std::size_t i = 2; i < wanted_.size(); ++i) {
    const Member& member = handler.members()[i];
    if (member.type == "an object" || member.type == "an array") {
      return Fault{Exclusion::kNotText, is(wanted_[i].name, member) + ", not one value"};
    }
  }
  return std::nullopt;
}

// A member that is null or not there says nothing.
std::span<const std::string_view> JsonlReader::further_cells(const LineHandler& handler) {
  further_cells_.clear();
  for (const Member& member : handler.members().subspan(2)) further_cells_.push_back(member.value);
  return further_cells_;
}

void JsonlReader::reject(const Line& line, const Fault& fault, std::string_view id) {
  const Position where = fault.located ? source_.position(line.offset + fault.offset, line.number)
                                       : Position{line.number, 0};
  builder_.reject(fault.reason, where, id, fault.detail);
}

// A member that no object has was most likely misnamed on the command line.
void JsonlReader::check_members() const {
  if (first_object_line_ == 0) return;
  const Position first{first_object_line_, 1};
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    if (seen_[i] || wanted_[i].name.empty()) continue;
    source_.refuse(first, no_such_name("object has a member named", wanted_[i].name, first_names_,
                                       wanted_[i].option));
  }
}

}  // namespace

void read_jsonl(const Source& source, CorpusBuilder& builder) {
  JsonlReader(source, builder).run();
}

}  // namespace edau
