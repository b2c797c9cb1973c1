// Exact copies: submissions with the same words, case, punctuation and spacing aside.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/parallel.hpp"

namespace edau {

struct DistinctText {
  std::uint32_t submission;  // one that spells it as most of its copies do
  std::uint32_t copy_count;
  std::uint32_t sender_count;  // different ones, of these
  std::uint32_t word_count;
};

struct DistinctTexts {
  static constexpr std::uint32_t kNone = 0xffffffff;

  // By falling senders, then copies, then by the bytes of the spelling: an order of content. A
  // text's place in it is its rank.
  std::vector<DistinctText> texts;
  std::vector<std::uint32_t> rank_of;  // by submission; kNone for one of too few words
};

// `senders` as CampaignOptions::senders.
DistinctTexts find_distinct_texts(std::span<const std::string_view> texts, std::uint32_t min_words,
                                  std::span<const std::uint32_t> senders, Workers& workers);

}  // namespace edau
