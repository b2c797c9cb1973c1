// Invented consultations of any size, with the themes known beforehand.
//
// A document is sentences of function words, background words by Zipf's law and,
// in some of the sentences, words of its theme. Themes differ in size and share
// words; some documents are noise, copies or near copies of earlier ones. The same
// options give the same bytes on every machine: only + − × ÷ on doubles, and
// edau's own random numbers.
//
// The defaults are FROZEN, and so are the constants in the sources: results
// measured on them must stay comparable. With them, scikit-learn 1.9.1's tf-idf
// (English stop words, sublinear tf, min_df 2) and k-means at the true 50 themes
// (10 starts) come to, by bench/peers/generator_difficulty.py:
//
//            seed 1   seed 2   seed 3
//   NMI       67.9     70.7     71.2    (x100)
//   ARI       33.1     26.3     26.7
#pragma once

#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bench/words.hpp"
#include "bench/zipf.hpp"

namespace edau::bench {

struct GeneratorOptions {
  std::int64_t documents = 10'000;  // at least 0
  int words_per_document = 60;      // 1 … 100,000
  int themes = 50;                  // 1 … 65,535
  std::uint64_t seed = 1;

  // Shares of all documents, together at most 1; the rest are originals.
  double noise_share = 0.05;           // background words only
  double duplicate_share = 0.05;       // the text of an earlier document, unchanged
  double near_duplicate_share = 0.05;  // one or two words changed

  // Share of all words that are English function words. In [0, 1].
  double function_word_share = 0.45;

  // Words of the background, by Zipf's law. 1,000 … kInventedWordCount.
  int vocabulary = 30'000;

  // Words of each theme, which are background words too. 1 … 900.
  int theme_words = 60;

  // Of how many themes a theme word is a word, on average. At least 1.
  double theme_overlap = 2.0;

  // Share of sentences that are about the document's theme, besides one in each
  // document that always is. In [0, 1].
  double topical_share = 0.3;

  // Share of the other words of such a sentence that belong to the theme, on
  // average over documents: from half of it to one and a half of it. In [0, 2/3].
  double theme_word_share = 0.65;
};

enum class DocumentKind : std::uint8_t { kOriginal, kNoise, kDuplicate, kNearDuplicate };

struct GeneratedDocument {
  DocumentKind kind;
  std::int64_t source;  // the original that a copy was made from; else its own index
  int theme;            // from 0, the most frequent first; -1 for noise
  std::string text;     // ASCII sentences in one line
};

class Generator {
 public:
  // Throws Error kInvalidArgument where an option is out of its range.
  explicit Generator(const GeneratorOptions& options);

  const GeneratorOptions& options() const noexcept { return options_; }

  // Document `index`, from 0, of this seed. Depends on no other document and
  // not on how many there are: a larger corpus begins with the smaller one.
  GeneratedDocument document(std::int64_t index) const;

 private:
  using WordId = std::uint32_t;  // function words first, then invented ones
  struct Plan {
    DocumentKind kind;
    std::int64_t source;
  };

  DocumentKind kind(std::int64_t index) const noexcept;
  Plan plan(std::int64_t index) const noexcept;
  WordId background_word(double unit) const noexcept;
  std::vector<int> sentence_lengths(std::int64_t index) const;
  std::vector<WordId> words(std::int64_t index, int theme, std::span<const int> lengths) const;
  void change_words(std::int64_t index, std::vector<WordId>& words) const;
  std::string text(std::int64_t index, std::span<const WordId> words,
                   std::span<const int> lengths) const;
  void fill_themes();

  GeneratorOptions options_;
  ZipfSampler function_words_;
  ZipfSampler background_;
  ZipfSampler theme_words_;
  ZipfSampler themes_;
  std::vector<std::string> forms_;       // by WordId
  std::vector<WordId> words_of_themes_;  // options_.theme_words for each theme
};

// "theme1" … for themes from 0, "noise" for -1.
std::string label_name(int theme);

// Writes the documents as CSV (id,text; ids from 1) and their labels as
// tab-separated rows (label, text), each with a header, in the same order.
void generate_corpus(const GeneratorOptions& options, std::ostream& texts, std::ostream& labels);

// The same into the file `path` and, beside it, `path`.labels.tsv.
//
// Throws Error kInvalidArgument, or kUnwritableOutput.
void write_generated_corpus(const GeneratorOptions& options, const std::string& path);

}  // namespace edau::bench
