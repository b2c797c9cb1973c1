#include "bench_results.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <edau/error.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

namespace edau::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "edau-bench-1";
constexpr std::string_view kTotal = "total";

Json json_of(const WorkResult& work) {
  Json seconds = Json::object();
  Json rates = Json::object();
  const auto add = [&](const std::string& stage, double time) {
    seconds[stage] = time;
    rates[stage] = work.documents_per_second(time);
  };
  for (const StageSeconds& stage : work.stages) add(stage.stage, stage.seconds);
  add(std::string(kTotal), work.total_seconds);
  return {{"name", work.name},
          {"runs", work.runs},
          {"submissions", work.submissions},
          {"text_bytes", work.text_bytes},
          {"documents", work.documents},
          {"distinct_documents", work.distinct_documents},
          {"terms", work.terms},
          {"entries", work.entries},
          {"themes", work.themes},
          {"recipe", work.recipe},
          {"objective", work.objective},
          {"passes", work.passes},
          {"peak_bytes", work.peak_bytes},
          {"seconds", std::move(seconds)},
          {"documents_per_second", std::move(rates)}};
}

// Null where there is nothing to divide by.
Json ratio(double from, double to) { return from > 0 ? Json(to / from) : Json(); }

Json json_of(const Growth& growth) {
  const WorkResult& from = *growth.from;
  const WorkResult& to = *growth.to;
  Json seconds = Json::object();
  for (std::size_t i = 0; i < from.stages.size(); ++i) {
    seconds[from.stages[i].stage] = ratio(from.stages[i].seconds, to.stages[i].seconds);
  }
  seconds[std::string(kTotal)] = ratio(from.total_seconds, to.total_seconds);
  const auto count = [](std::int64_t value) { return static_cast<double>(value); };
  return {{"from", from.name},
          {"to", to.name},
          {"documents", ratio(count(from.documents), count(to.documents))},
          {"entries", ratio(count(from.entries), count(to.entries))},
          {"themes", ratio(from.themes, to.themes)},
          {"peak_bytes", ratio(count(from.peak_bytes), count(to.peak_bytes))},
          {"seconds", std::move(seconds)}};
}

std::string json_text(const BenchResults& results, const std::vector<Growth>& growth) {
  const BenchSettings& settings = results.settings;
  Json json = {
      {"schema", kSchema},           {"edau", settings.version}, {"cpu_level", settings.cpu_level},
      {"threads", settings.threads}, {"mode", settings.mode},    {"repeat", settings.repeat}};
  json["options"] = Json::object();
  for (const auto& [name, text] : settings.options) json["options"][name] = text;
  json["works"] = Json::array();
  for (const WorkResult& work : results.works) json["works"].push_back(json_of(work));
  json["growth"] = Json::array();
  for (const Growth& pair : growth) json["growth"].push_back(json_of(pair));
  // A file's name may be any bytes; JSON is UTF-8 throughout.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

[[noreturn]] void refuse_to_write(const std::string& path, const std::string& why) {
  throw Error(ErrorCode::kUnwritableOutput, "cannot write the results to " + path + ": " + why);
}

// Removes the file unless it was renamed away.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& target)
      : name_(target + "." + std::to_string(getpid()) + ".partial"),
        file_(std::fopen(name_.c_str(), "wxe")) {
    if (file_ == nullptr) refuse_to_write(name_, std::strerror(errno));
  }
  ~TemporaryFile() {
    if (file_ != nullptr) std::fclose(file_);
    std::remove(name_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  void write(const std::string& text) {
    const bool whole = std::fwrite(text.data(), 1, text.size(), file_) == text.size();
    const bool closed = std::fclose(std::exchange(file_, nullptr)) == 0;
    if (!whole || !closed) refuse_to_write(name_, std::strerror(errno));
  }

  void rename_to(const std::string& target) {
    if (std::rename(name_.c_str(), target.c_str()) != 0) {
      refuse_to_write(target, std::strerror(errno));
    }
  }

 private:
  std::string name_;
  std::FILE* file_;
};

[[noreturn]] void refuse_to_read(const std::string& path, const std::string& why) {
  throw Error(ErrorCode::kUnreadableInput,
              path + ": " + why + "; --compare takes what edau bench -o wrote: write it anew");
}

std::string bytes_of(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) refuse_to_read(path, "there is no such file");
  if (!std::filesystem::is_regular_file(path, error)) refuse_to_read(path, "not a regular file");
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file || !bytes) refuse_to_read(path, "it cannot be read, or is empty");
  return bytes.str();
}

