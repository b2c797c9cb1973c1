// The two option tables. A test counts the fields of Options and ReadOptions
// and fails where one has no entry here.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <concepts>
#include <string>
#include <vector>

#include "edau/error.hpp"
#include "edau/option_table.hpp"

namespace edau {
namespace {

[[noreturn]] void refuse(std::string_view name, std::string_view text, std::string_view allowed) {
  throw Error(ErrorCode::kInvalidArgument, "--" + std::string(name) + " cannot be \"" +
                                               std::string(text) + "\"; it takes " +
                                               std::string(allowed));
}

template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

template <std::integral Number>
Number parse_in_range(std::string_view name, std::string_view text, Number low, Number high) {
  const auto value = parse_number<Number>(text);
  if (value && *value >= low && *value <= high) return *value;
  refuse(name, text, "a whole number from " + std::to_string(low) + " to " + std::to_string(high));
}

double parse_share(std::string_view name, std::string_view text) {
  const auto value = parse_number<double>(text);
  if (value && *value > 0.0 && *value <= 1.0) return *value;
  refuse(name, text, "a number above 0 and up to 1");
}

bool parse_switch(std::string_view name, std::string_view text) {
  if (text == "true") return true;
  if (text == "false") return false;
  refuse(name, text, "true or false");
}

std::string switch_text(bool value) { return value ? "true" : "false"; }

std::string share_text(double value) {
  std::array<char, 32> buffer;
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), end};
}

// An option that takes one of a few words.
template <typename Value>
struct Word {
  Value value;
  std::string_view text;
};

template <typename Value, std::size_t N>
Value parse_word(std::string_view name, std::string_view text,
                 const std::array<Word<Value>, N>& words) {
  const auto* found = std::ranges::find(words, text, &Word<Value>::text);
  if (found != words.end()) return found->value;
  std::string allowed;
  for (const Word<Value>& word : words) {
    if (!allowed.empty()) allowed += word.text == words.back().text ? " or " : ", ";
    allowed += word.text;
  }
  refuse(name, text, allowed);
}

template <typename Value, std::size_t N>
std::string word_text(Value value, const std::array<Word<Value>, N>& words) {
  return std::string(std::ranges::find(words, value, &Word<Value>::value)->text);
}

constexpr std::array kUnits = {Word<Unit>{Unit::kPoint, "point"},
                               Word<Unit>{Unit::kSubmission, "submission"}};
constexpr std::array kWeightings = {Word<TermWeighting>{TermWeighting::kTfIdf, "tf-idf"},
                                    Word<TermWeighting>{TermWeighting::kBm25, "bm25"}};
constexpr std::array kModes = {Word<Mode>{Mode::kAuto, "auto"}, Word<Mode>{Mode::kFast, "fast"},
                               Word<Mode>{Mode::kBest, "best"}};
constexpr std::array kFormats = {
    Word<Format>{Format::kAuto, "auto"}, Word<Format>{Format::kCsv, "csv"},
    Word<Format>{Format::kTsv, "tsv"}, Word<Format>{Format::kJsonl, "jsonl"},
    Word<Format>{Format::kText, "txt"}};
constexpr std::array kEncodings = {Word<Encoding>{Encoding::kAuto, "auto"},
                                   Word<Encoding>{Encoding::kUtf8, "utf-8"},
                                   Word<Encoding>{Encoding::kUtf16, "utf-16"},
                                   Word<Encoding>{Encoding::kWindows1252, "windows-1252"},
                                   Word<Encoding>{Encoding::kLatin1, "latin-1"}};
constexpr std::array kDuplicateIds = {Word<DuplicateIds>{DuplicateIds::kExclude, "exclude"},
                                      Word<DuplicateIds>{DuplicateIds::kKeep, "keep"}};
constexpr std::array kDelimiters = {Word<char>{'\0', "auto"}, Word<char>{'\t', "tab"},
                                    Word<char>{',', ","}, Word<char>{';', ";"},
                                    Word<char>{'|', "|"}};

// A tab may be given as itself; the list of words would be hard to read as text.
char parse_delimiter(std::string_view text) {
  const auto* found =
      std::ranges::find(kDelimiters, text == "\t" ? "tab" : text, &Word<char>::text);
  if (found == kDelimiters.end()) refuse("delimiter", text, "auto, tab, or one of , ; |");
  return found->value;
}

// "UTF-8" and "utf8" are meant when they are written.
Encoding parse_encoding(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  });
  if (lower == "utf8" || lower == "utf16") lower.insert(3, 1, '-');
  if (lower == "cp1252") lower = "windows-1252";
  if (lower == "iso-8859-1" || lower == "latin1") lower = "latin-1";
  return parse_word("encoding", lower, kEncodings);
}

