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

std::string base_quantity(const Analysis& analysis, std::int64_t count) {
  std::string noun = base_noun(analysis, analysis.options().base);
  if (count == 1) {
    for (const auto& [many, one] :
         {std::pair<std::string_view, std::string_view>{"submissions", "submission"},
          {"people", "person"},
          {"texts", "text"}}) {
      if (const std::size_t at = noun.find(many); at != std::string::npos) {
        noun.replace(at, many.size(), one);
        break;
      }
    }
  }
  return grouped(count) + " " + noun;
}

std::string size_text(const Theme& theme, CountingBase base) {
  return grouped(theme.counts[base]) + " (" + percent(theme.shares[base]) + ")";
}

}  // namespace edau
