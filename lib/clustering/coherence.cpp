// Lists of terms beside the documents. The documents of each listed term are gathered once, as
// rising row numbers; a pair's documents are the common ones of two such lists.
#include <algorithm>
#include <string>

#include "clustering/matrix_check.hpp"
#include "core/math.hpp"
#include "core/parallel.hpp"
#include "edau/error.hpp"
#include "edau/measures.hpp"

namespace edau {
namespace {

using RowNumbers = std::vector<std::uint32_t>;

TermList distinct(TermList terms) {
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

TermList all_terms(std::span<const TermList> lists) {
  TermList terms;
  for (const TermList& list : lists) terms.insert(terms.end(), list.begin(), list.end());
  return distinct(std::move(terms));
}

// The rows that hold each listed term, by its place among those terms.
class Postings {
 public:
  Postings(const CsrView& rows, TermList terms) : terms_(std::move(terms)), rows_(terms_.size()) {
    std::vector<std::int32_t> place(static_cast<std::size_t>(rows.column_count), -1);
    for (std::size_t i = 0; i < terms_.size(); ++i) {
      place[static_cast<std::size_t>(terms_[i])] = static_cast<std::int32_t>(i);
    }
    for (std::size_t row = 0; row < rows.rows(); ++row) {
      for (const std::int32_t column : rows.row_columns(row)) {
        const std::int32_t at = place[static_cast<std::size_t>(column)];
        if (at >= 0) rows_[static_cast<std::size_t>(at)].push_back(static_cast<std::uint32_t>(row));
      }
    }
  }

  const RowNumbers& of(std::int32_t term) const {
    const auto place = std::lower_bound(terms_.begin(), terms_.end(), term) - terms_.begin();
    return rows_[static_cast<std::size_t>(place)];
  }

 private:
  TermList terms_;
  std::vector<RowNumbers> rows_;
};

std::size_t common_count(const RowNumbers& a, const RowNumbers& b) {
  std::size_t count = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    const std::uint32_t row_a = *x;
    const std::uint32_t row_b = *y;
    count += row_a == row_b ? 1 : 0;
    x += row_a <= row_b ? 1 : 0;
    y += row_b <= row_a ? 1 : 0;
  }
  return count;
}

double npmi(const RowNumbers& a, const RowNumbers& b, std::size_t rows) {
  const auto together = static_cast<double>(common_count(a, b));
  const auto n = static_cast<double>(rows);
  if (together == 0.0) return -1.0;
  if (together == n) return 1.0;  // 0 / 0, and the limit of terms that are always together
  const auto apart = static_cast<double>(a.size()) * static_cast<double>(b.size());
  return math::log(together * n / apart) / math::log(n / together);
}

double mean_npmi(const TermList& terms, const Postings& postings, std::size_t rows) {
  double sum = 0.0;
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j, ++pairs) {
      sum += npmi(postings.of(terms[i]), postings.of(terms[j]), rows);
    }
  }
  return pairs == 0 ? 0.0 : sum / static_cast<double>(pairs);
}

}  // namespace

std::vector<double> npmi_coherence(const CsrView& rows, std::span<const TermList> lists,
                                   int threads) {
  check_matrix(rows);
  TermList terms = all_terms(lists);
  if (!terms.empty() && (terms.front() < 0 || terms.back() >= rows.column_count)) {
    const std::int32_t wrong = terms.front() < 0 ? terms.front() : terms.back();
    throw Error(ErrorCode::kInvalidArgument, "term " + std::to_string(wrong) + " is not in [0, " +
                                                 std::to_string(rows.column_count) + ")");
  }
  const Postings postings(rows, std::move(terms));
  std::vector<double> result(lists.size());
  Workers workers(threads);
  workers.for_blocks(lists.size(), 1, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t list = begin; list < end; ++list) {
      result[list] = mean_npmi(distinct(lists[list]), postings, rows.rows());
    }
  });
  return result;
}

double topic_diversity(std::span<const TermList> lists) {
  std::size_t all = 0;
  for (const TermList& list : lists) all += list.size();
  if (all == 0) return 1.0;
  return static_cast<double>(all_terms(lists).size()) / static_cast<double>(all);
}

}  // namespace edau
