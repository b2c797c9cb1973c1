// The documents are cut into as many shards as there are threads, each with a
// surface table of its own. Three steps, each on all shards side by side:
//
// 1. tokenise; look up what each word says about the language, once for each
//    distinct word, and add that up for each document;
// 2. once all languages are judged, tell surfaces apart by language, and make the
//    clitics of Welsh words surfaces of their own;
// 3. give each surface its number among those of all shards.
//
// Surfaces are numbered in order of first appearance in a shard, and shards are
// joined in order: so numbers do not depend on how many shards there are.
#include "text/tokenize_documents.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include "text/clitics.hpp"
#include "text/language/identification.hpp"
#include "text/normalizer.hpp"
#include "text/surface_table.hpp"
#include "text/word_character_rule.hpp"

namespace edau {
namespace {

constexpr std::uint32_t kNoId = 0xFFFFFFFF;

// One for each language, and the first for none.
constexpr std::size_t kLanguageSlots = 1 + kLanguageCount;

std::size_t slot_of(std::optional<Language> language) noexcept {
  return language ? 1 + static_cast<std::size_t>(*language) : 0;
}

// A surface of a shard in a language.
struct LocalSurface {
  std::uint32_t id;  // in the shard's table
  std::optional<Language> language;
};

struct Shard {
  SurfaceTable table;
  std::vector<Occurrence> occurrences;     // ids of the table, then of `surfaces`, then joined
  std::vector<std::size_t> ends;           // by document, into occurrences
  std::vector<LanguageEvidence> evidence;  // by document; empty where no language is judged
  std::vector<LocalSurface> surfaces;
};

WordEvidence evidence_of_surface(std::string_view surface, TokenKind kind) {
  return kind == TokenKind::kWord ? evidence_of(fold(surface)) : WordEvidence{};
}

// Step 1 for one shard.
class ShardTokenizer {
 public:
  ShardTokenizer(const TokenizeOptions& options, Shard& shard)
      : tokenizer_(options.rule),
        rule_(options.rule),
        judges_(!options.language && options.rule == TokenRule::kEdau),
        shard_(shard) {}

  void add(std::string_view text) {
    if (rule_ == TokenRule::kScikitLearn && needs_lower_case_first(text)) {
      lowered_ = lower_case(text);
      text = lowered_;
    }
    tokenizer_.tokenize(text, tokens_);
    shard_.table.intern(text, tokens_, ids_);
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      shard_.occurrences.emplace_back(ids_[i], tokens_[i].after_break);
    }
    shard_.ends.push_back(shard_.occurrences.size());
    if (judges_) shard_.evidence.push_back(add_up());
  }

 private:
  LanguageEvidence add_up() {
    while (evidence_.size() < shard_.table.size()) {
      const auto id = static_cast<std::uint32_t>(evidence_.size());
      evidence_.push_back(evidence_of_surface(shard_.table.bytes(id), shard_.table.kind(id)));
    }
    LanguageEvidence sum{};
    for (const std::uint32_t id : ids_) edau::add(sum, evidence_[id]);
    return sum;
  }

  Tokenizer tokenizer_;
  TokenRule rule_;
  bool judges_;
  Shard& shard_;
  std::string lowered_;
  std::vector<Token> tokens_;
  std::vector<std::uint32_t> ids_;
  std::vector<WordEvidence> evidence_;  // by surface
};

// Step 2 for one shard.
class LanguageSplitter {
 public:
  explicit LanguageSplitter(Shard& shard) : shard_(shard) {}

  void split(std::span<const std::optional<Language>> languages) {
    const bool has_welsh = std::ranges::find(languages, Language::kWelsh) != languages.end();
    return has_welsh ? split_off_clitics(languages) : renumber(languages);
  }

 private:
  struct Parts {
    std::uint32_t word = kNoId;
    std::uint32_t clitic = kNoId;
  };

