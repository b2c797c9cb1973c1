#include <algorithm>
#include <string>
#include <vector>

#include "core/nearest_name.hpp"
#include "core/quoting.hpp"
#include "edau/corpus.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

[[noreturn]] void refuse(const std::string& what) {
  throw Error(ErrorCode::kInvalidArgument, what);
}

[[noreturn]] void refuse_unknown(const Corpus& corpus, std::string_view id) {
  std::vector<std::string> ids;
  ids.reserve(corpus.size());
  for (std::size_t i = 0; i < corpus.size(); ++i) ids.emplace_back(corpus.submission(i).id);
  const std::string_view near = nearest_name(id, ids);
  refuse(
      "no submission has the id " + quote(id) +
      (near.empty() ? "; ids are compared byte for byte" : " (did you mean " + quote(near) + "?)"));
}

}  // namespace

std::size_t Corpus::find(std::string_view id) const {
  for (std::size_t i = 0; i < size(); ++i) {
    const Submission at = submission(i);
    if (at.state == SubmissionState::kAccepted && at.id == id) return i;
  }
  const auto entry = std::ranges::find(ledger().excluded, id, &LedgerEntry::id);
  if (entry != ledger().excluded.end()) refuse(exclusion_words(*entry));
  refuse_unknown(*this, id);
}

}  // namespace edau
