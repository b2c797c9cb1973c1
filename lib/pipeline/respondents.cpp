#include "pipeline/respondents.hpp"

#include <cstddef>
#include <string_view>

#include "campaigns/distinct_texts.hpp"
#include "pipeline/campaign_words.hpp"

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
