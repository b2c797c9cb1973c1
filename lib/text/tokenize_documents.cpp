// The documents are cut into as many shards as there are threads, each with a
// surface table of its own (document_shard.hpp). All shards are tokenised side by
// side; then, once the language of most documents is known, those that show none
// get it; then the shards' surfaces are joined.
//
// Surfaces are numbered in order of appearance, shard after shard: first those of
// documents that show their language, then the others. So numbers do not depend on
// how many shards there are.
#include "text/tokenize_documents.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "edau/error.hpp"
#include "text/document_shard.hpp"
#include "text/surface_table.hpp"

namespace edau {
namespace {

// Where to cut the documents into shards of about equal bytes; no submission is cut.
std::vector<std::size_t> shard_bounds(std::span<const DocumentText> documents, int count) {
  std::size_t total = 0;
  for (const DocumentText& document : documents) total += document.text.size() + 1;
  const auto shards = std::min(static_cast<std::size_t>(count), documents.size() + 1);
  std::vector<std::size_t> bounds{0};
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const bool begins = i == 0 || documents[i].submission != documents[i - 1].submission;
    while (begins && bounds.size() < shards && bytes >= total / shards * bounds.size()) {
      bounds.push_back(i);
    }
    bytes += documents[i].text.size() + 1;
  }
  bounds.resize(shards, documents.size());
  bounds.push_back(documents.size());
  return bounds;
}

void tokenize_shard(std::span<const DocumentText> documents, Workers& workers,
                    DocumentShard& shard) {
  constexpr std::size_t kBytesOfStep = std::size_t{1} << 20;  // some ten milliseconds
  std::size_t total = 0;
  for (const DocumentText& document : documents) total += document.text.size() + 1;
  shard.reserve(total, documents.size());
  std::size_t bytes = 0;
  std::size_t done = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    shard.add_text(documents[i].text);
    const bool ends =
        i + 1 == documents.size() || documents[i + 1].submission != documents[i].submission;
    if (ends) shard.end_submission();
    bytes += documents[i].text.size();
    ++done;
    if (bytes < kBytesOfStep) continue;
    workers.advance(std::exchange(done, 0));
    bytes = 0;
  }
  workers.advance(done);
}

// The language that texts without one of their own are taken to be in.
std::optional<Language> usual_language(const TokenizeOptions& options,
                                       std::span<const DocumentShard> shards) {
  if (options.language || options.rule == TokenRule::kScikitLearn) return options.language;
  if (options.default_language) return options.default_language;
  DocumentShard::LanguageCounts counts{};
  for (const DocumentShard& shard : shards) {
    for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += shard.language_counts()[i];
  }
  return static_cast<Language>(std::ranges::max_element(counts) - counts.begin());
}

}  // namespace

struct TokenizedDocuments::Storage {
  std::vector<HugeVector<Occurrence>> pieces;
};

TokenizedDocuments::TokenizedDocuments() : storage_(std::make_unique<Storage>()) {}
TokenizedDocuments::TokenizedDocuments(TokenizedDocuments&&) noexcept = default;
TokenizedDocuments& TokenizedDocuments::operator=(TokenizedDocuments&&) noexcept = default;
TokenizedDocuments::~TokenizedDocuments() = default;

// Joins shards.
class TokenizedDocuments::Builder {
 public:
  explicit Builder(std::span<DocumentShard> shards) : shards_(shards), joined_(shards.size()) {}

  TokenizedDocuments build(std::vector<std::size_t> submissions, std::size_t submission_count,
                           Workers& workers) {
    join_surfaces();
    renumber(workers);
    for (DocumentShard& shard : shards_) add_documents(shard);
    result_.submissions_ = std::move(submissions);
    result_.submission_count_ = submission_count;
    return std::move(result_);
  }

 private:
  using Surface = DocumentShard::Surface;

  void join_surfaces() {
    for (std::size_t i = 0; i < shards_.size(); ++i) join(i, 0, shards_[i].settled_from());
    for (std::size_t i = 0; i < shards_.size(); ++i) {
      join(i, shards_[i].settled_from(), shards_[i].surfaces().size());
    }
  }

