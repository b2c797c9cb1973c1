#include "report/html/base_words.hpp"

#include "edau/reading.hpp"
#include "report/number_text.hpp"

namespace edau {

bool is_of_people(const Analysis& analysis) {
  return !analysis.corpus().read_options().person_column.empty();
}

bool bases_matter(const Analysis& analysis) {
  return is_of_people(analysis) || !analysis.campaigns().campaigns.empty() ||
         analysis.options().base != CountingBase::kAll;
}

std::string base_heading(const Analysis& analysis, CountingBase base) {
  const std::string who = is_of_people(analysis) ? "People" : "Submissions";
  switch (base) {
    case CountingBase::kAll: return who;
    case CountingBase::kDistinct: return "Different texts";
    case CountingBase::kCampaignOne: return who + ", each campaign as one";
    case CountingBase::kCampaignApart: return who + " outside campaigns";
  }
  return who;
}

std::string base_quantity(const Analysis& analysis, CountingBase base, std::int64_t count) {
  const std::string people = count == 1 ? "1 person" : grouped(count) + " people";
  const std::string who = is_of_people(analysis) ? people : quantity(count, "submission");
  switch (base) {
    case CountingBase::kAll: return who;
    case CountingBase::kDistinct: return quantity(count, "different text");
    case CountingBase::kCampaignOne: return who + ", each campaign counted as one";
    case CountingBase::kCampaignApart: return who + " outside campaigns";
  }
  return who;
}

std::string size_text(const Theme& theme, CountingBase base) {
  return grouped(theme.counts[base]) + " (" + percent(theme.shares[base]) + ")";
}

}  // namespace edau
