// The main job: from a file of submissions to themes and a report.
//
//   01_find_themes digital-services.csv out/
#include <iostream>

#include "edau/edau.hpp"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: 01_find_themes RESPONSES.csv OUTPUT-FOLDER\n";
    return 1;
  }
  try {
    const edau::Corpus corpus =
        edau::read_corpus(argv[1], {.text_column = "answer", .id_column = "ref"});
    const edau::Analysis analysis = edau::find_themes(corpus);

    for (const edau::Theme& theme : analysis.themes()) {
      std::cout << theme.submission_count << '\t' << theme.label << '\n';
    }
    // What was set apart, assumed or adapted is said, never hidden.
    for (const std::string& note : analysis.notes()) std::cerr << note << '\n';

    edau::write_report(analysis, argv[2], {.replace_existing = true});
  } catch (const edau::Error& error) {
    std::cerr << error.what() << '\n';
    return edau::error_mapping(error.code()).exit_code;
  }
}
