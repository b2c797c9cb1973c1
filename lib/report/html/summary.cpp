#include <array>
#include <vector>

#include "report/excerpt.hpp"
#include "report/html/base_words.hpp"
#include "report/html/parts.hpp"
#include "report/html/sections.hpp"
#include "report/number_text.hpp"

namespace edau {
namespace {

std::string received_sentence(const SubmissionBalance& balance) {
  const std::string received = quantity(balance.received, "submission") + " " +
                               std::string(was_or_were(balance.received)) + " received";
  if (balance.excluded == 0) return received + " and analysed.";
  return received + "; " + grouped(balance.analysed) + " " +
         std::string(was_or_were(balance.analysed)) + " analysed and " + grouped(balance.excluded) +
         " " + std::string(was_or_were(balance.excluded)) +
         " left out, each for a reason given in ";
}

std::string themes_sentence(const Analysis& analysis) {
  const auto count = static_cast<std::int64_t>(analysis.themes().size());
  if (count == 0) return "No theme was found.";
  const SubmissionBalance& balance = analysis.submissions();
  return quantity(count, "theme") + " " + std::string(was_or_were(count)) + " found. " +
         quantity(balance.themed, "submission") + " (" +
         percent(static_cast<double>(balance.themed) / static_cast<double>(balance.analysed)) +
         " of those analysed) " + std::string(was_or_were(balance.themed)) +
         " placed in at least one of them.";
}

// What was asked, and what is put into themes and counted.
void write_question(HtmlWriter& html, const Analysis& analysis) {
  const Options& options = analysis.options();
  html.element("p", {}, [&] {
    if (options.question.empty()) {
      html.text("The question that was asked is not stated. ");
    } else {
      html.text("The question was: “");
      html.public_text(excerpt(options.question, kQuoteLength));
      html.text("” ");
    }
    html.text(options.unit == Unit::kPoint
                  ? "Put into themes are points, sentence-sized parts of a submission; counted are "
                  : "Put into themes are whole submissions; counted are ");
    html.text(base_noun(analysis, options.base) + ".");
    if (options.keep_all) {
      html.text(
          " Whatever has a usable word was put into a theme, however weak the tie, as was asked "
          "for: some of what is counted is hardly about its theme.");
    }
  });
}

// Which themes are not to be relied on, by name.
void write_unsteady(HtmlWriter& html, const Analysis& analysis) {
  std::vector<const Theme*> unsteady;
  for (const Theme* theme : shown_themes(analysis)) {
    if (is_unsteady(*theme)) unsteady.push_back(theme);
  }
  if (unsteady.empty()) return;
  html.element("p", {}, [&] {
    html.text(quantity(static_cast<std::int64_t>(unsteady.size()), "theme") +
              (unsteady.size() == 1 ? " is" : " are") +
              " unsteady, found again in fewer than half of the searches in half of the texts: ");
    for (const Theme* theme : unsteady) {
      html.text(theme == unsteady.front() ? "" : ", ");
      html.element("a", {{"href", "#" + theme->id}}, theme->id);
      html.text(" (");
      html.public_text(excerpt(theme->label, kNameLength));
      html.text(")");
    }
    html.text(".");
  });
}

void write_balance(HtmlWriter& html, const SubmissionBalance& balance) {
  const std::array<CountRow, 7> rows = {{
      {"Received", balance.received},
      {"Left out", balance.excluded},
      {"Analysed", balance.analysed},
      {"Analysed, in at least one theme", balance.themed},
      {"Analysed, in no theme", balance.unthemed},
      {"Analysed, says only that there is no comment", balance.non_answers},
      {"Analysed, without a word that could be compared", balance.without_usable_words},
  }};
  write_counts(html, "What became of each submission", "Submissions", rows);
}

std::string_view what_themes_are_found_from(const Resolved& resolved) {
  if (resolved.vector_weight == 1.0) return "the vectors that were handed in with the submissions";
  if (resolved.vector_dimension > 0) {
    return "the words that submissions share and the vectors that were handed in with them";
  }
  return resolved.related_words ? "the words that submissions share or that mean nearly the same"
                                : "the words that submissions share";
}

void write_caveat(HtmlWriter& html, const Resolved& resolved) {
  html.element("div", {{"class", "caveat"}}, [&] {
    html.element(
        "p",
        "These numbers are not a vote. People chose to respond, so those who did are no "
        "sample of the public: a count says in how many submissions a theme was found, not "
        "how many people hold a view or how strong an argument is.");
    html.element("p", "Themes are found by a computer from " +
                          std::string(what_themes_are_found_from(resolved)) +
                          ". Read the submissions behind a theme before relying on it.");
  });
}

}  // namespace

void write_summary(HtmlWriter& html, const Analysis& analysis) {
  const SubmissionBalance& balance = analysis.submissions();
  html.element("p", {}, [&] {
    html.text(received_sentence(balance));
    if (balance.excluded == 0) return;
    html.element("a", {{"href", "#ledger"}}, "the ledger");
    html.text(".");
  });
  html.element("p", themes_sentence(analysis));
  write_question(html, analysis);
  write_unsteady(html, analysis);
  write_caveat(html, analysis.resolved());
  if (!analysis.notes().empty()) {
    html.element("ul", {}, [&] {
      for (const std::string& note : analysis.notes()) html.public_element("li", note);
    });
  }
  write_balance(html, balance);
}

}  // namespace edau
