#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "edau/find_themes.hpp"
#include "report/golden.hpp"
#include "report/outputs.hpp"
#include "report/provenance.hpp"
#include "report/sample.hpp"

namespace edau {
namespace {

nlohmann::json parse(const Analysis& analysis) {
  return nlohmann::json::parse(analysis_json(analysis, fixed_provenance(analysis)));
}

TEST(AnalysisJsonTest, IsAsAgreed) {
  const Analysis analysis = make_analysis(small_sample());
  expect_golden("analysis.json", analysis_json(analysis, fixed_provenance(analysis)));
}

TEST(AnalysisJsonTest, BothBalancesHold) {
  const nlohmann::json json = parse(make_analysis(small_sample()));
  const auto& submissions = json["submissions"];
  EXPECT_EQ(json["input"]["received"], submissions["received"]);
  EXPECT_EQ(submissions["received"].get<int>(),
            submissions["analysed"].get<int>() + submissions["excluded"].get<int>());
  int excluded = 0;
  for (const auto& count : json["ledger"]["excluded"]) excluded += count.get<int>();
  EXPECT_EQ(submissions["excluded"], excluded);
  EXPECT_EQ(submissions["analysed"].get<int>(), submissions["themed"].get<int>() +
                                                    submissions["unthemed"].get<int>() +
                                                    submissions["non_answers"].get<int>() +
                                                    submissions["without_usable_words"].get<int>());
}

TEST(AnalysisJsonTest, GivesEveryDoubleBack) {
  const Analysis analysis = make_analysis(small_sample());
  const nlohmann::json json = parse(analysis);
  EXPECT_EQ(json["resolved"]["objective"].get<double>(), 0.1);
  for (std::size_t i = 0; i < analysis.themes().size(); ++i) {
    EXPECT_EQ(json["themes"][i]["share"].get<double>(), analysis.themes()[i].share);
  }
}

TEST(AnalysisJsonTest, AUsersLexiconIsNamedByItsContentAndNotByItsPath) {
  const std::string path = testing::TempDir() + "edau_analysis_json_test.tsv";
  std::ofstream(path) << "zwpzap\tbus\t1\n";
  const std::vector<std::string_view> texts = {"Mae zwpzap yn hwyr yn y dref", "The bus is late"};
  const Analysis with = find_themes(Corpus::from_texts(texts), {.lexicon = path});
  std::remove(path.c_str());
  const nlohmann::json resolved = parse(with)["resolved"];
  EXPECT_EQ(resolved["lexicon"]["words"], 1);
  EXPECT_EQ(resolved["lexicon"]["hash"].get<std::string>().size(), 32U);
  EXPECT_EQ(resolved["welsh_tokens"], 3);
  EXPECT_EQ(resolved["bridged_tokens"], 3);
  EXPECT_EQ(analysis_json(with, provenance_of(with)).find(path), std::string::npos);

  const nlohmann::json english = parse(make_analysis(small_sample()))["resolved"];
  EXPECT_FALSE(english.contains("lexicon") || english.contains("welsh_tokens"));
}

TEST(AnalysisJsonTest, AUsersStopWordsAreNamedByTheirContent) {
  const std::string path = testing::TempDir() + "edau_analysis_json_words.txt";
  const std::vector<std::string_view> texts = {"The bus is late", "The late train"};
  const auto resolved = [&](const char* words) {
    std::ofstream(path) << words;
    const Analysis analysis = find_themes(Corpus::from_texts(texts), {.stop_words = path});
    std::remove(path.c_str());
    return parse(analysis)["resolved"]["stop_words"];
  };
  EXPECT_EQ(resolved("late\nsoon\n")["words"], 2);
  EXPECT_EQ(resolved("late\nsoon\n"), resolved("# mine\nSoon\nlate\nlate\n"));
  EXPECT_NE(resolved("late\nsoon\n")["hash"], resolved("late\nsooner\n")["hash"]);
  EXPECT_FALSE(parse(make_analysis(small_sample()))["resolved"].contains("stop_words"));
}

TEST(AnalysisJsonTest, ListsAreThereWhenTheyAreEmpty) {
  const nlohmann::json json = parse(make_analysis({}));
  EXPECT_EQ(json["themes"], nlohmann::json::array());
  EXPECT_EQ(json["notes"], nlohmann::json::array());
  EXPECT_EQ(json["hierarchy"], nlohmann::json::array());
  EXPECT_EQ(json["ledger"]["notes"], nlohmann::json::array());
  EXPECT_EQ(json["ledger"]["excluded"], nlohmann::json::object());
}

TEST(AnalysisJsonTest, TheHierarchyEndsInOneNodeThatHoldsEveryThemeOnce) {
  const nlohmann::json json = parse(make_analysis(grouped_sample()));
  EXPECT_EQ(json["themes"][1]["group"], "g2");
  EXPECT_EQ(json["themes"][1]["x"], 0.375);
  EXPECT_EQ(json["map"]["shown_share"], 0.125);
  std::map<std::string, std::set<std::string>> nodes;
  for (const auto& theme : json["themes"]) nodes[theme["id"]] = {theme["id"]};
  for (const auto& merge : json["hierarchy"]) {
    auto& node = nodes[merge["node"]];
    EXPECT_TRUE(node.empty());
    for (const auto& part : merge["parts"]) {
      for (const std::string& theme : nodes.at(part)) EXPECT_TRUE(node.insert(theme).second);
      nodes.erase(part);
    }
  }
  ASSERT_EQ(nodes.size(), 1U);
  EXPECT_EQ(nodes.begin()->first, "m6");
  EXPECT_EQ(nodes.begin()->second.size(), 7U);
}

TEST(AnalysisJsonTest, AThemeWithoutTermsOrExemplarsHasEmptyLists) {
  Sample sample = small_sample();
  sample.themes[0].describing.clear();
  sample.themes[0].exemplars.clear();
  const nlohmann::json theme = parse(make_analysis(sample))["themes"][0];
  EXPECT_EQ(theme["describing"], nlohmann::json::array());
  EXPECT_EQ(theme["exemplars"], nlohmann::json::array());
}

TEST(AnalysisJsonTest, KeepsEveryTextWholeAndValid) {
  Sample sample = sample_of_text("</script>\"\\\x1b\n\xE2\x80\xA8");
  sample.notes = {"not UTF-8: \xff."};
  const nlohmann::json json = parse(make_analysis(sample));
  EXPECT_EQ(json["themes"][0]["label"], sample.themes[0].label);
  EXPECT_EQ(json["themes"][0]["exemplars"][0]["text"], sample.rows[0].points[0].text);
  EXPECT_EQ(json["notes"][0], "not UTF-8: \xEF\xBF\xBD.");
}

}  // namespace
}  // namespace edau
