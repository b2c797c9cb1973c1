// The files of a report, each as one string. Which columns and members they hold is the contract
// that README.md and the schemas beside this state; later ones are added at the end.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "edau/analysis.hpp"
#include "edau/assigned.hpp"
#include "edau/ledger.hpp"
#include "report/csv_writer.hpp"
#include "report/provenance.hpp"

namespace edau {

inline constexpr std::string_view kModelFile = "model.edau";
inline constexpr std::string_view kGroupsFile = "groups.csv";

// Whose texts a file of a report holds.
enum class PublishedTexts : std::uint8_t {
  kPermitted,  // of submissions that permit publication
  kOfAnybody,  // of others, too
  kIdsOnly,    // none, but ids
};

struct ReportFile {
  std::string_view name;
  PublishedTexts texts;
};

// The files that write_report() writes; the model's only where there is one.
std::span<const ReportFile> report_files() noexcept;

// The id of each theme, for the files that name it.
using ThemeIds = std::vector<std::string>;
ThemeIds theme_ids(const Analysis& analysis);
ThemeIds theme_ids(const Model& model);

// The theme's label in `language`; empty where it has none.
std::string_view label_in(const Theme& theme, Language language);

// themes.csv: a row for each theme. Terms of a kind stand in one cell, joined by "; ". `group` is
// empty where there are too few themes for groups, `x` and `y` (units: ClusterMap) where there are
// too many for a map; `exemplar` where no text may be published; `label_en` and `label_cy` where
// the theme has no label in that language. `count` and `count_share` are those of `base`, which
// Options::base names; then come all bases: see <edau/counting_bases.hpp>. `label_submissions` is
// ThemeLabel::submission_count of `label`.
std::string themes_csv(const Analysis& analysis, CsvStyle style = {});

// assignments.csv: a row for each row of the corpus, whatever its state, in
// input order. All cells but the id are empty for one that is in no theme.
std::string assignments_csv(const PlacedDocuments& placed, const ThemeIds& ids,
                            CsvStyle style = {});

// "c1" for campaign 0.
std::string campaign_id(std::size_t campaign);

// campaigns.csv: a row for each campaign, with the whole text of its template.
std::string campaigns_csv(const Analysis& analysis, CsvStyle style = {});

// additions.csv: a row for each point that somebody added to a campaign's text, in input order
// within a campaign.
std::string additions_csv(const Analysis& analysis, CsvStyle style = {});

// What stands in a file for a count that a public edition keeps to itself: confidential.
inline constexpr std::string_view kSuppressed = "c";

// groups.csv: a row for each theme in each group of each column. `value` is empty for those who
// stated nothing, `p` and `adjusted_p` where nothing was tested; of a count that is suppressed
// ("yes"), `count` is kSuppressed and what follows from it is empty. Size and count are on `base`;
// what was tested stands at the right: see GroupTable.
std::string groups_csv(const Analysis& analysis, CsvStyle style = {});

// points.csv: a row for each document, numbered from 1 in its submission, with its
// text. Theme, similarity and margin are empty for one that is in no theme.
std::string points_csv(const PlacedDocuments& placed, const ThemeIds& ids, CsvStyle style = {});

// unthemed.csv: a row for each document in no theme, the most distinct first.
std::string unthemed_csv(const PlacedDocuments& placed, CsvStyle style = {});

// ledger.csv: a row for each row that was not analysed, in input order.
std::string ledger_csv(const Ledger& ledger, CsvStyle style = {});

// drift.csv: a row for each theme of the model, and a last one, without theme and label, for the
// submissions that say something but are in none. `similarity_now` is empty where a theme has none.
std::string drift_csv(const Assigned& assigned, CsvStyle style = {});

// assigned.json: what was assigned by which model, the balances and the drift.
std::string assigned_json(const Assigned& assigned);

// analysis.json: all but the single documents. `hierarchy` lists the merges of themes, the most
// similar first: `node` (m1, m2, …) is made of its two `parts`, themes or earlier nodes, and
// `similarity` is the mean over their pairs of documents of the cosine between the themes' centres
// as seen from the mean of all centres, in [-1, 1]. `map.shown_share` is how much of the squared
// distances between themes their x and y show. `bases` are the counts over all analysed submissions
// that the shares of a theme's `bases` are of. `groups`, where there are any, has a member for each
// column, in which the value "" is of those who stated nothing.
std::string analysis_json(const Analysis& analysis, const Provenance& provenance);

// report.html: one page that needs nothing else. It holds no script, fetches
// nothing, and shows public text as text: lib/report/html_writer.hpp.
std::string html_report(const Analysis& analysis, const Provenance& provenance);

}  // namespace edau
