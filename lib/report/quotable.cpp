#include "report/quotable.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace edau {
namespace {

// Whether copy `a` is to be quoted before copy `b`.
bool goes_before(const Corpus& corpus, std::size_t template_submission, std::size_t a,
                 std::size_t b) {
  const auto rank = [&](std::size_t copy) {
    const Submission submission = corpus.submission(copy);
    const bool is_same = submission.text == corpus.submission(template_submission).text;
    return std::tuple(copy != template_submission, !is_same, submission.text, submission.id);
  };
  return rank(a) < rank(b);
}

}  // namespace

std::vector<std::optional<std::size_t>> quotable_templates(const Analysis& analysis) {
  const Campaigns& found = analysis.campaigns();
  const Corpus& corpus = analysis.corpus();
  std::vector<std::optional<std::size_t>> result(found.campaigns.size());
  for (std::size_t i = 0; i < result.size(); ++i) {
    const std::size_t own = found.campaigns[i].template_submission;
    if (corpus.may_publish(own)) result[i] = own;
  }
  for (std::size_t copy = 0; copy < found.copies.size(); ++copy) {
    const CampaignCopy& one = found.copies[copy];
    if (one.campaign < 0 || !one.exact || !corpus.may_publish(copy)) continue;
    const auto campaign = static_cast<std::size_t>(one.campaign);
    std::optional<std::size_t>& best = result[campaign];
    const std::size_t own = found.campaigns[campaign].template_submission;
    if (best == own) continue;
    if (!best || goes_before(corpus, own, copy, *best)) best = copy;
  }
  return result;
}

std::optional<Language> language_at(const Analysis& analysis, std::size_t submission,
                                    std::uint32_t place) {
  const auto documents = analysis.documents_of(submission);
  const auto found = std::ranges::find_if(documents, [&](const Document& document) {
    return document.range.begin <= place && place < document.range.end;
  });
  return found == documents.end() ? std::nullopt : found->language;
}

std::optional<Language> main_language(const Analysis& analysis, std::size_t submission) {
  std::map<Language, std::size_t> counts;
  for (const Document& document : analysis.documents_of(submission)) {
    if (document.language) ++counts[*document.language];
  }
  const auto most =
      std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
  return most == counts.end() ? std::nullopt : std::optional(most->first);
}

}  // namespace edau
