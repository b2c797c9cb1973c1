// What a model holds, as plain data: each struct is a section of the file (FORMAT.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "edau/known_words.hpp"
#include "edau/model.hpp"
#include "edau/vocabulary.hpp"

namespace edau {

// As many themes as can be asked for, each split.
inline constexpr std::size_t kMostClusters = 131'070;

// Where it came from: nothing here decides an assignment.
struct OriginRecord {
  std::vector<NamedValue> versions;
  std::vector<NamedValue> options;
};

// How texts become documents, and words keys and weights.
struct AnalysisRecord {
  static constexpr std::uint8_t kJudged = 255;  // of `language`: of each document

  bool whole_submissions = false;  // are the documents; else points
  bool keeps_all = false;
  bool bridges = true;
  std::uint8_t language = kJudged;
  std::uint8_t default_language = 0;  // of documents that do not show theirs
  std::uint8_t term_frequency = 0;    // TermFrequency
  std::uint8_t idf = 0;               // Idf; rows have length 1
  double k1 = 0;
  double b = 0;
  double mean_length = 0;
  bool has_own_stop_words = true;     // edau's
  StringList stop_words;              // the user's, as StopWords::user_words()
  std::vector<std::uint8_t> lexicon;  // Lexicon::own_text()
};

// A number for some clusters of each term: those of term t stand at [ends[t - 1], ends[t]), by
// rising cluster.
struct SparseTable {
  std::vector<std::uint64_t> ends;
  std::vector<std::uint32_t> clusters;
  std::vector<float> values;
};

// The assignment rule. A centroid not stored is 0; a lift not stored is that of a cluster without
// the term (ExpectedEvidence).
struct RuleRecord {
  bool leaves_out = false;
  double least_significance = 0;
  std::vector<double> shares;  // of clusters: ExpectedEvidence; and their ChanceLift
  std::vector<double> chance_means;
  std::vector<double> chance_deviations;
  std::vector<double> chance_levels;
  std::vector<double> chance_weights;
  std::vector<double> others;  // of terms: ExpectedEvidence
  SparseTable centroids;
  SparseTable lifts;
};

// What themes were found by besides words, or in their place. The rule then has no lifts: the most
// similar centroid decides.
struct VectorsRecord {
  std::uint32_t dimension = 0;   // 0: words alone, and no such section
  double weight = 0;             // of vectors in a similarity, in (0, 1]
  std::vector<float> centroids;  // `dimension` numbers of each cluster, those behind its terms'
};

// What people are told.
struct ThemesRecord {
  std::vector<ModelTheme> themes;                // ids and shares follow from the rest
  std::vector<std::int32_t> themes_of_clusters;  // -1: of none
  std::int32_t refuge = -1;  // the cluster of what is kept though it shares no word; -1: none
  SubmissionBalance submissions;
};

struct ModelRecords {
  OriginRecord origin;
  AnalysisRecord analysis;
  KnownWords words;
  VocabularyParts vocabulary;
  RuleRecord rule;
  VectorsRecord vectors;
  ThemesRecord themes;
};

}  // namespace edau
