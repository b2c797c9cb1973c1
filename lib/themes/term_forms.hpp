// How a cluster writes its terms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "themes/clustered_documents.hpp"
#include "themes/speakers.hpp"

namespace edau {

// The written forms in one cluster at a time. What it says of them: choose_terms().
class TermForms {
 public:
  explicit TermForms(const ClusteredDocuments& documents)
      : documents_(documents),
        occurrences_(documents.tokens.surface_count()),
        said_by_(documents.tokens.surface_count()) {}

  // Turns to the cluster of `members`.
  void read(const std::vector<std::size_t>& members);

  // The form of a term that one of `members` holds. An n-gram is written word by word; of a word
  // that is no term itself, its key. Empty where every form of a word is withheld: see SaidBy.
  std::string form(TermId term) const;

 private:
  struct Form {
    bool is_in_main_language = false;
    std::uint64_t occurrences = 0;
    std::string_view bytes;
  };

  void add(SurfaceId surface, std::optional<Language> main_language);

  const ClusteredDocuments& documents_;
  std::vector<std::uint32_t> occurrences_;  // by surface as shown; 0 between clusters
  std::vector<SaidBy> said_by_;             // likewise, of nobody between clusters
  std::unordered_map<TermId, Form> best_;
};

}  // namespace edau
