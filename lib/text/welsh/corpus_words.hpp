// The Welsh words of tokenised documents: how often each is written, and how it is shown.
#pragma once

#include <cstdint>
#include <span>
#include <string>
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

 private:
  const TokenizedDocuments& documents_;
  std::vector<Word> words_;
  WelshForms forms_;
};

}  // namespace edau
