#include <algorithm>
#include <map>
#include <vector>

#include "report/excerpt.hpp"
#include "report/html/parts.hpp"
#include "report/html/sections.hpp"
#include "report/number_text.hpp"

namespace edau {
namespace {

void write_reasons(HtmlWriter& html, const Ledger& ledger) {
  std::map<Exclusion, std::int64_t> counts;
  for (const LedgerEntry& entry : ledger.excluded) ++counts[entry.reason];
  std::vector<CountRow> rows;
  rows.reserve(counts.size());
  for (const auto& [reason, count] : counts) rows.push_back({exclusion_name(reason), count});
  write_counts(html, "Rows left out, by reason", "Reason", rows);
}

std::string place(const LedgerEntry& entry) {
  std::string text = "Row " + grouped(entry.row) + ", line " + grouped(entry.line);
  if (entry.column > 0) text += ", column " + grouped(entry.column);
  return text;
}

void write_entry(HtmlWriter& html, const LedgerEntry& entry) {
  html.element("li", {}, [&] {
    html.text(place(entry));
    if (!entry.id.empty()) {
      html.text(", id ");
      html.public_text(excerpt(entry.id, kNameLength));
    }
    html.text(": ");
    html.element("code", exclusion_name(entry.reason));
    html.text(". ");
    html.public_text(excerpt(entry.detail, kQuoteLength));
  });
}

void write_entries(HtmlWriter& html, const Ledger& ledger) {
  const std::span shown =
      std::span(ledger.excluded).first(std::min(ledger.excluded.size(), kMostRows));
  if (shown.size() < ledger.excluded.size()) {
    html.element("p", "The first " + grouped(kMostRows) + " are shown; all are in ledger.csv.");
  }
  html.element("ul", {}, [&] {
    for (const LedgerEntry& entry : shown) write_entry(html, entry);
  });
}

void write_notes(HtmlWriter& html, const Ledger& ledger) {
  if (ledger.notes.empty()) return;
  html.element("h3", "Notes on the input");
  const std::span shown = std::span(ledger.notes).first(std::min(ledger.notes.size(), kMostRows));
  if (shown.size() < ledger.notes.size()) {
    html.element("p", "The first " + grouped(kMostRows) + " of " +
                          grouped(static_cast<std::int64_t>(ledger.notes.size())) +
                          " are shown; all are in analysis.json.");
  }
  html.element("ul", {}, [&] {
    for (const LedgerNote& note : shown) {
      html.public_element("li", excerpt(note.text, kQuoteLength));
    }
  });
}

}  // namespace

void write_ledger(HtmlWriter& html, const Ledger& ledger) {
  html.element("h2", {{"id", "ledger"}}, "The ledger: what was left out");
  const auto left_out = static_cast<std::int64_t>(ledger.excluded.size());
  std::string sentence =
      quantity(ledger.received, "row") + " " + std::string(was_or_were(ledger.received)) +
      " received; " +
      (left_out == 0 ? "none was left out."
                     : grouped(left_out) + " " + std::string(was_or_were(left_out)) + " left out.");
  if (ledger.blank_lines > 0) {
    sentence += " The input also holds " + quantity(ledger.blank_lines, "blank line") +
                ", not counted as " + (ledger.blank_lines == 1 ? "a row." : "rows.");
  }
  html.element("p", sentence);
  if (left_out > 0) {
    write_reasons(html, ledger);
    write_entries(html, ledger);
  }
  write_notes(html, ledger);
}

}  // namespace edau
