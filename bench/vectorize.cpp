// edau_vectorize FILE [edau|sklearn] [THREADS]: reads a file, makes tf-idf vectors of
// its texts, and says how long that took and how much memory the process had at most.
// bench/peers/threads.py runs it beside itself.
#include "edau/vectorize.hpp"

#include <sys/resource.h>
#include <time.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "edau/corpus.hpp"
#include "edau/reading.hpp"

namespace {

double cpu_seconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double wall_seconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}

std::vector<std::string_view> texts_of(const edau::Corpus& corpus) {
  std::vector<std::string_view> texts;
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    const edau::Submission submission = corpus.submission(i);
    if (submission.state == edau::SubmissionState::kAccepted) texts.push_back(submission.text);
  }
  return texts;
}

void run(const std::string& path, bool sklearn, int threads) {
  const edau::Corpus corpus = edau::read_corpus(path);
  const std::vector<std::string_view> texts = texts_of(corpus);
  edau::VectorizeOptions options;
  options.threads = threads;
  if (sklearn) {
    options.tokenize.rule = edau::TokenRule::kScikitLearn;
    options.weighting.term_frequency = edau::TermFrequency::kRaw;
  }
  const double wall = wall_seconds();
  const double cpu = cpu_seconds();
  const edau::Vectors vectors = edau::vectorize(texts, options);
  const double cpu_taken = cpu_seconds() - cpu;
  const double wall_taken = wall_seconds() - wall;
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  std::printf("texts %zu terms %d entries %zu wall %.3f cpu %.3f peak_mb %ld\n", texts.size(),
              vectors.vocabulary.size(), vectors.matrix.weights().columns.size(), wall_taken,
              cpu_taken, usage.ru_maxrss / 1024);
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 2) {
    std::fputs("usage: edau_vectorize FILE [edau|sklearn] [THREADS]\n", stderr);
    return 1;
  }
  run(argv[1], argc > 2 && argv[2] == std::string_view("sklearn"),
      argc > 3 ? static_cast<int>(std::strtol(argv[3], nullptr, 10)) : 1);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "edau_vectorize: %s\n", error.what());
  return 2;
}
