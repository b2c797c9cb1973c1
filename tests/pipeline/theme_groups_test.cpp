#include "pipeline/theme_groups.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "edau/find_themes.hpp"

namespace edau {
namespace {

constexpr const char* kLetter =
    "Please keep the harbour open all year, because our boats and our families depend on its "
    "lights and its walls in every season.";

struct Answers {
  std::vector<std::string> texts;
  std::vector<std::string> channels;

  void add(std::string text, std::string channel) {
    texts.push_back(std::move(text));
    channels.push_back(std::move(channel));
  }
};

// On the web people write of the harbour more often than by e-mail. By e-mail came 60 copies of a
// letter on it, of which three have a sentence of their sender's on the ferry, and one copy came on
// the web.
Answers answers() {
  Answers made;
  for (int i = 0; i < 57; ++i) made.add(kLetter, "email");
  for (int i = 0; i < 3; ++i) {
    made.add(
        std::string(kLetter) + " The ferry timetable is poor on day " + std::to_string(i) + ".",
        "email");
  }
  made.add(kLetter, "web");
  for (int i = 0; i < 30; ++i) {
    made.add("Harbour lights and walls failed our boats on night " + std::to_string(i) + ".",
             i < 3 ? "email" : "web");
    made.add("The ferry timetable is poor on morning " + std::to_string(i) + ".",
             i < 25 ? "email" : "web");
  }
  return made;
}

Analysis analysed(const Answers& made, Options options) {
  const std::vector<std::string_view> texts(made.texts.begin(), made.texts.end());
  const std::vector<std::string_view> channels(made.channels.begin(), made.channels.end());
  const FurtherColumns::Group group{"channel", channels};
  options.themes = 2;
  options.stability = 0;
  return find_themes(Corpus::from_texts(texts, {}, {.groups = {&group, 1}}), options);
}

Analysis analysed_on(CountingBase base) {
  Options options;
  options.base = base;
  return analysed(answers(), options);
}

// The theme of most copies, in the group of e-mails.
const GroupCell& harbour_by_email(const Analysis& analysis) {
  const GroupTable& table = analysis.group_tables().front();
  EXPECT_EQ(table.groups[0].value, "email");
  return table.cell(0, 0);
}

TEST(ThemeGroupsTest, CopiesAreCountedOnTheHeadlineBaseAndNeverTested) {
  struct Case {
    CountingBase base;
    std::int64_t count;
    std::int64_t size;
  };
  // With edited ones four texts of the campaign; it is in the group of most of its copies.
  const Case cases[] = {{CountingBase::kAll, 63, 88},
                        {CountingBase::kDistinct, 7, 32},
                        {CountingBase::kCampaignOne, 4, 32},
                        {CountingBase::kCampaignApart, 3, 31}};
  for (const Case& one : cases) {
    const Analysis analysis = analysed_on(one.base);
    const GroupCell& cell = harbour_by_email(analysis);
    EXPECT_EQ(cell.count, one.count) << counting_base_name(one.base);
    EXPECT_EQ(analysis.group_tables().front().groups[0].size, one.size)
        << counting_base_name(one.base);
    EXPECT_EQ(cell.tested_count, 3);
    EXPECT_EQ(analysis.group_tables().front().groups[0].tested_size, 31);
    EXPECT_LT(cell.tested_share, cell.others_share);  // with copies it is the other way round
    EXPECT_LT(cell.adjusted_p, 0.001);
  }
  EXPECT_GT(harbour_by_email(analysed_on(CountingBase::kAll)).share, 0.7);
}

TEST(ThemeGroupsTest, OnEachBaseGroupsAddUpToTheTheme) {
  for (const CountingBase base : kCountingBases) {
    const Analysis analysis = analysed_on(base);
    const GroupTable& table = analysis.group_tables().front();
    EXPECT_EQ(table.groups[0].size + table.groups[1].size, analysis.analysed_on_bases()[base]);
    for (std::size_t theme = 0; theme < analysis.themes().size(); ++theme) {
      EXPECT_EQ(table.cell(theme, 0).count + table.cell(theme, 1).count,
                analysis.themes()[theme].counts[base])
          << counting_base_name(base);
    }
  }
}

TEST(ThemeGroupsTest, APublicEditionTestsOnlyOnTheBaseWithoutCopies) {
  for (const CountingBase base : kCountingBases) {
    Options options;
    options.base = base;
    options.public_edition = true;
    const Analysis analysis = analysed(answers(), options);
    const bool is_any_tested =
        std::ranges::any_of(analysis.group_tables().front().cells, &GroupCell::is_tested);
    EXPECT_FALSE(is_any_tested && base != CountingBase::kCampaignApart) << counting_base_name(base);
  }
}

}  // namespace
}  // namespace edau
