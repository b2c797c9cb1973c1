// Names for clusters that a caller has found: labels without find_themes().
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "edau/export.hpp"
#include "edau/term_keys.hpp"
#include "edau/theme.hpp"
#include "edau/tokenized_documents.hpp"

namespace edau {

struct LabelOptions {
  TokenizeOptions tokenize{};
  NormalizeOptions normalize{};
  std::string question{};  // as Options::question
  int threads = 1;         // 0 = one for each core; never changes the result
};

// What people read of a cluster.
struct ClusterLabel {
  std::string label;               // no two clusters share one; empty where no text is in it
  std::vector<ThemeLabel> labels;  // these and the rest as in Theme
  std::vector<std::string> describing;
  std::vector<std::string> discriminating;
};

// Names clusters by what their texts say and the others' do not, as find_themes() names its
// themes. `texts` are valid UTF-8, each a submission of its own; `clusters[i]` is the cluster of
// text i, or -1. The result has an entry for each cluster from 0 to the highest that is named. The
// order of the texts does not matter.
//
// Throws Error kInvalidArgument where there are not as many clusters as texts, or one is below -1
// or beyond 999,999.
EDAU_EXPORT std::vector<ClusterLabel> label_themes(std::span<const std::string_view> texts,
                                                   std::span<const std::int32_t> clusters,
                                                   const LabelOptions& options = {});

}  // namespace edau
