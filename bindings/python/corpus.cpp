// edau.Corpus: submissions, from a file or from texts held in memory.
#include "edau/corpus.hpp"

#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "edau/reading.hpp"
#include "edau/tables.hpp"
#include "module.hpp"
#include "options.hpp"
#include "progress.hpp"
#include "texts.hpp"

namespace nb = nanobind;

namespace {

// A further column: missing cells are empty ones. None: there is no such column.
std::unique_ptr<Texts> cells_of(const nb::object& cells, const char* name) {
  if (cells.is_none()) return nullptr;
  return std::make_unique<Texts>(cells, Texts::Missing::kBlank, name);
}

std::span<const std::string_view> views_of(const std::unique_ptr<Texts>& texts) {
  return texts ? texts->views() : std::span<const std::string_view>();
}

// Columns of groups by name, which must outlive the result's use.
struct Groups {
  explicit Groups(const nb::dict& columns) {
    for (const auto& [key, cells] : columns) {
      names.emplace_back(utf8_of(key));
      const std::string name = "groups[" + names.back() + "]";
      texts.push_back(cells_of(nb::borrow(cells), name.c_str()));
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
      views.push_back({names[i], views_of(texts[i])});
    }
  }

  std::vector<std::string> names{};
  std::vector<std::unique_ptr<Texts>> texts{};
  std::vector<edau::FurtherColumns::Group> views{};
};

edau::Corpus from_texts(const nb::object& texts, const nb::object& ids, const nb::object& persons,
                        const nb::object& publish, const nb::dict& groups) {
  const Texts text_views(texts, Texts::Missing::kBlank);
  std::unique_ptr<Texts> id_views;
  if (!ids.is_none()) id_views = std::make_unique<Texts>(ids, Texts::Missing::kRefused, "ids");
  const std::unique_ptr<Texts> person_views = cells_of(persons, "persons");
  const std::unique_ptr<Texts> publish_views = cells_of(publish, "publish");
  const Groups group_views(groups);
  const nb::gil_scoped_release unlocked;
  return edau::Corpus::from_texts(text_views.views(), views_of(id_views),
                                  {.persons = views_of(person_views),
                                   .publish = views_of(publish_views),
                                   .groups = group_views.views});
}

edau::Corpus read_corpus(const std::string& path, const nb::dict& options,
                         const nb::object& progress) {
  const edau::ReadOptions parsed = read_options(options);
  const nb::gil_scoped_release unlocked;
  return edau::read_corpus(path, parsed, progress_callback(progress));
}

// The id and text of a row.
nb::tuple submission(const edau::Corpus& corpus, std::size_t index) {
  if (index >= corpus.size()) throw nb::index_error();
  const edau::Submission found = corpus.submission(index);
  return nb::make_tuple(found.id, found.text);
}

std::size_t find(const edau::Corpus& corpus, nb::str id) { return corpus.find(utf8_of(id)); }

nb::list notes(const edau::Corpus& corpus) {
  nb::list result;
  for (const edau::LedgerNote& note : corpus.ledger().notes) result.append(nb::cast(note.text));
  return result;
}

}  // namespace

void add_corpus(nb::module_& module) {
  using edau::Corpus;
  nb::class_<Corpus>(module, "Corpus")
      .def("__len__", &Corpus::size)
      .def("submission", submission, nb::arg("index"),
           nb::sig("def submission(self, index: int) -> tuple[str, str]"))
      .def("find", find, nb::arg("id"))
      .def("ledger", [](const Corpus& self) { return edau::ledger_table(self.ledger()); })
      .def_prop_ro("received", [](const Corpus& self) { return self.ledger().received; })
      .def_prop_ro("accepted", [](const Corpus& self) { return self.ledger().accepted; })
      .def_prop_ro("blank_lines", [](const Corpus& self) { return self.ledger().blank_lines; })
      .def_prop_ro("notes", notes, nb::sig("def notes(self) -> list[str]"));
  module.def("corpus_from_texts", from_texts, nb::arg("texts"), nb::arg("ids").none(),
             nb::arg("persons").none(), nb::arg("publish").none(), nb::arg("groups"));
  module.def(
      "read_corpus", read_corpus, nb::arg("path"), nb::arg("options"), nb::arg("progress").none(),
      nb::sig("def read_corpus(path: str, options: dict, progress: object | None) -> Corpus"));
}
