// The ledger on stderr: what was read, and what was left out.
#pragma once

#include <edau/ledger.hpp>

namespace edau::cli {

void say_what_was_read(const Ledger& ledger);

// Rows that were left out with a reason to know of: blank ones are only counted.
void say_what_was_rejected(const Ledger& ledger, bool writes_ledger);

}  // namespace edau::cli
