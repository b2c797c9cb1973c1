// Everything that most programs need: read submissions, find themes, write a report.
#pragma once

#include "edau/analysis.hpp"
#include "edau/assign.hpp"
#include "edau/assigned.hpp"
#include "edau/corpus.hpp"
#include "edau/error.hpp"
#include "edau/explain.hpp"
#include "edau/find_themes.hpp"
#include "edau/ledger.hpp"
#include "edau/model.hpp"
#include "edau/options.hpp"
#include "edau/progress.hpp"
#include "edau/reading.hpp"
#include "edau/report.hpp"
#include "edau/reported.hpp"
#include "edau/theme.hpp"
#include "edau/version.hpp"
