// edau.Corpus: submissions, from a file or from texts held in memory.
#include "edau/corpus.hpp"

#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>

#include <memory>
#include <optional>

#include "edau/reading.hpp"
#include "edau/tables.hpp"
#include "module.hpp"
#include "options.hpp"
#include "progress.hpp"
#include "texts.hpp"

namespace nb = nanobind;

namespace {

edau::Corpus from_texts(const nb::object& texts, const nb::object& ids) {
  const Texts text_views(texts, Texts::Missing::kBlank);
  std::unique_ptr<Texts> id_views;
  if (!ids.is_none()) id_views = std::make_unique<Texts>(ids, Texts::Missing::kRefused, "ids");
  const nb::gil_scoped_release unlocked;
  return edau::Corpus::from_texts(
      text_views.views(), id_views ? id_views->views() : std::span<const std::string_view>());
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
      .def("ledger", [](const Corpus& self) { return edau::ledger_table(self.ledger()); })
      .def_prop_ro("received", [](const Corpus& self) { return self.ledger().received; })
      .def_prop_ro("accepted", [](const Corpus& self) { return self.ledger().accepted; })
      .def_prop_ro("blank_lines", [](const Corpus& self) { return self.ledger().blank_lines; })
      .def_prop_ro("notes", notes, nb::sig("def notes(self) -> list[str]"));
  module.def("corpus_from_texts", from_texts, nb::arg("texts"), nb::arg("ids").none());
  module.def(
      "read_corpus", read_corpus, nb::arg("path"), nb::arg("options"), nb::arg("progress").none(),
      nb::sig("def read_corpus(path: str, options: dict, progress: object | None) -> Corpus"));
}
