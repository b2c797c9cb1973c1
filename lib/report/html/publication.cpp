#include <algorithm>
#include <string>

#include "edau/reading.hpp"
#include "report/html/sections.hpp"
#include "report/number_text.hpp"
#include "report/outputs.hpp"

namespace edau {
namespace {

void write_permission(HtmlWriter& html, const Analysis& analysis) {
  const Corpus& corpus = analysis.corpus();
  std::int64_t permitted = 0;
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    const bool is_analysed = corpus.submission(i).state == SubmissionState::kAccepted;
    if (is_analysed && corpus.may_publish(i)) ++permitted;
  }
  const std::int64_t analysed = analysis.submissions().analysed;
  if (corpus.read_options().publish_column.empty() && permitted == analysed) {
    html.element("p",
                 "No column was named that says which submissions may be published (--publish), so "
                 "any of them may be quoted here.");
    return;
  }
  html.element("p", grouped(permitted) + " of the " + quantity(analysed, "submission") +
                        " analysed may be published, and only of these are texts quoted in this "
                        "report. All are counted. A label or term is never the words of one person "
                        "alone who does not permit it.");
}

void write_files(HtmlWriter& html, PublishedTexts texts) {
  bool is_first = true;
  for (const ReportFile& file : report_files()) {
    if (file.texts != texts) continue;
    if (!is_first) html.text(", ");
    html.element("code", file.name);
    is_first = false;
  }
}

}  // namespace

void write_publication(HtmlWriter& html, const Analysis& analysis) {
  html.element("h2", {{"id", "publication"}}, "What may be published");
  write_permission(html, analysis);
  html.element("p", {}, [&] {
    html.text("The same holds for every text in ");
    write_files(html, PublishedTexts::kPermitted);
    html.text(". Not for publication are the other files written beside this report: ");
    write_files(html, PublishedTexts::kOfAnybody);
    html.text(" hold texts or words of anybody, ");
    write_files(html, PublishedTexts::kIdsOnly);
    html.text(" name submissions by their ids.");
  });
}

}  // namespace edau
