// tf-idf vectors for Python: texts or token lists in, three memory views and the terms out.
#include <nanobind/ndarray.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/vector.h>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "edau/error.hpp"
#include "edau/tokenized_documents.hpp"
#include "edau/vectorize.hpp"
#include "edau/vectorizer.hpp"
#include "module.hpp"
#include "texts.hpp"

namespace nb = nanobind;

namespace {

using edau::DocumentTermMatrix;
using edau::Vectors;

template <typename Value>
using MemoryView = nb::ndarray<nb::memview, const Value, nb::ndim<1>, nb::c_contig>;

// A view that keeps `owner`, the Vectors of Python, alive.
template <typename Value>
MemoryView<Value> view(std::span<const Value> values, nb::handle owner) {
  return MemoryView<Value>(values.data(), {values.size()}, owner);
}

nb::list terms(const Vectors& vectors) {
  nb::list result;
  for (edau::TermId id = 0; id < vectors.vocabulary.size(); ++id) {
    result.append(nb::cast(vectors.vocabulary.term(id)));
  }
  return result;
}

// Raises InvalidArgumentError where the setting is of another kind.
template <typename Value>
Value read(const nb::dict& settings, const char* name, const char* what) {
  Value value;
  if (nb::try_cast(settings[name], value)) return value;
  throw edau::Error(
      edau::ErrorCode::kInvalidArgument,
      std::string(name) + " cannot be " + nb::repr(settings[name]).c_str() + "; it takes " + what);
}

// One of the words that a setting takes.
template <typename Value>
struct Word {
  std::string_view text;
  Value value;
};

template <typename Value>
Value read_word(const nb::dict& settings, const char* name,
                std::initializer_list<Word<Value>> words) {
  const std::string given = read<std::string>(settings, name, "a str");
  std::string allowed;
  for (const Word<Value>& word : words) {
    if (given == word.text) return word.value;
    allowed += (allowed.empty() ? "\"" : ", \"") + std::string(word.text) + "\"";
  }
  throw edau::Error(edau::ErrorCode::kInvalidArgument,
                    std::string(name) + " cannot be \"" + given + "\"; it takes " + allowed);
}

std::optional<edau::Language> read_language(const nb::dict& settings) {
  if (settings["language"].is_none()) return std::nullopt;
  const std::string code = read<std::string>(settings, "language", "None or a str");
  if (const auto language = edau::find_language(code)) return language;
  throw edau::Error(edau::ErrorCode::kInvalidArgument,
                    "language cannot be \"" + code + "\"; it takes None or a code such as \"cy\"");
}

edau::VectorizeOptions read_settings(const nb::dict& settings) {
  using edau::Idf;
  using edau::Norm;
  using edau::TermFrequency;
  using edau::TokenRule;
  edau::VectorizeOptions options;
  options.tokenize.rule = read_word<TokenRule>(
      settings, "token_rule", {{"edau", TokenRule::kEdau}, {"sklearn", TokenRule::kScikitLearn}});
  options.tokenize.language = read_language(settings);
  const auto [low, high] = read<std::pair<int, int>>(settings, "ngram_range", "two whole numbers");
  options.vocabulary = {
      .min_document_frequency = read<std::uint32_t>(settings, "min_df", "a whole number from 1"),
      .max_document_share = read<double>(settings, "max_df", "a share above 0 and up to 1"),
      .ngram_min = low,
      .ngram_max = high,
      .max_terms = read<std::size_t>(settings, "max_terms", "a whole number, 0 for all")};
  options.weighting.term_frequency =
      read_word<TermFrequency>(settings, "tf",
                               {{"sublinear", TermFrequency::kSublinear},
                                {"raw", TermFrequency::kRaw},
                                {"bm25", TermFrequency::kBm25}});
  options.weighting.idf = read_word<Idf>(settings, "idf",
                                         {{"smooth", Idf::kSmooth},
                                          {"plain", Idf::kPlain},
                                          {"bm25", Idf::kBm25},
                                          {"none", Idf::kNone}});
  options.weighting.norm =
      read_word<Norm>(settings, "norm", {{"l2", Norm::kL2}, {"none", Norm::kNone}});
  options.threads = read<int>(settings, "threads", "a whole number from 0 to 1024");
  return options;
}

Vectors of_texts(const nb::object& texts, const nb::dict& settings) {
  const edau::VectorizeOptions options = read_settings(settings);
  const Texts kept(texts, Texts::Missing::kRefused);
  const nb::gil_scoped_release unlocked;
  return edau::vectorize(kept.views(), options);
}

Vectors of_tokens(const std::vector<std::vector<std::string>>& documents,
                  const nb::dict& settings) {
  const edau::VectorizeOptions options = read_settings(settings);
  const nb::gil_scoped_release unlocked;
  return edau::vectorize(edau::TokenizedDocuments::from_tokens(documents), options);
}

// Of the first texts: for each term how many of them it stands in.
nb::list document_frequencies(const Vectors& vectors) {
  nb::list result;
  for (edau::TermId id = 0; id < vectors.vocabulary.size(); ++id) {
    result.append(vectors.vocabulary.document_frequency(id));
  }
  return result;
}

edau::Vectorizer make_vectorizer(const nb::list& terms,
                                 const std::vector<std::uint32_t>& document_frequencies,
                                 std::uint64_t document_count, const nb::dict& settings) {
  edau::VectorizerParts parts;
  for (const nb::handle term : terms) parts.terms.add(utf8_of(term));
  parts.document_frequencies = document_frequencies;
  parts.document_count = document_count;
  return edau::Vectorizer(parts, read_settings(settings));
}

DocumentTermMatrix transform_texts(const edau::Vectorizer& vectorizer, const nb::object& texts) {
  const Texts kept(texts, Texts::Missing::kRefused);
  const nb::gil_scoped_release unlocked;
  return vectorizer.transform(kept.views());
}

DocumentTermMatrix transform_tokens(const edau::Vectorizer& vectorizer,
                                    const std::vector<std::vector<std::string>>& documents) {
  const nb::gil_scoped_release unlocked;
  return vectorizer.transform(edau::TokenizedDocuments::from_tokens(documents));
}

const DocumentTermMatrix& matrix_of(const Vectors& vectors) { return vectors.matrix; }
const DocumentTermMatrix& matrix_of(const DocumentTermMatrix& matrix) { return matrix; }

// What a matrix shows of itself, by itself and with its terms.
template <typename Owner, typename Class>
void add_matrix(Class& owner) {
  owner
      .def_prop_ro(
          "shape",
          [](const Owner& self) {
            const edau::CsrView weights = matrix_of(self).weights();
            return nb::make_tuple(weights.rows(), weights.column_count);
          },
          nb::sig("def shape(self) -> tuple[int, int]"))
      .def_prop_ro("data",
                   [](nb::handle self) {
                     return view(matrix_of(nb::cast<Owner&>(self)).weights().values, self);
                   })
      .def_prop_ro("indices",
                   [](nb::handle self) {
                     return view(matrix_of(nb::cast<Owner&>(self)).weights().columns, self);
                   })
      .def_prop_ro("indptr", [](nb::handle self) {
        return view(matrix_of(nb::cast<Owner&>(self)).weights().offsets, self);
      });
}

}  // namespace

void add_vectors(nb::module_& module) {
  nb::class_<Vectors> vectors(module, "Vectors",
                              "A document-term matrix in compressed sparse rows, and its terms.");
  add_matrix<Vectors>(vectors);
  vectors.def_prop_ro("terms", terms, nb::sig("def terms(self) -> list[str]"))
      .def_prop_ro("document_frequencies", document_frequencies,
                   nb::sig("def document_frequencies(self) -> list[int]"));
  nb::class_<DocumentTermMatrix> matrix(module, "Matrix",
                                        "A document-term matrix in compressed sparse rows.");
  add_matrix<DocumentTermMatrix>(matrix);
  module.def("vectorize_texts", of_texts, nb::arg("texts"), nb::arg("settings"));
  module.def("vectorize_tokens", of_tokens, nb::arg("documents"), nb::arg("settings"));
  nb::class_<edau::Vectorizer>(module, "Vectorizer")
      .def("transform_texts", transform_texts, nb::arg("texts"))
      .def("transform_tokens", transform_tokens, nb::arg("documents"));
  module.def("make_vectorizer", make_vectorizer, nb::arg("terms"), nb::arg("document_frequencies"),
             nb::arg("document_count"), nb::arg("settings"));
}
