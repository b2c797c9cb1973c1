#include "edau/assigned.hpp"

#include <cmath>
#include <utility>

namespace edau {
namespace {

double share(std::int64_t part, std::int64_t whole) noexcept {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

// Of the documents that are in each theme now.
struct Now {
  std::vector<std::int64_t> submissions;
  std::vector<std::int64_t> documents;
  std::vector<double> similarities;  // added up
};

Now count_now(const PlacedDocuments& placed, std::size_t theme_count) {
  Now now{std::vector<std::int64_t>(theme_count), std::vector<std::int64_t>(theme_count),
          std::vector<double>(theme_count)};
  std::vector<std::size_t> last(theme_count, placed.corpus().size());
  for (const Document& document : placed.documents()) {
    if (document.theme < 0) continue;
    const auto theme = static_cast<std::size_t>(document.theme);
    now.submissions[theme] +=
        std::exchange(last[theme], document.submission) != document.submission ? 1 : 0;
    ++now.documents[theme];
    now.similarities[theme] += document.similarity;
  }
  return now;
}

Drift compare(const Model& model, const PlacedDocuments& placed) {
  const SubmissionBalance& then = model.submissions();
  const SubmissionBalance& balance = placed.submissions();
  const Now now = count_now(placed, model.themes().size());
  Drift drift;
  drift.unthemed_share_then = share(then.unthemed, then.analysed);
  drift.unthemed_share_now = share(balance.unthemed, balance.analysed);
  for (std::size_t i = 0; i < model.themes().size(); ++i) {
    const ModelTheme& theme = model.themes()[i];
    ThemeDrift one{theme.share, share(now.submissions[i], balance.analysed), theme.similarity,
                   std::nullopt, now.submissions[i]};
    if (now.documents[i] > 0) {
      one.similarity_now = now.similarities[i] / static_cast<double>(now.documents[i]);
    }
    drift.themes.push_back(one);
  }
  return drift;
}

std::string percent(double share) { return std::to_string(std::lround(100.0 * share)) + " %"; }

// Nothing is said of few: a share of them would say little.
std::string note_on_drift(const Drift& drift, const SubmissionBalance& balance) {
  constexpr std::int64_t kFewSubmissions = 20;
  constexpr double kMuchMore = 0.1;  // of all
  std::string note =
      "In no theme, though they say something: " + percent(drift.unthemed_share_now) +
      " of these submissions, then " + percent(drift.unthemed_share_then) + ".";
  if (balance.analysed >= kFewSubmissions &&
      drift.unthemed_share_now > drift.unthemed_share_then + kMuchMore) {
    note += " That is much more: find themes anew, or read unthemed.csv.";
  }
  return note;
}

}  // namespace

Assigned::Assigned(Model model, Corpus corpus, std::vector<Document> documents)
    : model_(std::move(model)),
      placed_(std::move(corpus), std::move(documents)),
      drift_(compare(model_, placed_)) {
  if (submissions().analysed > 0) notes_.push_back(note_on_drift(drift_, submissions()));
}

}  // namespace edau
