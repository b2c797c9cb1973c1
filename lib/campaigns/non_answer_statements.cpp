// A statement is a row of parts with spaces between. A part is one of several words ("see|refer"),
// or of the words of a list, named in capitals; with '?' at its end it may be missing. '#' is the
// number of a question. Each part is closed: there is no "any word", so whoever says one thing more
// is heard.
//
// Left out on purpose is what may be a view: "no concerns", "no change", "no", "none of the above".
#include "campaigns/non_answer_statements.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace edau {
namespace {

struct WordList {
  std::string_view name;
  std::string_view words;
};

constexpr std::array kLists = {
    WordList{"MORE", "further|other|more|additional|else|particular|specific|strong|new"},
    WordList{"COMMENT",
             "comment|comments|opinion|opinions|view|views|answer|answers|suggestion|suggestions|"
             "observation|observations|remark|remarks|thoughts|idea|ideas"},
    WordList{"ADD", "add|say|comment|contribute|report|share|offer|make|give|provide|submit"},
    WordList{"OLD",
             "above|previous|previously|earlier|before|attached|enclosed|below|preceding|last"},
    WordList{
        "ANSWER",
        "answer|answers|response|responses|comment|comments|reply|replies|statement|submission|"
        "question|document|documents|letter|report|file|paper|email|e-mail|pdf|appendix|"
        "attachment|attachments|notes"},
    WordList{"SAID",
             "stated|said|mentioned|noted|explained|discussed|described|outlined|answered|"
             "indicated|commented|covered|addressed"},
    WordList{"QUESTION", "question|questions|section|matter|issue|topic|point|part|subject"},
    WordList{"SYLW", "sylw|sylwadau|barn|farn|ateb|ymateb|awgrym|awgrymiadau|syniad|syniadau"},
    WordList{"PELLACH", "pellach|bellach|arall|eraill|ychwanegol|penodol"},
    WordList{"YCHWANEGU", "ychwanegu|hychwanegu|wneud|gwneud|gynnig|cynnig|ddweud|dweud|nodi"},
    WordList{"UCHOD", "uchod|isod|ynghlwm|atodedig|amgaeedig|blaenorol|flaenorol|cynharach"},
    WordList{"ATEB",
             "ateb|hateb|ymateb|hymateb|atebion|sylwadau|sylw|ddogfen|dogfen|llythyr|atodiad|"
             "adroddiad|ebost|e-bost|ffeil|papur"},
};

constexpr std::array<std::string_view, 65> kStatements = {
    // There is no comment.
    "i|we? have|had? no MORE? COMMENT MORE?",
    "no response",
    "i|we? don't|dont|haven't have|got? any MORE? COMMENT",
    "i|we? do not have any MORE? COMMENT",
    "nothing MORE?",
    "i|we have nothing MORE",
    "i|we? have? nothing MORE? to ADD",
    "i|we? have? nothing MORE? to add to|beyond my|our|the? OLD? ANSWER OLD?",
    "i|we? don't|dont have anything MORE? to ADD",
    "i|we? do not have anything MORE? to ADD",
    "i|we do|would not wish|want|like to comment|answer MORE?",
    "i|we don't|dont|wouldn't wish|want|like to comment|answer MORE?",
    "i|we? would|i'd? prefer|rather not to? say|comment|answer",
    "i|we? have? none",
    "nil|nope|skip|skipped",
    "left? blank",
    "no answer|response given|provided",
    "not answered",
    // It does not apply; not known.
    "n a",
    "this|it? is? not applicable|relevant to|for? my|our? me|us|organisation|organization|area?",
    "this|it? does not apply to? me|us?",
    "this|it? doesn't|doesnt apply to? me|us?",
    "i|we? don't|dont really? know enough? to? comment|say|answer?",
    "i|we? do not know enough? to? comment|say|answer?",
    "i|we|i'm|im? am|are? not really? sure|certain",
    "unsure",
    // It is said elsewhere.
    "please? see|refer|read|find to? my|our|the|your? OLD",
    "please? see|refer|read|find to? my|our|the|your|accompanying? OLD? ANSWER OLD?",
    "please? see|refer to? my|our|the? ANSWER? to? question|q? # OLD?",
    "please? see|find attached|enclosed my|our|the? ANSWER",
    "my|our|the? ANSWER? is|are? attached|enclosed",
    "my|our|the? ANSWER OLD",
    "my|our|the? OLD ANSWER applies|apply|stands|stand?",
    "as OLD",
    "as i|we|i've? have? already|previously? SAID already|OLD?",
    "as per my|our|the? OLD ANSWER?",
    "as per|in|for|to? question|q? #",
    "already|previously SAID",
    "i|we|i've have? already SAID this|that|it?",
    "SAID already|OLD",
    "the? same answer|response|comment|comments? as|to|for? my|our|the? OLD ANSWER?",
    "the? same as? question|q? #",
    "the? same again|answer|response?",
    "ditto",
    // Welsh: there is no comment.
    "dim SYLW PELLACH?",
    "dim byd? PELLACH?",
    "dim byd? PELLACH? mwy|rhagor? i'w YCHWANEGU",
    "nid|does oes? gennyf|gennym|gen|gyda i|fi|ni? dim|ddim|unrhyw? SYLW PELLACH?",
    "nid|does oes? gennyf|gennym|gen|gyda i|fi|ni? dim|ddim|unrhyw byd|beth? PELLACH?",
    "does dim? SYLW PELLACH? gennyf|gennym|gen|gyda i|fi|ni?",
    "does dim byd? PELLACH? gennyf|gennym|gen|gyda i|fi|ni?",
    "heb ateb|sylw",
    "gwag",
    // It does not apply; not known.
    "amherthnasol",
    "dyw|dydy|dydi? hwn|e|o|hyn? ddim yn berthnasol i? mi|ni|fi?",
    "nid yw'n|yw yn? berthnasol i? mi|ni|fi?",
    "dwi|dydw|dw|rwy? i? ddim yn siwr|siŵr|gwybod",
    "nid wyf|ydw i? yn siwr|siŵr|sicr|gwybod",
    // It is said elsewhere.
    "gweler|gwelwch|darllenwch y|yr|fy|ein|ei? ATEB? UCHOD",
    "gweler|gwelwch|darllenwch y|yr|fy|ein? ATEB",
    "gweler|gwelwch|fel y|yr? ATEB? i? cwestiwn|gwestiwn|c? #",
    "fel|fy|ein|y|yr? ATEB? UCHOD",
    "fel o'r blaen",
    "fel y nodwyd|nodais|dywedwyd|dywedais|soniwyd|soniais|eglurwyd|crybwyllwyd eisoes|uchod?",
    "yr? un peth|fath|ateb|ymateb|sylw|sylwadau â|ag|a? uchod|blaenorol?",
};

constexpr std::array<std::string_view, 17> kFillers = {
    "thank you very? much?",
    "many? thanks",
    "sorry|please|really|here|currently",
    "to ADD",
    "for now",
    "at this|the|that time|stage|point|moment",
    "at present",
    "on|about|regarding|to|for|in this|that|these|the QUESTION",
    "on|to|for|in|at the? question|q|section? #",
    "in my|our|the OLD ANSWER",
    "diolch yn? fawr? iawn?",
    "os gwelwch yn dda",
    "ar hyn o bryd",
    "am y tro",
    "i'w YCHWANEGU",
    "ar y mater|cwestiwn|pwynt hwn|yma",
    "o'r blaen|yn flaenorol",
};

// Takes off what stands before `separator`.
std::string_view take(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view first = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return first;
}

struct Part {
  std::string_view words;
  bool is_optional;
};

Part take_part(std::string_view& statement) {
  std::string_view part = take(statement, ' ');
  const bool is_optional = part.ends_with('?');
  if (is_optional) part.remove_suffix(1);
  return {part, is_optional};
}

// "3", "12b", "q3".
bool is_question_number(std::string_view word) {
  if (word.starts_with('q')) word.remove_prefix(1);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return !word.empty() && word.size() <= 3 && is_digit(word.front());
}

// Calls visit(word) for each of a part's words.
template <typename Visit>
void for_each_word(std::string_view alternatives, const Visit& visit) {
  while (!alternatives.empty()) {
    const std::string_view one = take(alternatives, '|');
    const auto* const list = std::ranges::find(kLists, one, &WordList::name);
    list == kLists.end() ? visit(one) : for_each_word(list->words, visit);
  }
}

bool holds(std::string_view alternatives, std::string_view word) {
  bool found = false;
  for_each_word(alternatives, [&](std::string_view one) {
    found = found || one == word || (one == "#" && is_question_number(word));
  });
  return found;
}

using Words = std::span<const std::string>;

// Calls visit(n) for each n such that the first n of `words` are `statement`.
template <typename Visit>
void for_each_reading(std::string_view statement, Words words, std::size_t read,
                      const Visit& visit) {
  if (statement.empty()) return visit(read);
  const Part part = take_part(statement);
  if (read < words.size() && holds(part.words, words[read])) {
    for_each_reading(statement, words, read + 1, visit);
  }
  if (part.is_optional) for_each_reading(statement, words, read, visit);
}

void add_beginnings(std::string_view statement, std::set<std::string_view>& beginnings) {
  bool is_first = true;
  while (is_first && !statement.empty()) {
    const Part part = take_part(statement);
    is_first = part.is_optional;
    for_each_word(part.words,
                  [&](std::string_view word) { beginnings.insert(leading_letters(word)); });
  }
}

std::set<std::string_view> all_beginnings() {
  std::set<std::string_view> beginnings;
  for (const std::string_view statement : kStatements) add_beginnings(statement, beginnings);
  for (const std::string_view filler : kFillers) add_beginnings(filler, beginnings);
  return beginnings;
}

}  // namespace

// Goes through the places up to which the words are read, so that no way to read them is tried
// twice.
bool are_non_answers(Words words) {
  std::vector<bool> is_read(words.size() + 1);        // up to here, by fillers or statements
  std::vector<bool> has_statement(words.size() + 1);  // up to here, one at least of these
  is_read[0] = true;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!is_read[at]) continue;
    const auto read_on = [&](std::string_view statement, bool has_one) {
      for_each_reading(statement, words.subspan(at), 0, [&](std::size_t count) {
        is_read[at + count] = true;
        has_statement[at + count] = has_statement[at + count] || has_one;
      });
    };
    for (const std::string_view statement : kStatements) read_on(statement, true);
    for (const std::string_view filler : kFillers) read_on(filler, has_statement[at]);
  }
  return has_statement[words.size()];
}

std::string_view leading_letters(std::string_view text) noexcept {
  const auto* const end = std::ranges::find_if_not(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool can_begin_non_answer(std::string_view letters) {
  static const std::set<std::string_view> kBeginnings = all_beginnings();
  return kBeginnings.contains(letters);
}

}  // namespace edau
