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

// The keys of words that are English or Welsh: other languages have words of the same bytes. (A
// Welsh word that was not translated has no English key.)
std::vector<bool> keys_of_english(const TokenizedDocuments& tokens, const TermKeys& keys) {
  std::vector<bool> result(keys.size(), false);
  for (SurfaceId surface = 0; surface < tokens.surface_count(); ++surface) {
    const auto language = tokens.surface(surface).language;
    const KeyId key = keys.key_of(surface);
    const bool english = language == Language::kEnglish || language == Language::kWelsh;
    if (english && keys.role(key) == KeyRole::kContent) result[key] = true;
  }
  return result;
}

// By key, all zero where it is not known.
DocumentMeanings meanings_of_keys(const TokenizedDocuments& tokens, const TermKeys& keys,
                                  Workers& workers) {
  const WordVectors& known = WordVectors::built_in();
  const std::vector<bool> english = keys_of_english(tokens, keys);
  const std::vector<std::uint32_t> submissions = count_submissions(tokens, keys, workers);
  DocumentMeanings result{known.dimensions(), {}};
  result.sums.resize(keys.size() * known.dimensions());
  std::vector<float> vector(known.dimensions());
  for (KeyId key = 0; key < keys.size(); ++key) {
    if (!english[key] || !known.read(keys.bytes(key), vector)) continue;
    const double share =
        static_cast<double>(submissions[key]) / static_cast<double>(tokens.submission_count());
    std::ranges::transform(vector, result.of(key).begin(), [share](float value) {
      return std::llround(kUnit * (1.0 - share) * static_cast<double>(value));
    });
  }
  return result;
}

std::vector<KeyId> different_keys(const TokenizedDocuments& tokens, const TermKeys& keys,
                                  std::size_t document) {
  std::vector<KeyId> result;
  for (const Occurrence& token : tokens.document(document)) {
    result.push_back(keys.key_of(token.surface()));
  }
  std::ranges::sort(result);
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

}  // namespace

DocumentMeanings meanings_of_documents(const TokenizedDocuments& tokens, const TermKeys& keys,
                                       Workers& workers) {
  if (tokens.size() > kMostDocuments) return {};
  const DocumentMeanings of_keys = meanings_of_keys(tokens, keys, workers);
  const auto is_known = [](std::int64_t value) { return value != 0; };
  if (std::ranges::none_of(of_keys.sums, is_known)) return {};
  DocumentMeanings result{of_keys.dimensions, {}};
  result.sums.resize(tokens.size() * of_keys.dimensions);
  workers.for_blocks(tokens.size(), kBlockDocuments,
                     [&](std::size_t, std::size_t begin, std::size_t end) {
                       for (std::size_t document = begin; document < end; ++document) {
                         const auto sum = result.of(document);
                         for (const KeyId key : different_keys(tokens, keys, document)) {
                           for (std::size_t d = 0; d < sum.size(); ++d)
                             sum[d] += of_keys.of(key)[d];
                         }
                       }
                     });
  return result;
}

}  // namespace edau
