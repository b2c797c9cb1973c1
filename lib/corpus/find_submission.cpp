#include <algorithm>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

#include "core/hashing.hpp"
#include "core/nearest_name.hpp"
#include "core/quoting.hpp"
#include "corpus/storage.hpp"
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

std::uint64_t hash_of(std::string_view id) noexcept { return hash_bytes(id).low; }

std::vector<Corpus::Storage::IdEntry> sort_ids(const Corpus::Storage& storage) {
  std::vector<Corpus::Storage::IdEntry> entries;
  entries.reserve(storage.records.size());
  for (std::size_t i = 0; i < storage.records.size(); ++i) {
    const Corpus::Storage::Record& record = storage.records[i];
    if (record.state != SubmissionState::kAccepted) continue;
    entries.emplace_back(hash_of(storage.id(record)), i);
  }
  std::ranges::sort(entries);
  return entries;
}

}  // namespace

std::size_t Corpus::find(std::string_view id) const {
  std::call_once(storage_->ids_sorted, [&] { storage_->sorted_ids = sort_ids(*storage_); });
  const Storage::IdEntry first{hash_of(id), 0};
  auto at = std::ranges::lower_bound(storage_->sorted_ids, first);
  for (; at != storage_->sorted_ids.end() && at->first == first.first; ++at) {
    if (storage_->id(storage_->records[at->second]) == id) return at->second;
  }
  const auto entry = std::ranges::find(ledger().excluded, id, &LedgerEntry::id);
  if (entry != ledger().excluded.end()) refuse(exclusion_words(*entry));
  refuse_unknown(*this, id);
}

}  // namespace edau
