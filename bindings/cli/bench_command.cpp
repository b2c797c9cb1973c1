// edau bench: makes consultations to measure with.
#include <cstdint>
#include <edau/error.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>

#include "bench/generator.hpp"
#include "commands.hpp"

namespace edau::cli {
namespace {

constexpr const char* kFooter = R"(Example:
  edau bench --generate 100000 generated.csv
  edau themes generated.csv --id id --themes 50 -o out/

Writes generated.csv (columns id, text) and, beside it, the theme that was
planted in each row: generated.csv.labels.tsv. The same N and seed give the same
bytes on every machine.)";

struct Request {
  std::int64_t documents = 0;
  std::uint64_t seed = 1;
  std::string file;
  bool force = false;
};

void generate(const Request& request) {
  const std::string labels = request.file + ".labels.tsv";
  for (const std::string& path : {request.file, labels}) {
    if (!request.force && std::filesystem::exists(path)) {
      throw Error(ErrorCode::kUnwritableOutput,
                  path + " exists; choose another name or pass --force");
    }
  }
  bench::GeneratorOptions options;
  options.documents = request.documents;
  options.seed = request.seed;
  bench::write_generated_corpus(options, request.file);
  std::cerr << "edau: wrote " << request.file << " and " << labels << '\n';
}

}  // namespace

void add_bench_command(CLI::App& app) {
  auto request = std::make_shared<Request>();
  CLI::App* command = app.add_subcommand("bench", "Generate a consultation to measure with");
  command->footer(kFooter);
  command->add_option("--generate", request->documents, "how many submissions to invent")
      ->required()
      ->option_text("N")
      ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000}));
  command->add_option("--seed", request->seed, "another seed gives another consultation [1]")
      ->type_name("N");
  command->add_option("FILE", request->file, "the CSV file to write")->required()->option_text(" ");
  command->add_flag("--force", request->force, "replace files that exist");
  command->callback([request] { generate(*request); });
}

}  // namespace edau::cli
