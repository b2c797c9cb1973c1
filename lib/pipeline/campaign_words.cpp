#include "pipeline/campaign_words.hpp"

#include <algorithm>

namespace edau {

CampaignWords::CampaignWords(const Campaigns& campaigns)
    : campaigns_(campaigns), additions_(campaigns.additions) {
  std::ranges::sort(additions_, {}, place_of);
}

std::int32_t CampaignWords::campaign_of(const Document& document) const {
  if (campaigns_.copies.empty()) return -1;
  const std::int32_t campaign = campaigns_.copies[document.submission].campaign;
  return campaign >= 0 && is_added(document) ? -1 : campaign;
}

bool CampaignWords::is_repeat(const Document& document) const {
  const std::int32_t campaign = campaign_of(document);
  if (campaign < 0) return false;
  const auto& of = campaigns_.campaigns[static_cast<std::size_t>(campaign)];
  return document.submission != of.template_submission;
}

// A whole submission that holds an addition is none.
bool CampaignWords::is_added(const Document& document) const {
  const auto next = std::ranges::upper_bound(
      additions_, std::tuple(document.submission, document.range.begin), {}, place_of);
  if (next == additions_.begin()) return false;
  const Addition& last = *(next - 1);
  return last.submission == document.submission && document.range.end <= last.range.end;
}

}  // namespace edau
