#include "ledger_words.hpp"

#include <cstdint>
#include <string>

#include "console.hpp"

namespace edau::cli {

void say_what_was_read(const Ledger& ledger) {
  for (const LedgerNote& note : ledger.notes) say(note.text);
  const auto rejected = static_cast<std::int64_t>(ledger.excluded.size()) -
                        ledger.count(Exclusion::kBlank) - ledger.count(Exclusion::kDuplicateId);
  say("received " + std::to_string(ledger.received) + " = accepted " +
      std::to_string(ledger.accepted) + " + blank " +
      std::to_string(ledger.count(Exclusion::kBlank)) + " + duplicates of an id " +
      std::to_string(ledger.count(Exclusion::kDuplicateId)) + " + rejected " +
      std::to_string(rejected));
}

void say_what_was_rejected(const Ledger& ledger, bool writes_ledger) {
  constexpr std::size_t kShown = 3;
  std::size_t rejected = 0;
  for (const LedgerEntry& entry : ledger.excluded) {
    if (entry.reason == Exclusion::kBlank) continue;
    if (++rejected <= kShown) {
      say("left out: line " + std::to_string(entry.line) + ": " + entry.detail);
    }
  }
  if (rejected > kShown) {
    say("left out: " + std::to_string(rejected - kShown) + " more; " +
        (writes_ledger ? "ledger.csv names each" : "-o FOLDER writes a ledger that names each"));
  }
}

}  // namespace edau::cli