  // In place: without clitics nothing is added.
  void renumber(std::span<const std::optional<Language>> languages) {
    std::size_t i = 0;
    for (std::size_t document = 0; document < languages.size(); ++document) {
      for (; i < shard_.ends[document]; ++i) {
        Occurrence& occurrence = shard_.occurrences[i];
        const Parts parts = parts_of(occurrence.surface(), languages[document]);
        occurrence = {parts.word, occurrence.after_break()};
      }
    }
  }

  void split_off_clitics(std::span<const std::optional<Language>> languages) {
    std::vector<Occurrence> split;
    split.reserve(shard_.occurrences.size());
    std::size_t begin = 0;
    for (std::size_t document = 0; document < languages.size(); ++document) {
      for (std::size_t i = begin; i < shard_.ends[document]; ++i) {
        append(shard_.occurrences[i], languages[document], split);
      }
      begin = std::exchange(shard_.ends[document], split.size());
    }
    shard_.occurrences = std::move(split);
  }

  void append(Occurrence occurrence, std::optional<Language> language,
              std::vector<Occurrence>& split) {
    const Parts parts = parts_of(occurrence.surface(), language);
    split.emplace_back(parts.word, occurrence.after_break());
    if (parts.clitic != kNoId) split.emplace_back(parts.clitic, false);
  }

  Parts parts_of(std::uint32_t id, std::optional<Language> language) {
    std::vector<Parts>& known = parts_[slot_of(language)];
    if (id >= known.size()) known.resize(shard_.table.size());
    if (known[id].word == kNoId) {
      const Parts made = make_parts(id, language);
      if (known.size() < shard_.table.size()) known.resize(shard_.table.size());
      known[id] = made;
    }
    return known[id];
  }

  Parts make_parts(std::uint32_t id, std::optional<Language> language) {
    const std::string_view bytes = shard_.table.bytes(id);
    const bool may_lean = language == Language::kWelsh && shard_.table.kind(id) == TokenKind::kWord;
    const std::size_t middle = may_lean ? clitic_begin(bytes) : bytes.size();
    if (middle == bytes.size()) return {add_surface(id, language), kNoId};
    const std::string word(bytes.substr(0, middle));
    const std::string clitic(bytes.substr(middle));
    const std::uint32_t word_id = shard_.table.intern(word, TokenKind::kWord);
    const std::uint32_t clitic_id = shard_.table.intern(clitic, TokenKind::kClitic);
    const std::uint32_t first = parts_of(word_id, language).word;
    return {first, parts_of(clitic_id, language).word};
  }

  std::uint32_t add_surface(std::uint32_t id, std::optional<Language> language) {
    shard_.surfaces.push_back({id, language});
    return static_cast<std::uint32_t>(shard_.surfaces.size() - 1);
  }

  Shard& shard_;
  std::array<std::vector<Parts>, kLanguageSlots> parts_;  // by language, then by id
};

// Where to cut the documents into shards of about equal bytes.
std::vector<std::size_t> shard_bounds(std::span<const DocumentText> documents, int count) {
  std::size_t total = 0;
  for (const DocumentText& document : documents) total += document.text.size() + 1;
  const auto shards = static_cast<std::size_t>(count);
  std::vector<std::size_t> bounds{0};
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    while (bounds.size() < shards && bytes >= total / shards * bounds.size()) bounds.push_back(i);
    bytes += documents[i].text.size() + 1;
  }
  bounds.resize(shards, documents.size());
  bounds.push_back(documents.size());
  return bounds;
}

void tokenize_shard(std::span<const DocumentText> documents, const TokenizeOptions& options,
                    Workers& workers, Shard& shard) {
  constexpr std::size_t kBytesOfStep = std::size_t{1} << 20;  // some ten milliseconds
  constexpr std::size_t kLeastBytesOfToken = 4;               // on average, with its space
  ShardTokenizer tokenizer(options, shard);
  std::size_t total = 0;
  for (const DocumentText& document : documents) total += document.text.size();
  shard.occurrences.reserve(total / kLeastBytesOfToken);
  shard.ends.reserve(documents.size());
  std::size_t bytes = 0;
  std::size_t done = 0;
  for (const DocumentText& document : documents) {
    tokenizer.add(document.text);
    bytes += document.text.size();
    ++done;
    if (bytes < kBytesOfStep) continue;
    workers.advance(std::exchange(done, 0));
    bytes = 0;
  }
  workers.advance(done);
}

