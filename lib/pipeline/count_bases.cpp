#include "pipeline/count_bases.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "campaigns/distinct_texts.hpp"
#include "pipeline/base_differences.hpp"
#include "pipeline/persons.hpp"

namespace edau {
namespace {

using Rows = std::vector<std::size_t>;  // of the corpus, rising, each once

void add_once(std::size_t row, Rows& rows) {
  if (rows.empty() || rows.back() != row) rows.push_back(row);
}

Rows analysed_rows(std::span<const Document> documents) {
  Rows rows;
  for (const Document& document : documents) add_once(document.submission, rows);
  return rows;
}

std::vector<Rows> rows_of_themes(std::span<const Document> documents, std::size_t theme_count) {
  std::vector<Rows> rows(theme_count);
  for (const Document& document : documents) {
    if (document.theme < 0) continue;
    add_once(document.submission, rows[static_cast<std::size_t>(document.theme)]);
  }
  return rows;
}

// A number for the text of each row, the same one for texts of the same words.
std::vector<std::uint32_t> number_texts(const Corpus& corpus, const Rows& analysed,
                                        Workers& workers) {
  std::vector<std::string_view> texts;
  texts.reserve(analysed.size());
  for (const std::size_t row : analysed) texts.push_back(corpus.submission(row).text);
  const DistinctTexts distinct = find_distinct_texts(texts, 0, {}, workers);
  std::vector<std::uint32_t> numbers(corpus.size());
  for (std::size_t i = 0; i < analysed.size(); ++i) numbers[analysed[i]] = distinct.rank_of[i];
  return numbers;
}

// What a row counts as; all by rows of the corpus.
struct Identities {
  std::span<const std::uint32_t> persons;
  std::vector<std::uint32_t> texts;
  std::span<const CampaignCopy> copies;  // empty: none is in a campaign

  std::int32_t campaign(std::size_t row) const noexcept {
    return copies.empty() ? -1 : copies[row].campaign;
  }
};

BaseCounts count_rows(const Identities& identities, const Rows& rows) {
  std::vector<std::uint32_t> persons;
  std::vector<std::uint32_t> persons_apart;
  std::vector<std::uint32_t> texts;
  std::vector<std::uint32_t> campaigns;
  persons.reserve(rows.size());
  texts.reserve(rows.size());
  for (const std::size_t row : rows) {
    persons.push_back(identities.persons[row]);
    texts.push_back(identities.texts[row]);
    const std::int32_t campaign = identities.campaign(row);
    if (campaign < 0) {
      persons_apart.push_back(identities.persons[row]);
    } else {
      campaigns.push_back(static_cast<std::uint32_t>(campaign));
    }
  }
  const std::int64_t apart = count_different(std::move(persons_apart));
  return {{count_different(std::move(persons)), count_different(std::move(texts)),
           apart + count_different(std::move(campaigns)), apart}};
}

BaseShares shares_of(const BaseCounts& counts, const BaseCounts& all) {
  BaseShares shares;
  for (const CountingBase base : kCountingBases) {
    if (all[base] == 0) continue;
    shares[base] = static_cast<double>(counts[base]) / static_cast<double>(all[base]);
  }
  return shares;
}

}  // namespace

std::string counted_noun(CountingBase base, bool of_people) {
  std::string who = of_people ? "people" : "submissions";
  switch (base) {
    case CountingBase::kAll: return who;
    case CountingBase::kDistinct: return "different texts";
    case CountingBase::kCampaignOne: return who + ", each campaign as one";
    case CountingBase::kCampaignApart: return who + " outside campaigns";
  }
  return who;
}

BaseCounts count_bases(const Corpus& corpus, std::span<const Document> documents,
                       const Campaigns& campaigns, std::span<const std::uint32_t> persons,
                       std::vector<Theme>& themes, Workers& workers) {
  const Rows analysed = analysed_rows(documents);
  const Identities identities{persons, number_texts(corpus, analysed, workers), campaigns.copies};
  const BaseCounts all = count_rows(identities, analysed);
  const std::vector<Rows> rows = rows_of_themes(documents, themes.size());
  for (std::size_t i = 0; i < themes.size(); ++i) {
    themes[i].counts = count_rows(identities, rows[i]);
    themes[i].shares = shares_of(themes[i].counts, all);
  }
  mark_differences(all, themes);
  return all;
}

}  // namespace edau
