#include "themes/terms.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "themes/world.hpp"

namespace edau {
namespace {

using Words = std::vector<std::string>;

Words both(const ClusterTerms& terms) {
  Words words = terms.describing;
  words.insert(words.end(), terms.discriminating.begin(), terms.discriminating.end());
  return words;
}

// The same on any number of threads.
std::vector<ClusterTerms> terms_of(const ClusteredDocuments& documents, std::size_t count) {
  Workers one(1);
  std::vector<ClusterTerms> terms = choose_terms(documents, count, one);
  for (const int threads : {2, 7}) {
    Workers several(threads);
    const auto again = choose_terms(documents, count, several);
    for (std::size_t cluster = 0; cluster < terms.size(); ++cluster) {
      EXPECT_EQ(again[cluster].describing, terms[cluster].describing);
      EXPECT_EQ(again[cluster].discriminating, terms[cluster].discriminating);
    }
  }
  return terms;
}

Words describing(const World& world, std::size_t count = 7) {
  return terms_of(world.documents(), count)[0].describing;
}

TEST(TermsTest, WhatMostSubmissionsUseDescribesAndWhatOthersDoNotUseSetsApart) {
  const World world({{0, "buses late people", 0},
                     {1, "buses people", 0},
                     {2, "wages low people", 1},
                     {3, "wages people", 1}});
  const auto terms = terms_of(world.documents(), 2);
  EXPECT_EQ(terms[0].describing, (Words{"buses", "people"}));
  EXPECT_EQ(terms[0].discriminating, Words{"late"});
  EXPECT_EQ(terms[1].describing, (Words{"wages", "people"}));
  EXPECT_EQ(terms[1].discriminating, Words{"low"});
  EXPECT_EQ(terms_of(world.documents(), 1)[0].discriminating, Words{"late"});
}

TEST(TermsTest, ASubmissionCountsOnceHoweverOftenItSaysAWord) {
  const World world({{0, "trams trams"}, {0, "trams"}, {0, "trams"}, {1, "buses"}, {2, "buses"}});
  EXPECT_EQ(describing(world, 1), Words{"buses"});
}

TEST(TermsTest, NoMoreThanAskedForAndNoneThatTheClusterLacks) {
  const World world(consultation(), 3);
  for (const std::size_t count : {0U, 1U, 3U, 1000U}) {
    const auto terms = terms_of(world.documents(), count);
    ASSERT_EQ(terms.size(), 3U);
    for (const ClusterTerms& of_cluster : terms) {
      EXPECT_LE(of_cluster.describing.size(), count);
      EXPECT_LE(of_cluster.discriminating.size(), count);
      const Words words = both(of_cluster);
      EXPECT_EQ(std::set(words.begin(), words.end()).size(), words.size());
      for (const std::string& term : words) {
        EXPECT_GE(world.submissions_with(term), 1U) << term;
        EXPECT_FALSE(is_stop_word(term, Language::kEnglish)) << term;
      }
    }
  }
}

TEST(TermsTest, ATermIsShownAsItIsMostOftenWritten) {
  EXPECT_EQ(describing(World({{0, "Services services service service's service"}})),
            Words{"service"});
  EXPECT_EQ(describing(World({{0, "Services services services"}})), Words{"services"});
  EXPECT_EQ(describing(World({{0, "Bus bus"}})), Words{"bus"});
}

TEST(TermsTest, AThemeIsTakenAtItsOwnWordsAndNotAtThoseOfOthers) {
  const World world(
      {{0, "trains and TRAMS", 0}, {1, "trams and trams and trams", 1}, {2, "trams and buses", 1}});
  const Words words = both(terms_of(world.documents(), 3)[0]);
  EXPECT_NE(std::ranges::find(words, "TRAMS"), words.end());
}

TEST(TermsTest, APhraseIsWrittenAsItsWordsAre) {
  const World world({{0, "Health Care costs", 0},
                     {1, "health care matters", 0},
                     {2, "Our health care", 0},
                     {3, "Parks and trees", 1}},
                    {.min_document_frequency = 1, .max_document_share = 1.0, .ngram_max = 2});
  const auto terms = terms_of(world.documents(), 3);
  EXPECT_NE(std::ranges::find(terms[0].describing, "health care"), terms[0].describing.end());
  for (const ClusterTerms& of_cluster : terms) {
    const Words words = both(of_cluster);
    EXPECT_EQ(std::ranges::find(words, ""), words.end());
  }
}

TEST(TermsTest, AMutatedWordIsShownUnmutatedWhereItIsWrittenSo) {
  EXPECT_EQ(describing(World({{0, "mae yn yr gymuned a gymuned a gymuned"}, {1, "y cymuned"}})),
            Words{"cymuned"});
  EXPECT_EQ(describing(World({{0, "mae yn yr gymuned a gymuned"}})), Words{"gymuned"});
}

// The bridge makes "bws" and "bus" one term.
TEST(TermsTest, ATermIsWrittenInTheLanguageOfMostOfTheTheme) {
  const std::vector<Point> english = {{0, "The bus is late and it is full", 0},
                                      {1, "We wait for the bus here", 0}};
  const std::vector<Point> welsh = {{2, "Mae'r bws yn hwyr, bws hwyr yw'r bws a'r bws", 0}};
  std::vector<Point> points = english;
  points.insert(points.end(), welsh.begin(), welsh.end());
  Words words = describing(World(points));
  EXPECT_EQ(words.front(), "bus");
  points.push_back({3, "Mae'r bws yn hen ac yn fudr", 0});
  points.push_back({4, "Nid yw'r bws yn dod yma o gwbl", 0});
  words = describing(World(points));
  EXPECT_EQ(words.front(), "bws");
}

TEST(TermsTest, WhatOnePersonAloneSaysIsShownOnlyIfItMayBePublished) {
  World world({{0, "late buses"}, {1, "late buses, Penarth"}, {2, "late buses, Barry"}});
  EXPECT_EQ(both(terms_of(world.documents(), 9)[0]).size(), 4U);
  world.set_speakers({{0, true}, {1, false}, {2, true}});
  Words words = both(terms_of(world.documents(), 9)[0]);
  std::ranges::sort(words);
  EXPECT_EQ(words, (Words{"Barry", "buses", "late"}));
  // Several submissions of one person are one voice.
  world.set_speakers({{7, false}, {7, false}, {7, false}});
  EXPECT_TRUE(both(terms_of(world.documents(), 9)[0]).empty());
  world.set_speakers({{7, false}, {7, false}, {8, false}});
  EXPECT_EQ(both(terms_of(world.documents(), 9)[0]).size(), 2U);
}

TEST(TermsTest, EqualScoresFollowBytes) {
  EXPECT_EQ(describing(World({{0, "delta alpha charlie bravo"}}), 3),
            (Words{"alpha", "bravo", "charlie"}));
}

// The definitions in terms.hpp, word for word: everything is counted anew for each term.
class SlowTerms {
 public:
  SlowTerms(const ClusteredDocuments& documents, std::size_t cluster)
      : documents_(documents), cluster_(cluster), members_(documents.members[cluster]) {
    for (TermId term = 0; term < documents.vocabulary.size(); ++term) {
      if (submissions(term) > 0) terms_.push_back(term);
    }
  }

