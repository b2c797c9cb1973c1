// What the outputs say of campaigns.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/html_skeleton.hpp"
#include "report/outputs.hpp"
#include "report/sample.hpp"

namespace edau {
namespace {

std::string report_of(const Sample& sample) {
  const Analysis analysis = make_analysis(sample);
  return html_report(analysis, fixed_provenance(analysis));
}

TEST(CampaignOutputsTest, ARowForEachCampaignAndForEachAddition) {
  const Analysis analysis = make_analysis(campaign_sample());
  EXPECT_EQ(campaigns_csv(analysis),
            "campaign,copies,exact,edited,template\n"
            "c1,5,3,2,\"Close the quarry, and do it now.\"\n");
  EXPECT_EQ(additions_csv(analysis),
            "campaign,id,begin,end,text\n"
            "c1,4,33,55,\"My dog, \"\"Mot\"\", agrees.\"\n");
}

TEST(CampaignOutputsTest, WithoutACampaignThereAreHeadersOnly) {
  const Analysis analysis = make_analysis(small_sample());
  EXPECT_EQ(campaigns_csv(analysis), "campaign,copies,exact,edited,template\n");
  EXPECT_EQ(additions_csv(analysis), "campaign,id,begin,end,text\n");
  EXPECT_EQ(report_of(small_sample()).find("Campaigns"), std::string::npos);
}

TEST(CampaignOutputsTest, AnalysisJsonCountsThem) {
  const Analysis analysis = make_analysis(campaign_sample());
  const auto json = nlohmann::json::parse(analysis_json(analysis, fixed_provenance(analysis)));
  ASSERT_EQ(json["campaigns"].size(), 1U);
  const auto& campaign = json["campaigns"][0];
  EXPECT_EQ(campaign["id"], "c1");
  EXPECT_EQ(campaign["copies"], 5);
  EXPECT_EQ(campaign["exact"], 3);
  EXPECT_EQ(campaign["edited"], 2);
  EXPECT_EQ(campaign["additions"], 1);
  EXPECT_EQ(campaign["template"], "Close the quarry, and do it now.");
}

TEST(CampaignOutputsTest, TheReportShowsTheTemplateOnceAndWhatWasAdded) {
  const std::string text = read_html(report_of(campaign_sample())).text;
  for (const char* said :
       {"5 submissions (83.3% of those analysed) share their text with others, in 1 campaign.",
        "c1: 5 copies", "3 submissions have exactly these words; 2 are edited copies.",
        "People added 1 sentence of their own.", "My dog, &quot;Mot&quot;, agrees."}) {
    EXPECT_NE(text.find(said), std::string::npos) << said << "\n" << text;
  }
}

}  // namespace
}  // namespace edau
