#include "edau/tables.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "report/number_text.hpp"
#include "report/outputs.hpp"
#include "report/sample.hpp"
#include "report/strict_csv.hpp"

namespace edau {
namespace {

// The cell as a CSV file has it; texts of a list with "; " or ";" between them.
struct CellText {
  std::size_t row;
  std::string separator;

  std::string operator()(const WholeNumbers& numbers) const { return std::to_string(numbers[row]); }
  std::string operator()(const Decimals& numbers) const { return fixed(numbers[row], 6); }
  std::string operator()(const TextColumn& texts) const { return std::string(texts[row]); }
  std::string operator()(const TextListColumn& lists) const {
    std::string joined;
    for (std::int64_t i = lists.offsets[row]; i < lists.offsets[row + 1]; ++i) {
      joined += (i == lists.offsets[row] ? "" : separator) +
                std::string(lists.items[static_cast<std::size_t>(i)]);
    }
    return joined;
  }
};

std::string cell(const Column& column, std::size_t row, const std::string& separator) {
  if (column.is_missing(row)) return "";
  return std::visit(CellText{row, separator}, column.values);
}

const Column* find(const Table& table, std::string_view name) {
  for (const Column& column : table.columns) {
    if (column.name == name) return &column;
  }
  return nullptr;
}

// All columns of the file are in the table and say the same, but for `other` of the file's.
void expect_says_what_the_file_says(const Table& table, const std::string& csv,
                                    const std::string& separator = ";",
                                    const std::string& other = "") {
  const CsvRows rows = read_strict_csv(csv);
  ASSERT_EQ(table.row_count + 1, rows.size());
  for (std::size_t i = 0; i < rows[0].size(); ++i) {
    if (rows[0][i] == other) continue;
    const Column* const column = find(table, rows[0][i]);
    ASSERT_NE(column, nullptr) << rows[0][i];
    for (std::size_t row = 0; row < table.row_count; ++row) {
      EXPECT_EQ(cell(*column, row, separator), rows[row + 1][i]) << column->name << " " << row;
    }
  }
}

TEST(TablesTest, SayWhatTheFilesSay) {
  for (const Sample& sample : {small_sample(), grouped_sample(), campaign_sample()}) {
    const Analysis analysis = make_analysis(sample);
    const ThemeIds ids = theme_ids(analysis);
    expect_says_what_the_file_says(themes_table(analysis), themes_csv(analysis), "; ", "exemplar");
    expect_says_what_the_file_says(points_table(analysis), points_csv(analysis.placed(), ids));
    expect_says_what_the_file_says(assignments_table(analysis),
                                   assignments_csv(analysis.placed(), ids));
    expect_says_what_the_file_says(unthemed_table(analysis.placed()),
                                   unthemed_csv(analysis.placed()));
    expect_says_what_the_file_says(campaigns_table(analysis), campaigns_csv(analysis));
    expect_says_what_the_file_says(additions_table(analysis), additions_csv(analysis));
    expect_says_what_the_file_says(ledger_table(analysis.corpus().ledger()),
                                   ledger_csv(analysis.corpus().ledger()));
  }
}

TEST(TablesTest, ColumnsAreOfOneLengthAndOfDifferentNames) {
  const Analysis analysis = make_analysis(small_sample());
  for (const Table& table :
       {themes_table(analysis), points_table(analysis), assignments_table(analysis),
        unthemed_table(analysis.placed()), campaigns_table(analysis), additions_table(analysis),
        ledger_table(analysis.corpus().ledger()), groups_table(analysis), labels_table(analysis)}) {
    for (const Column& column : table.columns) {
      EXPECT_EQ(std::visit([](const auto& values) { return values.size(); }, column.values),
                table.row_count);
      EXPECT_TRUE(column.missing.empty() || column.missing.size() == table.row_count);
      EXPECT_EQ(find(table, column.name), &column);
    }
  }
}

TEST(TablesTest, PointsAreFoundInTheTextByBytesAndByCodePoints) {
  Sample sample = small_sample();
  sample.rows = {{"x", {{"Tŷ bach 😀.", 0, 0.5}, {"Ydy, mae’n ddŵr.", 1, 0.5}}}};
  sample.themes[0].exemplars.clear();
  sample.themes[1].exemplars.clear();
  const Table points = points_table(make_analysis(sample));
  const auto numbers = [&](const char* name) {
    return std::get<WholeNumbers>(find(points, name)->values);
  };
  EXPECT_EQ(numbers("begin"), (WholeNumbers{0, 15}));
  EXPECT_EQ(numbers("end"), (WholeNumbers{14, 34}));
  EXPECT_EQ(numbers("char_begin"), (WholeNumbers{0, 11}));
  EXPECT_EQ(numbers("char_end"), (WholeNumbers{10, 27}));
  EXPECT_EQ(std::get<TextColumn>(find(points, "text")->values)[1], "Ydy, mae’n ddŵr.");
}

TEST(TablesTest, TextsAreAsTheyWereReceivedEvenWhereACellWouldBeAFormula) {
  const Analysis analysis = make_analysis(sample_of_text("=1+1"));
  EXPECT_EQ(std::get<TextColumn>(find(themes_table(analysis), "label")->values)[0], "=1+1");
}

TEST(TablesTest, EachLabelStandsInARowWithItsLanguage) {
  Sample sample = small_sample();
  sample.themes[0].language = Language::kEnglish;
  sample.themes[0].welsh_label = "yr ap";
  sample.themes[1].language = std::nullopt;
  sample.themes[1].welsh_label = "";
  const Table labels = labels_table(make_analysis(sample));
  ASSERT_EQ(labels.row_count, 3U);
  EXPECT_EQ(cell(*find(labels, "label"), 1, ""), "yr ap");
  EXPECT_EQ(cell(*find(labels, "language"), 0, ""), "en");
  EXPECT_EQ(cell(*find(labels, "language"), 1, ""), "cy");
  EXPECT_TRUE(find(labels, "language")->is_missing(2));
  EXPECT_EQ(cell(*find(labels, "theme"), 2, ""), "t2");
}

TEST(TablesTest, AllExemplarsOfAThemeAreListed) {
  const Analysis analysis = make_analysis(small_sample());
  const Table themes = themes_table(analysis);
  const auto& exemplars = std::get<TextListColumn>(find(themes, "exemplars")->values);
  std::size_t count = 0;
  for (const Theme& theme : analysis.themes()) count += theme.exemplars.size();
  EXPECT_EQ(exemplars.items.size(), count);
  EXPECT_EQ(exemplars.items[0], analysis.text(analysis.themes()[0].exemplars[0]));
}

}  // namespace
}  // namespace edau