class LanguageJudge {
 public:
  LanguageJudge(std::span<const DocumentText> documents, std::size_t submission_count,
                std::span<const Shard> shards)
      : documents_(documents), of_submission_(submission_count) {
    of_document_.reserve(documents.size());
    for (const Shard& shard : shards) {
      for (const LanguageEvidence& evidence : shard.evidence) {
        add(of_submission_[documents[of_document_.size()].submission], evidence);
        of_document_.push_back(judge(evidence));
      }
    }
  }

  std::vector<std::optional<Language>> judge_all(std::optional<Language> fallback) const {
    std::vector<std::optional<Language>> languages = of_document_;
    for (std::size_t i = 0; i < languages.size(); ++i) {
      if (!languages[i]) languages[i] = judge(of_submission_[documents_[i].submission]);
    }
    const Language usual = fallback ? *fallback : most_frequent(languages);
    for (std::optional<Language>& language : languages) language = language.value_or(usual);
    return languages;
  }

 private:
  static Language most_frequent(std::span<const std::optional<Language>> languages) {
    std::array<std::size_t, kLanguageCount> counts{};
    for (const std::optional<Language> language : languages) {
      if (language) ++counts[static_cast<std::size_t>(*language)];
    }
    return static_cast<Language>(std::ranges::max_element(counts) - counts.begin());
  }

  std::span<const DocumentText> documents_;
  std::vector<LanguageEvidence> of_submission_;
  std::vector<std::optional<Language>> of_document_;
};

std::vector<std::optional<Language>> languages_of(std::span<const DocumentText> documents,
                                                  std::size_t submission_count,
                                                  const TokenizeOptions& options,
                                                  std::span<const Shard> shards) {
  if (options.language || options.rule == TokenRule::kScikitLearn) {
    return std::vector<std::optional<Language>>(documents.size(), options.language);
  }
  return LanguageJudge(documents, submission_count, shards).judge_all(options.default_language);
}

}  // namespace

// Step 3.
class TokenizedDocuments::Builder {
 public:
  // The number of each of the shard's surfaces among all. Surfaces of one shard are
  // different from each other, so that a single shard needs no look-up.
  std::vector<SurfaceId> join(const Shard& shard, bool is_only) {
    std::vector<SurfaceId> ids;
    ids.reserve(shard.surfaces.size());
    for (const LocalSurface& surface : shard.surfaces) {
      const std::string_view bytes = shard.table.bytes(surface.id);
      const TokenKind kind = shard.table.kind(surface.id);
      ids.push_back(is_only ? append(bytes, kind, surface.language)
                            : find_or_append(bytes, kind, surface.language));
    }
    return ids;
  }

  void add_documents(Shard& shard) {
    result_.occurrences_.push_back(std::move(shard.occurrences));
    const std::span<const Occurrence> all = result_.occurrences_.back();
    std::size_t begin = 0;
    for (const std::size_t end : shard.ends) {
      result_.documents_.push_back(all.subspan(begin, end - begin));
      begin = end;
    }
  }

  void set_submissions(std::vector<std::size_t> submissions, std::size_t count) {
    result_.submissions_ = std::move(submissions);
    result_.submission_count_ = count;
  }

  TokenizedDocuments take() { return std::move(result_); }

 private:
  SurfaceId append(std::string_view bytes, TokenKind kind, std::optional<Language> language) {
    result_.surfaces_.push_back(
        {result_.bytes_.size(), static_cast<std::uint32_t>(bytes.size()), kind, language});
    result_.bytes_.append(bytes);
    return result_.surface_count() - 1;
  }

  SurfaceId find_or_append(std::string_view bytes, TokenKind kind,
                           std::optional<Language> language) {
    const std::size_t slot = slot_of(language);
    const std::uint32_t id = tables_[slot].intern(bytes, kind);
    if (id == ids_[slot].size()) ids_[slot].push_back(append(bytes, kind, language));
    return ids_[slot][id];
  }

