// The sections of report.html, in their order, one a file.
#pragma once

#include "edau/analysis.hpp"
#include "report/html_writer.hpp"
#include "report/provenance.hpp"

namespace edau {

// How much, and what it does not mean.
void write_summary(HtmlWriter& html, const Analysis& analysis);

// All themes side by side, each with a link to its section.
void write_theme_table(HtmlWriter& html, const Analysis& analysis);

// The themes on the four counting bases; nothing where every submission is one of all.
void write_bases(HtmlWriter& html, const Analysis& analysis);

// What many people sent, how often as it was and how often edited, and what they added; nothing
// where there is no campaign.
void write_campaigns(HtmlWriter& html, const Analysis& analysis);

// Groups of themes and a map of them, where there are enough for groups.
void write_groups(HtmlWriter& html, const Analysis& analysis);

// The themes by the groups that respondents say they are in; nothing where no column was named.
void write_respondents(HtmlWriter& html, const Analysis& analysis);

// One section for each theme: its numbers, its terms, its exemplars.
void write_themes(HtmlWriter& html, const Analysis& analysis);

// What is in no theme, by reason, and the texts most worth reading.
void write_unthemed(HtmlWriter& html, const Analysis& analysis);

// Every row that was not analysed, by reason, and the first of them.
void write_ledger(HtmlWriter& html, const Analysis& analysis);

// Whose texts are quoted, and which files are not for publication.
void write_publication(HtmlWriter& html, const Analysis& analysis);

// What it takes to get the same result again.
void write_method(HtmlWriter& html, const Analysis& analysis, const Provenance& provenance);

}  // namespace edau
