// What a bilingual and a Welsh consultation come to: shared themes, labels that read well.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "core/parallel.hpp"
#include "edau/find_themes.hpp"
#include "edau/reading.hpp"
#include "edau/term_keys.hpp"
#include "pipeline/bilingual.hpp"
#include "text/normalizer.hpp"
#include "text/test_data.hpp"
#include "text/tokenize_documents.hpp"

namespace edau {
namespace {

struct Tokenized {
  TokenizedDocuments tokens;
  std::vector<std::size_t> documents;  // of the analysis, those with tokens here
};

// The documents of the analysis, tokenised as find_themes() did.
Tokenized tokenize(const Analysis& analysis) {
  std::vector<DocumentText> texts;
  std::vector<std::size_t> documents;
  for (std::size_t i = 0; i < analysis.documents().size(); ++i) {
    const Document& document = analysis.documents()[i];
    if (document.outcome == Outcome::kNonAnswer) continue;
    texts.push_back({document.submission, analysis.text(document)});
    documents.push_back(i);
  }
  Workers workers;
  return {tokenize_documents(texts, analysis.corpus().size(), {}, workers), documents};
}

TEST(WelshThemesTest, WelshAndEnglishOfTheSampleShareTheirThemes) {
  const Analysis analysis = find_themes(read_corpus(
      EDAU_SOURCE_DIR "/examples/data/digital-services.csv", {.text_column = "answer"}));
  const Tokenized tokenized = tokenize(analysis);
  std::vector<double> welsh(analysis.themes().size());
  std::vector<double> all(analysis.themes().size());
  for (std::size_t i = 0; i < tokenized.documents.size(); ++i) {
    const std::int32_t theme = analysis.documents()[tokenized.documents[i]].theme;
    if (theme < 0) continue;
    const auto at = static_cast<std::size_t>(theme);
    all[at] += 1;
    if (tokenized.tokens.language_of(i) == Language::kWelsh) welsh[at] += 1;
  }
  std::size_t shared = 0;
  for (std::size_t theme = 0; theme < all.size(); ++theme) {
    const double share = welsh[theme] / all[theme];
    std::string words = analysis.themes()[theme].label;
    for (const std::string& term : analysis.themes()[theme].terms()) words += " " + term;
    const bool of_the_language =
        words.find("Gymraeg") != std::string::npos || words.find("Cymraeg") != std::string::npos;
    EXPECT_TRUE(of_the_language || share <= 0.9) << words << ": " << share;
    if (share > 0.02 && share < 0.9) ++shared;
  }
  EXPECT_GE(shared * 4, all.size() * 3);
}

// The label's first and last words are no stop words of a language that a text of its is
// in, and no Welsh word stands first mutated where the texts have it unmutated.
TEST(WelshThemesTest, LabelsOfWelshTextsBeginUnmutatedAndWithoutStopWords) {
  EDAU_NEEDS_TEST_DATA();
  const std::vector<std::string> lines = lines_of_test_data("welsh/sentences_cc0.txt");
  const std::vector<std::string_view> texts(lines.begin(), lines.end());
  const Analysis analysis = find_themes(Corpus::from_texts(texts), {.themes = 29});
  const Tokenized tokenized = tokenize(analysis);
  const TermKeys keys = TermKeys::normalize(tokenized.tokens);
  std::map<std::string_view, SurfaceId> welsh;
  for (SurfaceId id = 0; id < tokenized.tokens.surface_count(); ++id) {
    const TokenizedDocuments::Surface surface = tokenized.tokens.surface(id);
    if (surface.language == Language::kWelsh) welsh[surface.bytes] = id;
  }
  EXPECT_GE(analysis.themes().size(), 20U);
  for (const Theme& theme : analysis.themes()) {
    const std::vector<Token> words = Tokenizer().tokenize(theme.label, Language::kWelsh);
    ASSERT_FALSE(words.empty());
    for (const Token& edge : {words.front(), words.back()}) {
      EXPECT_FALSE(is_stop_word(fold(edge.range.of(theme.label)), Language::kWelsh)) << theme.label;
    }
    const auto first = welsh.find(words.front().range.of(theme.label));
    if (words.size() == 1 && first != welsh.end()) {
      EXPECT_EQ(keys.shown(first->second), first->second) << theme.label;
    }
    std::printf("  %s\n", theme.label.c_str());
  }
}

// A Welsh document of the theme that holds `label`, but for what a mutation changes of its
// beginning.
bool is_said_in_welsh(const Analysis& analysis, std::int32_t theme, std::string_view label) {
  constexpr std::size_t kMutated = 2;  // bytes
  return std::ranges::any_of(analysis.documents(), [&](const Document& document) {
    return document.theme == theme && document.language == Language::kWelsh &&
           analysis.text(document).find(label.substr(kMutated)) != std::string_view::npos;
  });
}

TEST(WelshThemesTest, AWelshLabelIsWhatItsWelshTextsSay) {
  const Analysis analysis = find_themes(bilingual_corpus(8), {.themes = 3, .stability = 0});
  std::size_t labels = 0;
  for (std::size_t i = 0; i < analysis.themes().size(); ++i) {
    for (const ThemeLabel& label : analysis.themes()[i].labels) {
      if (label.language != Language::kWelsh) continue;
      EXPECT_TRUE(is_said_in_welsh(analysis, static_cast<std::int32_t>(i), label.text))
          << label.text;
      ++labels;
    }
  }
  EXPECT_GE(labels, 2U);
}

}  // namespace
}  // namespace edau
