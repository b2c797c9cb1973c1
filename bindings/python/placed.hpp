// What an Analysis and an Assigned have in common, for Python.
#pragma once

#include <nanobind/nanobind.h>
#include <nanobind/stl/string.h>

#include <utility>

#include "edau/balance.hpp"
#include "edau/placed_documents.hpp"
#include "edau/report.hpp"
#include "edau/tables.hpp"
#include "progress.hpp"

// As a dict, in the order of its fields.
inline nanobind::dict balance_dict(const edau::SubmissionBalance& balance) {
  nanobind::dict result;
  result["received"] = balance.received;
  result["excluded"] = balance.excluded;
  result["analysed"] = balance.analysed;
  result["themed"] = balance.themed;
  result["unthemed"] = balance.unthemed;
  result["non_answers"] = balance.non_answers;
  result["without_usable_words"] = balance.without_usable_words;
  return result;
}

template <typename Strings>
nanobind::list text_list(const Strings& strings) {
  nanobind::list result;
  for (const std::string& text : strings) result.append(nanobind::cast(text));
  return result;
}

// Runs `make` without the interpreter's lock.
template <typename Make>
auto unlocked(const Make& make) {
  const nanobind::gil_scoped_release released;
  return make();
}

// A method that makes a table of a `Found` while other threads run.
template <typename Found>
auto table_method(edau::Table (*make)(const Found&)) {
  return [make](const Found& found) { return unlocked([&] { return make(found); }); };
}

// The methods of both.
template <typename Found, typename Class>
void add_placed(Class& found) {
  found.def("points", table_method<Found>(&edau::points_table))
      .def("assignments", table_method<Found>(&edau::assignments_table))
      .def("unthemed",
           [](const Found& self) {
             return unlocked([&] { return edau::unthemed_table(self.placed()); });
           })
      .def_prop_ro("corpus", [](const Found& self) { return self.corpus(); })
      .def_prop_ro("model", [](const Found& self) { return self.model(); })
      .def_prop_ro(
          "notes", [](const Found& self) { return text_list(self.notes()); },
          nanobind::sig("def notes(self) -> list[str]"))
      .def_prop_ro(
          "balance", [](const Found& self) { return balance_dict(self.submissions()); },
          nanobind::sig("def balance(self) -> dict[str, int]"));
}

// Writes the folder of a report.
template <typename Found, typename Write>
void write_folder(const Found& found, const Write& write, const std::string& folder, bool replace,
                  const nanobind::object& progress) {
  const edau::ProgressCallback callback = progress_callback(progress);
  const nanobind::gil_scoped_release released;
  write(found, folder, edau::WriteOptions{.replace_existing = replace}, callback);
}