  // Surfaces of one shard differ from each other, so that a single shard needs no look-up.
  void join(std::size_t shard, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const Surface& surface = shards_[shard].surfaces()[i];
      const std::string_view bytes = shards_[shard].bytes(surface);
      const TokenKind kind = shards_[shard].kind(surface);
      joined_[shard].push_back(shards_.size() == 1 ? append(bytes, kind, surface.language)
                                                   : find_or_append(bytes, kind, surface.language));
    }
  }

  SurfaceId append(std::string_view bytes, TokenKind kind, std::optional<Language> language) {
    result_.surfaces_.push_back(
        {result_.bytes_.size(), static_cast<std::uint32_t>(bytes.size()), kind, language});
    result_.bytes_.append(bytes);
    return result_.surface_count() - 1;
  }

  SurfaceId find_or_append(std::string_view bytes, TokenKind kind,
                           std::optional<Language> language) {
    const std::size_t slot = language ? 1 + static_cast<std::size_t>(*language) : 0;
    const std::uint32_t id = tables_[slot].intern(bytes, kind);
    if (id == ids_[slot].size()) ids_[slot].push_back(append(bytes, kind, language));
    return ids_[slot][id];
  }

  // A single shard's numbers are those of all.
  void renumber(Workers& workers) {
    if (shards_.size() == 1) return;
    workers.for_blocks(shards_.size(), 1, [&](std::size_t shard, std::size_t, std::size_t) {
      for (Occurrence& occurrence : shards_[shard].occurrences()) {
        occurrence = {joined_[shard][occurrence.surface()], occurrence.after_break()};
      }
    });
  }

  void add_documents(DocumentShard& shard) {
    result_.storage_->pieces.push_back(std::move(shard.occurrences()));
    const std::span<const Occurrence> all = result_.storage_->pieces.back();
    for (const DocumentShard::Place place : shard.places()) {
      result_.documents_.push_back(all.subspan(place.begin, place.end - place.begin));
    }
  }

  std::span<DocumentShard> shards_;
  std::vector<std::vector<SurfaceId>> joined_;  // by shard, then by its surface
  TokenizedDocuments result_;
  std::array<SurfaceTable, 1 + kLanguageCount> tables_;  // by language, the first for none
  std::array<std::vector<SurfaceId>, 1 + kLanguageCount> ids_;
};

namespace {

constexpr std::size_t kTooManyBytes = std::size_t{1} << 31;

void check_threads(int threads) {
  constexpr int kMostThreads = 1024;
  if (threads < 0 || threads > kMostThreads) {
    throw Error(ErrorCode::kInvalidArgument, "threads cannot be " + std::to_string(threads) +
                                                 "; it takes 0 to " + std::to_string(kMostThreads));
  }
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
  DocumentShard shard{TokenizeOptions{}};
  for (std::size_t document = 0; document < count; ++document) {
    shard.add_tokens(tokens_of(document));
  }
  shard.settle(std::nullopt);
  Workers workers;
  TokenizedDocuments::Builder builder(std::span(&shard, 1));
  return builder.build(own_submissions(count), count, workers);
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
  check_threads(threads);
  Workers workers(threads);
  std::vector<DocumentText> documents;
  documents.reserve(texts.size());
  for (const std::string_view text : texts) {
    if (text.size() >= kTooManyBytes) {
      throw Error(ErrorCode::kInvalidArgument, "text " + std::to_string(documents.size()) +
                                                   " has " + std::to_string(text.size()) +
                                                   " bytes; a text has less than 2^31");
    }
    documents.push_back({documents.size(), text});
  }
  return tokenize_documents(documents, texts.size(), options, workers);
}

TokenizedDocuments tokenize_documents(std::span<const DocumentText> documents,
                                      std::size_t submission_count, const TokenizeOptions& options,
                                      Workers& workers) {
  const std::vector<std::size_t> bounds = shard_bounds(documents, workers.thread_count());
  std::vector<DocumentShard> shards;
  for (std::size_t i = 1; i < bounds.size(); ++i) shards.emplace_back(options);
  workers.for_shards(bounds, [&](std::size_t shard, std::size_t begin, std::size_t end) {
    tokenize_shard(documents.subspan(begin, end - begin), workers, shards[shard]);
  });
  const std::optional<Language> usual = usual_language(options, shards);
  workers.for_blocks(shards.size(), 1, [&](std::size_t shard, std::size_t, std::size_t) {
    shards[shard].settle(usual);
  });
  std::vector<std::size_t> submissions;
  submissions.reserve(documents.size());
  for (const DocumentText& document : documents) submissions.push_back(document.submission);
  return TokenizedDocuments::Builder(shards).build(std::move(submissions), submission_count,
                                                   workers);
}

}  // namespace edau
