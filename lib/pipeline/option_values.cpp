#include "pipeline/option_values.hpp"

#include "core/quoting.hpp"
#include "core/utf8.hpp"

namespace edau {

void refuse(std::string_view name, std::string_view text, std::string_view allowed) {
  throw Error(ErrorCode::kInvalidArgument, "--" + std::string(name) + " cannot be " + quote(text) +
                                               "; it takes " + std::string(allowed));
}

double parse_share(std::string_view name, std::string_view text) {
  const auto value = parse_number<double>(text);
  if (value && *value > 0.0 && *value <= 1.0) return *value;
  refuse(name, text, "a number above 0 and up to 1");
}

std::string parse_text(std::string_view name, std::string_view text) {
  if (!is_valid_utf8(text)) refuse(name, text, "text in UTF-8");
  return std::string(text);
}

bool parse_switch(std::string_view name, std::string_view text) {
  if (text == "true") return true;
  if (text == "false") return false;
  refuse(name, text, "true or false");
}

std::string switch_text(bool value) { return value ? "true" : "false"; }

std::string share_text(double value) {
  std::array<char, 32> buffer;
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), end};
}

std::vector<std::string> parse_names(std::string_view name, std::string_view text,
                                     bool (*is_name)(std::string_view), std::string_view allowed) {
  std::vector<std::string> result;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t comma = rest.find(',');
    const std::string_view one = rest.substr(0, comma);
    const bool ends_in_comma = comma + 1 == rest.size();
    if (!is_name(one) || std::ranges::find(result, one) != result.end() || ends_in_comma) {
      refuse(name, text, allowed);
    }
    result.emplace_back(one);
    rest = comma == std::string_view::npos ? "" : rest.substr(comma + 1);
  }
  return result;
}

std::string joined(const std::vector<std::string>& names) {
  std::string result;
  for (const std::string& name : names) result += (result.empty() ? "" : ",") + name;
  return result;
}

}  // namespace edau