std::string theme_count_text(const ThemeCount& themes) {
  if (themes.is_automatic()) return "auto";
  if (themes.is_exact()) return std::to_string(themes.low());
  return std::to_string(themes.low()) + "-" + std::to_string(themes.high());
}

// Empty for "auto".
std::optional<Language> parse_language(std::string_view name, std::string_view text) {
  if (text == "auto") return std::nullopt;
  if (const auto language = find_language(text)) return language;
  std::string allowed = "auto";
  for (std::size_t i = 0; i < kLanguageCount; ++i) {
    allowed += i + 1 < kLanguageCount ? ", " : " or ";
    allowed += language_code(static_cast<Language>(i));
  }
  refuse(name, text, allowed);
}

std::string language_text(std::optional<Language> language) {
  return language ? std::string(language_code(*language)) : "auto";
}

bool is_theme_name(std::string_view text) {
  const auto number = parse_number<int>(text.substr(std::min<std::size_t>(text.size(), 1)));
  return text.starts_with('t') && number && *number >= 1 && text[1] != '0';
}

std::vector<std::string> parse_theme_names(std::string_view name, std::string_view text) {
  std::vector<std::string> result;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t comma = rest.find(',');
    const std::string_view theme = rest.substr(0, comma);
    const bool ends_in_comma = comma + 1 == rest.size();
    if (!is_theme_name(theme) || std::ranges::find(result, theme) != result.end() ||
        ends_in_comma) {
      refuse(name, text, "names of themes, each once: t3 or t3,t5");
    }
    result.emplace_back(theme);
    rest = comma == std::string_view::npos ? "" : rest.substr(comma + 1);
  }
  return result;
}

std::string joined(const std::vector<std::string>& names) {
  std::string result;
  for (const std::string& name : names) result += (result.empty() ? "" : ",") + name;
  return result;
}

constexpr int kMostThreads = 1024;
constexpr int kMostSamples = 1000;
constexpr std::int64_t kMostDocumentBytes = (std::int64_t{1} << 31) - 1;

