#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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

// "a, b and c".
void write_files(HtmlWriter& html, const Analysis& analysis, PublishedTexts texts) {
  std::vector<std::string_view> names;
  for (const ReportFile& file : report_files()) {
    const bool is_of_groups = file.name == kGroupsFile;  // has a sentence of its own
    if (file.texts == texts && (!is_of_groups || analysis.options().public_edition)) {
      names.push_back(file.name);
    }
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) html.text(i + 1 < names.size() ? ", " : " and ");
    html.element("code", names[i]);
  }
}

}  // namespace

void write_publication(HtmlWriter& html, const Analysis& analysis) {
  html.element("h2", {{"id", "publication"}}, "What may be published");
  write_permission(html, analysis);
  html.element("p", {}, [&] {
    html.text("The same holds for all of ");
    write_files(html, analysis, PublishedTexts::kPermitted);
    html.text(". The other files of the folder are not for publication: ");
    write_files(html, analysis, PublishedTexts::kOfAnybody);
    html.text(" hold texts or words of anybody, and ");
    write_files(html, analysis, PublishedTexts::kIdsOnly);
    html.text(" say by its id what became of each submission.");
    if (analysis.group_tables().empty() || analysis.options().public_edition) return;
    html.text(" Nor are the tables of groups on this page and in ");
    html.element("code", kGroupsFile);
    html.text(" and ");
    html.element("code", "analysis.json");
    html.text(": they tell of groups of one; the option public hides small counts.");
  });
}

}  // namespace edau
