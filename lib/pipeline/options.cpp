// The options of an analysis. A test counts the fields of Options and fails where one has no entry
// here.
#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <vector>

#include "edau/option_table.hpp"
#include "pipeline/option_values.hpp"

namespace edau {
namespace {

constexpr std::array kUnits = {Word<Unit>{Unit::kPoint, "point"},
                               Word<Unit>{Unit::kSubmission, "submission"}};
constexpr std::array kWeightings = {Word<TermWeighting>{TermWeighting::kTfIdf, "tf-idf"},
                                    Word<TermWeighting>{TermWeighting::kBm25, "bm25"}};
constexpr Word<CountingBase> word_for(CountingBase base) {
  return {base, counting_base_name(base)};
}

constexpr std::array kBases = {word_for(CountingBase::kAll), word_for(CountingBase::kDistinct),
                               word_for(CountingBase::kCampaignOne),
                               word_for(CountingBase::kCampaignApart)};
constexpr std::array kModes = {Word<Mode>{Mode::kAuto, "auto"}, Word<Mode>{Mode::kFast, "fast"},
                               Word<Mode>{Mode::kBest, "best"}};
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
  return parse_names(name, text, is_theme_name, "names of themes, each once: t3 or t3,t5");
}

constexpr int kMostThreads = 1024;
constexpr int kMostSamples = 1000;

constexpr std::array kOptions = {
    OptionEntry<Options>{"themes", "K|LOW-HIGH|auto", "auto", "how many themes to find", true,
                         [](Options& o, std::string_view t) { o.themes = ThemeCount::parse(t); },
                         [](const Options& o) { return theme_count_text(o.themes); }},
    OptionEntry<Options>{
        "split", "THEME[,THEME]", "",
        "split these themes of the result without it in two, as in t3 or t3,t5", true,
        [](Options& o, std::string_view t) { o.split = parse_theme_names("split", t); },
        [](const Options& o) { return joined(o.split); }},
    OptionEntry<Options>{
        "question", "TEXT", "", "the question that was asked: its words alone name no theme", true,
        [](Options& o, std::string_view t) { o.question = parse_text("question", t); },
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
        "no-related-words", "", "false",
        "compare submissions by their words alone, not by which English words mean nearly the same",
        true,
        [](Options& o, std::string_view t) {
          o.related_words = !parse_switch("no-related-words", t);
        },
        [](const Options& o) { return switch_text(!o.related_words); }},
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
    OptionEntry<Options>{
        "campaign-copies", "N", "3",
        "how many people must send copies of a text, exact or edited, for a campaign", true,
        [](Options& o, std::string_view t) {
          o.campaign_copies = parse_in_range<std::uint32_t>("campaign-copies", t, 2, 1'000'000'000);
        },
        [](const Options& o) { return std::to_string(o.campaign_copies); }},
    OptionEntry<Options>{
        "no-campaigns", "", "false", "do not look for campaigns: texts that many people sent", true,
        [](Options& o, std::string_view t) { o.campaigns = !parse_switch("no-campaigns", t); },
        [](const Options& o) { return switch_text(!o.campaigns); }},
    OptionEntry<Options>{
        "base", "all|distinct|campaign-one|campaign-apart", "all",
        "what reports count and order themes by: everyone, different texts, each "
        "campaign as one, or campaign texts apart",
        true, [](Options& o, std::string_view t) { o.base = parse_word("base", t, kBases); },
        [](const Options& o) { return std::string(counting_base_name(o.base)); }},
    OptionEntry<Options>{
        "public", "", "false", "hide counts of groups below 5, and those that would tell them",
        true, [](Options& o, std::string_view t) { o.public_edition = parse_switch("public", t); },
        [](const Options& o) { return switch_text(o.public_edition); }},
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

void set_option(Options& options, std::string_view name, std::string_view text) {
  set_in(option_table(), options, name, text);
}

void check(const Options& options) {
  // Every value that text can give is in range; a program may have set a field itself.
  Options copy;
  for (const OptionEntry<Options>& entry : option_table()) entry.set(copy, entry.get(options));
}

}  // namespace edau
