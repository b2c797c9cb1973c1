#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "report/excerpt.hpp"
#include "report/html/parts.hpp"
#include "report/html/sections.hpp"
#include "report/number_text.hpp"
#include "report/outputs.hpp"
#include "report/quotable.hpp"

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
  std::vector<Addition> additions = ordered_additions(analysis, campaign);
  if (additions.empty()) return;
  const auto all = static_cast<std::int64_t>(additions.size());
  std::erase_if(additions, [&](const Addition& addition) {
    return !analysis.corpus().may_publish(addition.submission);
  });
  additions.resize(std::min(additions.size(), kMostAdditions));
  const auto shown = static_cast<std::int64_t>(additions.size());
  std::string sentence = "People added " + quantity(all, "sentence") + " of their own";
  if (shown < all) {
    sentence += "; " + (shown == 0 ? "none" : grouped(shown)) + (shown == 1 ? " is" : " are") +
                " quoted here, all are in additions.csv";
  }
  html.element("p", sentence + ".");
  for (const Addition& addition : additions) {
    const Submission submission = analysis.corpus().submission(addition.submission);
    write_quotation(html, addition.range.of(submission.text),
                    language_at(analysis, addition.submission, addition.range.begin), submission.id,
                    "");
  }
}

void write_template(HtmlWriter& html, const Analysis& analysis,
                    std::optional<std::size_t> quotable) {
  if (!quotable) {
    html.element("p",
                 "The text is withheld: none of those who sent it in these words permits that it "
                 "is published. It is in campaigns.csv.");
    return;
  }
  html.element("figure", {}, [&] {
    html.public_element("blockquote",
                        excerpt(analysis.corpus().submission(*quotable).text, kQuoteLength),
                        foreign_code(main_language(analysis, *quotable)));
    html.element("figcaption", "The text that was sent most often");
  });
}

void write_campaign(HtmlWriter& html, const Analysis& analysis, std::size_t number,
                    std::optional<std::size_t> quotable) {
  const Campaign& campaign = analysis.campaigns().campaigns[number];
  html.element("h3", campaign_id(number) + ": " + grouped(campaign.copy_count()) + " copies");
  html.element("p", counts_sentence(campaign));
  write_template(html, analysis, quotable);
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
  const std::vector<std::optional<std::size_t>> templates = quotable_templates(analysis);
  for (std::size_t i = 0; i < std::min(count, kMostRows); ++i) {
    write_campaign(html, analysis, i, templates[i]);
  }
}

}  // namespace edau
