// Analyses made by hand, for the tests of the outputs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "edau/analysis.hpp"
#include "report/provenance.hpp"

namespace edau {

struct SamplePoint {
  std::string text;
  std::int32_t theme = -1;
  double similarity = 0;
  Outcome outcome = Outcome::kThemed;
  double distinctness = 0;
  std::optional<Language> language{};
};

// A row that could be read; its text is that of its points, with a space
// between. Only an accepted row's points become documents.
struct SampleRow {
  std::string id;
  std::vector<SamplePoint> points;
  SubmissionState state = SubmissionState::kAccepted;
  std::string person{};
  bool may_publish = true;
};

struct SampleExemplar {
  std::size_t row;
  std::size_t point;
};

struct SampleTheme {
  std::string label;
  std::vector<std::string> describing;
  std::vector<SampleExemplar> exemplars;
  std::string group{};
  std::optional<Place> place{};
  double stability = -1;
  std::vector<std::string> discriminating{};
  std::optional<Language> language{};  // of the label
  std::string welsh_label{};           // besides; empty = none
  std::int64_t one_word_count = 0;
  std::int64_t label_submissions = 0;  // that hold the label's words
};

struct Sample {
  std::vector<SampleRow> rows;
  std::vector<SampleTheme> themes;  // their counts follow from the rows
  std::vector<LedgerEntry> rejected;
  std::vector<LedgerNote> ledger_notes;
  std::vector<std::string> notes;
  Unit unit = Unit::kPoint;
  ThemeRelations relations{};
  Campaigns campaigns{};
  CountingBase base = CountingBase::kAll;
  bool names_persons = false;  // whether SampleRow::person is a column
  std::vector<GroupTable> group_tables{};
  bool public_edition = false;
  std::string question{};
  bool keep_all = false;
  Recipe recipe = Recipe::kFast;
};

// Blank rows and duplicates enter the ledger by themselves, before `rejected`.
Analysis make_analysis(const Sample& sample);

// A small consultation that has something of everything: rows of each state,
// documents of each outcome, a submission in two themes, a Welsh one, a quotation
// that is too long, cells that need quotes.
Sample small_sample();

// Seven themes in three groups, with a map; every submission but the last is in the next theme too.
Sample grouped_sample();

// A campaign of three exact and two edited copies, to one of which its author added something.
Sample campaign_sample();

// One theme, and one text wherever a text can come from outside: submissions,
// ids, labels, terms, the ledger, notes.
Sample sample_of_text(const std::string& text);

// What no machine changes, for golden files.
Provenance fixed_provenance(const Analysis& analysis);

}  // namespace edau
