#include "vectors/words.hpp"

namespace edau {
namespace {

constexpr Node kLeftOut = kNoNode - 1;

}  // namespace

bool may_be_term(KeyRole role) noexcept {
  return role == KeyRole::kContent || role == KeyRole::kNumber;
}

WordReader::WordReader(const TokenizedDocuments& documents, const TermKeys& keys,
                       const std::vector<bool>& fit) {
  word_of_surface_.reserve(documents.surface_count());
  for (SurfaceId surface = 0; surface < documents.surface_count(); ++surface) {
    const KeyId key = keys.key_of(surface);
    const Node word = fit[key] ? key : kNoNode;
    word_of_surface_.push_back(may_be_term(keys.role(key)) ? word : kLeftOut);
  }
}

void WordReader::read(std::span<const Occurrence> document, std::vector<Word>& words) const {
  words.resize(document.size());
  std::size_t size = 0;
  bool after_break = false;
  for (const Occurrence occurrence : document) {
    const Node word = word_of_surface_[occurrence.surface()];
    after_break |= occurrence.after_break();
    words[size] = {word, after_break};
    const bool taken = word != kLeftOut;
    size += taken ? 1 : 0;
    after_break &= !taken;
  }
  words.resize(size);
}

}  // namespace edau
