// What campaigns sent, and what people added to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

#include "edau/campaigns.hpp"
#include "edau/placed_documents.hpp"

namespace edau {

// Tells documents that say what a campaign sent.
class CampaignWords {
 public:
  // `campaigns` is by rows, and without copies where none were looked for; it must outlive this
  // object.
  explicit CampaignWords(const Campaigns& campaigns);

  // The campaign; -1 where its author wrote it.
  std::int32_t campaign_of(const Document& document) const;

  // Whether a campaign sent it, and not as the template.
  bool is_repeat(const Document& document) const;

 private:
  static std::tuple<std::size_t, std::uint32_t> place_of(const Addition& addition) {
    return {addition.submission, addition.range.begin};
  }
  bool is_added(const Document& document) const;

  const Campaigns& campaigns_;
  std::vector<Addition> additions_;  // by submission and place
};

}  // namespace edau