// Of a time or a count, none of which is below 0. Throws std::domain_error.
template <typename Number>
Number number_at(const Json& json, const std::string& name) {
  const Json& found = json.at(name);
  const bool fits =
      std::is_floating_point_v<Number> ? found.is_number() : found.is_number_integer();
  if (!fits || !(found.get<double>() >= 0)) {
    throw std::domain_error("\"" + name + "\" is " + found.dump());
  }
  return found.get<Number>();
}

void read_seconds(const Json& json, WorkResult& work) {
  for (const auto& [stage, ignored] : json.items()) {
    const double seconds = number_at<double>(json, stage);
    if (stage != kTotal) work.stages.push_back({stage, seconds});
  }
  work.total_seconds = number_at<double>(json, std::string(kTotal));
}

WorkResult work_of(const Json& json) {
  WorkResult work;
  work.name = json.at("name").get<std::string>();
  work.runs = number_at<int>(json, "runs");
  work.submissions = number_at<std::int64_t>(json, "submissions");
  work.text_bytes = number_at<std::int64_t>(json, "text_bytes");
  work.documents = number_at<std::int64_t>(json, "documents");
  work.distinct_documents = number_at<std::int64_t>(json, "distinct_documents");
  work.terms = number_at<std::int64_t>(json, "terms");
  work.entries = number_at<std::int64_t>(json, "entries");
  work.themes = number_at<int>(json, "themes");
  work.recipe = json.at("recipe").get<std::string>();
  work.objective = number_at<double>(json, "objective");
  work.passes = number_at<int>(json, "passes");
  work.peak_bytes = number_at<std::int64_t>(json, "peak_bytes");
  read_seconds(json.at("seconds"), work);
  return work;
}

BenchResults results_of(const Json& json) {
  BenchResults results;
  BenchSettings& settings = results.settings;
  settings.version = json.at("edau").get<std::string>();
  settings.cpu_level = json.at("cpu_level").get<std::string>();
  settings.threads = number_at<int>(json, "threads");
  settings.mode = json.at("mode").get<std::string>();
  settings.repeat = number_at<int>(json, "repeat");
  for (const auto& [name, text] : json.at("options").items()) {
    settings.options.emplace_back(name, text.get<std::string>());
  }
  for (const Json& work : json.at("works")) results.works.push_back(work_of(work));
  return results;
}

void check_schema(const std::string& path, const Json& json) {
  const auto schema = json.is_object() ? json.find("schema") : json.end();
  if (schema == json.end()) refuse_to_read(path, "it is JSON without a \"schema\"");
  if (*schema == kSchema) return;
  refuse_to_read(path, "its schema is " + schema->dump() + " where \"" + std::string(kSchema) +
                           "\" is expected");
}

// Without the parser's own name for the kind of error, and without the bytes it quotes, which
// may be no UTF-8.
std::string reason(const Json::exception& error) {
  std::string_view text = error.what();
  const std::size_t name_end = text.find("] ");
  if (name_end != std::string_view::npos) text.remove_prefix(name_end + 2);
  return std::string(text.substr(0, text.find("; last read")));
}

}  // namespace

void check_results_file(const std::string& path, bool force) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::error_code error;
  if (!folder.empty() && !std::filesystem::is_directory(folder, error)) {
    refuse_to_write(path, "there is no folder " + folder.string());
  }
  // Not followed: renaming would put a file in the place of a link such as /dev/stdout.
  const std::filesystem::file_status status = std::filesystem::symlink_status(path, error);
  if (!std::filesystem::exists(status)) return;
  if (!std::filesystem::is_regular_file(status)) {
    refuse_to_write(path, "it is there and is no regular file; choose another name");
  }
  if (!force) {
    throw Error(ErrorCode::kUnwritableOutput,
                path + " exists; choose another name or pass --force");
  }
}

void write_results(const BenchResults& results, const std::vector<Growth>& growth,
                   const std::string& path, bool force) {
  TemporaryFile temporary(path);
  temporary.write(json_text(results, growth));
  check_results_file(path, force);
  temporary.rename_to(path);
}

BenchResults read_results(const std::string& path) {
  try {
    const Json json = Json::parse(bytes_of(path));
    check_schema(path, json);
    return results_of(json);
  } catch (const Json::exception& error) {
    refuse_to_read(path, "damaged: " + reason(error));
  } catch (const std::domain_error& error) {
    refuse_to_read(path, std::string("damaged: ") + error.what());
  }
}

}  // namespace edau::cli
