#include "report/unthemed.hpp"

#include <algorithm>
#include <array>

#include "report/html/parts.hpp"
#include "report/html/sections.hpp"
#include "report/number_text.hpp"

namespace edau {
namespace {

struct Reason {
  Outcome outcome;
  std::string_view words;
};

constexpr std::array<Reason, 4> kReasons = {{
    {Outcome::kFitsNoTheme, "Fits no theme: no more about any than chance gives"},
    {Outcome::kNoSharedWord,
     "No shared word: its words stand in too few, or too many, other submissions"},
    {Outcome::kNoUsableWord, "No usable word: function words, numbers, punctuation or emoji only"},
    {Outcome::kNonAnswer, "Non-answer: says only that there is no comment"},
}};

void write_reasons(HtmlWriter& html, const Analysis& analysis,
                   std::span<const std::size_t> unthemed) {
  std::array<CountRow, kReasons.size()> rows{};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i] = {kReasons[i].words, std::ranges::count_if(unthemed, [&](std::size_t index) {
                 return analysis.documents()[index].outcome == kReasons[i].outcome;
               })};
  }
  const std::string caption = "Why a " + std::string(document_noun(analysis)) + " is in no theme";
  write_counts(html, caption, "Reason", rows);
}

// A text that says nothing has no distinctness to speak of.
std::string remark(const Document& document) {
  std::string text = ": " + std::string(outcome_name(document.outcome));
  if (document.distinctness > 0) text += ", distinctness " + fixed(document.distinctness, 2);
  return text;
}

std::string shown_sentence(const Analysis& analysis, std::size_t shown, std::size_t all) {
  const std::string noun(document_noun(analysis));
  const std::string many = quantity(static_cast<std::int64_t>(all), noun);
  std::string sentence = many + (all == 1 ? " is" : " are") + " in no theme";
  if (shown == all) {
    sentence +=
        all == 1 ? ". It is quoted here." : ". All are quoted here, the most distinct first.";
  } else {
    sentence += ". The " + grouped(static_cast<std::int64_t>(shown)) +
                " most distinct are quoted here; all of them are in unthemed.csv.";
  }
  return sentence + " Distinctness is 1 for a text that is like no theme at all.";
}

}  // namespace

void write_unthemed(HtmlWriter& html, const Analysis& analysis) {
  html.element("h2", {{"id", "unthemed"}}, "In no theme");
  const std::vector<std::size_t> unthemed = unthemed_documents(analysis.placed());
  if (unthemed.empty()) {
    html.element("p", "Every " + std::string(document_noun(analysis)) + " is in a theme.");
    return;
  }
  const std::span shown = std::span(unthemed).first(std::min(unthemed.size(), kMostRows));
  html.element("p", shown_sentence(analysis, shown.size(), unthemed.size()));
  write_reasons(html, analysis, unthemed);
  for (const std::size_t index : shown) {
    const Document& document = analysis.documents()[index];
    write_quotation(html, analysis.text(document),
                    analysis.corpus().submission(document.submission).id, remark(document));
  }
}

}  // namespace edau
