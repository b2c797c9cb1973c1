#include <cstddef>

#include "edau/tables.hpp"
#include "report/outputs.hpp"
#include "report/tables/columns.hpp"

namespace edau {

Table campaigns_table(const Analysis& analysis) {
  Texts id("campaign");
  NumberColumn copies("copies");
  NumberColumn exact("exact");
  NumberColumn edited("edited");
  Texts template_text("template");
  const std::vector<Campaign>& campaigns = analysis.campaigns().campaigns;
  for (std::size_t i = 0; i < campaigns.size(); ++i) {
    const Campaign& campaign = campaigns[i];
    id.add(campaign_id(i));
    copies.add(campaign.copy_count());
    exact.add(campaign.exact_count);
    edited.add(campaign.edited_count);
    template_text.add(analysis.corpus().submission(campaign.template_submission).text);
  }
  return table_of(campaigns.size(), id, copies, exact, edited, template_text);
}

Table additions_table(const Analysis& analysis) {
  Texts campaign("campaign");
  Texts id("id");
  NumberColumn begin("begin");
  NumberColumn end("end");
  Texts text("text");
  const std::vector<Addition>& additions = analysis.campaigns().additions;
  for (const Addition& addition : additions) {
    const Submission submission = analysis.corpus().submission(addition.submission);
    campaign.add(campaign_id(static_cast<std::size_t>(addition.campaign)));
    id.add(submission.id);
    begin.add(addition.range.begin);
    end.add(addition.range.end);
    text.add(addition.range.of(submission.text));
  }
  return table_of(additions.size(), campaign, id, begin, end, text);
}

}  // namespace edau
