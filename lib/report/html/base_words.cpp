#include "report/html/base_words.hpp"

#include "edau/reading.hpp"
#include "report/number_text.hpp"

namespace edau {

bool is_of_people(const Analysis& analysis) {
  return !analysis.corpus().read_options().person_column.empty();
}

bool is_for_publication(const Analysis& analysis) {
  return !analysis.corpus().read_options().publish_column.empty() ||
         analysis.options().public_edition;
}

bool bases_matter(const Analysis& analysis) {
  return is_of_people(analysis) || !analysis.campaigns().campaigns.empty() ||
         analysis.options().base != CountingBase::kAll;
}

std::string base_noun(const Analysis& analysis, CountingBase base) {
  std::string who = is_of_people(analysis) ? "people" : "submissions";
  switch (base) {
    case CountingBase::kAll: return who;
    case CountingBase::kDistinct: return "different texts";
    case CountingBase::kCampaignOne: return who + ", each campaign as one";
    case CountingBase::kCampaignApart: return who + " outside campaigns";
  }
  return who;
}

std::string base_heading(const Analysis& analysis, CountingBase base) {
  std::string heading = base_noun(analysis, base);
  heading.front() = static_cast<char>(heading.front() - 'a' + 'A');
  return heading;
}

std::string size_text(const Theme& theme, CountingBase base) {
  return grouped(theme.counts[base]) + " (" + percent(theme.shares[base]) + ")";
}

}  // namespace edau