  ClusterTerms choose(std::size_t count) const {
    ClusterTerms result;
    pick(count, {}, result.describing,
         [&](TermId t) { return std::tuple(-submissions(t), -apart(t), t); });
    pick(count, result.describing, result.discriminating,
         [&](TermId t) { return std::tuple(-apart(t), t); });
    return result;
  }

 private:
  template <typename Rank>
  void pick(std::size_t count, const Words& others, Words& chosen, const Rank& rank) const {
    std::vector<TermId> order = terms_;
    std::ranges::sort(order, {}, rank);
    for (const TermId term : order) {
      const std::string written = form(term);
      if (chosen.size() == count) return;
      if (std::ranges::count(others, written) + std::ranges::count(chosen, written) == 0) {
        chosen.push_back(written);
      }
    }
  }

  TermId term_of(SurfaceId surface) const {
    return documents_.vocabulary.term_of(documents_.keys.key_of(surface));
  }

  int submissions(TermId term) const {
    std::set<std::size_t> found;
    for (const std::size_t document : members_) {
      for (const Occurrence& one : documents_.tokens.document(document)) {
        if (term_of(one.surface()) == term) found.insert(documents_.tokens.submission_of(document));
      }
    }
    return static_cast<int>(found.size());
  }

  float apart(TermId term) const {
    const auto weights = documents_.rule.weights(term);
    const float weight = weights[cluster_];
    const float total = std::accumulate(weights.begin(), weights.end(), 0.0F);
    return weight > 0.0F ? weight * (weight / total) : 0.0F;
  }

  std::string form(TermId term) const {
    std::map<std::optional<Language>, int> languages;
    for (const std::size_t document : members_)
      ++languages[documents_.tokens.language_of(document)];
    const auto main =
        std::ranges::max_element(languages, {}, [](const auto& l) { return l.second; });
    std::map<std::pair<bool, std::string>, int> counts;  // by language and bytes
    for (const std::size_t document : members_) {
      const bool is_main = documents_.tokens.language_of(document) == main->first;
      for (const Occurrence& one : documents_.tokens.document(document)) {
        const SurfaceId shown = documents_.keys.shown(one.surface());
        const std::string bytes(documents_.tokens.surface(shown).bytes);
        if (term_of(one.surface()) == term) ++counts[{is_main, bytes}];
      }
    }
    std::tuple<bool, int, std::string> best;
    for (const auto& [key, count] : counts) best = std::max(best, {key.first, count, key.second});
    return std::get<2>(best);
  }

  const ClusteredDocuments& documents_;
  std::size_t cluster_;
  std::vector<std::size_t> members_;
  std::vector<TermId> terms_;
};

TEST(TermsTest, AreThoseOfASlowReference) {
  const std::vector<std::string> words = {"bus",   "Bus",  "buses", "wage", "wages", "Wages",
                                          "trees", "tree", "farm",  "the",  "of",    "health"};
  std::mt19937 random(5);
  for (int round = 0; round < 60; ++round) {
    std::vector<Point> points;
    for (std::size_t i = 0; i < 14; ++i) {
      std::string text = "the";
      for (int j = 0; j < 5; ++j) text += " " + words[random() % words.size()];
      if (random() % 4 == 0) text = "mae'r bws yn hwyr a'r fferm yn y coed " + words[random() % 8];
      points.push_back({i / 2, text, static_cast<std::int32_t>(i % 3)});
    }
    const World world(points);
    const ClusteredDocuments documents = world.documents();
    const auto terms = terms_of(documents, 3);
    for (std::size_t cluster = 0; cluster < 3; ++cluster) {
      const ClusterTerms slow = SlowTerms(documents, cluster).choose(3);
      EXPECT_EQ(terms[cluster].describing, slow.describing) << round;
      EXPECT_EQ(terms[cluster].discriminating, slow.discriminating) << round;
    }
  }
}

}  // namespace
}  // namespace edau
