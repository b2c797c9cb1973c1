#!/usr/bin/env python3
"""Writes a C program that calls every function of the C API with each of its pointers NULL.

    make_null_test.py INCLUDE-FOLDER OUTPUT.c

What the program checks: NULL is EDAU_INVALID_ARGUMENT with a message that names the
argument, and no output is touched; but NULL is as good as any other value for the
error, for a callback and its context, for a text of length 0, and for what is freed.
"""
import pathlib
import re
import sys

from c_headers import Headers

# What is passed for parameters by name, and for one of a single function.
VALUES = {
    "path": '"/dev/null/nowhere.csv"', "folder": '"/dev/null/nowhere"', "progress": "keep_going",
    "context": "&calls", "replace_existing": "0", "cluster_count": "2", "first": "0", "index": "0",
    "theme": "0", "table": "0", "group": "0", "point": "0", "term": "0",
    "column": "0", "submission": "0", "count": "1",
    "values": "kVectors", "row_count": "sizeof kVectors / sizeof *kVectors / 2", "dimension": "2",
    "weight": "0.5",
}
VALUES_OF = {
    ("edau_texts_add", "text"): '"bus"', ("edau_texts_add", "text_length"): "3",
    ("edau_texts_add", "id"): "NULL", ("edau_texts_add", "id_length"): "0",
    ("edau_corpus_find", "id"): '"1"', ("edau_corpus_find", "id_length"): "1",
    ("edau_texts_set_group", "column"): '"type"',
    ("edau_texts_set_person", "person"): '"ann"', ("edau_texts_set_person", "person_length"): "3",
    ("edau_texts_set_publish", "publish"): '"yes"', ("edau_texts_set_publish", "publish_length"): "3",
    ("edau_texts_set_group", "value"): '"a"', ("edau_texts_set_group", "value_length"): "1",
    ("edau_model_explain", "text"): '"bus"', ("edau_model_explain", "text_length"): "3",
    ("edau_model_explain_by_vector", "text"): '"bus"',
    ("edau_model_explain_by_vector", "text_length"): "3",
    ("edau_model_explain_by_vector", "model"): "a_model_by_vectors",
    ("edau_analysis_explain_by_vector", "analysis"): "a_analysis_by_vectors",
    ("edau_options_set", "name"): '"threads"', ("edau_options_set", "value"): '"1"',
    ("edau_corpus_parse", "name"): '"answers.csv"',
    ("edau_corpus_parse", "bytes"): 'kFile', ("edau_corpus_parse", "bytes_length"): "sizeof kFile - 1",
    ("edau_model_parse", "name"): '"bytes"', ("edau_assign_by_vectors", "model"): "a_model_by_vectors",
    ("edau_model_parse", "bytes"): "model_bytes.data",
    ("edau_model_parse", "bytes_length"): "model_bytes.length",
}
NEVER_EMPTY = {("edau_corpus_find", "id")}  # no submission has such an id
MAY_BE_NULL = {"error", "progress", "context"}

