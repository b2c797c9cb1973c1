// How large a theme is, counted on four bases side by side.
//
// Which base is right is a matter of policy, not of arithmetic: of 504 letters and 278 copies of
// three campaigns' texts, a view may be that of 56 % or of 71 %. So all four are told.
//
// A person counts once, however many submissions and points of theirs say it. Without a column that
// names persons (ReadOptions::person_column) each submission is a person.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "edau/export.hpp"

namespace edau {

enum class CountingBase : std::uint8_t {
  kAll,            // persons of whom at least one submission raises the theme
  kDistinct,       // different texts that raise it: of submissions with the same words (case,
                   // punctuation and spacing aside) one counts; what has no word is one text
  kCampaignOne,    // as kCampaignApart, and one for each campaign whose text raises it
  kCampaignApart,  // persons who raise it in words that no campaign sent: in a submission outside
                   // campaigns, or in what they added to a copy (Campaigns::additions; with
                   // Unit::kSubmission a copy is the campaign's as a whole)
};

inline constexpr std::array kCountingBases = {CountingBase::kAll, CountingBase::kDistinct,
                                              CountingBase::kCampaignOne,
                                              CountingBase::kCampaignApart};

// "all", "distinct", "campaign-one", "campaign-apart": what --base takes, as written into outputs.
constexpr std::string_view counting_base_name(CountingBase base) noexcept {
  switch (base) {
    case CountingBase::kAll: return "all";
    case CountingBase::kDistinct: return "distinct";
    case CountingBase::kCampaignOne: return "campaign-one";
    case CountingBase::kCampaignApart: return "campaign-apart";
  }
  return "";
}

// What is counted on `base`, in the plural, for a sentence: "submissions", or `of_people` "people";
// "different texts"; "people, each campaign as one"; "people, campaign texts apart".
EDAU_EXPORT std::string counted_noun(CountingBase base, bool of_people);

// A value for each base.
template <typename Value>
struct ByBase {
  std::array<Value, kCountingBases.size()> values{};

  Value& operator[](CountingBase base) noexcept { return values[static_cast<std::size_t>(base)]; }
  const Value& operator[](CountingBase base) const noexcept {
    return values[static_cast<std::size_t>(base)];
  }

  friend bool operator==(const ByBase&, const ByBase&) = default;
};

using BaseCounts = ByBase<std::int64_t>;

// Each count as a share, in [0, 1], of the same count over all analysed submissions (non-answers
// among them); 0 where that is 0.
using BaseShares = ByBase<double>;

}  // namespace edau
