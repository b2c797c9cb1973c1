#include "edau/progress.hpp"

namespace edau {

std::string_view stage_name(Stage stage) noexcept {
  switch (stage) {
    case Stage::kRead: return "read";
    case Stage::kSegment: return "segment";
    case Stage::kCampaigns: return "campaigns";
    case Stage::kTokenize: return "tokenize";
    case Stage::kNormalize: return "normalize";
    case Stage::kWeigh: return "weigh";
    case Stage::kCluster: return "cluster";
    case Stage::kDescribe: return "describe";
    case Stage::kAssign: return "assign";
    case Stage::kWrite: return "write";
  }
  return "";
}

}  // namespace edau
