#include <algorithm>
#include <map>
#include <vector>

#include "report/excerpt.hpp"
#include "report/html/base_words.hpp"
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

// Of what may be published, neither an id nor what the row held.
void write_entry(HtmlWriter& html, const LedgerEntry& entry, bool for_publication) {
  html.element("li", {}, [&] {
    html.text(place(entry));
    if (!for_publication && !entry.id.empty()) {
      html.text(", id ");
      html.public_text(excerpt(entry.id, kNameLength));
    }
    html.text(": ");
    html.element("code", exclusion_name(entry.reason));
    html.text(". ");
    if (!for_publication) html.public_text(excerpt(entry.detail, kQuoteLength));
  });
}

void write_entries(HtmlWriter& html, const Ledger& ledger, bool for_publication) {
  const std::span shown =
      std::span(ledger.excluded).first(std::min(ledger.excluded.size(), kMostRows));
  if (shown.size() < ledger.excluded.size()) {
    html.element("p", "The first " + grouped(kMostRows) + " are shown; all are in ledger.csv.");
  }
  html.element("ul", {}, [&] {
    for (const LedgerEntry& entry : shown) write_entry(html, entry, for_publication);
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

void write_ledger(HtmlWriter& html, const Analysis& analysis) {
  const Ledger& ledger = analysis.corpus().ledger();
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
    write_entries(html, ledger, is_for_publication(analysis));
  }
  write_notes(html, ledger);
}

}  // namespace edau
