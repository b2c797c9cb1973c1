// Explanations by a model of vectors of the caller's own. Such documents are whole submissions.
#pragma once

#include <string_view>

#include "edau/explain.hpp"
#include "edau/model.hpp"
#include "edau/placed_documents.hpp"

namespace edau {

// Whether both are in the same theme, or in none for the same reason, with a similarity and a
// margin that differ by no more than `rounding`.
bool is_same_place(const Document& a, const Document& b, double rounding);

// Why `told`, which is all of `text` that says something, is where it is, as far as that can be
// told without its vector: of its similarity the words' part is known, and the vector's is the
// rest. Throws Error kUnreadableModel where no vector can have put it there by `model`.
Explanation explain_without_vector(const Model& model, std::string_view text, const Document& told,
                                   double rounding);

}  // namespace edau
