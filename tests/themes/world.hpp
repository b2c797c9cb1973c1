// Invented submissions, brought to the door of themes/ by the real stages.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "edau/clustering.hpp"
#include "text/tokenize_documents.hpp"
#include "themes/clustered_documents.hpp"

namespace edau {

// One document of a submission, and the cluster that a test wants it in.
struct Point {
  std::size_t submission;
  std::string text;
  std::int32_t cluster = 0;
};

class World {
 public:
  // Every point in the cluster that it names; the rule's centroids are theirs.
  explicit World(std::vector<Point> points, VocabularyOptions limits = {1, 1.0})
      : World(std::move(points), limits, Unclustered{}) {
    std::int32_t count = 0;
    for (const Point& point : points_) count = std::max(count, point.cluster + 1);
    rule_ = centroids(count);
    std::vector<float> scratch(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const CsrView rows = matrix_.weights();
      rule_.similarities(rows.row_columns(i), rows.row_values(i), scratch);
      assignments_.push_back(
          {points_[i].cluster, scratch[static_cast<std::size_t>(points_[i].cluster)]});
    }
  }

  // Clustered by cluster().
  World(std::vector<Point> points, std::int32_t cluster_count)
      : World(std::move(points), {1, 1.0}, Unclustered{}) {
    Clustering clustering =
        cluster(ClusteringInput::from_documents(matrix_), {.cluster_count = cluster_count});
    rule_ = clustering.rule.centroids();
    assignments_ = std::move(clustering.assignments);
  }

  World(const World&) = delete;
  World& operator=(const World&) = delete;

  ClusteredDocuments documents() const {
    return {tokens_,
            keys_,
            vocabulary_,
            matrix_.weights(),
            rule_,
            assignments_,
            texts_,
            submissions_,
            members_of_clusters(assignments_, rule_.cluster_count()),
            {},
            speakers_};
  }

  // Who sent each submission, and whether it may be published; without it each is a person's own.
  void set_speakers(std::vector<Speaker> speakers) { speakers_ = std::move(speakers); }

  const std::vector<std::string>& submissions() const { return whole_; }
  const std::vector<Point>& points() const { return points_; }
  const TermKeys& keys() const { return keys_; }

  // In how many submissions `text` stands, letter for letter.
  std::size_t submissions_with(std::string_view text) const {
    const auto found = std::ranges::count_if(
        whole_, [&](const std::string& whole) { return whole.find(text) != std::string::npos; });
    return static_cast<std::size_t>(found);
  }

 private:
  struct Unclustered {};

  World(std::vector<Point> points, VocabularyOptions limits, Unclustered)
      : points_(std::move(points)),
        whole_(join(points_)),
        tokens_(tokenize(points_, whole_.size())),
        keys_(TermKeys::normalize(tokens_)),
        vocabulary_(Vocabulary::build(tokens_, keys_, limits)),
        matrix_(DocumentTermMatrix::build(tokens_, keys_, vocabulary_)),
        texts_(points_.size()),
        submissions_(whole_.begin(), whole_.end()) {
    std::ranges::transform(points_, texts_.begin(), &Point::text);
  }

  static std::vector<std::string> join(const std::vector<Point>& points) {
    std::vector<std::string> whole;
    for (const Point& point : points) {
      if (whole.size() <= point.submission) whole.resize(point.submission + 1);
      std::string& text = whole[point.submission];
      text += (text.empty() ? "" : "\n") + point.text;
    }
    return whole;
  }

  static TokenizedDocuments tokenize(const std::vector<Point>& points, std::size_t submissions) {
    std::vector<DocumentText> texts;
    texts.reserve(points.size());
    for (const Point& point : points) texts.push_back({point.submission, point.text});
    Workers workers(1);
    return tokenize_documents(texts, submissions, {}, workers);
  }

  CentroidRule centroids(std::int32_t count) const {
    const CsrView rows = matrix_.weights();
    const auto k = static_cast<std::size_t>(count);
    std::vector<float> weights(k * static_cast<std::size_t>(rows.column_count));
    std::vector<double> squares(k);
    for (std::size_t i = 0; i < points_.size(); ++i) {
      for (std::size_t j = 0; j < rows.row_columns(i).size(); ++j) {
        const auto column = static_cast<std::size_t>(rows.row_columns(i)[j]);
        weights[column * k + static_cast<std::size_t>(points_[i].cluster)] += rows.row_values(i)[j];
      }
    }
    for (std::size_t at = 0; at < weights.size(); ++at) {
      squares[at % k] += static_cast<double>(weights[at]) * weights[at];
    }
    for (std::size_t at = 0; at < weights.size(); ++at) {
      if (squares[at % k] > 0.0) {
        weights[at] = static_cast<float>(weights[at] / std::sqrt(squares[at % k]));
      }
    }
    return {weights, rows.column_count, count};
  }

  std::vector<Point> points_;
  std::vector<std::string> whole_;
  TokenizedDocuments tokens_;
  TermKeys keys_;
  Vocabulary vocabulary_;
  DocumentTermMatrix matrix_;
  CentroidRule rule_{{}, 0, 0};
  std::vector<Assignment> assignments_;
  std::vector<std::string_view> texts_;
  std::vector<std::string_view> submissions_;
  std::vector<Speaker> speakers_;
};

// Three subjects, twelve submissions of one or two points, some of them alike.
inline std::vector<Point> consultation() {
  return {
      {0, "The minimum wage is far too low for young carers."},
      {0, "Bus services in our valley stop at six."},
      {1, "Please raise the minimum wage for carers this year."},
      {2, "A higher minimum wage would help carers stay."},
      {3, "Carers need the minimum wage to rise, and soon."},
      {4, "We need evening bus services to the hospital."},
      {5, "Bus services are late and the evening bus is full."},
      {6, "Evening bus services never reach our valley!"},
      {7, "Mental health support in schools comes too late."},
      {8, "Children wait months for mental health support."},
      {9, "Mental health support must begin in primary schools."},
      {10, "Schools cannot give mental health support alone."},
      {11, "Bus services in our valley stop at six."},
  };
}

}  // namespace edau
