#include "report/unthemed.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "report/html/parts.hpp"
#include "report/html/sections.hpp"
#include "report/number_text.hpp"

namespace edau {
namespace {

constexpr std::size_t kFewRows = 10;

// In the order in which they are worth reading. A view that only a few people hold fits no theme;
// what is in no theme for another reason is mostly a greeting or a slip of the pen, and a few are
// enough to judge that by.
struct Reason {
  Outcome outcome;
  std::string_view words;
  std::string_view heading;
  std::size_t most_quoted;
};

constexpr std::array<Reason, 5> kReasons = {{
    {Outcome::kFitsNoTheme,
     "Fits no theme: no more about any than words drawn by chance, or alone with its own",
     "Fits no theme", kMostRows},
    {Outcome::kNoSharedWord,
     "No shared word: its words stand in too few, or too many, other submissions", "No shared word",
     kFewRows},
    {Outcome::kNoUsableWord, "No usable word: function words, numbers, punctuation or emoji only",
     "No usable word", kFewRows},
    {Outcome::kNonAnswer, "Non-answer: says only that there is no comment", "Non-answers",
     kFewRows},
    {Outcome::kNoVector, "No vector: the one that was handed in with it is all zeros", "No vector",
     kFewRows},
}};

// In the order above, as many as can be: what is said of words alone does not hold of vectors.
std::vector<Reason> reasons_of(const Analysis& analysis) {
  std::vector<Reason> reasons(kReasons.begin(), kReasons.end());
  if (analysis.resolved().vector_dimension == 0) {
    reasons.pop_back();
  } else {
    reasons.front().words = "Fits no theme: similar to none";
  }
  return reasons;
}

void write_reasons(HtmlWriter& html, const Analysis& analysis,
                   std::span<const std::size_t> unthemed) {
  std::vector<CountRow> rows;
  for (const Reason& reason : reasons_of(analysis)) {
    rows.push_back({reason.words, std::ranges::count_if(unthemed, [&](std::size_t index) {
                      return analysis.documents()[index].outcome == reason.outcome;
                    })});
  }
  const std::string caption = "Why a " + std::string(document_noun(analysis)) + " is in no theme";
  write_counts(html, caption, "Reason", rows);
}

// Of those for one reason that may be published, each text once, up to so many as its reason
// allows. Equal texts are neighbours in `unthemed`.
struct Quoted {
  std::int64_t all = 0;
  std::int64_t different = 0;
  std::vector<std::size_t> shown;
};

Quoted quoted_for(const Analysis& analysis, std::span<const std::size_t> unthemed,
                  const Reason& reason) {
  Quoted result;
  std::string_view last;
  bool is_shown = false;  // the last text
  for (const std::size_t index : unthemed) {
    const Document& document = analysis.documents()[index];
    if (document.outcome != reason.outcome) continue;
    const std::string_view text = analysis.text(document);
    if (++result.all == 1 || text != last) {
      is_shown = false;
      ++result.different;
    }
    last = text;
    if (is_shown || result.shown.size() == reason.most_quoted) continue;
    is_shown = analysis.corpus().may_publish(document.submission);
    if (is_shown) result.shown.push_back(index);
  }
  return result;
}

std::string shown_sentence(const Analysis& analysis, const Quoted& quoted) {
  const auto shown = static_cast<std::int64_t>(quoted.shown.size());
  std::string sentence = quantity(quoted.all, document_noun(analysis));
  if (quoted.different < quoted.all) sentence += ", " + grouped(quoted.different) + " different";
  if (quoted.all == 1 && shown == 1) return sentence + ", quoted here.";
  if (shown == quoted.different) return sentence + "; all are quoted here.";
  return sentence + "; " + (shown == 0 ? "none" : grouped(shown)) + (shown == 1 ? " is" : " are") +
         " quoted here, all are in unthemed.csv.";
}

// A text that says nothing has no distinctness to speak of.
std::string remark(const Document& document) {
  if (document.distinctness == 0) return "";
  return ": distinctness " + fixed(document.distinctness, 2);
}

void write_reason(HtmlWriter& html, const Analysis& analysis, const Reason& reason,
                  std::span<const std::size_t> unthemed) {
  const Quoted quoted = quoted_for(analysis, unthemed, reason);
  if (quoted.all == 0) return;
  html.element("h3", reason.heading);
  html.element("p", shown_sentence(analysis, quoted));
  for (const std::size_t index : quoted.shown) {
    const Document& document = analysis.documents()[index];
    write_quotation(html, analysis.text(document), document.language,
                    analysis.corpus().submission(document.submission).id, remark(document));
  }
}

}  // namespace

void write_unthemed(HtmlWriter& html, const Analysis& analysis) {
  html.element("h2", {{"id", "unthemed"}}, "In no theme");
  const std::vector<std::size_t> unthemed = unthemed_documents(analysis.placed());
  if (unthemed.empty()) {
    html.element("p", "Every " + std::string(document_noun(analysis)) + " is in a theme.");
    return;
  }
  const auto count = static_cast<std::int64_t>(unthemed.size());
  html.element("p", quantity(count, document_noun(analysis)) + (count == 1 ? " is" : " are") +
                        " in no theme. The most distinct are quoted first, and equal ones once: "
                        "distinctness is 1 for a text that is like no theme at all.");
  write_reasons(html, analysis, unthemed);
  for (const Reason& reason : kReasons) write_reason(html, analysis, reason, unthemed);
}

}  // namespace edau
