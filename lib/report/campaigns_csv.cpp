#include <cstddef>

#include "report/csv_writer.hpp"
#include "report/outputs.hpp"

namespace edau {

std::string campaign_id(std::size_t campaign) { return "c" + std::to_string(campaign + 1); }

std::string campaigns_csv(const Analysis& analysis, CsvStyle style) {
  CsvWriter csv({"campaign", "copies", "exact", "edited", "template"}, style);
  const Campaigns& found = analysis.campaigns();
  for (std::size_t i = 0; i < found.campaigns.size(); ++i) {
    const Campaign& campaign = found.campaigns[i];
    csv.text(campaign_id(i)).number(campaign.copy_count());
    csv.number(campaign.exact_count).number(campaign.edited_count);
    csv.text(analysis.corpus().submission(campaign.template_submission).text);
    csv.end_row();
  }
  return std::move(csv).take();
}

std::string additions_csv(const Analysis& analysis, CsvStyle style) {
  CsvWriter csv({"campaign", "id", "begin", "end", "text"}, style);
  for (const Addition& addition : analysis.campaigns().additions) {
    const Submission submission = analysis.corpus().submission(addition.submission);
    csv.text(campaign_id(static_cast<std::size_t>(addition.campaign))).text(submission.id);
    csv.number(addition.range.begin).number(addition.range.end);
    csv.text(addition.range.of(submission.text));
    csv.end_row();
  }
  return std::move(csv).take();
}

}  // namespace edau
