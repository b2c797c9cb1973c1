// edau bench: measures how fast themes are found, and invents consultations to measure with.
#include <algorithm>
#include <cstdint>
#include <edau/cpu_level.hpp>
#include <edau/error.hpp>
#include <edau/version.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "bench/generator.hpp"
#include "bench_results.hpp"
#include "bench_tables.hpp"
#include "bench_works.hpp"
#include "commands.hpp"
#include "console.hpp"
#include "option_flags.hpp"
#include "output_flags.hpp"

namespace edau::cli {
namespace {

constexpr const char* kFooter = R"(Examples:
  edau bench                                            10,000 and 100,000 submissions
  edau bench -o before.json
  edau bench --compare before.json --repeat 3
  edau bench responses.csv --text answer --mode fast --threads 1
  edau bench --generate 100000 generated.csv

Without FILE, invented submissions of --sizes are clustered into the 50 themes that
are planted in them (or --themes), and the smallest also into 10 and 100. With --mode
auto the larger ones may be searched in another way than the smaller: a line says where.
The stage cluster holds the search and its half-samples; --stability 0 leaves these out.
Tables go to standard output; bench/README.md describes the JSON of -o.

--generate writes generated.csv (columns id, text) and, beside it, the theme that was
planted in each row: generated.csv.labels.tsv. The same N and --seed give the same
bytes on every machine.)";

constexpr int kPlantedThemes = 50;
constexpr std::int64_t kLarge = 1'000'000;
constexpr std::int64_t kMostInvented = 1'000'000'000;

struct Request {
  std::int64_t generated = 0;  // submissions to write; 0: measure
  std::vector<std::string> files;
  std::vector<std::int64_t> sizes{10'000, 100'000};
  bool has_sizes = false;
  bool has_themes = false;
  bool large = false;
  std::string output;
  std::string compared;
  int repeat = 1;
  bool force = false;
  ReadOptions reading;
  Options options;
  ProgressStyle progress = ProgressStyle::kAuto;
};

[[noreturn]] void refuse(const std::string& message) {
  throw Error(ErrorCode::kInvalidArgument, message);
}

void generate(const Request& request, const std::string& file) {
  const std::string labels = file + ".labels.tsv";
  for (const std::string& path : {file, labels}) {
    if (!request.force && std::filesystem::exists(path)) {
      throw Error(ErrorCode::kUnwritableOutput,
                  path + " exists; choose another name or pass --force");
    }
  }
  bench::GeneratorOptions options;
  options.documents = request.generated;
  options.seed = request.options.seed;
  bench::write_generated_corpus(options, file);
  std::cerr << "edau: wrote " << file << " and " << labels << '\n';
}

// An option that was set to other than its default but would have no effect is refused: who
// sets it believes that it has one.
template <typename Target>
void refuse_changes(const Target& target, std::span<const OptionEntry<Target>> table,
                    std::string_view except, const std::string& why) {
  const Target defaults;
  for (const OptionEntry<Target>& entry : table) {
    if (entry.name == except || entry.get(target) == entry.get(defaults)) continue;
    refuse("--" + std::string(entry.name) + why);
  }
}

void check_generate(const Request& request) {
  if (request.files.size() != 1) refuse("--generate writes one FILE: name it");
  const std::string why = " has no effect on --generate, which only writes a consultation";
  if (request.has_sizes || request.large) refuse((request.large ? "--large" : "--sizes") + why);
  if (request.repeat != 1) refuse("--repeat" + why);
  if (!request.output.empty()) refuse("-o" + why);
  if (!request.compared.empty()) refuse("--compare" + why);
  refuse_changes(request.options, option_table(), "seed", why);
  refuse_changes(request.reading, read_option_table(), "", why);
}

void check_files(const Request& request) {
  std::set<std::string> names;
  for (const std::string& file : request.files) {
    if (file == "-") refuse("edau bench cannot read standard input, only files");
    if (!names.insert(file).second) refuse(file + " is named twice; --repeat measures it again");
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
      throw Error(ErrorCode::kUnreadableInput, file + ": there is no such file");
    }
    if (!request.output.empty() && std::filesystem::equivalent(file, request.output, error)) {
      refuse("-o would overwrite the input " + file);
    }
  }
}

void check(const Request& request) {
  if (request.files.empty()) {
    refuse_changes(request.reading, read_option_table(), "",
                   " needs a FILE: invented submissions are not read from one");
  } else if (request.has_sizes || request.large) {
    refuse("--sizes and --large are for invented submissions; leave them out, or the FILE");
  }
  check_files(request);
  if (!request.output.empty()) check_results_file(request.output, request.force);
}

std::vector<std::int64_t> rising_sizes(const Request& request) {
  std::set<std::int64_t> sizes(request.sizes.begin(), request.sizes.end());
  if (request.large) sizes.insert(kLarge);
  return {sizes.begin(), sizes.end()};
}

