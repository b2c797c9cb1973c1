#include "pipeline/count_bases.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "pipeline/base_differences.hpp"
#include "pipeline/persons.hpp"

namespace edau {
namespace {

// How many respondents there are among the documents that each of `place_count` places holds;
// `place_of` gives a document's, or none: -1.
template <typename PlaceOf>
std::vector<std::int64_t> count_by_place(std::span<const Document> documents,
                                         const Respondents& respondents, std::size_t place_count,
                                         const PlaceOf& place_of) {
  std::vector<Respondents> in(place_count);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::int32_t place = place_of(documents[i]);
    if (place < 0 || respondents[i] == kNobody) continue;
    Respondents& here = in[static_cast<std::size_t>(place)];
    if (here.empty() || here.back() != respondents[i]) here.push_back(respondents[i]);
  }
  std::vector<std::int64_t> counts;
  counts.reserve(place_count);
  for (Respondents& here : in) counts.push_back(count_different(std::move(here)));
  return counts;
}

template <typename PlaceOf>
std::vector<BaseCounts> count_on_bases(std::span<const Document> documents,
                                       const ByBase<Respondents>& respondents,
                                       std::size_t place_count, const PlaceOf& place_of) {
  std::vector<BaseCounts> result(place_count);
  for (const CountingBase base : kCountingBases) {
    const auto counts = count_by_place(documents, respondents[base], place_count, place_of);
    for (std::size_t place = 0; place < place_count; ++place) result[place][base] = counts[place];
  }
  return result;
}

BaseShares shares_of(const BaseCounts& counts, const BaseCounts& all) {
  BaseShares shares;
  for (const CountingBase base : kCountingBases) {
    if (all[base] == 0) continue;
    shares[base] = static_cast<double>(counts[base]) / static_cast<double>(all[base]);
  }
  return shares;
}

// The number of each theme's group, in the order in which groups appear; -1 without groups.
std::vector<std::int32_t> number_groups(std::span<const Theme> themes, std::size_t& group_count) {
  std::vector<std::string> names;
  std::vector<std::int32_t> numbers;
  numbers.reserve(themes.size());
  for (const Theme& theme : themes) {
    const auto found = std::ranges::find(names, theme.group);
    numbers.push_back(theme.group.empty() ? -1 : static_cast<std::int32_t>(found - names.begin()));
    if (!theme.group.empty() && found == names.end()) names.push_back(theme.group);
  }
  group_count = names.size();
  return numbers;
}

}  // namespace

std::string counted_noun(CountingBase base, bool of_people) {
  std::string who = of_people ? "people" : "submissions";
  switch (base) {
    case CountingBase::kAll: return who;
    case CountingBase::kDistinct: return "different texts";
    case CountingBase::kCampaignOne: return who + ", each campaign as one";
    case CountingBase::kCampaignApart: return who + ", campaign texts apart";
  }
  return who;
}

BaseCounts count_bases(std::span<const Document> documents, const ByBase<Respondents>& respondents,
                       std::vector<Theme>& themes) {
  const BaseCounts all =
      count_on_bases(documents, respondents, 1, [](const Document&) { return 0; }).front();
  const std::vector<BaseCounts> counts =
      count_on_bases(documents, respondents, themes.size(),
                     [](const Document& document) { return document.theme; });
  for (std::size_t i = 0; i < themes.size(); ++i) {
    themes[i].counts = counts[i];
    themes[i].shares = shares_of(counts[i], all);
  }
  mark_differences(all, themes);
  return all;
}

std::vector<BaseCounts> count_groups(std::span<const Document> documents,
                                     const ByBase<Respondents>& respondents,
                                     std::span<const Theme> themes) {
  std::size_t group_count = 0;
  const std::vector<std::int32_t> groups = number_groups(themes, group_count);
  return count_on_bases(documents, respondents, group_count, [&](const Document& document) {
    return document.theme < 0 ? -1 : groups[static_cast<std::size_t>(document.theme)];
  });
}

}  // namespace edau
