#include "bench/generator.hpp"

#include <algorithm>
#include <fstream>
#include <ostream>

#include "core/random.hpp"
#include "edau/error.hpp"

namespace edau::bench {
namespace {

// Chosen by measuring: generator.hpp says what they come to.
constexpr double kFunctionWordShift = 2.0;
constexpr double kBackgroundShift = 2.7;  // Mandelbrot's usual value for English
constexpr double kThemeWordShift = 4.0;
constexpr double kThemeSizeShift = 6.0;  // of 50 themes, the first is 9 times the last

// The most frequent background words say nothing about any theme.
constexpr std::uint32_t kFirstThemeWord = 100;

constexpr int kShortestSentence = 8;
constexpr int kLongestSentence = 16;

// Each question asked of chance has a stream of its own.
enum class Purpose : std::uint64_t {
  kKind = 1,
  kSource = 2,
  kTheme = 3,
  kWord = 4,
  kChange = 5,
  kSentence = 6,
  kComma = 7,
  kThemeWord = 8,
  kTopical = 9,
};

class Stream {
 public:
  Stream(std::uint64_t seed, Purpose purpose, std::uint64_t index) noexcept
      : seed_(seed), key_{static_cast<std::uint64_t>(purpose), index} {}
  Stream(std::uint64_t seed, Purpose purpose, std::int64_t index) noexcept
      : Stream(seed, purpose, static_cast<std::uint64_t>(index)) {}

  double unit() noexcept { return random_unit(seed_, RandomStage::kGenerator, key_, draw_++); }

  // Uniform below `count` but for a bias of count / 2^32.
  std::uint32_t below(std::uint32_t count) noexcept {
    const std::uint64_t bits = random_bits(seed_, RandomStage::kGenerator, key_, draw_++) >> 32;
    return static_cast<std::uint32_t>(bits * count >> 32);
  }

