// Campaigns: submissions that share one template text, as it was or edited.
//
// What is found depends on the texts alone: not on their order, nor on threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "edau/export.hpp"
#include "edau/segmenter.hpp"

namespace edau {

class Workers;

struct CampaignOptions {
  // Texts of fewer words are in no campaign: many people say "I agree with this"
  // by themselves. At least 2.
  std::uint32_t min_words = 12;

  // Copies of fewer senders are no campaign. At least 2.
  std::uint32_t min_copies = 3;

  // Who sent each text: a number for each sender. Empty = every text is from another. What one
  // sender repeats makes no campaign; in a campaign each copy of theirs is one of its copies.
  std::span<const std::uint32_t> senders{};
};

struct Campaign {
  // The submission whose text stands for all: the text of most senders, as most of its copies
  // spell it; of equals, the one whose bytes come first. (A text that says far more than the others
  // is never taken.)
  std::size_t template_submission;

  // Of submissions.
  std::int64_t exact_count = 0;   // the same words, case, punctuation and spacing aside
  std::int64_t edited_count = 0;  // the other copies

  std::int64_t copy_count() const noexcept { return exact_count + edited_count; }
};

// What a submission is to the campaigns.
struct CampaignCopy {
  std::int32_t campaign = -1;  // index into Campaigns::campaigns; -1 = in none
  bool exact = false;
};

// A point of an edited copy that its author wrote: it is no point of the template with a few
// words changed, and little of its wording stands there.
struct Addition {
  std::int32_t campaign;
  std::size_t submission;
  ByteRange range;  // of the submission's text
};

struct Campaigns {
  std::vector<Campaign> campaigns;   // by falling copies, of equals by the template's bytes
  std::vector<CampaignCopy> copies;  // by submission
  std::vector<Addition> additions;   // by campaign, submission and place
};

// The campaigns among `texts` (valid UTF-8 of less than 2^31 bytes each, fewer than 2^32 texts),
// each of them a submission. Every copy is similar to its campaign's template: it
// shares a quarter of all pairs of words in the two, a set phrase not counted, or holds most of
// what the campaign's copies have in common. Time grows linearly with the texts.
//
// Throws Error kInvalidArgument if an option is out of its range, or if senders are given, but not
// one for each text.
EDAU_EXPORT Campaigns find_campaigns(std::span<const std::string_view> texts,
                                     const CampaignOptions& options = {}, int threads = 1);
Campaigns find_campaigns(std::span<const std::string_view> texts, const CampaignOptions& options,
                         Workers& workers);

}  // namespace edau
