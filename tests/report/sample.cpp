#include "report/sample.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "corpus/storage.hpp"
#include "pipeline/count_bases.hpp"
#include "pipeline/persons.hpp"
#include "pipeline/respondents.hpp"

namespace edau {
namespace {

using Ranges = std::vector<std::vector<ByteRange>>;

Exclusion reason_of(SubmissionState state) {
  return state == SubmissionState::kBlank ? Exclusion::kBlank : Exclusion::kDuplicateId;
}

// Joins the points of a row; `ranges` takes where each of them stands.
std::string join_points(const SampleRow& row, std::vector<ByteRange>& ranges) {
  std::string text;
  for (const SamplePoint& point : row.points) {
    if (!text.empty()) text += ' ';
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += point.text;
    ranges.push_back({begin, static_cast<std::uint32_t>(text.size())});
  }
  return text;
}

Corpus make_corpus(const Sample& sample, Ranges& ranges) {
  auto storage = std::make_shared<Corpus::Storage>();
  Ledger& ledger = storage->ledger;
  if (sample.names_persons) {
    storage->read_options.person_column = "who";
    storage->persons.emplace();
  }
  std::int64_t number = 0;
  std::vector<bool> may_publish;
  for (const SampleRow& row : sample.rows) {
    const std::string text = join_points(row, ranges.emplace_back());
    ++number;
    may_publish.push_back(row.may_publish);
    storage->records.push_back({storage->arena.size(), static_cast<std::uint32_t>(row.id.size()),
                                static_cast<std::uint32_t>(text.size()), number, number + 1,
                                row.state});
    storage->arena += row.id + text;
    if (storage->persons) storage->persons->add(row.person);
    if (row.state == SubmissionState::kAccepted) {
      ++ledger.accepted;
    } else {
      ledger.excluded.push_back(
          {number, number + 1, 0, row.id, reason_of(row.state), "why this row does not count"});
    }
  }
  ledger.excluded.insert(ledger.excluded.end(), sample.rejected.begin(), sample.rejected.end());
  ledger.received = ledger.accepted + static_cast<std::int64_t>(ledger.excluded.size());
  ledger.notes = sample.ledger_notes;
  ledger.blank_lines = 2;
  if (std::ranges::count(may_publish, false) > 0) storage->may_publish = std::move(may_publish);
  return Corpus(std::move(storage));
}

std::vector<Document> make_documents(const Sample& sample, const Ranges& ranges) {
  std::vector<Document> documents;
  for (std::size_t row = 0; row < sample.rows.size(); ++row) {
    if (sample.rows[row].state != SubmissionState::kAccepted) continue;
    for (std::size_t i = 0; i < sample.rows[row].points.size(); ++i) {
      const SamplePoint& point = sample.rows[row].points[i];
      documents.push_back({row, ranges[row][i], point.theme, point.outcome, point.language,
                           point.similarity, point.distinctness,
                           point.theme >= 0 ? point.similarity / 4 : 0.0});
    }
  }
  return documents;
}

void count(const std::vector<Document>& documents, std::int64_t analysed,
           std::vector<Theme>& themes) {
  std::map<std::int32_t, std::set<std::size_t>> submissions;
  for (const Document& document : documents) {
    if (document.theme < 0) continue;
    ++themes[static_cast<std::size_t>(document.theme)].point_count;
    submissions[document.theme].insert(document.submission);
  }
  for (const auto& [number, members] : submissions) {
    Theme& theme = themes[static_cast<std::size_t>(number)];
    theme.submission_count = static_cast<std::int64_t>(members.size());
    theme.share = static_cast<double>(members.size()) / static_cast<double>(analysed);
  }
}

std::vector<Theme> make_themes(const Sample& sample, const Ranges& ranges) {
  std::vector<Theme> themes;
  for (const SampleTheme& made : sample.themes) {
    Theme& theme = themes.emplace_back();
    theme.id.assign(1, 't').append(std::to_string(themes.size()));
    theme.label = made.label;
    theme.cohesion = 0.5;
    theme.distinctness = 0.125;
    theme.stability = made.stability;
    theme.one_word_count = made.one_word_count;
    theme.describing = made.describing;
    theme.discriminating = made.discriminating;
    theme.labels = {{made.label, made.language, made.label_submissions}};
    if (!made.welsh_label.empty()) theme.labels.push_back({made.welsh_label, Language::kWelsh});
    theme.group = made.group;
    theme.place = made.place;
    for (const SampleExemplar& exemplar : made.exemplars) {
      theme.exemplars.push_back({exemplar.row, ranges[exemplar.row][exemplar.point],
                                 sample.rows[exemplar.row].points[exemplar.point].language});
    }
  }
  return themes;
}

std::string repeat(const std::string& text, int times) {
  std::string repeated;
  for (int i = 0; i < times; ++i) repeated += text;
  return repeated;
}

}  // namespace

Analysis make_analysis(const Sample& sample) {
  Ranges ranges;
  Corpus corpus = make_corpus(sample, ranges);
  std::vector<Document> documents = make_documents(sample, ranges);
  std::vector<Theme> themes = make_themes(sample, ranges);
  count(documents, corpus.ledger().accepted, themes);
  Workers workers(1);
  const ByBase<Respondents> respondents =
      respondents_on_bases(corpus, documents, sample.campaigns, number_persons(corpus), workers);
  const BaseCounts counts = count_bases(documents, respondents, themes);
  ThemeRelations relations = sample.relations;
  relations.group_counts = count_groups(documents, respondents, themes);
  Options options;
  options.unit = sample.unit;
  options.question = sample.question;
  options.keep_all = sample.keep_all;
  options.base = sample.base;
  options.public_edition = sample.public_edition;
  const Resolved resolved{.theme_count = static_cast<std::int32_t>(themes.size()),
                          .min_document_frequency = 2,
                          .max_document_share = 0.5,
                          .distinct_documents = static_cast<std::int64_t>(documents.size()),
                          .term_count = 1234,
                          .recipe = sample.recipe,
                          .passes = 7,
                          .objective = 0.1};
  return Analysis({std::move(corpus),
                   options,
                   resolved,
                   std::move(themes),
                   std::move(documents),
                   sample.notes,
                   std::move(relations),
                   {},
                   sample.campaigns,
                   counts,
                   sample.group_tables});
}

Sample small_sample() {
  Sample sample;
  sample.rows = {
      {"A-1",
       {{"Buses stop at six, so nobody can work late.", 0, 0.75},
        {"The app says \"due\", then nothing comes.", 1, 0.5}}},
      {"A-2", {{"Rural buses, above all on Sundays, are too few.", 0, 1.0 / 3.0}}},
      {"A-2", {{"Rural buses are too few, as I said."}}, SubmissionState::kDuplicateId},
      {"A-3", {{" \t "}}, SubmissionState::kBlank},
      {"Ll/4",
       {{"Mae'r bysiau yn hwyr o hyd.\nMae angen mwy o fysiau.", 0, 0.25, Outcome::kThemed, 0,
         Language::kWelsh}}},
      {"5, late", {{"No comment.", -1, 0, Outcome::kNonAnswer}}},
      {"6", {{"123 \xF0\x9F\x99\x82", -1, 0, Outcome::kNoUsableWord}}},
      {"7",
       {{"Otters have come back to the river.", -1, 0, Outcome::kFitsNoTheme, 1},
        {"Zymurgy!", -1, 0, Outcome::kNoSharedWord, 1},
        {"The app should show where each bus is.", 1, 0.875},
        {"It is what it is.", -1, 0, Outcome::kFitsNoTheme, 0.8125}}},
      {"8", {{repeat("The app fails again and again. ", 30), 1, 0.5}}},
  };
  sample.themes = {{"rural buses",
                    {"buses", "Sundays"},
                    {{1, 0}, {4, 0}},
                    "",
                    Place{0.5, 0.0},
                    0.95,
                    {"fysiau"},
                    Language::kEnglish,
                    "bysiau gwledig",
                    0,
                    2},
                   {"the app", {"app", "due; nothing"}, {{7, 2}, {8, 0}}, "", Place{-0.5, 0.0}}};
  sample.relations = {{{0, 1, -1.0F}}, 1.0};
  sample.rejected = {{10, 13, 5, "", Exclusion::kTextAfterQuote,
                      "\"x\" stands after a closing quote, where a comma was expected"}};
  sample.ledger_notes = {
      {"delimiter", 1, 0, "The delimiter is a comma."},
      {"invalid-utf8", 14, 3, "14 invalid bytes were replaced by U+FFFD; the first is in line 3."}};
  sample.notes = {"3 themes were asked for, but 2 were found."};
  return sample;
}

Sample grouped_sample() {
  const char* const groups[] = {"g1", "g2", "g1", "g3", "g2", "g1", "g3"};
  Sample sample;
  for (std::int32_t i = 0; i < 7; ++i) {
    const std::string name = "theme " + std::to_string(i);
    const Place place{0.5 - 0.125 * i, i % 2 == 0 ? 0.25 : -0.25};
    sample.themes.push_back({name, {name}, {}, groups[i], place});
    sample.rows.push_back({std::to_string(i), {{"One point.", i, 0.5}}});
    if (i < 6) sample.rows.back().points.push_back({"And another.", i + 1, 0.5});
  }
  sample.relations = {
      {{0, 2, 0.5F}, {1, 4, 0.25F}, {5, 7, 0.25F}, {3, 6, 0.0F}, {8, 9, -0.25F}, {10, 11, -0.5F}},
      0.125};
  return sample;
}

Sample campaign_sample() {
  const std::string point = "Close the quarry, and do it now.";
  const std::string own = "My dog, \"Mot\", agrees.";
  Sample sample;
  for (const char* id : {"1", "2", "3"}) sample.rows.push_back({id, {{point, 0, 0.5}}});
  sample.rows.push_back({"4", {{point, 0, 0.5}, {own, 0, 0.25}}});
  sample.rows.push_back({"5", {{"Close this quarry, and do it now.", 0, 0.5}}});
  sample.rows.push_back({"6", {{"Keep it open.", 0, 0.5}}});
  sample.themes = {{"quarry", {"quarry"}, {{0, 0}}}};
  const auto begin = static_cast<std::uint32_t>(point.size() + 1);
  sample.campaigns = {{{0, 3, 2}},
                      {{0, true}, {0, true}, {0, true}, {0, false}, {0, false}, {}},
                      {{0, 3, {begin, begin + static_cast<std::uint32_t>(own.size())}}}};
  return sample;
}

Sample sample_of_text(const std::string& text) {
  Sample sample;
  sample.rows = {{text, {{text, 0, 0.5}, {text, -1, 0, Outcome::kFitsNoTheme, 1}}},
                 {text, {{text}}, SubmissionState::kDuplicateId},
                 {text, {{text, 0, 0.5}}}};
  sample.themes = {{text, {text, text}, {{0, 0}}, "", {}, -1, {text}, {}, text}};
  sample.rejected = {{3, 4, 1, text, Exclusion::kFieldCount, text}};
  sample.ledger_notes = {{text, 1, 1, text}};
  sample.notes = {text};
  sample.campaigns = {{{2, 1, 1}},
                      {{0, false}, {}, {0, true}},
                      {{0, 0, {0, static_cast<std::uint32_t>(text.size())}}}};
  return sample;
}

Provenance fixed_provenance(const Analysis& analysis) {
  return {{{"version", "1.2.3"}, {"icu", "72.1"}, {"unicode", "15.0"}},
          {{"themes", "auto"}, {"max-df", "0.5"}},
          {{"text", "answer"}, {"strict", "false"}},
          input_hash(analysis.corpus())};
}

}  // namespace edau
