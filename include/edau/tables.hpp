// What was found, as tables: the files of <edau/report.hpp> for programs.
//
// Each table has the rows and, by their names, the columns of the file that it is called after;
// where it has others or leaves one out, its comment says so. Cells that are empty in the file are
// missing. Texts are whole and as they were received (CSV cells guard against formulas). Any number
// of threads may call these at the same time.
#pragma once

#include "edau/analysis.hpp"
#include "edau/assigned.hpp"
#include "edau/export.hpp"
#include "edau/ledger.hpp"
#include "edau/table.hpp"

namespace edau {

// `describing` and `discriminating` are lists; in the place of one exemplar all of them are, in
// `exemplars`.
EDAU_EXPORT Table themes_table(const Analysis& analysis);

// Besides: `char_begin` and `char_end`, the same range in code points; `outcome`, as
// outcome_name(); the point's `text`.
EDAU_EXPORT Table points_table(const Analysis& analysis);
EDAU_EXPORT Table points_table(const Assigned& assigned);

// `themes` are a list, empty where there are none.
EDAU_EXPORT Table assignments_table(const Analysis& analysis);
EDAU_EXPORT Table assignments_table(const Assigned& assigned);

// `count`, too, is of decimals, for in a public edition it may be missing.
EDAU_EXPORT Table groups_table(const Analysis& analysis);

// The labels of each theme, in no file of their own: `theme`, `language` (missing where edau did
// not judge) and `label`, in the order of Theme::labels.
EDAU_EXPORT Table labels_table(const Analysis& analysis);

EDAU_EXPORT Table unthemed_table(const PlacedDocuments& placed);
EDAU_EXPORT Table campaigns_table(const Analysis& analysis);
EDAU_EXPORT Table additions_table(const Analysis& analysis);
EDAU_EXPORT Table ledger_table(const Ledger& ledger);
EDAU_EXPORT Table drift_table(const Assigned& assigned);

}  // namespace edau