constexpr std::array kOptions = {
    OptionEntry<Options>{"themes", "K|LOW-HIGH|auto", "auto", "how many themes to find", true,
                         [](Options& o, std::string_view t) { o.themes = ThemeCount::parse(t); },
                         [](const Options& o) { return theme_count_text(o.themes); }},
    OptionEntry<Options>{
        "split", "THEME[,THEME]", "",
        "split these themes of the result without it in two, as in t3 or t3,t5", true,
        [](Options& o, std::string_view t) { o.split = parse_theme_names("split", t); },
        [](const Options& o) { return joined(o.split); }},
    OptionEntry<Options>{"question", "TEXT", "",
                         "the question that was asked: its words alone name no theme", true,
                         [](Options& o, std::string_view t) { o.question = t; },
                         [](const Options& o) { return o.question; }},
    OptionEntry<Options>{
        "unit", "point|submission", "point",
        "what is put into themes: sentence-sized points, or whole submissions", true,
        [](Options& o, std::string_view t) { o.unit = parse_word("unit", t, kUnits); },
        [](const Options& o) { return word_text(o.unit, kUnits); }},
    OptionEntry<Options>{
        "mode", "auto|fast|best", "auto",
        "how hard to search; auto is best, and fast for very many submissions", true,
        [](Options& o, std::string_view t) { o.mode = parse_word("mode", t, kModes); },
        [](const Options& o) { return word_text(o.mode, kModes); }},
    OptionEntry<Options>{
        "keep-all", "", "false",
        "put every document with a usable word into a theme, however weak the tie", true,
        [](Options& o, std::string_view t) { o.keep_all = parse_switch("keep-all", t); },
        [](const Options& o) { return switch_text(o.keep_all); }},
    OptionEntry<Options>{
        "language", "auto|CODE", "auto",
        "the language of all texts: en cy da nl fi fr de hu ga it no pt ru es sv; auto judges each",
        true, [](Options& o, std::string_view t) { o.language = parse_language("language", t); },
        [](const Options& o) { return language_text(o.language); }},
    OptionEntry<Options>{
        "default-language", "auto|CODE", "auto",
        "the language of texts that do not show theirs; auto is the one that most texts are in",
        true,
        [](Options& o, std::string_view t) {
          o.default_language = parse_language("default-language", t);
        },
        [](const Options& o) { return language_text(o.default_language); }},
    // A path, so it enters no output.
    OptionEntry<Options>{"stop-words", "FILE", "",
                         "words that carry no theme, one a line, besides edau's own", false,
                         [](Options& o, std::string_view t) { o.stop_words = t; },
                         [](const Options& o) { return o.stop_words; }},
    OptionEntry<Options>{"replace-stop-words", "", "false",
                         "use the words of --stop-words in place of edau's own", true,
                         [](Options& o, std::string_view t) {
                           o.replace_stop_words = parse_switch("replace-stop-words", t);
                         },
                         [](const Options& o) { return switch_text(o.replace_stop_words); }},
    // A path, so it enters no output; analysis.json names what the file said.
    OptionEntry<Options>{
        "lexicon", "FILE", "",
        "Welsh words with their English translations (TSV: from, to, weight), before edau's own",
        false, [](Options& o, std::string_view t) { o.lexicon = t; },
        [](const Options& o) { return o.lexicon; }},
    OptionEntry<Options>{
        "no-bridge", "",
        "false",
        "keep Welsh and English words apart instead of giving a Welsh word its English term", true,
        [](Options& o, std::string_view t) { o.bridge = !parse_switch("no-bridge", t); },
        [](const Options& o) { return switch_text(!o.bridge); }},
    OptionEntry<Options>{
        "min-df", "N|auto", "auto",
        "drop words used in fewer submissions; auto is 2, or 1 below 50 submissions", true,
        [](Options& o, std::string_view t) {
          o.min_document_frequency =
              t == "auto" ? 0 : parse_in_range<std::uint32_t>("min-df", t, 1, 1'000'000'000);
        },
        [](const Options& o) {
          return o.min_document_frequency == 0 ? std::string("auto")
                                               : std::to_string(o.min_document_frequency);
        }},
    OptionEntry<Options>{
        "max-df", "SHARE", "0.5",
        "drop words used in more than this share of the submissions (of 20 or more)", true,
        [](Options& o, std::string_view t) { o.max_document_share = parse_share("max-df", t); },
        [](const Options& o) { return share_text(o.max_document_share); }},
    OptionEntry<Options>{
        "ngrams", "1|2|3", "1", "compare documents by phrases of up to so many words, too", true,
        [](Options& o, std::string_view t) { o.ngram_max = parse_in_range("ngrams", t, 1, 3); },
        [](const Options& o) { return std::to_string(o.ngram_max); }},
    OptionEntry<Options>{
        "max-terms", "N", "0", "use only the N most frequent words and phrases; 0 for all", true,
        [](Options& o, std::string_view t) {
          o.max_terms = parse_in_range<std::uint32_t>("max-terms", t, 0, 2'000'000'000);
        },
        [](const Options& o) { return std::to_string(o.max_terms); }},
    OptionEntry<Options>{"weighting", "tf-idf|bm25", "tf-idf",
                         "how much a word counts in a document", true,
                         [](Options& o, std::string_view t) {
                           o.weighting = parse_word("weighting", t, kWeightings);
                         },
                         [](const Options& o) { return word_text(o.weighting, kWeightings); }},
    OptionEntry<Options>{"campaign-words", "N", "12",
                         "look for campaigns among texts of at least so many words", true,
                         [](Options& o, std::string_view t) {
                           o.campaign_words =
                               parse_in_range<std::uint32_t>("campaign-words", t, 2, 1'000'000);
                         },
                         [](const Options& o) { return std::to_string(o.campaign_words); }},
    OptionEntry<Options>{"campaign-copies", "N", "3",
                         "how many copies of a text, exact or edited, are a campaign", true,
                         [](Options& o, std::string_view t) {
                           o.campaign_copies = parse_in_range<std::uint32_t>("campaign-copies", t,
                                                                             2, 1'000'000'000);
                         },
                         [](const Options& o) { return std::to_string(o.campaign_copies); }},
    OptionEntry<Options>{
        "no-campaigns", "", "false", "do not look for campaigns: texts that many people sent", true,
        [](Options& o, std::string_view t) { o.campaigns = !parse_switch("no-campaigns", t); },
        [](const Options& o) { return switch_text(!o.campaigns); }},
    OptionEntry<Options>{"seed", "N", "1",
                         "another seed gives another search, the same seed the same themes", true,
                         [](Options& o, std::string_view t) {
                           o.seed = parse_in_range<std::uint64_t>(
                               "seed", t, 0, std::numeric_limits<std::uint64_t>::max());
                         },
                         [](const Options& o) { return std::to_string(o.seed); }},
    OptionEntry<Options>{"stability", "N", "20",
                         "half-samples in which each theme is looked for again, 0 for none", true,
                         [](Options& o, std::string_view t) {
                           o.stability = parse_in_range("stability", t, 0, kMostSamples);
                         },
                         [](const Options& o) { return std::to_string(o.stability); }},
    OptionEntry<Options>{"threads", "N", "0",
                         "threads to use, 0 for one on each core; never changes a result", false,
                         [](Options& o, std::string_view t) {
                           o.threads = parse_in_range("threads", t, 0, kMostThreads);
                         },
                         [](const Options& o) { return std::to_string(o.threads); }},
};

constexpr std::array kReadOptions = {
    OptionEntry<ReadOptions>{"text", "NAME", "text",
                             "the column or JSON member that holds the text", true,
                             [](ReadOptions& o, std::string_view t) { o.text_column = t; },
                             [](const ReadOptions& o) { return o.text_column; }},
    OptionEntry<ReadOptions>{"id", "NAME", "",
                             "the column or member that holds the id; without it rows are numbered",
                             true, [](ReadOptions& o, std::string_view t) { o.id_column = t; },
                             [](const ReadOptions& o) { return o.id_column; }},
    OptionEntry<ReadOptions>{
        "format", "auto|csv|tsv|jsonl|txt", "auto",
        "the format of the input; auto goes by the file name's extension", true,
        [](ReadOptions& o, std::string_view t) { o.format = parse_word("format", t, kFormats); },
        [](const ReadOptions& o) { return word_text(o.format, kFormats); }},
    OptionEntry<ReadOptions>{
        "encoding", "auto|utf-8|utf-16|windows-1252|latin-1", "auto",
        "the encoding of the input; auto is UTF-8, or UTF-16 with a byte-order mark", true,
        [](ReadOptions& o, std::string_view t) { o.encoding = parse_encoding(t); },
        [](const ReadOptions& o) { return word_text(o.encoding, kEncodings); }},
    OptionEntry<ReadOptions>{
        "delimiter", "auto|tab|CHAR", "auto",
        "what separates the columns of a CSV file; CHAR is one of , ; |", true,
        [](ReadOptions& o, std::string_view t) { o.delimiter = parse_delimiter(t); },
        [](const ReadOptions& o) { return word_text(o.delimiter, kDelimiters); }},
    OptionEntry<ReadOptions>{
        "no-header", "", "false", "the file has no header row; its columns are named 1, 2, …", true,
        [](ReadOptions& o, std::string_view t) { o.header = !parse_switch("no-header", t); },
        [](const ReadOptions& o) { return switch_text(!o.header); }},
    OptionEntry<ReadOptions>{
        "strict", "", "false", "refuse a file with a bad row instead of listing it in the ledger",
        true, [](ReadOptions& o, std::string_view t) { o.strict = parse_switch("strict", t); },
        [](const ReadOptions& o) { return switch_text(o.strict); }},
    OptionEntry<ReadOptions>{
        "duplicate-ids", "exclude|keep", "exclude", "what to do with the later rows of an id", true,
        [](ReadOptions& o, std::string_view t) {
          o.duplicate_ids = parse_word("duplicate-ids", t, kDuplicateIds);
        },
        [](const ReadOptions& o) { return word_text(o.duplicate_ids, kDuplicateIds); }},
    OptionEntry<ReadOptions>{
        "max-document-bytes", "N", "1048576", "reject a row with a longer text", true,
        [](ReadOptions& o, std::string_view t) {
          o.max_document_bytes =
              parse_in_range<std::int64_t>("max-document-bytes", t, 1, kMostDocumentBytes);
        },
        [](const ReadOptions& o) { return std::to_string(o.max_document_bytes); }},
};

template <typename Target>
void set_in(std::span<const OptionEntry<Target>> table, Target& target, std::string_view name,
            std::string_view text) {
  const auto found = std::ranges::find(table, name, &OptionEntry<Target>::name);
  if (found == table.end()) {
    throw Error(ErrorCode::kInvalidArgument, "there is no option \"" + std::string(name) + "\"");
  }
  found->set(target, text);
}

}  // namespace

ThemeCount ThemeCount::parse(std::string_view text) {
  constexpr std::string_view kAllowed =
      "a whole number from 1 to 65535, a range of two such as 8-20, or auto";
  if (text == "auto") return {};
  const std::size_t dash = text.find('-');
  const auto low = parse_number<int>(text.substr(0, dash));
  const auto high = dash == std::string_view::npos ? low : parse_number<int>(text.substr(dash + 1));
  if (!low || !high || *low < 1 || *high < *low || *high > kMost) refuse("themes", text, kAllowed);
  return {*low, *high};
}

std::span<const OptionEntry<Options>> option_table() noexcept { return kOptions; }
std::span<const OptionEntry<ReadOptions>> read_option_table() noexcept { return kReadOptions; }

void set_option(Options& options, std::string_view name, std::string_view text) {
  set_in(option_table(), options, name, text);
}

void set_option(ReadOptions& options, std::string_view name, std::string_view text) {
  set_in(read_option_table(), options, name, text);
}

void check(const Options& options) {
  // Every value that text can give is in range; a program may have set a field itself.
  Options copy;
  for (const OptionEntry<Options>& entry : option_table()) entry.set(copy, entry.get(options));
}

}  // namespace edau
