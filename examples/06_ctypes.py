#!/usr/bin/env python3
"""The C API from Python's standard library, as any language with a foreign-function
interface can use it: themes, a report, and where each point ended up. (For Python
itself there is a module: `import edau`.)

    06_ctypes.py LIBEDAU.so RESPONSES.csv OUTPUT-FOLDER
"""
import ctypes
import sys
from collections import Counter
from ctypes import POINTER, byref, c_char_p, c_double, c_int, c_int32, c_int64, c_size_t, c_uint32
from ctypes import c_uint64, c_void_p, sizeof


class String(ctypes.Structure):
    _fields_ = [("data", c_void_p), ("length", c_size_t)]

    def __str__(self):
        return ctypes.string_at(self.data, self.length).decode("utf-8")


BASES = ("all", "distinct", "campaign_one", "campaign_apart")


class Theme(ctypes.Structure):
    _fields_ = [("id", String), ("label", String), ("submissions", c_int64), ("points", c_int64),
                ("share", c_double), ("cohesion", c_double), ("distinctness", c_double),
                ("stability", c_double), ("group", String), ("x", c_double), ("y", c_double),
                ("has_place", c_int32), ("differs_by_base", c_int32), ("term_count", c_size_t),
                ("exemplar_count", c_size_t), ("describing_count", c_size_t),
                *((f"count_{base}", c_int64) for base in BASES),
                *((f"share_{base}", c_double) for base in BASES), ("label_count", c_size_t)]


class Point(ctypes.Structure):
    _fields_ = [("submission", c_uint64), ("begin", c_uint32), ("end", c_uint32),
                ("theme", c_int32), ("outcome", c_int32), ("similarity", c_double),
                ("margin", c_double), ("distinctness", c_double)]


class ProgressState(ctypes.Structure):
    _fields_ = [("stage", String), ("done", c_uint64), ("total", c_uint64)]


Progress = ctypes.CFUNCTYPE(c_int, POINTER(ProgressState), c_void_p)


class Error(Exception):
    """A call failed: its status, and its message."""


class Edau:
    """The functions of the library: their last argument is added, a failure is raised."""

    def __init__(self, path):
        self.library = ctypes.CDLL(path)
        self.library.edau_error_message.restype = c_char_p
        self.library.edau_error_message.argtypes = [c_void_p]
        self.library.edau_error_free.argtypes = [c_void_p]

    def __getattr__(self, name):
        function = getattr(self.library, name)

        def call(*arguments):
            error = c_void_p()
            status = function(*arguments, byref(error))
            if status != 0:
                message = self.library.edau_error_message(error).decode("utf-8", "replace")
                self.library.edau_error_free(error)
                raise Error(status, message)
        return call

    def free(self, kind, handle):
        getattr(self.library, f"edau_{kind}_free")(handle)


@Progress
def show(state, context):
    if state.contents.done == 0:
        print(state.contents.stage, file=sys.stderr)
    return 0  # anything else stops the work


def print_themes(edau, analysis):
    count = c_size_t()
    edau.edau_analysis_theme_count(analysis, byref(count))
    for index in range(count.value):
        theme = Theme()
        edau.edau_analysis_theme_at(analysis, c_size_t(index), byref(theme), c_size_t(sizeof(theme)))
        print(theme.submissions, theme.label, sep="\t")


def print_points(edau, analysis):
    points, count = c_void_p(), c_size_t()
    edau.edau_analysis_points(analysis, byref(points))
    edau.edau_points_count(points, byref(count))
    records = (Point * count.value)()  # all of them in one call; numpy can view them as they are
    edau.edau_points_at(points, c_size_t(0), count, records, c_size_t(sizeof(Point)))
    in_theme = Counter(record.theme for record in records)
    print(count.value, "points,", in_theme[-1], "in no theme")


def main(library, file, folder):
    edau = Edau(library)
    options, corpus, analysis = c_void_p(), c_void_p(), c_void_p()
    try:
        edau.edau_options_new(byref(options))
        edau.edau_options_set(options, b"text", b"answer")
        edau.edau_options_set(options, b"id", b"ref")
        edau.edau_corpus_read(file.encode(), options, show, None, byref(corpus))
        edau.edau_find_themes(corpus, options, show, None, byref(analysis))
        print_themes(edau, analysis)
        print_points(edau, analysis)
        edau.edau_analysis_write(analysis, folder.encode(), 1, None, None)
    except Error as error:
        print(error.args[1], file=sys.stderr)
        return error.args[0]
    finally:
        edau.free("analysis", analysis)
        edau.free("corpus", corpus)
        edau.free("options", options)
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
