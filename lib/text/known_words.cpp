#include "text/known_words.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "text/recall.hpp"
#include "text/welsh/corpus_words.hpp"

namespace edau {
namespace {

class Remembering {
 public:
  Remembering(const TokenizedDocuments& documents, const TermKeys& keys,
              std::span<const KeyId> in_terms)
      : documents_(documents), keys_(keys), known_key_(keys.size()) {
    for (const KeyId key : in_terms) {
      known_.keys.add(keys.bytes(key));
      known_.content_key_count += keys.role(key) == KeyRole::kContent ? 1U : 0U;
    }
    for (KeyId key = 0; key < keys.size(); ++key) known_key_[key] = known_.other(keys.role(key));
    for (std::size_t i = 0; i < in_terms.size(); ++i) {
      known_key_[in_terms[i]] = static_cast<KeyId>(i);
    }
  }

  KnownWords remember(const NormalizeOptions& options, Workers& workers) {
    for (SurfaceId id = 0; id < documents_.surface_count(); ++id) {
      if (is_kept(id)) kept_.push_back(id);
    }
    remember_welsh(options, workers);
    write_surfaces();
    return std::move(known_);
  }

 private:
  bool is_kept(SurfaceId id) const {
    const KeyId key = keys_.key_of(id);
    return known_key_[key] < known_.keys.size() || keys_.role(key) == KeyRole::kStopWord;
  }

  void remember_welsh(const NormalizeOptions& options, Workers& workers) {
    const WelshCorpus welsh(documents_);
    std::map<std::string_view, std::uint64_t> counts;
    for (const WelshCorpus::Word& word : welsh.words()) {
      if (is_kept(word.surface)) counts[word.folded] = welsh.forms().count(word.folded);
    }
    for (const auto& [form, count] : counts) {
      known_.welsh_forms.add(form);
      known_.welsh_counts.push_back(count);
    }
    keep_misjudged(welsh, options, workers);
  }

  // A form whose radical is forgotten may look like a mutation of another word.
  void keep_misjudged(const WelshCorpus& welsh, const NormalizeOptions& options, Workers& workers) {
    constexpr std::size_t kPollEvery = 1024;
    const WelshForms forms = remembered_forms(known_);
    Normalizer normalizer(options.stop_words, &forms, options.bridge ? &options.lexicon : nullptr);
    for (std::size_t i = 0; i < welsh.words().size(); ++i) {
      if (i % kPollEvery == 0) workers.poll();
      const SurfaceId id = welsh.words()[i].surface;
      if (is_kept(id)) continue;
      const KeyId derived = derive_key(documents_.surface(id), known_, normalizer);
      if (derived != known_key_[keys_.key_of(id)]) kept_.push_back(id);
    }
  }

  void write_surfaces() {
    const auto order = [&](SurfaceId id) {
      const auto surface = documents_.surface(id);
      return std::tuple(surface.bytes, surface.kind, language_number(surface));
    };
    std::ranges::sort(kept_, {}, order);
    for (const SurfaceId id : kept_) {
      const auto surface = documents_.surface(id);
      known_.surfaces.add(surface.bytes);
      known_.kinds.push_back(static_cast<std::uint8_t>(surface.kind));
      known_.languages.push_back(language_number(surface));
      known_.keys_of_surfaces.push_back(known_key_[keys_.key_of(id)]);
    }
  }

  static std::uint8_t language_number(const TokenizedDocuments::Surface& surface) noexcept {
    return surface.language ? static_cast<std::uint8_t>(*surface.language)
                            : KnownWords::kNoLanguage;
  }

  const TokenizedDocuments& documents_;
  const TermKeys& keys_;
  std::vector<KeyId> known_key_;  // by key
  std::vector<SurfaceId> kept_;
  KnownWords known_;
};

// Twice what Unicode makes of the longest word at most: so that terms, which are made of keys, are
// of a size that their number foretells.
constexpr std::size_t kLongestKeyBytes = 24 * kLongestWordBytes;

bool is_rising(const StringList& list, std::size_t begin, std::size_t end) noexcept {
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (!(list[i - 1] < list[i])) return false;
  }
  return true;
}

std::string_view defect_of_keys(const KnownWords& known) noexcept {
  const std::size_t count = known.keys.size();
  if (known.content_key_count > count) return "it has more content keys than keys";
  if (!is_rising(known.keys, 0, known.content_key_count) ||
      !is_rising(known.keys, known.content_key_count, count)) {
    return "its keys are not in the order of their bytes";
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (known.keys[i].size() > kLongestKeyBytes) return "a key is longer than a word can be";
  }
  return {};
}

std::string_view defect_of_surfaces(const KnownWords& known) noexcept {
  const std::size_t count = known.surfaces.size();
  if (known.kinds.size() != count || known.languages.size() != count ||
      known.keys_of_surfaces.size() != count) {
    return "it has not one kind, language and key for each written form";
  }
  const auto order = [&](std::size_t i) {
    return std::tuple(known.surfaces[i], known.kinds[i], known.languages[i]);
  };
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0 && !(order(i - 1) < order(i))) return "its written forms are not in order";
    if (known.kinds[i] > static_cast<std::uint8_t>(TokenKind::kClitic)) return "an unknown kind";
    if (known.languages[i] >= kLanguageCount && known.languages[i] != KnownWords::kNoLanguage) {
      return "an unknown language";
    }
    if (known.keys_of_surfaces[i] >= known.key_count()) {
      return "a written form has a key that is not there";
    }
  }
  return {};
}

}  // namespace

std::string_view defect_of(const KnownWords& known) noexcept {
  if (const auto wrong = defect_of_keys(known); !wrong.empty()) return wrong;
  if (const auto wrong = defect_of_surfaces(known); !wrong.empty()) return wrong;
  if (known.welsh_counts.size() != known.welsh_forms.size()) {
    return "it has not one count for each Welsh form";
  }
  if (!is_rising(known.welsh_forms, 0, known.welsh_forms.size())) {
    return "its Welsh forms are not in the order of their bytes";
  }
  return {};
}

KnownWords remember_words(const TokenizedDocuments& documents, const TermKeys& keys,
                          std::span<const KeyId> in_terms, const NormalizeOptions& options,
                          Workers& workers) {
  return Remembering(documents, keys, in_terms).remember(options, workers);
}

}  // namespace edau
