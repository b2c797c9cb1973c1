#include "bench_works.hpp"

#include <algorithm>
#include <edau/corpus.hpp>
#include <edau/error.hpp>
#include <edau/find_themes.hpp>
#include <edau/option_table.hpp>
#include <fstream>
#include <map>
#include <utility>

#include "bench/generator.hpp"

namespace edau::cli {
namespace {

constexpr int kFewThemes = 10;
constexpr int kManyThemes = 100;

struct RunResult {
  WorkResult found;
  std::vector<StageTime> times;
};

std::string themes_text(const Options& options) {
  const auto table = option_table();
  return std::ranges::find(table, "themes", &OptionEntry<Options>::name)->get(options);
}

Work invented_work(std::int64_t documents, const Options& options) {
  return {.name = "generated " + std::to_string(documents) + ", " + themes_text(options) +
                  (options.themes.is_automatic() ? " number of themes" : " themes"),
          .invented_documents = documents,
          .options = options};
}

// Index of the work with so many themes: one there already, or a new one.
std::size_t add_with_themes(std::vector<Work>& works, std::int64_t documents, Options options,
                            int themes) {
  options.themes = themes;
  Work work = invented_work(documents, options);
  const auto same = std::ranges::find(works, work.name, &Work::name);
  const auto index = static_cast<std::size_t>(same - works.begin());
  if (same == works.end()) works.push_back(std::move(work));
  return index;
}

// As bench::generate_corpus() writes it, but in memory and to be stopped by Ctrl-C.
std::string invented_csv(std::int64_t documents, const ProgressCallback& progress) {
  constexpr std::int64_t kBetweenReports = 1000;
  const bench::Generator generator({.documents = documents});
  std::string csv = "id,text\n";
  for (std::int64_t i = 0; i < documents; ++i) {
    if (i % kBetweenReports == 0 && !progress({Stage::kRead, static_cast<std::uint64_t>(i),
                                               static_cast<std::uint64_t>(documents)})) {
      throw Error(ErrorCode::kCancelled, "cancelled while inventing texts");
    }
    csv += std::to_string(i + 1) + ",\"" + generator.document(i).text + "\"\n";
  }
  return csv;
}

// The most memory held from here on, where the system can be told to forget what was
// before (Linux: proc(5)); elsewhere, by the process so far.
void forget_peak() { std::ofstream("/proc/self/clear_refs") << "5"; }

// Not by getrusage(): its peak includes that of the program which started this one.
std::int64_t peak_since_forgotten() {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    std::int64_t kibibytes = 0;
    if (word == "VmHWM:" && status >> kibibytes) return kibibytes * 1024;
  }
  return peak_bytes();
}

Corpus read_invented(std::int64_t documents, Run& run) {
  const std::string csv = invented_csv(documents, run.callback());
  run.take_times();
  forget_peak();
  run.callback()({Stage::kRead, 0, 0});
  ReadOptions reading;
  reading.id_column = "id";
  return parse_corpus(csv, "generated.csv", reading);
}

Corpus read(const Work& work, const ReadOptions& reading, Run& run) {
  if (work.file.empty()) return read_invented(work.invented_documents, run);
  forget_peak();
  return read_corpus(work.file, reading, run.callback());
}

std::int64_t accepted_bytes(const Corpus& corpus) {
  std::int64_t bytes = 0;
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    const Submission submission = corpus.submission(i);
    if (submission.state != SubmissionState::kAccepted) continue;
    bytes += static_cast<std::int64_t>(submission.text.size());
  }
  return bytes;
}

RunResult run_once(const Work& work, const ReadOptions& reading, Run& run) {
  const Corpus corpus = read(work, reading, run);
  const Analysis analysis = find_themes(corpus, work.options, run.callback());
  std::vector<StageTime> times = run.take_times();
  const Resolved& resolved = analysis.resolved();
  WorkResult found{.name = work.name,
                   .submissions = corpus.ledger().accepted,
                   .text_bytes = accepted_bytes(corpus),
                   .documents = analysis.points().all,
                   .distinct_documents = resolved.distinct_documents,
                   .terms = resolved.term_count,
                   .entries = resolved.entry_count,
                   .themes = resolved.theme_count,
                   .recipe = std::string(recipe_name(resolved.recipe)),
                   .objective = resolved.objective,
                   .passes = resolved.passes,
                   .peak_bytes = peak_since_forgotten(),
                   .stages = {}};
  return {std::move(found), std::move(times)};
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

// All runs of a work pass through the same stages.
void take_medians(std::span<const RunResult> runs, WorkResult& result) {
  std::vector<double> totals(runs.size(), 0.0);
  for (std::size_t stage = 0; stage < runs.front().times.size(); ++stage) {
    std::vector<double> seconds;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      seconds.push_back(runs[i].times[stage].seconds);
      totals[i] += seconds.back();
    }
    const std::string_view name = stage_name(runs.front().times[stage].stage);
    result.stages.push_back({std::string(name), median(std::move(seconds))});
  }
  result.total_seconds = median(std::move(totals));
}

}  // namespace

WorkPlan standard_works(std::span<const std::int64_t> sizes, const Options& options) {
  WorkPlan plan;
  plan.works.push_back(invented_work(sizes.front(), options));
  const std::size_t few = add_with_themes(plan.works, sizes.front(), options, kFewThemes);
  const std::size_t many = add_with_themes(plan.works, sizes.front(), options, kManyThemes);
  std::size_t smaller = 0;
  for (std::size_t i = 1; i < sizes.size(); ++i) {
    const std::size_t larger = plan.works.size();
    plan.works.push_back(invented_work(sizes[i], options));
    plan.growth.push_back({smaller, larger, grouped(sizes[i - 1]) + " to " + grouped(sizes[i])});
    smaller = larger;
  }
  plan.growth.push_back(
      {few, many, std::to_string(kFewThemes) + " to " + std::to_string(kManyThemes) + " themes"});
  return plan;
}

WorkPlan file_works(std::span<const std::string> files, const Options& options) {
  WorkPlan plan;
  for (const std::string& file : files) {
    plan.works.push_back({.name = file, .file = file, .options = options});
  }
  return plan;
}

WorkResult measure(const Work& work, const ReadOptions& reading, int repeat, Run& run) {
  std::vector<RunResult> runs;
  for (int i = 1; i <= repeat; ++i) {
    say(work.name +
        (repeat == 1 ? "" : ": run " + std::to_string(i) + " of " + std::to_string(repeat)));
    runs.push_back(run_once(work, reading, run));
  }
  WorkResult result = runs.front().found;
  result.runs = repeat;
  take_medians(runs, result);
  result.peak_bytes = std::ranges::max(runs, {}, [](const RunResult& one) {
                        return one.found.peak_bytes;
                      }).found.peak_bytes;
  return result;
}

}  // namespace edau::cli
