#include "edau/ledger.hpp"

#include <algorithm>
#include <string>

#include "core/quoting.hpp"

namespace edau {

std::string_view exclusion_name(Exclusion exclusion) noexcept {
  switch (exclusion) {
    case Exclusion::kBlank: return "blank";
    case Exclusion::kDuplicateId: return "duplicate-id";
    case Exclusion::kFieldCount: return "field-count";
    case Exclusion::kTextAfterQuote: return "text-after-quote";
    case Exclusion::kTooLong: return "too-long";
    case Exclusion::kMissingText: return "missing-text";
    case Exclusion::kNotText: return "not-text";
    case Exclusion::kMissingId: return "missing-id";
    case Exclusion::kBadJson: return "bad-json";
    case Exclusion::kDuplicateKey: return "duplicate-key";
    case Exclusion::kTooDeep: return "too-deep";
  }
  return "";
}

std::string exclusion_words(const LedgerEntry& entry) {
  return "submission " + quote(entry.id) + ", line " + std::to_string(entry.line) +
         " of the input, was not analysed: " + std::string(exclusion_name(entry.reason)) +
         (entry.detail.empty() ? "" : ": " + entry.detail);
}

std::int64_t Ledger::count(Exclusion reason) const noexcept {
  return std::ranges::count(excluded, reason, &LedgerEntry::reason);
}

bool Ledger::balances() const noexcept {
  return received == accepted + static_cast<std::int64_t>(excluded.size());
}

}  // namespace edau
