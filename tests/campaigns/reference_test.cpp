// find_campaigns() against the slow way, on small worlds of templates that are copied, edited,
// shortened and buried in pages, among texts that people wrote alone.
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "campaigns/campaign_texts.hpp"
#include "campaigns/reference_campaigns.hpp"
#include "edau/campaigns.hpp"

namespace edau {
namespace {

using Words = std::vector<std::string>;

class SmallWorld {
 public:
  explicit SmallWorld(std::uint64_t seed) : seed_(seed) {
    for (int number = 0; number < 8; ++number) {
      const Words whole = words(14 + below(50));
      for (std::size_t copies = 1 + below(6); copies > 0; --copies) add(whole);
      for (std::size_t edits = below(6); edits > 0; --edits) add(edited(whole));
    }
    for (int i = 0; i < 60; ++i) add(words(12 + below(60)));
  }

  const std::vector<std::string>& texts() const { return texts_; }

 private:
  std::size_t below(std::size_t count) { return draw_below(count, seed_, draw_++); }

  // Frequent words and rare ones, as in any text.
  Words words(std::size_t count) {
    Words result;
    for (std::size_t i = 0; i < count; ++i) {
      result.push_back("w" + std::to_string(below(2) == 0 ? below(20) : 100 + below(2'000)));
    }
    return result;
  }

  Words edited(Words text) {
    const std::size_t changes = below(4);
    for (std::size_t i = 0; i < changes; ++i) text[below(text.size())] = words(1)[0];
    if (below(3) == 0) text.resize(text.size() - below(text.size() / 3));
    const Words own = words(below(3) == 0 ? below(150) : 0);
    text.insert(below(2) == 0 ? text.begin() : text.end(), own.begin(), own.end());
    return text;
  }

  void add(const Words& text) {
    std::string bytes;
    for (const std::string& word : text) bytes += (bytes.empty() ? "" : " ") + word;
    texts_.push_back(bytes);
  }

  std::uint64_t seed_;
  std::uint64_t draw_ = 0;
  std::vector<std::string> texts_;
};

TEST(CampaignsReferenceTest, TheSlowWayFindsTheSame) {
  std::size_t compared = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const SmallWorld world(seed);
    const std::vector<std::string>& texts = world.texts();
    const Campaigns found = find_campaigns(views_of(texts), {});
    const std::map<std::string, std::string> expected = ReferenceCampaigns(texts, 3).templates();
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::int32_t campaign = found.copies[i].campaign;
      const auto at = expected.find(texts[i]);
      ASSERT_EQ(campaign >= 0, at != expected.end()) << "seed " << seed << ": " << texts[i];
      if (campaign < 0) continue;
      const Campaign& of = found.campaigns[static_cast<std::size_t>(campaign)];
      ASSERT_EQ(texts[of.template_submission], at->second) << "seed " << seed;
      ASSERT_EQ(found.copies[i].exact, texts[i] == at->second);
      ++compared;
    }
  }
  EXPECT_GT(compared, 1'000u);
}

}  // namespace
}  // namespace edau
