#include "text/document_shard.hpp"

#include <algorithm>
#include <utility>

#include "text/clitics.hpp"
#include "text/normalizer.hpp"
#include "text/word_character_rule.hpp"

namespace edau {
namespace {

// How many words are on their way from memory.
constexpr std::size_t kAhead = 16;

// Bytes of a token with the space after it, on average and at least.
constexpr std::size_t kLeastBytesOfToken = 4;

std::size_t slot_of(std::optional<Language> language) noexcept {
  return language ? 1 + static_cast<std::size_t>(*language) : 0;
}

WordEvidence evidence_of_surface(std::string_view surface, TokenKind kind) {
  return kind == TokenKind::kWord ? evidence_of(fold(surface)) : WordEvidence{};
}

}  // namespace

DocumentShard::DocumentShard(const TokenizeOptions& options)
    : tokenizer_(options.rule),
      rule_(options.rule),
      declared_(options.language),
      judges_(!options.language && options.rule == TokenRule::kEdau) {}

void DocumentShard::reserve(std::size_t bytes, std::size_t documents) {
  occurrences_.reserve(bytes / kLeastBytesOfToken);
  places_.reserve(documents);
}

void DocumentShard::add_text(std::string_view text) {
  if (rule_ == TokenRule::kScikitLearn && needs_lower_case_first(text)) {
    lowered_ = lower_case(text);
    text = lowered_;
  }
  tokenizer_.tokenize(text, tokens_);
  table_.intern(text, tokens_, ids_);
  current_.clear();
  for (std::size_t i = 0; i < ids_.size(); ++i) {
    current_.emplace_back(ids_[i], tokens_[i].after_break);
  }
  const std::size_t document = places_.size();
  places_.push_back({0, 0});
  if (!judges_) return place(document, current_, declared_);
  const LanguageEvidence evidence = add_up();
  add(submission_, evidence);
  if (const auto language = judge(evidence)) {
    ++counts_[static_cast<std::size_t>(*language)];
    place(document, current_, language);
  } else {
    of_submission_.push_back({document, current_});
  }
}

void DocumentShard::add_tokens(const std::vector<std::string>& tokens) {
  current_.clear();
  for (const std::string& token : tokens) {
    current_.emplace_back(table_.intern(token, TokenKind::kWord), false);
  }
  places_.push_back({0, 0});
  place(places_.size() - 1, current_, std::nullopt);
}

LanguageEvidence DocumentShard::add_up() {
  while (evidence_.size() < table_.size()) {
    const auto id = static_cast<std::uint32_t>(evidence_.size());
    evidence_.push_back(evidence_of_surface(table_.bytes(id), table_.kind(id)));
  }
  LanguageEvidence sum{};
  for (std::size_t i = 0; i < std::min(kAhead, ids_.size()); ++i) {
    __builtin_prefetch(&evidence_[ids_[i]]);
  }
  for (std::size_t i = 0; i < ids_.size(); ++i) {
    if (i + kAhead < ids_.size()) __builtin_prefetch(&evidence_[ids_[i + kAhead]]);
    add(sum, evidence_[ids_[i]]);
  }
  return sum;
}

void DocumentShard::end_submission() {
  if (!of_submission_.empty()) {
    if (const auto language = judge(submission_)) {
      counts_[static_cast<std::size_t>(*language)] += of_submission_.size();
      place_waiting(of_submission_, language);
    } else {
      for (Waiting& waiting : of_submission_) undecided_.push_back(std::move(waiting));
      of_submission_.clear();
    }
  }
  submission_ = {};
}

void DocumentShard::settle(std::optional<Language> usual) {
  settled_from_ = surfaces_.size();
  place_waiting(undecided_, usual);
}

void DocumentShard::place_waiting(std::vector<Waiting>& waiting, std::optional<Language> language) {
  for (const Waiting& one : waiting) place(one.document, one.tokens, language);
  waiting.clear();
}

void DocumentShard::place(std::size_t document, std::span<const Occurrence> tokens,
                          std::optional<Language> language) {
  const std::size_t begin = occurrences_.size();
  if (language == Language::kWelsh) {
    for (const Occurrence token : tokens) append_welsh(token);
  } else {
    place_words(tokens, language);
  }
  places_[document] = {begin, occurrences_.size()};
}

void DocumentShard::place_words(std::span<const Occurrence> tokens,
                                std::optional<Language> language) {
  std::vector<std::uint32_t>& known = surface_ids_[slot_of(language)];
  if (known.size() < table_.size()) known.resize(std::size_t{2} * table_.size(), kNone);
  for (std::size_t i = 0; i < std::min(kAhead, tokens.size()); ++i) {
    __builtin_prefetch(&known[tokens[i].surface()]);
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i + kAhead < tokens.size()) __builtin_prefetch(&known[tokens[i + kAhead].surface()]);
    std::uint32_t& surface = known[tokens[i].surface()];
    if (surface == kNone) surface = add_surface(tokens[i].surface(), language);
    occurrences_.emplace_back(surface, tokens[i].after_break());
  }
}

std::uint32_t DocumentShard::surface_of(std::uint32_t id, std::optional<Language> language) {
  std::vector<std::uint32_t>& known = surface_ids_[slot_of(language)];
  if (id >= known.size()) known.resize(std::size_t{2} * table_.size(), kNone);
  if (known[id] == kNone) known[id] = add_surface(id, language);
  return known[id];
}

std::uint32_t DocumentShard::add_surface(std::uint32_t id, std::optional<Language> language) {
  surfaces_.push_back({id, language});
  return static_cast<std::uint32_t>(surfaces_.size() - 1);
}

// A word, and then what leans on it.
void DocumentShard::append_welsh(Occurrence token) {
  const Parts parts = parts_of(token.surface());
  occurrences_.emplace_back(parts.word, token.after_break());
  if (parts.clitic != kNone) occurrences_.emplace_back(parts.clitic, false);
}

DocumentShard::Parts DocumentShard::parts_of(std::uint32_t id) {
  if (id >= welsh_parts_.size()) welsh_parts_.resize(std::size_t{2} * table_.size());
  if (welsh_parts_[id].word == kNone) welsh_parts_[id] = make_parts(id);
  return welsh_parts_[id];
}

DocumentShard::Parts DocumentShard::make_parts(std::uint32_t id) {
  const std::string surface(table_.bytes(id));  // a copy: the table is about to grow
  const bool may_lean = table_.kind(id) == TokenKind::kWord;
  const std::size_t middle = may_lean ? clitic_begin(surface) : surface.size();
  if (middle == surface.size()) return {surface_of(id, Language::kWelsh), kNone};
  const std::string_view bytes = surface;
  const std::uint32_t word = table_.intern(bytes.substr(0, middle), TokenKind::kWord);
  const std::uint32_t clitic = table_.intern(bytes.substr(middle), TokenKind::kClitic);
  return {surface_of(word, Language::kWelsh), surface_of(clitic, Language::kWelsh)};
}

}  // namespace edau
