#include "report/html/base_words.hpp"

#include "edau/reading.hpp"
#include "report/number_text.hpp"

namespace edau {

bool is_for_publication(const Analysis& analysis) {
  return !analysis.corpus().read_options().publish_column.empty() ||
         analysis.options().public_edition;
}

bool bases_matter(const Analysis& analysis) {
  return analysis.corpus().names_persons() || !analysis.campaigns().campaigns.empty() ||
         analysis.options().base != CountingBase::kAll;
}

std::string base_noun(const Analysis& analysis, CountingBase base) {
  return counted_noun(base, analysis.corpus().names_persons());
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
