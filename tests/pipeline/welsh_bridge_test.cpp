// Whether Welsh and English texts on one subject land in one theme: on the services whose
// texts the built-in lexicon never saw.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "core/hashing.hpp"
#include "core/parallel.hpp"
#include "edau/clustering.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/error.hpp"
#include "edau/find_themes.hpp"
#include "edau/measures.hpp"
#include "edau/term_keys.hpp"
#include "edau/vocabulary.hpp"
#include "text/test_data.hpp"
#include "text/tokenize_documents.hpp"

namespace edau {
namespace {

constexpr std::size_t kServices = 4;
constexpr std::size_t kTexts = 240;
constexpr std::size_t kStringsPerText = 4;

struct Sentence {
  std::string welsh;
  std::string english;
};

// The FNV-1a hash that lib/text/lexicon/train_lexicon.py orders services by.
std::uint64_t fnv1a(std::string_view text) {
  std::uint64_t value = 0xcbf29ce484222325ULL;
  for (const char c : text) {
    value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  }
  return value;
}

std::map<std::string, std::vector<Sentence>> read_services(const std::string& path) {
  std::map<std::string, std::vector<Sentence>> services;
  std::ifstream file(path);
  std::string source;
  std::string topic;
  Sentence sentence;
  std::getline(file, source);  // the header
  while (std::getline(file, source, '\t') && std::getline(file, topic, '\t') &&
         std::getline(file, sentence.welsh, '\t') && std::getline(file, sentence.english)) {
    services[topic].push_back(sentence);
  }
  return services;
}

struct Sample {
  std::vector<std::string> texts;
  std::vector<std::int32_t> services;
  std::vector<std::int32_t> languages;
};

// Texts of four strings of one service, alternately Welsh and English. A service's strings
// are taken in the order of the hash of the English one, four at a time, from the start
// again at the end; so no choice is left to whoever runs this.
Sample sample_texts(const std::map<std::string, std::vector<Sentence>>& services) {
  std::vector<std::string> names;
  names.reserve(services.size());
  for (const auto& [name, sentences] : services) names.push_back(name);
  std::ranges::sort(names, {}, fnv1a);
  names.resize(kServices);
  Sample sample;
  for (std::size_t service = 0; service < kServices; ++service) {
    std::vector<Sentence> sentences = services.at(names[service]);
    std::ranges::sort(sentences, {}, [](const Sentence& one) {
      return std::tuple(hash_bytes(one.english), one.welsh);
    });
    std::size_t next = 0;
    for (std::size_t i = 0; i < kTexts / kServices; ++i) {
      const bool welsh = i % 2 == 0;
      std::string text;
      for (std::size_t part = 0; part < kStringsPerText; ++part) {
        const Sentence& one = sentences[next++ % sentences.size()];
        text += (welsh ? one.welsh : one.english) + "\n";
      }
      sample.texts.push_back(text);
      sample.services.push_back(static_cast<int>(service));
      sample.languages.push_back(welsh ? 1 : 0);
    }
  }
  return sample;
}

struct Quality {
  double service = 0.0;
  double language = 0.0;
  double bridged_share = 0.0;
};

// The mean over seeds 1 to 5.
Quality measure(const Sample& sample, bool bridge) {
  constexpr int kSeeds = 5;
  std::vector<DocumentText> documents;
  for (std::size_t i = 0; i < sample.texts.size(); ++i) documents.push_back({i, sample.texts[i]});
  Workers workers(1);
  const auto tokens = tokenize_documents(documents, documents.size(), {}, workers);
  const TermKeys keys = TermKeys::normalize(tokens, {.bridge = bridge});
  const Vocabulary vocabulary = Vocabulary::build(tokens, keys);
  const auto matrix = DocumentTermMatrix::build(tokens, keys, vocabulary);
  const ClusteringInput input = ClusteringInput::from_documents(matrix);
  Quality quality;
  quality.bridged_share = static_cast<double>(keys.bridged_token_count()) /
                          static_cast<double>(keys.welsh_token_count());
  for (int seed = 1; seed <= kSeeds; ++seed) {
    ClusteringOptions options;
    options.cluster_count = static_cast<std::int32_t>(kServices);
    options.seed = static_cast<std::uint64_t>(seed);
    options.starts = 30;
    const Clustering clustering = cluster(input, options);
    std::vector<std::int32_t> found;
    for (std::size_t i = 0; i < sample.texts.size(); ++i) {
      found.push_back(clustering.assignments[i].cluster);
    }
    quality.service += 100 * compare_partitions(sample.services, found).nmi / kSeeds;
    quality.language += 100 * compare_partitions(sample.languages, found).nmi / kSeeds;
  }
  return quality;
}

TEST(WelshBridgeTest, ThemesFollowTheSubjectAndNotTheLanguage) {
  EDAU_NEEDS_TEST_DATA();
  const auto services = read_services(test_data_folder() + "/welsh/cy-en-parallel.tsv");
  ASSERT_EQ(services.size(), 14U);
  const Sample sample = sample_texts(services);
  const Quality with = measure(sample, true);
  const Quality without = measure(sample, false);
  std::cout << "with the bridge: NMI service " << with.service << ", language " << with.language
            << ", of Welsh content words bridged " << with.bridged_share
            << "\nwithout it: NMI service " << without.service << ", language " << without.language
            << '\n';
  EXPECT_GE(with.service, 80.0);
  EXPECT_LE(with.language, 5.0);
  EXPECT_GT(without.language, with.language);
}

// Six submissions about two subjects, each in both languages.
Corpus bilingual(int copies = 1) {
  const std::vector<std::string_view> said = {
      "Mae angen gwell bysiau yn y pentref", "We need better buses in the village",
      "Mae'r bysiau yn hwyr yn y pentref",   "The buses are late in the village",
      "Mae'r ysbyty a'r nyrsys yn rhagorol", "The hospital and the nurses are excellent",
      "Nid oes nyrsys yn yr ysbyty zwpzap",  "There are no nurses in the hospital zwpzap"};
  std::vector<std::string_view> texts;
  for (int i = 0; i < copies; ++i) texts.insert(texts.end(), said.begin(), said.end());
  return Corpus::from_texts(texts);
}

std::vector<std::int32_t> themes_of(const Analysis& analysis) {
  std::vector<std::int32_t> themes;
  for (const Document& document : analysis.documents()) themes.push_back(document.theme);
  return themes;
}

TEST(WelshBridgeTest, BothLanguagesShareTheThemesOfAnAnalysis) {
  const Analysis analysis = find_themes(bilingual(), {.themes = 2});
  const auto themes = themes_of(analysis);
  ASSERT_EQ(themes.size(), 8U);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(themes[i], themes[0]);
  for (std::size_t i = 4; i < 8; ++i) EXPECT_EQ(themes[i], themes[4]);
  EXPECT_NE(themes[0], themes[4]);
}

TEST(WelshBridgeTest, AnAnalysisSaysHowManyWelshWordsWereMatchedUnlessTheyAreFew) {
  const auto has_note = [](const Analysis& analysis) {
    return std::ranges::any_of(analysis.notes(), [](const std::string& note) {
      return note.find(" % of the Welsh words were matched") != std::string::npos;
    });
  };
  EXPECT_FALSE(has_note(find_themes(bilingual())));
  const Analysis with = find_themes(bilingual(20));
  EXPECT_TRUE(has_note(with));
  EXPECT_GT(with.resolved().bridged_tokens, 0U);
  EXPECT_LT(with.resolved().bridged_tokens, with.resolved().welsh_tokens);
  const Analysis without = find_themes(bilingual(20), {.bridge = false});
  EXPECT_FALSE(has_note(without));
  EXPECT_EQ(without.resolved().bridged_tokens, 0U);
  EXPECT_FALSE(has_note(find_themes(Corpus::from_texts(
      std::vector<std::string_view>{"The buses are late", "The trains are late"}))));
}

TEST(WelshBridgeTest, AUsersLexiconCountsAndIsNamedByItsContent) {
  const std::string path = testing::TempDir() + "edau_welsh_bridge_test.tsv";
  std::ofstream(path) << "zwpzap\tvillage\t1\n";
  const Analysis own = find_themes(bilingual(), {.lexicon = path});
  std::remove(path.c_str());
  const Analysis built_in = find_themes(bilingual());
  EXPECT_EQ(own.resolved().bridged_tokens, built_in.resolved().bridged_tokens + 1);
  EXPECT_EQ(own.resolved().lexicon_words, 1U);
  EXPECT_NE(own.resolved().lexicon_content, Key128{});
  EXPECT_EQ(built_in.resolved().lexicon_words, 0U);
  EXPECT_THROW(find_themes(bilingual(), {.lexicon = path}), Error);
}

}  // namespace
}  // namespace edau
