#include "pipeline/analysed_campaigns.hpp"

#include <utility>

#include "pipeline/campaign_words.hpp"

namespace edau {
namespace {

// The row of the corpus that each analysed submission is.
std::vector<std::size_t> rows_of(const AnalysedTexts& analysed,
                                 std::span<const Document> documents) {
  std::vector<std::size_t> rows(analysed.submissions.size());
  for (std::size_t i = 0; i < analysed.texts.size(); ++i) {
    rows[analysed.texts[i].submission] = documents[analysed.documents[i]].submission;
  }
  return rows;
}

void mark_repeats(const Campaigns& found, AnalysedCampaigns& result) {
  for (std::size_t submission = 0; submission < found.copies.size(); ++submission) {
    const std::int32_t campaign = found.copies[submission].campaign;
    if (campaign < 0) continue;
    const auto& of = found.campaigns[static_cast<std::size_t>(campaign)];
    if (submission == of.template_submission) continue;
    result.repeats[submission] = 1;
    --result.distinct_count;
  }
}

Campaigns by_rows(Campaigns found, std::span<const std::size_t> rows, std::size_t row_count) {
  std::vector<CampaignCopy> copies(row_count);
  for (std::size_t submission = 0; submission < rows.size(); ++submission) {
    copies[rows[submission]] = found.copies[submission];
  }
  found.copies = std::move(copies);
  for (Campaign& campaign : found.campaigns) {
    campaign.template_submission = rows[campaign.template_submission];
  }
  for (Addition& addition : found.additions) addition.submission = rows[addition.submission];
  return found;
}

}  // namespace

AnalysedCampaigns find_analysed_campaigns(const AnalysedTexts& analysed,
                                          std::span<const Document> documents,
                                          std::size_t row_count, const Options& options,
                                          Workers& workers) {
  AnalysedCampaigns result;
  result.distinct_count = analysed.submissions.size();
  if (!options.campaigns) return result;
  workers.begin_stage(Stage::kCampaigns, 0);
  std::vector<std::uint32_t> senders;
  senders.reserve(analysed.speakers.size());
  for (const Speaker& speaker : analysed.speakers) senders.push_back(speaker.person);
  Campaigns found = find_campaigns(analysed.submissions,
                                   {.min_words = options.campaign_words,
                                    .min_copies = options.campaign_copies,
                                    .senders = senders},
                                   workers);
  result.repeats.resize(analysed.submissions.size());
  mark_repeats(found, result);
  result.found = by_rows(std::move(found), rows_of(analysed, documents), row_count);
  return result;
}

std::vector<std::uint8_t> repeats_of(const AnalysedTexts& analysed,
                                     std::span<const Document> documents,
                                     const AnalysedCampaigns& campaigns) {
  std::vector<std::uint8_t> result;
  if (campaigns.repeats.empty()) return result;
  const CampaignWords words(campaigns.found);
  result.reserve(analysed.documents.size());
  for (const std::size_t document : analysed.documents) {
    result.push_back(words.is_repeat(documents[document]) ? 1 : 0);
  }
  return result;
}

}  // namespace edau
