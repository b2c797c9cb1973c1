// The steps: exact copies, shingles of the distinct texts, families of similar ones, and what
// their authors added.
#include <algorithm>
#include <string>

#include "campaigns/additions.hpp"
#include "campaigns/distinct_texts.hpp"
#include "campaigns/families.hpp"
#include "campaigns/shingles.hpp"
#include "core/parallel.hpp"
#include "edau/campaigns.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockSize = 256;

void check(const CampaignOptions& options, std::size_t texts) {
  if (options.min_words < 2 || options.min_copies < 2) {
    throw Error(ErrorCode::kInvalidArgument, "a campaign has at least 2 words and 2 copies, not " +
                                                 std::to_string(options.min_words) + " and " +
                                                 std::to_string(options.min_copies));
  }
  if (!options.senders.empty() && options.senders.size() != texts) {
    throw Error(ErrorCode::kInvalidArgument,
                "senders are given for " + std::to_string(options.senders.size()) + " of " +
                    std::to_string(texts) + " texts; give one for each, or none");
  }
}

Campaign campaign_of(const Family& family, const DistinctTexts& distinct) {
  const DistinctText& shown = distinct.texts[family.ranks.front()];
  Campaign campaign{shown.submission, shown.copy_count, 0};
  for (const std::uint32_t rank : std::span(family.ranks).subspan(1)) {
    campaign.edited_count += distinct.texts[rank].copy_count;
  }
  return campaign;
}

// By falling copies; of equals by the bytes of the template.
void sort_families(std::vector<Family>& families, const DistinctTexts& distinct,
                   std::span<const std::string_view> texts) {
  std::ranges::sort(families, [&](const Family& a, const Family& b) {
    const Campaign left = campaign_of(a, distinct);
    const Campaign right = campaign_of(b, distinct);
    if (left.copy_count() != right.copy_count()) return left.copy_count() > right.copy_count();
    return texts[left.template_submission] < texts[right.template_submission];
  });
}

std::vector<CampaignCopy> copies_of(std::span<const Family> families,
                                    const DistinctTexts& distinct) {
  std::vector<CampaignCopy> of_text(distinct.texts.size());
  for (std::size_t i = 0; i < families.size(); ++i) {
    for (const std::uint32_t rank : families[i].ranks) {
      of_text[rank] = {static_cast<std::int32_t>(i), rank == families[i].ranks.front()};
    }
  }
  std::vector<CampaignCopy> copies(distinct.rank_of.size());
  for (std::size_t submission = 0; submission < copies.size(); ++submission) {
    const std::uint32_t rank = distinct.rank_of[submission];
    if (rank != DistinctTexts::kNone) copies[submission] = of_text[rank];
  }
  return copies;
}

// By campaign, then by place in the corpus.
std::vector<std::size_t> edited_submissions(std::span<const CampaignCopy> copies) {
  std::vector<std::size_t> edited;
  for (std::size_t submission = 0; submission < copies.size(); ++submission) {
    const CampaignCopy copy = copies[submission];
    if (copy.campaign >= 0 && !copy.exact) edited.push_back(submission);
  }
  std::ranges::stable_sort(edited, {},
                           [&](std::size_t submission) { return copies[submission].campaign; });
  return edited;
}

std::vector<Addition> find_additions(const Campaigns& found,
                                     std::span<const std::string_view> texts, Workers& workers) {
  const std::vector<std::size_t> edited = edited_submissions(found.copies);
  std::vector<std::vector<Addition>> blocks(block_count(edited.size(), kBlockSize));
  const auto body = [&](std::size_t block, std::size_t begin, std::size_t end) {
    AdditionFinder finder;
    std::int32_t current = -1;
    for (const std::size_t submission : std::span(edited).subspan(begin, end - begin)) {
      const std::int32_t campaign = found.copies[submission].campaign;
      if (campaign != current) {
        finder.set_template(
            texts[found.campaigns[static_cast<std::size_t>(campaign)].template_submission]);
      }
      current = campaign;
      for (const ByteRange range : finder.find(texts[submission])) {
        blocks[block].push_back({campaign, submission, range});
      }
    }
  };
  workers.for_blocks(edited.size(), kBlockSize, body);
  std::vector<Addition> additions;
  for (const std::vector<Addition>& block : blocks) {
    additions.insert(additions.end(), block.begin(), block.end());
  }
  return additions;
}

}  // namespace

Campaigns find_campaigns(std::span<const std::string_view> texts, const CampaignOptions& options,
                         Workers& workers) {
  check(options, texts.size());
  const DistinctTexts distinct =
      find_distinct_texts(texts, options.min_words, options.senders, workers);
  const ShingleSets shingles(texts, distinct, workers);
  std::vector<Family> families =
      find_families(distinct, shingles, options.min_copies, options.senders, workers);
  sort_families(families, distinct, texts);

  Campaigns found;
  for (const Family& family : families) found.campaigns.push_back(campaign_of(family, distinct));
  found.copies = copies_of(families, distinct);
  found.additions = find_additions(found, texts, workers);
  return found;
}

Campaigns find_campaigns(std::span<const std::string_view> texts, const CampaignOptions& options,
                         int threads) {
  Workers workers(threads);
  return find_campaigns(texts, options, workers);
}

}  // namespace edau