// As the library counts them.
int threads_in_use(const Options& options) {
  if (options.threads > 0) return options.threads;
  return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

template <typename Target>
void add_texts(const Target& target, std::span<const OptionEntry<Target>> table,
               std::vector<std::pair<std::string, std::string>>& texts) {
  for (const OptionEntry<Target>& entry : table) {
    if (entry.name != "threads") texts.emplace_back(entry.name, entry.get(target));
  }
}

BenchSettings settings_of(const Request& request) {
  BenchSettings settings{.version = EDAU_VERSION,
                         .cpu_level = std::string(cpu_level()),
                         .threads = threads_in_use(request.options),
                         .mode = {},
                         .repeat = request.repeat,
                         .options = {}};
  add_texts(request.options, option_table(), settings.options);
  add_texts(request.reading, read_option_table(), settings.options);
  settings.mode = std::ranges::find(settings.options, "mode", [](const auto& option) {
                    return option.first;
                  })->second;
  return settings;
}

std::vector<Growth> growth_of(const WorkPlan& plan, const std::vector<WorkResult>& works) {
  std::vector<Growth> growth;
  for (const GrowthPair& pair : plan.growth) {
    growth.push_back({pair.what, &works[pair.from], &works[pair.to]});
  }
  return growth;
}

WorkPlan plan_of(const Request& request) {
  return request.files.empty() ? standard_works(rising_sizes(request), request.options)
                               : file_works(request.files, request.options);
}

void measure_all(Request request) {
  check(request);
  if (request.files.empty() && !request.has_themes) {
    request.options.themes = kPlantedThemes;
  }
  std::optional<BenchResults> before;
  if (!request.compared.empty()) before = read_results(request.compared);
  const WorkPlan plan = plan_of(request);
  BenchResults results{.settings = settings_of(request), .works = {}};
  Run run(request.progress);
  for (const Work& work : plan.works) {
    results.works.push_back(measure(work, request.reading, request.repeat, run));
    print_work(results.works.back());
  }
  const std::vector<Growth> growth = growth_of(plan, results.works);
  print_growth(growth);
  if (before) print_comparison(results, *before, request.compared);
  if (!request.output.empty()) write_results(results, growth, request.output, request.force);
  if (!std::cout) {
    throw Error(ErrorCode::kUnwritableOutput, "the results cannot be written to standard output");
  }
}

void run_bench(const Request& request) {
  if (request.generated == 0) return measure_all(request);
  check_generate(request);
  generate(request, request.files.front());
}

void add_works(CLI::App& command, Request& request) {
  CLI::Option* sizes = command.add_option(
      "--sizes", request.sizes, "how many submissions to invent and measure [10000,100000]");
  sizes->delimiter(',')->allow_extra_args(false)->option_text("N,N,...");
  sizes->check(CLI::Range(std::int64_t{1}, kMostInvented));
  sizes->group("Measuring");
  command.add_flag("--large", request.large, "1,000,000 submissions as well")->group("Measuring");
  command
      .add_option("--repeat", request.repeat, "runs of each work, medians of which are shown [1]")
      ->option_text("N")
      ->check(CLI::Range(1, 1000))
      ->group("Measuring");
}

void add_file(CLI::App& command, const std::string& flag, std::string& name,
              const std::string& help) {
  command
      .add_option_function<std::string>(
          flag,
          [flag, &name](const std::string& text) {
            if (text.empty()) refuse(flag + " needs the name of a file");
            name = text;
          },
          help)
      ->type_name("FILE")
      ->group("Measuring");
}

void add_results(CLI::App& command, Request& request) {
  add_file(command, "-o,--output", request.output, "write the results, JSON");
  add_file(command, "--compare", request.compared,
           "show new / old of each time; FILE is of an earlier -o");
  add_progress_flag(command, "Measuring", request.progress);
}

}  // namespace

void add_bench_command(CLI::App& app) {
  auto request = std::make_shared<Request>();
  CLI::App* command =
      app.add_subcommand("bench", "Measure how fast themes are found, or invent a consultation");
  command->footer(kFooter);
  command->get_formatter()->column_width(34);
  command
      ->add_option("FILE", request->files,
                   "consultations to measure; with --generate, the CSV file to write")
      ->option_text(" ");
  command
      ->add_option("--generate", request->generated, "write so many invented submissions to FILE")
      ->option_text("N")
      ->check(CLI::Range(std::int64_t{1}, kMostInvented));
  command->add_flag("--force", request->force, "replace files that exist");
  add_works(*command, *request);
  add_results(*command, *request);
  add_options(*command, request->options, option_table(), "Analysis");
  add_options(*command, request->reading, read_option_table(), "Reading");
  command->callback([request, command] {
    request->has_sizes = command->count("--sizes") > 0;
    request->has_themes = command->count("--themes") > 0;
    run_bench(*request);
  });
}

}  // namespace edau::cli
