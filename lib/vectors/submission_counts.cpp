#include "vectors/submission_counts.hpp"

#include "vectors/scratch_pool.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockSize = 4096;

// Documents stand in the order of their submissions, so remembering the last one
// seen is enough. One is added to a submission, 0 being none.
struct Counter {
  std::uint32_t last_submission = 0;
  std::uint32_t submissions = 0;
};

using Counters = std::vector<Counter>;

// The first document from `document` on that begins a submission: a submission in
// two blocks would count twice. By bisection, for one may be very long.
std::size_t next_submission(const TokenizedDocuments& documents, std::size_t document) {
  if (document == 0 || document >= documents.size()) return document;
  const std::size_t submission = documents.submission_of(document - 1);
  std::size_t end = documents.size();
  while (document < end) {
    const std::size_t middle = document + (end - document) / 2;
    if (documents.submission_of(middle) == submission) {
      document = middle + 1;
    } else {
      end = middle;
    }
  }
  return document;
}

void count(const TokenizedDocuments& documents, const TermKeys& keys,
           std::span<const std::uint8_t> marked, std::size_t begin, std::size_t end,
           Counters& counters) {
  for (std::size_t document = begin; document < end; ++document) {
    if (!marked.empty() && marked[documents.submission_of(document)] == 0) continue;
    const auto submission = static_cast<std::uint32_t>(documents.submission_of(document) + 1);
    for (const Occurrence occurrence : documents.document(document)) {
      Counter& counter = counters[keys.key_of(occurrence.surface())];
      counter.submissions += counter.last_submission != submission ? 1 : 0;
      counter.last_submission = submission;
    }
  }
}

}  // namespace

std::vector<std::uint32_t> count_submissions(const TokenizedDocuments& documents,
                                             const TermKeys& keys, Workers& workers,
                                             std::span<const std::uint8_t> marked) {
  ScratchPool<Counters> pool;
  const auto make = [&] { return Counters(keys.size()); };
  const auto body = [&](std::size_t, std::size_t begin, std::size_t end) {
    pool.with(make, [&](Counters& counters) {
      count(documents, keys, marked, next_submission(documents, begin),
            next_submission(documents, end), counters);
    });
  };
  workers.for_blocks(documents.size(), kBlockSize, body);
  std::vector<std::uint32_t> result(keys.size());
  for (const auto& counters : pool.pieces()) {
    for (KeyId key = 0; key < keys.size(); ++key) result[key] += (*counters)[key].submissions;
  }
  return result;
}

}  // namespace edau
