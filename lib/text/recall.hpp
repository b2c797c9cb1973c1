// From surfaces to the keys of an earlier corpus.
#pragma once

#include "edau/known_words.hpp"
#include "edau/term_keys.hpp"
#include "text/normalizer.hpp"
#include "text/welsh/forms.hpp"

namespace edau {

// The Welsh forms that were counted then.
WelshForms remembered_forms(const KnownWords& known);

// The key of a surface that is not known. `normalizer` works with remembered_forms().
KeyId derive_key(const TokenizedDocuments::Surface& surface, const KnownWords& known,
                 Normalizer& normalizer);

}  // namespace edau
