// That two documents are in the same place, to the last bit; an explained one is of no corpus.
#pragma once

#include <gtest/gtest.h>

#include "edau/placed_documents.hpp"

namespace edau {

inline void expect_same_place(const Document& a, const Document& b) {
  EXPECT_EQ(a.range, b.range);
  EXPECT_EQ(a.theme, b.theme);
  EXPECT_EQ(a.outcome, b.outcome);
  EXPECT_EQ(a.similarity, b.similarity);
  EXPECT_EQ(a.margin, b.margin);
  EXPECT_EQ(a.distinctness, b.distinctness);
}

}  // namespace edau
