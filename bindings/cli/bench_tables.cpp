#include "bench_tables.hpp"

#include <algorithm>
#include <functional>
#include <iostream>
#include <optional>
#include <utility>

namespace edau::cli {
namespace {

constexpr std::size_t kNameWidth = 12;
constexpr std::size_t kWidth = 14;

std::string left(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, text.size()), ' ');
}

void print_row(const std::string& name, const std::vector<std::string>& cells,
               std::size_t width = kWidth) {
  std::cout << "  " << left(name, kNameWidth);
  for (const std::string& cell : cells) std::cout << "  " << right(cell, width);
  std::cout << '\n';
}

std::string megabytes(std::int64_t bytes) { return decimal(static_cast<double>(bytes) / 1e6, 1); }

std::string rate(const WorkResult& work, double seconds) {
  return seconds > 0 ? grouped(static_cast<std::int64_t>(work.documents_per_second(seconds))) : "-";
}

std::string ratio(double from, double to) { return from > 0 ? decimal(to / from, 2) : "-"; }

std::string ratio(std::int64_t from, std::int64_t to) {
  return ratio(static_cast<double>(from), static_cast<double>(to));
}

std::optional<double> seconds_of(const WorkResult& work, const std::string& stage) {
  const auto found = std::ranges::find(work.stages, stage, &StageSeconds::stage);
  if (found == work.stages.end()) return std::nullopt;
  return found->seconds;
}

// One row of ratios.
void print_growth_row(const std::string& name, const std::vector<Growth>& growth, std::size_t width,
                      const std::function<std::string(const Growth&)>& cell) {
  std::vector<std::string> cells;
  cells.reserve(growth.size());
  for (const Growth& pair : growth) cells.push_back(cell(pair));
  print_row(name, cells, width);
}

void note_recipes(const std::vector<Growth>& growth) {
  for (const Growth& pair : growth) {
    if (pair.from->recipe == pair.to->recipe) continue;
    std::cout << "  " << pair.what << ": " << pair.from->recipe << " became " << pair.to->recipe
              << ", so cluster compares two recipes\n";
  }
}

const WorkResult* find_work(const BenchResults& results, const std::string& name) {
  const auto found = std::ranges::find(results.works, name, &WorkResult::name);
  return found == results.works.end() ? nullptr : &*found;
}

void print_difference(const std::string& what, const std::string& now, const std::string& before) {
  if (now == before) return;
  std::cout << "  differs: " << printable(what) << ' ' << printable(now) << ", was "
            << printable(before) << '\n';
}

std::string text_of_option(const BenchSettings& settings, const std::string& name) {
  const auto found =
      std::ranges::find(settings.options, name, &std::pair<std::string, std::string>::first);
  return found == settings.options.end() ? "unknown" : found->second;
}

void print_differences(const BenchSettings& now, const BenchSettings& before) {
  print_difference("edau", now.version, before.version);
  print_difference("cpu level", now.cpu_level, before.cpu_level);
  print_difference("threads", std::to_string(now.threads), std::to_string(before.threads));
  print_difference("--repeat", std::to_string(now.repeat), std::to_string(before.repeat));
  for (const auto& [name, text] : now.options) {
    print_difference("--" + name, text, text_of_option(before, name));
  }
}

void print_pair(const WorkResult& now, const WorkResult& before) {
  std::cout << '\n' << printable(now.name) << '\n';
  print_difference("documents", grouped(now.documents), grouped(before.documents));
  print_difference("themes", std::to_string(now.themes), std::to_string(before.themes));
  print_difference("recipe", now.recipe, before.recipe);
  print_difference("objective", decimal(now.objective, 6), decimal(before.objective, 6));
  print_row("stage", {"seconds", "before", "new / old"});
  for (const StageSeconds& stage : now.stages) {
    const std::optional<double> then = seconds_of(before, stage.stage);
    print_row(stage.stage, {decimal(stage.seconds, 3), then ? decimal(*then, 3) : "-",
                            then ? ratio(*then, stage.seconds) : "-"});
  }
  print_row("total", {decimal(now.total_seconds, 3), decimal(before.total_seconds, 3),
                      ratio(before.total_seconds, now.total_seconds)});
  print_row("peak MB", {megabytes(now.peak_bytes), megabytes(before.peak_bytes),
                        ratio(before.peak_bytes, now.peak_bytes)});
}

}  // namespace

void print_work(const WorkResult& work) {
  std::cout << printable(work.name) << "\n  " << grouped(work.submissions) << " submissions, "
            << megabytes(work.text_bytes) << " MB of text; " << grouped(work.documents)
            << " documents, " << grouped(work.distinct_documents) << " different; "
            << grouped(work.terms) << " terms, " << grouped(work.entries) << " entries\n  "
            << work.themes << " themes by " << work.recipe << ", objective "
            << decimal(work.objective, 4) << ", passes " << work.passes << "; peak "
            << megabytes(work.peak_bytes) << " MB\n";
  print_row("stage", {"seconds", "documents / s"});
  for (const StageSeconds& stage : work.stages) {
    print_row(stage.stage, {decimal(stage.seconds, 3), rate(work, stage.seconds)});
  }
  print_row("total", {decimal(work.total_seconds, 3), rate(work, work.total_seconds)});
  std::cout << std::endl;  // a work may take long: what is known is shown
}

void print_growth(const std::vector<Growth>& growth) {
  if (growth.empty()) return;
  const auto widest =
      std::ranges::max(growth, {}, [](const Growth& pair) { return pair.what.size(); });
  const std::size_t width = widest.what.size();
  const auto row = [&](const std::string& name,
                       const std::function<std::string(const Growth&)>& cell) {
    print_growth_row(name, growth, width, cell);
  };
  std::cout << "growth: the larger work over the smaller; cost is linear where a time rises as "
               "the documents do\n";
  row("", [](const Growth& pair) { return pair.what; });
  row("documents", [](const Growth& g) { return ratio(g.from->documents, g.to->documents); });
  row("entries", [](const Growth& g) { return ratio(g.from->entries, g.to->entries); });
  row("themes", [](const Growth& g) { return ratio(std::int64_t{g.from->themes}, g.to->themes); });
  for (const StageSeconds& stage : growth.front().from->stages) {
    row(stage.stage, [&](const Growth& g) {
      return ratio(seconds_of(*g.from, stage.stage).value_or(0),
                   seconds_of(*g.to, stage.stage).value_or(0));
    });
  }
  row("total", [](const Growth& g) { return ratio(g.from->total_seconds, g.to->total_seconds); });
  row("peak memory", [](const Growth& g) { return ratio(g.from->peak_bytes, g.to->peak_bytes); });
  note_recipes(growth);
  std::cout << std::endl;
}

void print_comparison(const BenchResults& now, const BenchResults& before,
                      const std::string& path) {
  std::cout << "against " << printable(path) << ": below 1 is less than before\n";
  print_differences(now.settings, before.settings);
  for (const WorkResult& work : now.works) {
    if (const WorkResult* then = find_work(before, work.name)) print_pair(work, *then);
  }
  for (const WorkResult& work : now.works) {
    if (find_work(before, work.name) != nullptr) continue;
    std::cout << "not in " << printable(path) << ": " << printable(work.name) << '\n';
  }
  for (const WorkResult& work : before.works) {
    if (find_work(now, work.name) != nullptr) continue;
    std::cout << "only in " << printable(path) << ": " << printable(work.name) << '\n';
  }
  std::cout << std::flush;
}

}  // namespace edau::cli