 private:
  std::uint64_t seed_;
  Key128 key_;
  std::uint64_t draw_ = 0;
};

void require(bool holds, const char* message) {
  if (!holds) throw Error(ErrorCode::kInvalidArgument, message);
}

bool is_share(double share) { return share >= 0.0 && share <= 1.0; }  // false for NaN

const GeneratorOptions& checked(const GeneratorOptions& options) {
  require(options.documents >= 0, "documents must be at least 0");
  require(options.words_per_document >= 1 && options.words_per_document <= 100'000,
          "words_per_document must be in 1 … 100,000");
  require(options.themes >= 1 && options.themes <= 65'535, "themes must be in 1 … 65,535");
  require(is_share(options.noise_share) && is_share(options.duplicate_share) &&
              is_share(options.near_duplicate_share) &&
              options.noise_share + options.duplicate_share + options.near_duplicate_share <= 1.0,
          "noise_share, duplicate_share and near_duplicate_share must be in [0, 1], and so must "
          "their sum");
  require(is_share(options.function_word_share), "function_word_share must be in [0, 1]");
  require(options.vocabulary >= 1'000 && options.vocabulary <= static_cast<int>(kInventedWordCount),
          "vocabulary must be in 1,000 … 1,000,000");
  require(options.theme_words >= 1 && options.theme_words <= 900, "theme_words must be in 1 … 900");
  require(options.theme_overlap >= 1.0, "theme_overlap must be at least 1");
  require(is_share(options.topical_share), "topical_share must be in [0, 1]");
  require(options.theme_word_share >= 0.0 && options.theme_word_share * 1.5 <= 1.0,
          "theme_word_share must be in [0, 2/3]");
  return options;
}

// Of `left` words of a text: all where they make one sentence, otherwise
// leaving enough for another.
int sentence_length(int left, Stream& stream) {
  if (left <= kLongestSentence) return left;
  const int longest = std::min(kLongestSentence, left - kShortestSentence);
  const auto choices = static_cast<std::uint32_t>(longest - kShortestSentence + 1);
  return kShortestSentence + static_cast<int>(stream.below(choices));
}

std::ofstream open(const std::string& path) {
  std::ofstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorCode::kUnwritableOutput, path + ": cannot be written");
  return file;
}

void close(std::ofstream& file, const std::string& path) {
  file.close();
  if (!file) throw Error(ErrorCode::kUnwritableOutput, path + ": could not be written whole");
}

}  // namespace

Generator::Generator(const GeneratorOptions& options)
    : options_(checked(options)),
      function_words_(function_words().size(), kFunctionWordShift),
      background_(static_cast<std::size_t>(options.vocabulary), kBackgroundShift),
      theme_words_(static_cast<std::size_t>(options.theme_words), kThemeWordShift),
      themes_(static_cast<std::size_t>(options.themes), kThemeSizeShift) {
  forms_.assign(function_words().begin(), function_words().end());
  const auto vocabulary = static_cast<std::uint32_t>(options_.vocabulary);
  for (std::uint32_t id = 0; id < vocabulary; ++id) forms_.push_back(invented_word(id));
  fill_themes();
}

// All themes draw their words from one pool, as large as the overlap asks for.
void Generator::fill_themes() {
  const auto words = static_cast<std::uint32_t>(options_.theme_words);
  const double wanted = static_cast<double>(options_.themes) * words / options_.theme_overlap;
  const double most = static_cast<double>(options_.vocabulary) - kFirstThemeWord;
  const auto pool =
      static_cast<std::uint32_t>(std::clamp(wanted, static_cast<double>(words), most));
  const auto first = static_cast<WordId>(function_words().size()) + kFirstThemeWord;
  for (int theme = 0; theme < options_.themes; ++theme) {
    Stream stream(options_.seed, Purpose::kThemeWord, std::int64_t{theme});
    std::vector<bool> taken(pool, false);
    for (std::uint32_t count = 0; count < words;) {
      const std::uint32_t word = stream.below(pool);
      if (taken[word]) continue;
      taken[word] = true;
      words_of_themes_.push_back(first + word);
      ++count;
    }
  }
}

DocumentKind Generator::kind(std::int64_t index) const noexcept {
  double unit = Stream(options_.seed, Purpose::kKind, index).unit();
  if (unit < options_.noise_share) return DocumentKind::kNoise;
  unit -= options_.noise_share;
  if (unit < options_.duplicate_share) return DocumentKind::kDuplicate;
  unit -= options_.duplicate_share;
  if (unit < options_.near_duplicate_share) return DocumentKind::kNearDuplicate;
  return DocumentKind::kOriginal;
}

// What a copy is a copy of is found by asking for the kinds of earlier
// documents, never for their texts: no memory of them is needed. The square
// makes some documents the template of many copies, as in letter campaigns.
Generator::Plan Generator::plan(std::int64_t index) const noexcept {
  constexpr int kTries = 64;
  const DocumentKind wanted = kind(index);
  if (wanted == DocumentKind::kOriginal || wanted == DocumentKind::kNoise) return {wanted, index};
  Stream stream(options_.seed, Purpose::kSource, index);
  for (int i = 0; i < kTries && index > 0; ++i) {
    const double unit = stream.unit();
    const auto source = static_cast<std::int64_t>(static_cast<double>(index) * (unit * unit));
    if (kind(source) == DocumentKind::kOriginal) return {wanted, source};
  }
  return {DocumentKind::kOriginal, index};  // nothing to copy yet
}

Generator::WordId Generator::background_word(double unit) const noexcept {
  return static_cast<WordId>(function_words().size() + background_(unit));
}

std::vector<int> Generator::sentence_lengths(std::int64_t index) const {
  Stream stream(options_.seed, Purpose::kSentence, index);
  std::vector<int> lengths;
  for (int left = options_.words_per_document; left > 0; left -= lengths.back()) {
    lengths.push_back(sentence_length(left, stream));
  }
  return lengths;
}

// A theme's words stand together in some sentences, as people write: a theme can
// be found in whole documents and in their sentences.
std::vector<Generator::WordId> Generator::words(std::int64_t index, int theme,
                                                std::span<const int> lengths) const {
  Stream stream(options_.seed, Purpose::kWord, index);
  Stream topical(options_.seed, Purpose::kTopical, index);
  const double theme_share = options_.theme_word_share * (0.5 + topical.unit());
  const double function_bound = options_.function_word_share;
  const double theme_bound = function_bound + (1.0 - function_bound) * theme_share;
  const std::size_t first =
      static_cast<std::size_t>(std::max(theme, 0)) * static_cast<std::size_t>(options_.theme_words);
  const std::size_t sure = topical.below(static_cast<std::uint32_t>(lengths.size()));
  std::vector<WordId> words;
  for (std::size_t sentence = 0; sentence < lengths.size(); ++sentence) {
    const bool on_theme = topical.unit() < options_.topical_share || sentence == sure;
    const double bound = theme >= 0 && on_theme ? theme_bound : function_bound;
    for (int left = lengths[sentence]; left > 0; --left) {
      const double source = stream.unit();
      const double unit = stream.unit();
      if (source < function_bound) {
        words.push_back(static_cast<WordId>(function_words_(unit)));
      } else if (source < bound) {
        words.push_back(words_of_themes_[first + theme_words_(unit)]);
      } else {
        words.push_back(background_word(unit));
      }
    }
  }
  return words;
}

void Generator::change_words(std::int64_t index, std::vector<WordId>& words) const {
  Stream stream(options_.seed, Purpose::kChange, index);
  for (std::uint32_t changes = 1 + stream.below(2); changes > 0; --changes) {
    WordId& word = words[stream.below(static_cast<std::uint32_t>(words.size()))];
    const WordId before = word;
    while (word == before) word = background_word(stream.unit());
  }
}

std::string Generator::text(std::int64_t index, std::span<const WordId> words,
                            std::span<const int> lengths) const {
  constexpr std::uint32_t kWordsPerComma = 16;
  Stream commas(options_.seed, Purpose::kComma, index);
  std::string text;
  auto word = words.begin();
  for (const int length : lengths) {
    if (!text.empty()) text += ' ';
    const std::size_t start = text.size();
    for (int left = length; left > 0; --left) {
      text += forms_[*word++];
      if (left > 1 && commas.below(kWordsPerComma) == 0) text += ',';
      text += left > 1 ? ' ' : '.';
    }
    text[start] = static_cast<char>(text[start] - 'a' + 'A');
  }
  return text;
}

GeneratedDocument Generator::document(std::int64_t index) const {
  const Plan plan = this->plan(index);
  int theme = -1;
  if (plan.kind != DocumentKind::kNoise) {
    Stream stream(options_.seed, Purpose::kTheme, plan.source);
    theme = static_cast<int>(themes_(stream.unit()));
  }
  const std::vector<int> lengths = sentence_lengths(plan.source);
  std::vector<WordId> words = this->words(plan.source, theme, lengths);
  if (plan.kind == DocumentKind::kNearDuplicate) change_words(index, words);
  return {plan.kind, plan.source, theme, text(plan.source, words, lengths)};
}

std::string label_name(int theme) {
  return theme < 0 ? "noise" : "theme" + std::to_string(theme + 1);
}

void generate_corpus(const GeneratorOptions& options, std::ostream& texts, std::ostream& labels) {
  const Generator generator(options);
  texts << "id,text\n";
  labels << "label\ttext\n";
  for (std::int64_t index = 0; index < options.documents; ++index) {
    const GeneratedDocument document = generator.document(index);
    texts << std::to_string(index + 1) << ",\"" << document.text << "\"\n";
    labels << label_name(document.theme) << '\t' << document.text << '\n';
  }
}

void write_generated_corpus(const GeneratorOptions& options, const std::string& path) {
  const std::string labels_path = path + ".labels.tsv";
  std::ofstream texts = open(path);
  std::ofstream labels = open(labels_path);
  generate_corpus(options, texts, labels);
  close(texts, path);
  close(labels, labels_path);
}

}  // namespace edau::bench
