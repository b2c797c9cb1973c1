#include "text/welsh/corpus_words.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>

#include "text/normalizer.hpp"

namespace edau {
namespace {

enum class Capitals { kNone, kSome, kOnly };

Capitals capitals_of(std::string_view written, std::string_view folded) noexcept {
  if (written.substr(0, folded.size()) == folded) return Capitals::kNone;
  const bool has_lower = std::ranges::any_of(written, [](char c) { return c >= 'a' && c <= 'z'; });
  return has_lower ? Capitals::kSome : Capitals::kOnly;
}

// `radical` with a capital where `written` has one at its beginning only; empty where its capitals
// are others.
std::string with_capital_of(std::string_view written, std::string_view folded,
                            std::string radical) {
  if (capitals_of(written, folded) == Capitals::kNone) return radical;
  const bool rest_is_small = written.substr(1, folded.size() - 1) == folded.substr(1);
  if (!rest_is_small || radical.front() < 'a' || radical.front() > 'z') return {};
  radical.front() = static_cast<char>(radical.front() - 'a' + 'A');
  return radical;
}

std::vector<std::uint64_t> count_occurrences(const TokenizedDocuments& documents) {
  std::vector<std::uint64_t> counts(documents.surface_count());
  for (std::size_t document = 0; document < documents.size(); ++document) {
    for (const Occurrence& occurrence : documents.document(document)) {
      ++counts[occurrence.surface()];
    }
  }
  return counts;
}

}  // namespace

WelshCorpus::WelshCorpus(const TokenizedDocuments& documents) : documents_(documents) {
  for (SurfaceId id = 0; id < documents.surface_count(); ++id) {
    const TokenizedDocuments::Surface surface = documents.surface(id);
    if (surface.language != Language::kWelsh || surface.kind != TokenKind::kWord) continue;
    if (surface.bytes.size() > kLongestWordBytes) continue;
    words_.push_back({id, 0, std::string(without_welsh_clitic(fold(surface.bytes)))});
  }
  if (words_.empty()) return;
  const std::vector<std::uint64_t> counts = count_occurrences(documents);
  for (Word& word : words_) {
    word.occurrences = counts[word.surface];
    forms_.add(word.folded, word.occurrences);
  }
}

std::vector<SurfaceId> WelshCorpus::shown_surfaces() const {
  if (words_.empty()) return {};
  // Of the surfaces of a form with like capitals the most frequent; of equals the first by
  // its bytes.
  std::map<std::pair<std::string_view, Capitals>, const Word*> usual;
  const auto bytes = [&](const Word& word) { return documents_.surface(word.surface).bytes; };
  for (const Word& word : words_) {
    const Word*& best = usual[{word.folded, capitals_of(bytes(word), word.folded)}];
    if (best == nullptr || word.occurrences > best->occurrences ||
        (word.occurrences == best->occurrences && bytes(word) < bytes(*best))) {
      best = &word;
    }
  }
  std::vector<SurfaceId> shown(documents_.surface_count());
  std::iota(shown.begin(), shown.end(), SurfaceId{0});
  for (const Word& word : words_) {
    const std::string radical = forms_.radical(word.folded);
    if (radical == word.folded) continue;
    const auto found = usual.find({radical, capitals_of(bytes(word), word.folded)});
    if (found != usual.end()) shown[word.surface] = found->second->surface;
  }
  return shown;
}

std::unordered_map<SurfaceId, std::string> WelshCorpus::unwritten_radicals() const {
  std::unordered_map<SurfaceId, std::string> result;
  const std::vector<SurfaceId> shown = shown_surfaces();  // empty where there are no words
  for (const Word& word : words_) {
    if (shown[word.surface] != word.surface) continue;
    const std::string radical = forms_.radical(word.folded);
    if (radical == word.folded || !forms_.is_attested(radical)) continue;
    std::string written =
        with_capital_of(documents_.surface(word.surface).bytes, word.folded, radical);
    if (!written.empty()) result.emplace(word.surface, std::move(written));
  }
  return result;
}

}  // namespace edau