PRELUDE = r"""/* Made by make_null_test.py. */
#include "expect.h"

static const char kFile[] = "text\nA bus\n";
static const int64_t kOffsets[] = {0, 1, 2};
static const int32_t kColumns[] = {0, 1};
static const float kValues[] = {1, 1};

/* Two numbers for each of kAll. */
static const float kVectors[] = {1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 0, 2};

static edau_options* a_options;
static edau_texts* a_texts;
static edau_corpus* a_corpus;
static edau_analysis* a_analysis;
static const edau_points* a_points;
static edau_model* a_model;
static edau_analysis* a_analysis_by_vectors;
static edau_model* a_model_by_vectors;
static edau_explanation* a_explanation;
static edau_assigned* a_assigned;
static edau_tokens* a_tokens;
static edau_vectors* a_vectors;
static edau_clustering* a_clustering;
static edau_csr a_csr;
static edau_string model_bytes;
static int calls = 0;

static int keep_going(const edau_progress_state* state, void* context) {
  (void)state;
  (void)context;
  return 0;
}

/* One of everything that can be asked for: a campaign with an addition, a blank text, a note; */
static const char* const kAll[] = {
    "Please keep the ferry to the island running all year, because the school is on this side.",
    "Please keep the ferry to the island running all year, because the school is on this side.",
    "Please keep the ferry to the island running all year, because the school is on this side.",
    ("Please keep the ferry to the island running all year, because the school is on this side. "
     "My own two girls take it with their bicycles every single day."),
    "The library should stay open on Saturdays.", "Our library is warm in winter.", "",
    "A caf\xE9 in the library would be good."};

/* groups; a word that nobody said. */
static edau_corpus* corpus_with_groups(void) {
  edau_texts* texts = NULL;
  edau_corpus* corpus = NULL;
  size_t i;
  EXPECT(edau_texts_new(&texts, NULL) == EDAU_OK);
  for (i = 0; i < sizeof kAll / sizeof kAll[0]; ++i) {
    EXPECT(add(texts, kAll[i]) == EDAU_OK);
    EXPECT(edau_texts_set_group(texts, "type", i % 2 == 0 ? "a" : "b", 1, NULL) == EDAU_OK);
  }
  EXPECT(edau_corpus_from_texts(texts, &corpus, NULL) == EDAU_OK);
  edau_texts_free(texts);
  return corpus;
}

static const char kNew[] = "The library has no zebras.";

static void make_handles(void) {
  a_csr.offsets = kOffsets;
  a_csr.columns = kColumns;
  a_csr.values = kValues;
  a_csr.row_count = 2;
  a_csr.entry_count = 2;
  a_csr.column_count = 2;
  a_options = options_with("stability", "0");
  EXPECT(edau_texts_new(&a_texts, NULL) == EDAU_OK);
  EXPECT(add(a_texts, "A bus.") == EDAU_OK);
  a_corpus = corpus_with_groups();
  EXPECT(edau_find_themes(a_corpus, a_options, NULL, NULL, &a_analysis, NULL) == EDAU_OK);
  EXPECT(edau_analysis_points(a_analysis, &a_points, NULL) == EDAU_OK);
  EXPECT(edau_model_from_analysis(a_analysis, &a_model, NULL) == EDAU_OK);
  EXPECT(edau_model_bytes(a_model, &model_bytes, NULL) == EDAU_OK);
  EXPECT(edau_find_themes_by_vectors(a_corpus, kVectors, 8, 2, 0.5, a_options, NULL, NULL,
                                     &a_analysis_by_vectors, NULL) == EDAU_OK);
  EXPECT(edau_model_from_analysis(a_analysis_by_vectors, &a_model_by_vectors, NULL) == EDAU_OK);
  EXPECT(edau_model_explain(a_model, kNew, sizeof kNew - 1, &a_explanation, NULL) == EDAU_OK);
  EXPECT(edau_assign(a_model, a_corpus, a_options, NULL, NULL, &a_assigned, NULL) == EDAU_OK);
  EXPECT(edau_tokenize(a_corpus, 0, a_options, &a_tokens, NULL) == EDAU_OK);
  EXPECT(edau_vectorize(a_corpus, a_options, &a_vectors, NULL) == EDAU_OK);
  EXPECT(edau_cluster(&a_csr, 2, a_options, &a_clustering, NULL) == EDAU_OK);
}

static void free_handles(void) {
  edau_clustering_free(a_clustering);
  edau_vectors_free(a_vectors);
  edau_tokens_free(a_tokens);
  edau_assigned_free(a_assigned);
  edau_model_free(a_model_by_vectors);
  edau_analysis_free(a_analysis_by_vectors);
  edau_explanation_free(a_explanation);
  edau_model_free(a_model);
  edau_analysis_free(a_analysis);
  edau_corpus_free(a_corpus);
  edau_texts_free(a_texts);
  edau_options_free(a_options);
}

static void wrong(const char* function, const char* what) {
  fprintf(stderr, "%s: %s\n", function, what);
  ++failures;
}

static void expect_refused(edau_status status, edau_error* error, const char* function,
                           const char* argument) {
  ++calls;
  if (status != EDAU_INVALID_ARGUMENT) wrong(function, "NULL is not refused");
  if (edau_error_status(error) != status) wrong(function, "the error has another status");
  if (strstr(edau_error_message(error), argument) == NULL) {
    wrong(function, "the message does not name the argument:");
    wrong(edau_error_message(error), argument);
  }
  edau_error_free(error);
}

static void expect_untouched(const void* output, size_t size, const char* function) {
  const unsigned char* bytes = output;
  size_t i;
  for (i = 0; i < size; ++i) {
    if (bytes[i] != 0x5A) {
      wrong(function, "a refused call wrote an output");
      return;
    }
  }
}

static void expect_taken(edau_status status, edau_error* error, const char* function) {
  ++calls;
  if (status == EDAU_INVALID_ARGUMENT) {
    wrong(function, "what may be NULL is refused:");
    wrong(function, edau_error_message(error));
  }
  edau_error_free(error);
}
"""


def fail(message):
    sys.exit(f"make_null_test: {message}")


class Parameter:
    def __init__(self, text):
        self.type, self.name = re.fullmatch(r"(.*?)\s*(\w+)", text.strip()).groups()
        self.is_pointer = self.type.endswith("*") or self.type == "edau_progress"

    def is_handle(self, handles):
        return self.type.removeprefix("const ").rstrip("*") in handles


