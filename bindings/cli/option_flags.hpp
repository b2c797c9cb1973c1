// The library's option tables as flags of a command.
#pragma once

#include <CLI/CLI.hpp>
#include <edau/option_table.hpp>
#include <span>
#include <string>

namespace edau::cli {

// One flag for each entry of `table`; `target` must outlive the parsing.
template <typename Target>
void add_options(CLI::App& command, Target& target, std::span<const OptionEntry<Target>> table,
                 const std::string& group) {
  for (const OptionEntry<Target>& entry : table) {
    const std::string flag = "--" + std::string(entry.name);
    std::string help(entry.help);
    CLI::Option* option = nullptr;
    if (entry.values.empty()) {
      option = command.add_flag_callback(
          flag, [&target, &entry] { entry.set(target, "true"); }, help);
    } else {
      if (!entry.default_value.empty()) help += " [" + std::string(entry.default_value) + "]";
      option = command.add_option_function<std::string>(
          flag, [&target, &entry](const std::string& text) { entry.set(target, text); }, help);
      option->type_name(std::string(entry.values));
    }
    option->group(group);
  }
}

}  // namespace edau::cli
