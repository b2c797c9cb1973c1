// edau inspect: what a model holds.
#include <edau/edau.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "commands.hpp"
#include "console.hpp"

namespace edau::cli {
namespace {

constexpr const char* kFooter = R"(Example:
  edau inspect out/model.edau

Prints the model's SHA-256, the versions and options of the analysis that it
came from, how much it holds, and its themes: with how many submissions each
had, and their share. A model holds words, labels and numbers, no submission.)";

void print(const std::string& name, const std::string& value) {
  std::cout << name << std::string(name.size() < 24 ? 24 - name.size() : 1, ' ') << printable(value)
            << '\n';
}

void print_origin(const Model& model) {
  print("SHA-256", model.sha256());
  for (const NamedValue& version : model.versions()) {
    print(version.name == "version" ? "edau" : printable(version.name), version.value);
  }
  for (const NamedValue& option : model.options()) {
    print("--" + printable(option.name), option.value);
  }
}

void print_sizes(const Model& model) {
  const ModelSizes sizes = model.sizes();
  print("submissions analysed", std::to_string(model.submissions().analysed));
  print("terms", std::to_string(sizes.terms));
  print("words in terms", std::to_string(sizes.keys));
  print("written forms", std::to_string(sizes.surfaces));
  print("Welsh forms counted", std::to_string(sizes.welsh_forms));
  print("clusters", std::to_string(sizes.clusters));
  print("numbers of the rule", std::to_string(sizes.numbers));
  if (const ModelVectors vectors = model.vectors(); vectors.dimension > 0) {
    print("dimensions of vectors", std::to_string(vectors.dimension));
    print("weight of vectors", decimal(vectors.weight, 3));
  }
  print("themes", std::to_string(model.themes().size()));
}

void print_themes(const Model& model) {
  for (const ModelTheme& theme : model.themes()) {
    std::cout << right(theme.id, 5) << right(std::to_string(theme.submission_count), 9)
              << right(decimal(100 * theme.share, 1), 7) << " %  " << printable(theme.label)
              << '\n';
  }
}

void inspect(const std::string& path) {
  const Model model = Model::load(path);
  print_origin(model);
  print_sizes(model);
  print_themes(model);
  std::cout << std::flush;
  if (!std::cout) {
    throw Error(ErrorCode::kUnwritableOutput, "the model cannot be written to standard output");
  }
}

}  // namespace

void add_inspect_command(CLI::App& app) {
  auto path = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("inspect", "Show what a model holds");
  command->footer(kFooter);
  command->add_option("MODEL", *path, "a model.edau")->required()->option_text(" ");
  command->callback([path] { inspect(*path); });
}

}  // namespace edau::cli
