// Two passes. Blocks of documents are tokenised side by side, each with a
// surface table of its own; the tables are then joined in block order, so that
// ids do not depend on the number of threads. Once every surface is known, each
// document's language is judged by its stop words, and surfaces are told apart
// by language.
#include "text/tokenize_documents.hpp"

#include <array>
#include <cstdint>
#include <vector>

#include "text/normalizer.hpp"
#include "text/surface_table.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockSize = 512;

struct Block {
  SurfaceTable surfaces;
  std::vector<Occurrence> occurrences;  // ids of this block's table
  std::vector<std::size_t> ends;        // by document, into occurrences
};

Block tokenize_block(std::span<const DocumentText> documents) {
  Block block;
  Tokenizer tokenizer;
  std::vector<Token> tokens;
  for (const DocumentText& document : documents) {
    tokenizer.tokenize(document.text, tokens);
    for (const Token& token : tokens) {
      const std::uint32_t id = block.surfaces.intern(token.range.of(document.text), token.kind);
      block.occurrences.emplace_back(id, token.after_break);
    }
    block.ends.push_back(block.occurrences.size());
  }
  return block;
}

std::vector<Block> tokenize_blocks(std::span<const DocumentText> documents, Workers& workers) {
  std::vector<Block> blocks(block_count(documents.size(), kBlockSize));
  workers.for_blocks(documents.size(), kBlockSize,
                     [&](std::size_t block, std::size_t begin, std::size_t end) {
                       blocks[block] = tokenize_block(documents.subspan(begin, end - begin));
                     });
  return blocks;
}

// How many stop words of each language.
using Votes = std::array<std::uint32_t, kLanguageCount>;

void add(Votes& votes, const Votes& more) noexcept {
  for (std::size_t i = 0; i < kLanguageCount; ++i) votes[i] += more[i];
}

std::optional<Language> winner(const Votes& votes) noexcept {
  if (votes[0] == votes[1]) return std::nullopt;
  return votes[0] > votes[1] ? Language::kEnglish : Language::kWelsh;
}

Votes votes_of(std::string_view surface, TokenKind kind) {
  if (kind != TokenKind::kWord) return {};
  const std::string folded = fold(surface);
  return {is_stop_word(folded, Language::kEnglish) ? 1U : 0U,
          is_stop_word(without_welsh_clitic(folded), Language::kWelsh) ? 1U : 0U};
}

}  // namespace

class TokenizedDocuments::Builder {
 public:
  Builder(std::span<const DocumentText> documents, std::size_t submission_count) {
    result_.submission_count_ = submission_count;
    result_.submissions_.reserve(documents.size());
    for (const DocumentText& document : documents) {
      result_.submissions_.push_back(document.submission);
    }
  }

  void append(const Block& block) {
    std::vector<std::uint32_t> joined_id(block.surfaces.size());
    for (std::uint32_t id = 0; id < block.surfaces.size(); ++id) {
      joined_id[id] = joined_.intern(block.surfaces.bytes(id), block.surfaces.kind(id));
    }
    const std::size_t first = result_.occurrences_.size();
    for (const Occurrence& occurrence : block.occurrences) {
      result_.occurrences_.emplace_back(joined_id[occurrence.surface()], occurrence.after_break());
    }
    for (const std::size_t end : block.ends) result_.offsets_.push_back(first + end);
  }

  // Judges languages and renumbers: a surface is its bytes in a language.
  TokenizedDocuments finish(std::optional<Language> declared) {
    const std::vector<Language> languages = judge_languages(declared);
    std::vector<std::array<std::uint32_t, kLanguageCount>> ids(joined_.size());  // 0 = none yet
    for (std::size_t document = 0; document < result_.size(); ++document) {
      const auto language = static_cast<std::size_t>(languages[document]);
      for (std::size_t i = result_.offsets_[document]; i < result_.offsets_[document + 1]; ++i) {
        Occurrence& occurrence = result_.occurrences_[i];
        std::uint32_t& id = ids[occurrence.surface()][language];
        if (id == 0) id = add_surface(occurrence.surface(), languages[document]) + 1;
        occurrence = Occurrence(id - 1, occurrence.after_break());
      }
    }
    return std::move(result_);
  }

  static TokenizedDocuments from_tokens(std::span<const std::vector<std::string>> documents) {
    TokenizedDocuments result;
    SurfaceTable table;
    for (const std::vector<std::string>& document : documents) {
      for (const std::string& token : document) {
        result.occurrences_.emplace_back(table.intern(token, TokenKind::kWord), false);
      }
      result.offsets_.push_back(result.occurrences_.size());
      result.submissions_.push_back(result.submission_count_++);
    }
    for (std::uint32_t id = 0; id < table.size(); ++id) {
      append_surface(result, table.bytes(id), table.kind(id), std::nullopt);
    }
    return result;
  }

 private:
  static SurfaceId append_surface(TokenizedDocuments& result, std::string_view bytes,
                                  TokenKind kind, std::optional<Language> language) {
    const auto size = static_cast<std::uint32_t>(bytes.size());
    result.surfaces_.push_back({result.bytes_.size(), size, kind, language});
    result.bytes_.append(bytes);
    return static_cast<SurfaceId>(result.surfaces_.size() - 1);
  }

  SurfaceId add_surface(std::uint32_t joined_id, Language language) {
    return append_surface(result_, joined_.bytes(joined_id), joined_.kind(joined_id), language);
  }

  std::vector<Votes> count_votes() const {
    std::vector<Votes> by_surface(joined_.size());
    for (std::uint32_t id = 0; id < joined_.size(); ++id) {
      by_surface[id] = votes_of(joined_.bytes(id), joined_.kind(id));
    }
    std::vector<Votes> by_document(result_.size());
    for (std::size_t document = 0; document < result_.size(); ++document) {
      for (const Occurrence& occurrence : result_.document(document)) {
        add(by_document[document], by_surface[occurrence.surface()]);
      }
    }
    return by_document;
  }

  std::vector<Language> judge_languages(std::optional<Language> declared) const {
    if (declared) return std::vector<Language>(result_.size(), *declared);
    const std::vector<Votes> by_document = count_votes();
    std::vector<Votes> by_submission(result_.submission_count_);
    Votes overall{};
    for (std::size_t document = 0; document < result_.size(); ++document) {
      add(by_submission[result_.submissions_[document]], by_document[document]);
      add(overall, by_document[document]);
    }
    const Language usual = winner(overall).value_or(Language::kEnglish);
    std::vector<Language> languages;
    languages.reserve(result_.size());
    for (std::size_t document = 0; document < result_.size(); ++document) {
      const auto of_submission = winner(by_submission[result_.submissions_[document]]);
      languages.push_back(winner(by_document[document]).value_or(of_submission.value_or(usual)));
    }
    return languages;
  }

  TokenizedDocuments result_;
  SurfaceTable joined_;
};

TokenizedDocuments TokenizedDocuments::from_tokens(
    std::span<const std::vector<std::string>> documents) {
  return Builder::from_tokens(documents);
}

TokenizedDocuments tokenize_documents(std::span<const DocumentText> documents,
                                      std::size_t submission_count,
                                      std::optional<Language> language, Workers& workers) {
  const std::vector<Block> blocks = tokenize_blocks(documents, workers);
  TokenizedDocuments::Builder builder(documents, submission_count);
  for (const Block& block : blocks) builder.append(block);
  return builder.finish(language);
}

}  // namespace edau
