#include "pipeline/related_words.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

#include "text/word_vectors/word_vectors.hpp"
#include "vectors/submission_counts.hpp"

namespace edau {
namespace {

constexpr double kUnit = 1 << 24;  // of fixed point
constexpr std::size_t kBlockDocuments = 256;
constexpr std::size_t kMostDocuments = 50'000;  // a passage may hold four

bool is_english(const TokenizedDocuments& tokens, SurfaceId surface) {
  const auto language = tokens.surface(surface).language;
  return language == Language::kEnglish || language == Language::kWelsh;
}

// The vectors of words, as far as they are known.
class KnownKeys {
 public:
  KnownKeys(const TokenizedDocuments& tokens, const TermKeys& keys, Workers& workers)
      : places_(keys.size(), kUnknown) {
    const WordVectors& known = WordVectors::built_in();
    meanings_.dimensions = known.dimensions();
    const std::vector<std::uint32_t> submissions = count_submissions(tokens, keys, workers);
    std::vector<float> vector(known.dimensions());
    for (KeyId key = 0; key < keys.size(); ++key) {
      const bool is_said_by_all = submissions[key] == tokens.submission_count();
      if (keys.role(key) != KeyRole::kContent || is_said_by_all) continue;
      if (!known.read(keys.bytes(key), vector)) continue;
      places_[key] = meanings_.sums.size() / known.dimensions();
      const double share =
          static_cast<double>(submissions[key]) / static_cast<double>(tokens.submission_count());
      for (const float value : vector) {
        meanings_.sums.push_back(std::llround(kUnit * (1.0 - share) * static_cast<double>(value)));
      }
    }
  }

  std::size_t dimensions() const noexcept { return meanings_.dimensions; }
  bool knows(KeyId key) const noexcept { return places_[key] != kUnknown; }

  // Requires knows(key).
  std::span<const std::int64_t> of(KeyId key) const noexcept { return meanings_.of(places_[key]); }

 private:
  static constexpr std::size_t kUnknown = static_cast<std::size_t>(-1);

  std::vector<std::size_t> places_;  // of keys among the known
  DocumentMeanings meanings_;        // of these
};

// The different keys that words of a document have which are English, or Welsh. Other languages
// have words of the same bytes. (A Welsh word that was not translated has no English key.)
std::vector<KeyId> english_keys(const TokenizedDocuments& tokens, const TermKeys& keys,
                                std::size_t document) {
  std::vector<KeyId> result;
  for (const Occurrence& token : tokens.document(document)) {
    if (is_english(tokens, token.surface())) result.push_back(keys.key_of(token.surface()));
  }
  std::ranges::sort(result);
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

}  // namespace

DocumentMeanings meanings_of_documents(const TokenizedDocuments& tokens, const TermKeys& keys,
                                       Workers& workers) {
  if (tokens.size() > kMostDocuments) return {};
  const KnownKeys known(tokens, keys, workers);
  DocumentMeanings result{known.dimensions(), {}};
  result.sums.resize(tokens.size() * known.dimensions());
  workers.for_blocks(tokens.size(), kBlockDocuments,
                     [&](std::size_t, std::size_t begin, std::size_t end) {
                       for (std::size_t document = begin; document < end; ++document) {
                         const auto sum = result.of(document);
                         for (const KeyId key : english_keys(tokens, keys, document)) {
                           if (!known.knows(key)) continue;
                           const auto vector = known.of(key);
                           for (std::size_t d = 0; d < sum.size(); ++d) sum[d] += vector[d];
                         }
                       }
                     });
  const auto is_known = [](std::int64_t value) { return value != 0; };
  if (std::ranges::none_of(result.sums, is_known)) return {};
  return result;
}

}  // namespace edau