class Function:
    def __init__(self, name, parameters, handles):
        self.name, self.handles = name, handles
        self.parameters = [Parameter(p) for p in parameters.split(",") if p.strip() != "void"]

    def is_output(self, parameter):
        """A pointer to what the function writes: a handle, a record or a number."""
        depth = parameter.type.count("*")
        if depth == 2:
            return parameter.type != "edau_error**"
        return (depth == 1 and not parameter.type.startswith("const ") and parameter.type != "void*"
                and not parameter.is_handle(self.handles))

    def record(self):
        """The output that `size` is the size of."""
        before = [p.name for p in self.parameters[:[p.name for p in self.parameters].index("size")]]
        return before[-1]

    def value(self, parameter):
        if (self.name, parameter.name) in VALUES_OF:
            return VALUES_OF[self.name, parameter.name]
        if parameter.type == "edau_error**":
            return "&error"
        if self.is_output(parameter):
            return "&" + parameter.name
        if parameter.name == "size":
            return "sizeof " + self.record()
        base = parameter.type.removeprefix("const ").rstrip("*")
        if parameter.is_pointer and parameter.is_handle(self.handles):
            return "a_" + base.removeprefix("edau_")
        if parameter.type == "const edau_csr*":
            return "&a_csr"
        if parameter.name in VALUES:
            return VALUES[parameter.name]
        return fail(f"{self.name}: nothing to pass for `{parameter.type} {parameter.name}`")

    def outputs(self):
        return [p for p in self.parameters if self.is_output(p)]

    def call(self, replaced):
        """A block that calls with the values of `replaced` in place of the usual ones."""
        arguments = ", ".join(replaced.get(p.name, self.value(p)) for p in self.parameters)
        lines = ["{", "  edau_error* error = NULL;", "  edau_status status;"]
        for output in self.outputs():
            # Without its last star; what is pointed to may be const.
            lines.append(f"  {output.type[:-1]} {output.name};")
        for output in self.outputs():
            lines.append(f"  memset(&{output.name}, 0x5A, sizeof {output.name});")
        lines.append(f"  status = {self.name}({arguments});")
        return lines

    def refused(self, parameter, more=()):
        lines = self.call({parameter.name: "NULL", **dict(more)})
        lines.append(f'  expect_refused(status, error, "{self.name}", "`{parameter.name}`");')
        for output in self.outputs():
            lines.append(f'  expect_untouched(&{output.name}, sizeof {output.name}, "{self.name}");')
        return "\n".join("  " + line for line in lines + ["}"])

    def taken(self, replaced):
        lines = self.call(replaced)
        lines.append(f'  expect_taken(status, error, "{self.name}");')
        for output in self.outputs():
            handle = output.type.rstrip("*")
            if handle in self.handles and not output.type.startswith("const "):
                lines.append(f"  if (status == EDAU_OK) {handle}_free({output.name});")
        return "\n".join("  " + line for line in lines + ["}"])

    def cases(self):
        names = {p.name for p in self.parameters}
        yield self.taken({})
        for parameter in self.parameters:
            if not parameter.is_pointer:
                continue
            length = parameter.name + "_length"
            if parameter.name in MAY_BE_NULL:
                yield self.taken({parameter.name: "NULL"})
            elif length in names:
                yield self.refused(parameter, {length: "3"}.items())
                if (self.name, parameter.name) not in NEVER_EMPTY:
                    yield self.taken({parameter.name: "NULL", length: "0"})
            else:
                yield self.refused(parameter)


def main(include, output):
    headers = Headers(include)
    functions = []
    for result, name, parameters in headers.prototypes:
        if result == "edau_status" and parameters.endswith("edau_error** error"):
            functions.append((name, list(Function(name, parameters, headers.handles).cases())))
        elif result == "void" and name.endswith("_free"):
            functions.append((name, [f"  {name}(NULL);\n  ++calls;"]))
        elif name not in ("edau_error_status", "edau_error_message", "edau_version"):
            fail(f"{name} neither returns a status with an error last nor frees")
    program = PRELUDE
    for name, cases in functions:
        program += f"\nstatic void null_in_{name}(void) {{\n" + "\n".join(cases) + "\n}\n"
    program += "\nint main(void) {\n  make_handles();\n"
    program += "".join(f"  null_in_{name}();\n" for name, _ in functions)
    program += '  free_handles();\n  printf("%d calls\\n", calls);\n  return failures == 0 ? 0 : 1;\n}\n'
    pathlib.Path(output).write_text(program, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
