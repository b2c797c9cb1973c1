// The files of a report, each as one string. Which columns and members they
// hold is the contract in ARCHITECTURE.md; later ones are added at the end.
#pragma once

#include <string>

#include "edau/analysis.hpp"
#include "edau/ledger.hpp"
#include "report/provenance.hpp"

namespace edau {

// themes.csv: a row for each theme. The terms stand in one cell, joined by "; ". `group` is empty
// where there are too few themes for groups, `x` and `y` (units: ClusterMap) where there are too
// many for a map.
std::string themes_csv(const Analysis& analysis);

// assignments.csv: a row for each row of the corpus, whatever its state, in
// input order. All cells but the id are empty for one that is in no theme.
std::string assignments_csv(const Analysis& analysis);

// points.csv: a row for each document, numbered from 1 in its submission. Theme
// and similarity are empty for one that is in no theme.
std::string points_csv(const Analysis& analysis);

// unthemed.csv: a row for each document in no theme, the most distinct first.
std::string unthemed_csv(const Analysis& analysis);

// ledger.csv: a row for each row that was not analysed, in input order.
std::string ledger_csv(const Ledger& ledger);

// analysis.json: all but the single documents. `hierarchy` lists the merges of themes, the most
// similar first: `node` (m1, m2, …) is made of its two `parts`, themes or earlier nodes, and
// `similarity` is the mean over their pairs of documents of the cosine between the themes' centres
// as seen from the mean of all centres, in [-1, 1]. `map.shown_share` is how much of the squared
// distances between themes their x and y show.
std::string analysis_json(const Analysis& analysis, const Provenance& provenance);

// report.html: one page that needs nothing else. It holds no script, fetches
// nothing, and shows public text as text: lib/report/html_writer.hpp.
std::string html_report(const Analysis& analysis, const Provenance& provenance);

}  // namespace edau
