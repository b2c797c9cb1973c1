// From clusters to what people read of them.
#pragma once

#include <string>
#include <vector>

#include "core/parallel.hpp"
#include "themes/clustered_documents.hpp"
#include "themes/exemplars.hpp"

namespace edau {

struct Description {
  std::string label;
  std::vector<std::string> terms;
  std::vector<ClusterExemplar> exemplars;
};

// A description of each cluster, in the order of their numbers. Every cluster
// needs at least one member.
std::vector<Description> describe(const ClusteredDocuments& documents, Workers& workers);

}  // namespace edau
