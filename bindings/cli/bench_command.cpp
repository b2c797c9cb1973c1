// edau bench: makes consultations to measure with.
#include <cstdint>
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
};

}  // namespace

void add_bench_command(CLI::App& app) {
  auto request = std::make_shared<Request>();
  CLI::App* command = app.add_subcommand("bench", "Generate a consultation to measure with");
  command->footer(kFooter);
  command->add_option("--generate", request->documents, "how many submissions to invent")
      ->required()
      ->type_name("N")
      ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000}));
  command->add_option("--seed", request->seed, "another seed gives another consultation [1]")
      ->type_name("N");
  command->add_option("FILE", request->file, "the CSV file to write")->required();
  command->callback([request] {
    bench::GeneratorOptions options;
    options.documents = request->documents;
    options.seed = request->seed;
    bench::write_generated_corpus(options, request->file);
  });
}

}  // namespace edau::cli