  TokenizedDocuments result_;
  std::array<SurfaceTable, kLanguageSlots> tables_;
  std::array<std::vector<SurfaceId>, kLanguageSlots> ids_;
};

namespace {

TokenizedDocuments join_shards(std::span<Shard> shards, TokenizedDocuments::Builder& builder,
                               Workers& workers) {
  std::vector<std::vector<SurfaceId>> ids;
  for (const Shard& shard : shards) ids.push_back(builder.join(shard, shards.size() == 1));
  if (shards.size() > 1) {  // a single shard's numbers are those of all
    workers.for_blocks(shards.size(), 1, [&](std::size_t shard, std::size_t, std::size_t) {
      for (Occurrence& occurrence : shards[shard].occurrences) {
        occurrence = {ids[shard][occurrence.surface()], occurrence.after_break()};
      }
    });
  }
  for (Shard& shard : shards) builder.add_documents(shard);
  return builder.take();
}

// Each document a submission of its own.
std::vector<std::size_t> own_submissions(std::size_t count) {
  std::vector<std::size_t> submissions(count);
  std::iota(submissions.begin(), submissions.end(), std::size_t{0});
  return submissions;
}

// tokens_of(document) gives a list of strings.
template <typename TokensOf>
TokenizedDocuments collect_tokens(std::size_t count, const TokensOf& tokens_of) {
  Shard shard;
  for (std::size_t document = 0; document < count; ++document) {
    for (const std::string& token : tokens_of(document)) {
      shard.occurrences.emplace_back(shard.table.intern(token, TokenKind::kWord), false);
    }
    shard.ends.push_back(shard.occurrences.size());
  }
  LanguageSplitter(shard).split(std::vector<std::optional<Language>>(count));
  TokenizedDocuments::Builder builder;
  builder.set_submissions(own_submissions(count), count);
  Workers workers;
  return join_shards(std::span(&shard, 1), builder, workers);
}

}  // namespace

TokenizedDocuments TokenizedDocuments::from_tokens(
    std::span<const std::vector<std::string>> documents) {
  return collect_tokens(
      documents.size(), [&](std::size_t document) -> const auto& { return documents[document]; });
}

TokenizedDocuments TokenizedDocuments::from_function(std::span<const std::string_view> texts,
                                                     const TokenFunction& tokens_of) {
  return collect_tokens(texts.size(),
                        [&](std::size_t document) { return tokens_of(texts[document]); });
}

TokenizedDocuments TokenizedDocuments::from_texts(std::span<const std::string_view> texts,
                                                  const TokenizeOptions& options, int threads) {
  Workers workers(threads);
  std::vector<DocumentText> documents;
  documents.reserve(texts.size());
  for (const std::string_view text : texts) documents.push_back({documents.size(), text});
  return tokenize_documents(documents, texts.size(), options, workers);
}

TokenizedDocuments tokenize_documents(std::span<const DocumentText> documents,
                                      std::size_t submission_count, const TokenizeOptions& options,
                                      Workers& workers) {
  const std::vector<std::size_t> bounds = shard_bounds(documents, workers.thread_count());
  std::vector<Shard> shards(bounds.size() - 1);
  workers.for_shards(bounds, [&](std::size_t shard, std::size_t begin, std::size_t end) {
    tokenize_shard(documents.subspan(begin, end - begin), options, workers, shards[shard]);
  });
  const auto languages = languages_of(documents, submission_count, options, shards);
  workers.for_shards(bounds, [&](std::size_t shard, std::size_t begin, std::size_t end) {
    LanguageSplitter(shards[shard]).split(std::span(languages).subspan(begin, end - begin));
  });
  std::vector<std::size_t> submissions;
  submissions.reserve(documents.size());
  for (const DocumentText& document : documents) submissions.push_back(document.submission);
  TokenizedDocuments::Builder builder;
  builder.set_submissions(std::move(submissions), submission_count);
  return join_shards(shards, builder, workers);
}

}  // namespace edau
