// The Welsh words of tokenised documents: how often each is written, and how it is shown.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "edau/tokenized_documents.hpp"
#include "text/welsh/forms.hpp"

namespace edau {

class WelshCorpus {
 public:
  struct Word {
    SurfaceId surface;
    std::uint64_t occurrences;
    std::string folded;  // without its clitic
  };

  // Costs nothing where no surface is Welsh. Requires `documents` to outlive this.
  explicit WelshCorpus(const TokenizedDocuments& documents);

  std::span<const Word> words() const noexcept { return words_; }
  const WelshForms& forms() const noexcept { return forms_; }

  // For each surface the one to show in its place (see TermKeys::shown); empty where there
  // are no Welsh words.
  std::vector<SurfaceId> shown_surfaces() const;

  // Of the mutated surfaces whose word is attested unmutated, but not with their capitals: how it
  // would be written with them. (All capitals are left alone.)
  std::unordered_map<SurfaceId, std::string> unwritten_radicals() const;

 private:
  const TokenizedDocuments& documents_;
  std::vector<Word> words_;
  WelshForms forms_;
};

}  // namespace edau
