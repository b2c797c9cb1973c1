// Options by name, through the library's option tables.
#include <algorithm>

#include "edau/option_table.hpp"
#include "guarded.hpp"
#include "handles.hpp"

using edau::c::guarded;

namespace {

template <typename Target>
edau_option described(const edau::OptionEntry<Target>& entry, bool is_of_reading) {
  using edau::c::borrowed;
  return {borrowed(entry.name), borrowed(entry.values), borrowed(entry.default_value),
          borrowed(entry.help), is_of_reading,          entry.affects_result};
}

bool is_of_reading(std::string_view name) {
  return std::ranges::any_of(edau::read_option_table(),
                             [name](const auto& entry) { return entry.name == name; });
}

std::size_t option_count() {
  return edau::option_table().size() + edau::read_option_table().size();
}

}  // namespace

edau_status edau_options_new(edau_options** options, edau_error** error) noexcept {
  return guarded(error, [&] {
    edau_options*& made = edau::c::given(options, "options");
    edau::c::give(made);
  });
}

edau_status edau_options_set(edau_options* options, const char* name, const char* value,
                             edau_error** error) noexcept {
  return guarded(error, [&] {
    auto& [analysis, reading] = edau::c::given(options, "options");
    const std::string_view option = edau::c::given_name(name, "name");
    const std::string_view text = edau::c::given_name(value, "value");
    is_of_reading(option) ? edau::set_option(reading, option, text)
                          : edau::set_option(analysis, option, text);
  });
}

void edau_options_free(edau_options* options) noexcept { delete options; }

edau_status edau_option_count(std::size_t* count, edau_error** error) noexcept {
  return guarded(error, [&] { edau::c::given(count, "count") = option_count(); });
}

edau_status edau_option_at(std::size_t index, edau_option* option, std::size_t size,
                           edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::c::RecordSlot slot(option, "option", size);
    edau::c::check_index(index, option_count(), "option");
    const auto analysis = edau::option_table();
    slot = index < analysis.size()
               ? described(analysis[index], false)
               : described(edau::read_option_table()[index - analysis.size()], true);
  });
}
