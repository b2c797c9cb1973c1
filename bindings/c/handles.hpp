// What the handles of the C API are.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "edau/analysis.hpp"
#include "edau/assigned.hpp"
#include "edau/clustering.hpp"
#include "edau/corpus.hpp"
#include "edau/edau.h"
#include "edau/explain.hpp"
#include "edau/model.hpp"
#include "edau/options.hpp"
#include "edau/reading.hpp"
#include "edau/tokenizer.hpp"
#include "edau/vectorize.hpp"

struct edau_options {
  edau::Options analysis;
  edau::ReadOptions reading;
};

struct edau_texts {
  struct Entry {
    std::string text;
    std::string id;
  };
  // Cells of the first texts; those behind the last that was set are empty.
  using Cells = std::vector<std::string>;
  struct Group {
    std::string name;
    Cells cells;
  };

  std::vector<Entry> entries;
  bool have_ids = false;  // all of them, or none
  Cells persons;          // empty where none was set
  Cells publish;
  std::vector<Group> groups;
};

struct edau_corpus {
  edau::Corpus corpus;
};

struct edau_points {
  const edau::PlacedDocuments& placed;  // of the handle that lends this one
};

struct edau_analysis {
  explicit edau_analysis(edau::Analysis found)
      : analysis(std::move(found)), points{analysis.placed()} {}
  edau_analysis(const edau_analysis&) = delete;
  edau_analysis& operator=(const edau_analysis&) = delete;

  edau::Analysis analysis;
  edau_points points;
};

struct edau_model {
  edau::Model model;
  std::optional<std::string> bytes{};  // once they were asked for
};

struct edau_assigned {
  explicit edau_assigned(edau::Assigned made)
      : assigned(std::move(made)), points{assigned.placed()} {}
  edau_assigned(const edau_assigned&) = delete;
  edau_assigned& operator=(const edau_assigned&) = delete;

  edau::Assigned assigned;
  edau_points points;
};

struct edau_explanation {
  std::string text;  // that the ranges of `points` are of
  std::vector<edau::Explanation> points;
};

struct edau_tokens {
  std::vector<edau::Token> tokens;
};

struct edau_vectors {
  edau::Vectors vectors;
};

struct edau_clustering {
  edau::Clustering clustering;
};
