// Showing progress, and stopping a search that takes too long.
//
//   02_progress_and_cancel digital-services.csv
#include <iostream>

#include "edau/edau.hpp"

namespace {

// Called on this thread, at most about 20 times a second. Returning false stops
// the search.
bool show(const edau::Progress& progress) {
  std::cerr << edau::stage_name(progress.stage) << ' ' << progress.done;
  if (progress.total > 0) std::cerr << " of " << progress.total;
  std::cerr << '\n';
  return true;
}

// Here a stage decides; a window would ask whether its Stop button was pressed.
bool stop_at_clustering(const edau::Progress& progress) {
  return show(progress) && progress.stage != edau::Stage::kCluster;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: 02_progress_and_cancel RESPONSES.csv\n";
    return 1;
  }
  try {
    edau::ReadOptions reading;
    reading.text_column = "answer";
    const edau::Corpus corpus = edau::read_corpus(argv[1], reading, show);

    edau::Options options;
    options.themes = 8;
    const edau::Analysis analysis = edau::find_themes(corpus, options, show);
    std::cout << analysis.themes().size() << " themes\n";

    // A search that was stopped leaves nothing behind; the corpus is as it was.
    try {
      edau::find_themes(corpus, options, stop_at_clustering);
    } catch (const edau::Error& error) {
      if (error.code() != edau::ErrorCode::kCancelled) throw;
      std::cout << "stopped: " << error.what() << '\n';
    }
  } catch (const edau::Error& error) {
    std::cerr << error.what() << '\n';
    return edau::error_mapping(error.code()).exit_code;
  }
}
