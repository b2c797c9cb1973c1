#include "pipeline/respondents.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tuple>

#include "campaigns/distinct_texts.hpp"

namespace edau {
namespace {

// A number for the text of each row with a document, the same one for texts of the same words.
std::vector<std::uint32_t> number_texts(const Corpus& corpus, std::span<const Document> documents,
                                        Workers& workers) {
  std::vector<std::size_t> rows;
  std::vector<std::string_view> texts;
  for (const Document& document : documents) {
    if (!rows.empty() && rows.back() == document.submission) continue;
    rows.push_back(document.submission);
    texts.push_back(corpus.submission(document.submission).text);
  }
  const DistinctTexts distinct = find_distinct_texts(texts, 0, {}, workers);
  std::vector<std::uint32_t> numbers(corpus.size());
  for (std::size_t i = 0; i < rows.size(); ++i) numbers[rows[i]] = distinct.rank_of[i];
  return numbers;
}

// Tells documents that say what a campaign sent.
class CampaignWords {
 public:
  explicit CampaignWords(const Campaigns& campaigns)
      : copies_(campaigns.copies), additions_(campaigns.additions) {
    std::ranges::sort(additions_, {}, place_of);
  }

  // The campaign; -1 where its author wrote it.
  std::int32_t campaign_of(const Document& document) const {
    const std::int32_t campaign = copies_.empty() ? -1 : copies_[document.submission].campaign;
    return campaign >= 0 && is_added(document) ? -1 : campaign;
  }

 private:
  static std::tuple<std::size_t, std::uint32_t> place_of(const Addition& addition) {
    return {addition.submission, addition.range.begin};
  }

  // A whole submission that holds an addition is none.
  bool is_added(const Document& document) const {
    const auto next = std::ranges::upper_bound(
        additions_, std::tuple(document.submission, document.range.begin), {}, place_of);
    if (next == additions_.begin()) return false;
    const Addition& last = *(next - 1);
    return last.submission == document.submission && document.range.end <= last.range.end;
  }

  std::span<const CampaignCopy> copies_;  // empty: none is in a campaign
  std::vector<Addition> additions_;       // by submission and place
};

}  // namespace

ByBase<Respondents> respondents_on_bases(const Corpus& corpus, std::span<const Document> documents,
                                         const Campaigns& campaigns,
                                         std::span<const std::uint32_t> persons, Workers& workers) {
  const std::vector<std::uint32_t> texts = number_texts(corpus, documents, workers);
  const CampaignWords campaign_words(campaigns);
  const auto first_campaign = static_cast<std::uint32_t>(corpus.size());  // persons are below
  ByBase<Respondents> result;
  for (Respondents& respondents : result.values) respondents.reserve(documents.size());
  for (const Document& document : documents) {
    const std::uint32_t person = persons[document.submission];
    const std::int32_t campaign = campaign_words.campaign_of(document);
    result[CountingBase::kAll].push_back(person);
    result[CountingBase::kDistinct].push_back(texts[document.submission]);
    result[CountingBase::kCampaignOne].push_back(
        campaign < 0 ? person : first_campaign + static_cast<std::uint32_t>(campaign));
    result[CountingBase::kCampaignApart].push_back(campaign < 0 ? person : kNobody);
  }
  return result;
}

}  // namespace edau
