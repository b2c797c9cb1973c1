// The values of options, from text and to text, for the two option tables.
//
// Each parser throws Error kInvalidArgument that says what the option takes.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "edau/error.hpp"
#include "edau/option_table.hpp"

namespace edau {

// Throws Error kInvalidArgument: `--name cannot be "text"; it takes allowed`, with `text` so quoted
// that it drives no terminal.
[[noreturn]] void refuse(std::string_view name, std::string_view text, std::string_view allowed);

template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

template <std::integral Number>
Number parse_in_range(std::string_view name, std::string_view text, Number low, Number high) {
  const auto value = parse_number<Number>(text);
  if (value && *value >= low && *value <= high) return *value;
  refuse(name, text, "a whole number from " + std::to_string(low) + " to " + std::to_string(high));
}

double parse_share(std::string_view name, std::string_view text);

// Any text that is UTF-8: it is written into outputs.
std::string parse_text(std::string_view name, std::string_view text);

bool parse_switch(std::string_view name, std::string_view text);

std::string switch_text(bool value);

std::string share_text(double value);

// An option that takes one of a few words.
template <typename Value>
struct Word {
  Value value;
  std::string_view text;
};

template <typename Value, std::size_t N>
Value parse_word(std::string_view name, std::string_view text,
                 const std::array<Word<Value>, N>& words) {
  const auto* found = std::ranges::find(words, text, &Word<Value>::text);
  if (found != words.end()) return found->value;
  std::string allowed;
  for (const Word<Value>& word : words) {
    if (!allowed.empty()) allowed += word.text == words.back().text ? " or " : ", ";
    allowed += word.text;
  }
  refuse(name, text, allowed);
}

template <typename Value, std::size_t N>
std::string word_text(Value value, const std::array<Word<Value>, N>& words) {
  return std::string(std::ranges::find(words, value, &Word<Value>::value)->text);
}

// Names between commas, each once; empty text is no name. `allowed` says which there are.
std::vector<std::string> parse_names(std::string_view name, std::string_view text,
                                     bool (*is_name)(std::string_view), std::string_view allowed);
std::string joined(const std::vector<std::string>& names);

template <typename Target>
void set_in(std::span<const OptionEntry<Target>> table, Target& target, std::string_view name,
            std::string_view text) {
  const auto found = std::ranges::find(table, name, &OptionEntry<Target>::name);
  if (found == table.end()) {
    throw Error(ErrorCode::kInvalidArgument, "there is no option \"" + std::string(name) + "\"");
  }
  found->set(target, text);
}

}  // namespace edau
