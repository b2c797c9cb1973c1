#include "themes/label_coverage.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "themes/world.hpp"

namespace edau {
namespace {

std::int64_t count(const World& world, const ThemeLabel& label) {
  Workers workers;
  std::vector<ClusterLabels> labels(world.documents().members.size());
  labels.front() = {label};
  count_label_submissions(world.documents(), labels, workers);
  return labels.front().front().submission_count;
}

TEST(LabelCoverageTest, CountsSubmissionsThatHoldAllWordsOfALabelInOnePoint) {
  const World world({{0, "Rural buses are late."},
                     {1, "The bus in this rural parish is late."},
                     {2, "Rural shops are closed."},
                     {2, "The buses stop early."},
                     {3, "Rural buses are few."},
                     {3, "A rural bus costs much."},
                     {4, "The buses cost much."},
                     {5, "Rural buses are for all.", 1}});
  struct Case {
    const char* label;
    std::int64_t submissions;
  };
  const Case cases[] = {
      {"rural buses", 3},      // in any form and order; one of two points of one submission
      {"Rural buses (2)", 3},  // as a second one is called
      {"buses", 5},
      {"buses of rural", 3},  // function words aside
      {"late rural buses", 2},
      {"trams", 0},
      {"rural trams", 4},  // a word of nobody's says nothing
  };
  for (const Case& one : cases) {
    EXPECT_EQ(count(world, {one.label, Language::kEnglish}), one.submissions) << one.label;
  }
  EXPECT_EQ(count(world, {"withheld", {}}), 0);
}

TEST(LabelCoverageTest, AWelshSubmissionSaysTheEnglishLabelThatItsWordsTranslate) {
  const World world({{0, "The bus services are late in our village."},
                     {1, "Mae gwasanaethau bysiau yn hwyr yn ein pentref ni."},
                     {2, "The services are late in our village."}});
  EXPECT_EQ(count(world, {"bus services", Language::kEnglish}), 2);
  EXPECT_EQ(count(world, {"gwasanaethau", Language::kWelsh}), 3);
}

TEST(LabelCoverageTest, NoLabelThatIsChosenIsSaidByNobody) {
  const World world(consultation(), 3);
  Workers workers;
  std::vector<ClusterLabels> labels = choose_labels(world.documents(), workers);
  count_label_submissions(world.documents(), labels, workers);
  for (const ClusterLabels& one : labels) {
    EXPECT_GT(one.front().submission_count, 0) << one.front().text;
  }
}

}  // namespace
}  // namespace edau
