// edau_labels [--questions] FILE.tsv ...: names the gold clusters of labelled files (header
// `label<TAB>text`, one file a question) and writes CSV: file, key_point, label, terms. A cluster
// is the texts of a file that share a label; those of fewer than ten texts are nobody's. With
// --questions the file's name is the question: 12_we-should-abandon-marriage_con.tsv asks whether
// we should abandon marriage.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "edau/label_themes.hpp"

namespace {

constexpr std::size_t kFewestTexts = 10;

struct Question {
  std::vector<std::string> texts;
  std::vector<std::string> key_points;  // of each text
};

Question read_question(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  Question question;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    question.key_points.push_back(line.substr(0, tab));
    question.texts.push_back(line.substr(tab + 1));
  }
  return question;
}

// The key points that enough texts make.
std::vector<std::string> large_key_points(const Question& question) {
  std::map<std::string, std::size_t> sizes;
  for (const std::string& key_point : question.key_points) ++sizes[key_point];
  std::vector<std::string> result;
  for (const auto& [key_point, size] : sizes) {
    if (size >= kFewestTexts) result.push_back(key_point);
  }
  return result;
}

std::vector<std::int32_t> clusters_of(const Question& question,
                                      const std::vector<std::string>& key_points) {
  std::map<std::string_view, std::int32_t> numbers;
  for (const std::string& key_point : key_points) {
    numbers.emplace(key_point, static_cast<std::int32_t>(numbers.size()));
  }
  std::vector<std::int32_t> clusters;
  for (const std::string& key_point : question.key_points) {
    const auto found = numbers.find(key_point);
    clusters.push_back(found == numbers.end() ? -1 : found->second);
  }
  return clusters;
}

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) result += c == '"' ? std::string("\"\"") : std::string(1, c);
  return result + '"';
}

std::string joined(const std::vector<std::string>& terms) {
  std::string result;
  for (const std::string& term : terms) result += (result.empty() ? "" : "; ") + term;
  return result;
}

std::string question_of(const std::string& path) {
  std::string name = std::filesystem::path(path).stem().string();
  std::ranges::replace(name, '-', ' ');
  std::ranges::replace(name, '_', ' ');
  return name;
}

void write_labels(const std::string& path, bool with_question) {
  const Question question = read_question(path);
  const std::vector<std::string> key_points = large_key_points(question);
  if (key_points.size() < 2) return;
  const std::vector<std::string_view> texts(question.texts.begin(), question.texts.end());
  edau::LabelOptions options;
  if (with_question) options.question = question_of(path);
  const auto labels = edau::label_themes(texts, clusters_of(question, key_points), options);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::string file = std::filesystem::path(path).filename().string();
    std::printf(
        "%s,%s,%s,%s\n", quoted(file).c_str(), quoted(key_points[i]).c_str(),
        quoted(labels[i].label).c_str(),
        quoted(joined(labels[i].describing) + "; " + joined(labels[i].discriminating)).c_str());
  }
}

}  // namespace

int main(int argc, char** argv) try {
  const bool with_question = argc > 1 && argv[1] == std::string_view("--questions");
  const int first = with_question ? 2 : 1;
  if (argc <= first) {
    std::fputs("usage: edau_labels [--questions] FILE.tsv ... > labels.csv\n", stderr);
    return 1;
  }
  std::puts("file,key_point,label,terms");
  for (int i = first; i < argc; ++i) write_labels(argv[i], with_question);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "edau_labels: %s\n", error.what());
  return 2;
}
