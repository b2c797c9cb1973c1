#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <tuple>
#include <vector>

#include "report/excerpt.hpp"
#include "report/html/parts.hpp"
#include "report/html/sections.hpp"
#include "report/number_text.hpp"
#include "report/outputs.hpp"

namespace edau {
namespace {

constexpr std::size_t kMostAdditions = 5;  // that are quoted for a campaign

// Additions of one campaign in an order of content, for a report must not depend on rows'.
std::vector<Addition> ordered_additions(const Analysis& analysis, std::size_t campaign) {
  std::vector<Addition> additions;
  std::ranges::copy_if(analysis.campaigns().additions, std::back_inserter(additions),
                       [&](const Addition& addition) {
                         return addition.campaign == static_cast<std::int32_t>(campaign);
                       });
  const auto content = [&](const Addition& addition) {
    const Submission submission = analysis.corpus().submission(addition.submission);
    return std::tuple(addition.range.of(submission.text), submission.id, addition.range.begin);
  };
  std::ranges::sort(additions, {}, content);
  return additions;
}

std::string counts_sentence(const Campaign& campaign) {
  return quantity(campaign.exact_count, "submission") +
         (campaign.exact_count == 1 ? " has" : " have") + " exactly these words; " +
         grouped(campaign.edited_count) +
         (campaign.edited_count == 1 ? " is an edited copy." : " are edited copies.");
}

void write_additions(HtmlWriter& html, const Analysis& analysis, std::size_t campaign) {
  const std::vector<Addition> additions = ordered_additions(analysis, campaign);
  if (additions.empty()) return;
  const std::size_t shown = std::min(additions.size(), kMostAdditions);
  std::string sentence = "People added " +
                         quantity(static_cast<std::int64_t>(additions.size()), "sentence") +
                         " of their own";
  if (shown < additions.size()) {
    sentence += "; " + grouped(static_cast<std::int64_t>(shown)) +
                " are quoted here, all are in additions.csv";
  }
  html.element("p", sentence + ".");
  for (std::size_t i = 0; i < shown; ++i) {
    const Submission submission = analysis.corpus().submission(additions[i].submission);
    write_quotation(html, additions[i].range.of(submission.text), submission.id, "");
  }
}

void write_campaign(HtmlWriter& html, const Analysis& analysis, std::size_t number) {
  const Campaign& campaign = analysis.campaigns().campaigns[number];
  html.element("h3", campaign_id(number) + ": " + grouped(campaign.copy_count()) + " copies");
  html.element("p", counts_sentence(campaign));
  html.element("figure", {}, [&] {
    const Submission submission = analysis.corpus().submission(campaign.template_submission);
    html.public_element("blockquote", excerpt(submission.text, kQuoteLength));
    html.element("figcaption", "The text that was sent most often");
  });
  write_additions(html, analysis, number);
}

std::string all_sentence(const Analysis& analysis) {
  const auto& campaigns = analysis.campaigns().campaigns;
  std::int64_t copies = 0;
  for (const Campaign& campaign : campaigns) copies += campaign.copy_count();
  const auto analysed = static_cast<double>(analysis.submissions().analysed);
  return quantity(copies, "submission") + " (" + percent(static_cast<double>(copies) / analysed) +
         " of those analysed) share their text with others, in " +
         quantity(static_cast<std::int64_t>(campaigns.size()), "campaign") +
         ". Each is counted in its themes like any other submission: a campaign changes how many "
         "say something, not where it is placed.";
}

}  // namespace

void write_campaigns(HtmlWriter& html, const Analysis& analysis) {
  const std::size_t count = analysis.campaigns().campaigns.size();
  if (count == 0) return;
  html.element("h2", {{"id", "campaigns"}}, "Campaigns");
  html.element("p", all_sentence(analysis));
  if (count > kMostRows) {
    html.element("p",
                 "The largest " + grouped(kMostRows) + " are shown; all are in campaigns.csv.");
  }
  for (std::size_t i = 0; i < std::min(count, kMostRows); ++i) write_campaign(html, analysis, i);
}

}  // namespace edau
