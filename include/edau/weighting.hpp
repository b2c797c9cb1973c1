// What a term weighs in a document: how often it stands there, how few
// submissions share it, and how long the row is.
//
// The three choices are independent, as in the SMART notation (Manning, Raghavan,
// Schütze, "Introduction to Information Retrieval", 2008, figure 6.15).
#pragma once

#include <cstddef>
#include <cstdint>

#include "edau/export.hpp"

namespace edau {

// How a term's count c within a document becomes its term frequency.
enum class TermFrequency : std::uint8_t {
  kRaw,        // c
  kSublinear,  // 1 + ln c  (Salton & Buckley 1988; scikit-learn's sublinear_tf)
  // c (k1 + 1) / (c + k1 (1 − b + b · length / mean length)), where a document's
  // length is how many occurrences of terms it holds and the mean is taken over
  // all documents (Robertson & Zaragoza, "The Probabilistic Relevance Framework:
  // BM25 and Beyond", 2009, with the customary factor k1 + 1)
  kBm25,
};

// How rare a term is, with df of n submissions holding it.
enum class Idf : std::uint8_t {
  kSmooth,  // ln((1 + n) / (1 + df)) + 1: scikit-learn's default; as if one more
            // submission held every term
  kPlain,   // ln(n / df) + 1: scikit-learn's smooth_idf=False. The 1 keeps a term that
            // all submissions share, which Salton & Buckley's ln(n / df) drops
  kBm25,    // ln(1 + (n − df + ½) / (df + ½)): never negative, as Lucene takes it
  kNone,    // 1
};

// What a row is scaled to.
enum class Norm : std::uint8_t {
  kL2,    // length 1, so that a dot product is a cosine; what clustering needs
  kNone,  // left as it is
};

// The default is what themes are found with: Salton & Buckley, "Term-weighting
// approaches in automatic text retrieval", 1988, with smooth idf.
struct Weighting {
  TermFrequency term_frequency = TermFrequency::kSublinear;
  Idf idf = Idf::kSmooth;
  Norm norm = Norm::kL2;
  double k1 = 1.2;  // BM25 only: how late repeats stop to count. Finite, at least 0
  double b = 0.75;  // BM25 only: how much a document's length counts. In [0, 1]

  // BM25 as search engines have it: no scaling of rows.
  static constexpr Weighting bm25(double k1 = 1.2, double b = 0.75) noexcept {
    return {TermFrequency::kBm25, Idf::kBm25, Norm::kNone, k1, b};
  }

  friend bool operator==(const Weighting&, const Weighting&) = default;
};

// Requires 1 <= document_frequency <= submissions. The same bits on every machine.
EDAU_EXPORT double inverse_document_frequency(Idf idf, std::uint32_t document_frequency,
                                              std::size_t submissions) noexcept;

// Throws Error kInvalidArgument where k1 or b is out of its range.
EDAU_EXPORT void check(const Weighting& weighting);

}  // namespace edau
