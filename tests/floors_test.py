#!/usr/bin/env python3
"""The floors of ARCHITECTURE.md: fails where an #include climbs or a dependency leaves its room.

    floors_test.py [ROOT]        checks the tree (default: the one this file stands in)
    floors_test.py --self-test   plants violations in a temporary tree and sees each caught

Reads the #include lines of lib, include, bindings, bench and examples. A new
public header gets a line in PUBLIC_HEADERS, a new dependency one in ROOMS.
"""

import re
import sys
import tempfile
from pathlib import Path, PurePosixPath

# Floor of each folder of lib, lowest first.
FLOORS = {
    "core": 0, "corpus": 1, "text": 1, "campaigns": 2, "groups": 2, "vectors": 2, "clustering": 3,
    "themes": 4, "model": 5, "pipeline": 6, "report": 7,
}

# Which floor implements each public header include/edau/<name>.hpp.
PUBLIC_HEADERS = {
    "core": "balance counting_bases cpu_level error export key128 progress string_list table version",
    "corpus": "corpus ledger reading",
    "text": "known_words language lexicon segmenter stop_words term_keys tokenized_documents tokenizer",
    "campaigns": "campaigns",
    "groups": "theme_groups",
    "vectors": "csr dense_rows document_term_matrix own_vectors vectorize vectorizer vocabulary weighting",
    "clustering": "cluster_hierarchy cluster_map clustering clustering_input count_clusters eigen "
                  "measures mode score_table split_clusters stability word_lifts",
    "themes": "theme",
    "model": "model",
    "pipeline": "analysis assign assigned explain find_themes label_themes option_table options "
                "placed_documents",
    "report": "report reported tables",
}
FLOOR_OF_HEADER = {
    name + ".hpp": folder for folder, names in PUBLIC_HEADERS.items() for name in names.split()
}
# What only the outside may include: all of edau.
UMBRELLAS = {"edau.hpp", "edau.h"}
# The C interface is for the outside, too; its headers include one another and C's alone.
C_HEADER = re.compile(r"edau(_\w+)?\.h")
C_STANDARD = {"stddef.h", "stdint.h"}

# The folders whose public headers a floor may include, where that is less than all below it.
NARROWER = {
    "groups": {"core", "corpus"},
    "vectors": {"core", "text"},
    "clustering": {"core"},
}
# Public headers that a floor may include besides.
EXTRA_HEADERS = {"clustering": {"csr.hpp", "document_term_matrix.hpp"}}

# Floors that may include the internal headers of all floors below them; the
# others only those of their own folder and of core.
SEES_INTERNALS = {"pipeline", "report"}

# Dependency: how its headers begin, and the paths that may include them.
ROOMS = {
    "ICU": (("unicode/",), ("lib/text/", "bench/")),
    "libstemmer": (("libstemmer",), ("lib/text/", "bench/")),
    "nlohmann-json": (("nlohmann/",), ("lib/corpus/", "lib/report/", "bindings/cli/")),
    "Boost": (("boost/",), ("lib/model/",)),
    "Eigen": (("Eigen/", "eigen3/", "unsupported/Eigen/"),
              ("lib/clustering/", "include/edau/eigen.hpp")),
    "CLI11": (("CLI/",), ("bindings/cli/",)),
    "nanobind": (("nanobind/",), ("bindings/python/",)),
    "Python": (("Python.h",), ("bindings/python/",)),
    "SSE2": (("emmintrin.h",), ("lib/text/byte_masks.hpp",)),
    "Google Benchmark": (("benchmark/",), ("bench/",)),
}

STANDARD = set("""
algorithm any array atomic barrier bit bitset cassert ccomplex cctype cerrno cfenv cfloat charconv
chrono cinttypes climits clocale cmath codecvt compare complex concepts condition_variable
coroutine csetjmp csignal cstdarg cstddef cstdint cstdio cstdlib cstring ctime cuchar cwchar
cwctype deque exception execution filesystem format forward_list fstream functional future
initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map memory
memory_resource mutex new numbers numeric optional ostream queue random ranges ratio regex
scoped_allocator semaphore set shared_mutex source_location span sstream stack stdexcept stop_token
streambuf string string_view syncstream system_error thread tuple type_traits typeindex typeinfo
unordered_map unordered_set utility valarray variant vector version
assert.h complex.h ctype.h errno.h fenv.h float.h inttypes.h iso646.h limits.h locale.h math.h
setjmp.h signal.h stdalign.h stdarg.h stdatomic.h stdbool.h stddef.h stdint.h stdio.h stdlib.h
stdnoreturn.h string.h tgmath.h threads.h time.h uchar.h wchar.h wctype.h
dirent.h fcntl.h poll.h pthread.h sched.h termios.h unistd.h dlfcn.h cxxabi.h
cpuid.h immintrin.h arm_neon.h
""".split())

SOURCES = {".c", ".cc", ".cpp", ".cxx", ".h", ".hh", ".hpp", ".hxx", ".inc", ".inl", ".ipp"}
TOPS = ("lib", "include", "bindings", "bench", "examples")
INCLUDE = re.compile(r'^\s*#\s*(?:include|import|include_next)\b\s*(.*)$')
TARGET = re.compile(r'(<([^>]+)>|"([^"]+)")')


def without_block_comments(text):
    """Blanks /* … */, keeping the lines."""
    return re.sub(r"/\*.*?\*/", lambda found: re.sub(r"[^\n]", " ", found.group()), text,
                  flags=re.DOTALL)


def dependency_of(header):
    """The dependency that `header` belongs to, or None."""
    for name, (beginnings, _) in ROOMS.items():
        if header.startswith(beginnings):
            return name
    return None


def dependency_problem(path, header):
    name = dependency_of(header)
    if name is not None:
        rooms = ROOMS[name][1]
        if path.startswith(rooms):
            return None
        return f"{name} leaves its room: only {' and '.join(rooms)} may include it"
    if header in STANDARD or header.startswith("sys/"):
        return None
    return "not a standard header and in no room; a new dependency needs a line in ROOMS"


def public_problem(folder, header):
    """Why a file of floor `folder` may not include <edau/header>, or None."""
    if header in UMBRELLAS:
        return f"edau/{header} holds every floor; include the headers that are needed"
    if C_HEADER.fullmatch(header):
        return f"edau/{header} is for the outside: the C interface stands on C++, not under it"
    owner = FLOOR_OF_HEADER.get(header)
    if owner is None:
        return f"edau/{header} is on no floor; a new public header needs a line in PUBLIC_HEADERS"
    if owner == folder or header in EXTRA_HEADERS.get(folder, ()):
        return None
    if FLOORS[owner] >= FLOORS[folder]:
        return f"{folder} (floor {FLOORS[folder]}) climbs to {owner} (floor {FLOORS[owner]})"
    if folder in NARROWER and owner not in NARROWER[folder]:
        allowed = sorted(NARROWER[folder]) + sorted(EXTRA_HEADERS.get(folder, ()))
        return f"{folder} may not know {owner}: only {', '.join(allowed)}"
    return None


def internal_problem(folder, owner):
    """Why a file of floor `folder` may not include an internal header of `owner`, or None."""
    if owner in (folder, "core"):
        return None
    if FLOORS[owner] >= FLOORS[folder]:
        return f"{folder} (floor {FLOORS[folder]}) climbs to {owner} (floor {FLOORS[owner]})"
    if folder not in SEES_INTERNALS:
        return f"{folder} may include public headers of {owner} only, not its internal ones"
    return None


def resolve(root, path, header):
    """Path from the root of the file that `header` means when `path` includes it, or None."""
    here = PurePosixPath(path).parent
    for base in (str(here), "", "lib", "include", "bindings"):
        found = (root / base / header).resolve()
        if found.is_file() and found.is_relative_to(root):
            return found.relative_to(root).as_posix()
    return None


def problem(root, path, header):
    """The rule that `path` breaks by including `header`, or None."""
    parts = PurePosixPath(path).parts
    if parts[0] == "include" and C_HEADER.fullmatch(parts[-1]):
        name = header.removeprefix("edau/")
        return None if header in C_STANDARD or C_HEADER.fullmatch(name) else (
            "a header of the C interface may include its others, <stddef.h> and <stdint.h> only")
    target = resolve(root, path, header)
    if target is None and header.startswith("edau/"):
        target = "include/" + header
    if target is None:
        first = PurePosixPath(header).parts[0]
        if first not in FLOORS:
            return dependency_problem(path, header)
        target = "lib/" + header
    to = PurePosixPath(target).parts
    if to[0] == "include":
        return including_public(parts, to)
    if parts[0] == "lib" or parts[0] == "include":
        return including_internal(parts, to)
    if parts[0] == "bench":
        return None if to[0] in ("bench", "lib") else "bench may include lib, edau and bench only"
    if parts[0] == "bindings":
        if to[:2] == parts[:2] or (parts[1] == "cli" and to[0] == "bench"):
            return None
        more = ", the library of bench" if parts[1] == "cli" else ""
        return f"bindings/{parts[1]} may include <edau/…>{more} and its own folder only"
    return "examples may include <edau/…> only"


def including_public(parts, to):
    header = "/".join(to[2:])
    if parts[0] == "include":
        if parts[-1] in UMBRELLAS:
            return None
        if parts[-1] not in FLOOR_OF_HEADER:
            return f"{parts[-1]} is on no floor; a new public header needs a line in PUBLIC_HEADERS"
        return public_problem(FLOOR_OF_HEADER[parts[-1]], header)
    if parts[0] == "lib":
        if parts[1] not in FLOORS:
            return f"lib/{parts[1]} is on no floor; a new folder needs a line in FLOORS"
        return public_problem(parts[1], header)
    return None


def including_internal(parts, to):
    if parts[0] == "include":
        return "a public header may not include an internal one"
    if to[0] != "lib":
        return f"lib may not include {to[0]}"
    for folder in (parts[1], to[1]):
        if folder not in FLOORS:
            return f"lib/{folder} is on no floor; a new folder needs a line in FLOORS"
    return internal_problem(parts[1], to[1])


def violations(root):
    """All violations under `root`, as 'file:line: message', and how many lines were read."""
    root = Path(root).resolve()
    found, read = [], 0
    for top in TOPS:
        for file in sorted((root / top).rglob("*")):
            if file.suffix not in SOURCES or not file.is_file():
                continue
            path = file.relative_to(root).as_posix()
            text = without_block_comments(file.read_text(encoding="utf-8", errors="replace"))
            for number, line in enumerate(text.splitlines(), 1):
                match = INCLUDE.match(line)
                if not match:
                    continue
                read += 1
                target = TARGET.match(match.group(1))
                if not target:
                    found.append(f"{path}:{number}: {line.strip()}: a header is included by name")
                    continue
                rule = problem(root, path, target.group(2) or target.group(3))
                if rule:
                    found.append(f"{path}:{number}: #include {target.group(1)}: {rule}")
    return found, read


# What is planted: file, line, and words of the message (None: it is allowed).
PLANTED = [
    ("lib/core/a.cpp", '#include "edau/error.hpp"', None),
    ("lib/core/a.cpp", '#include "edau/corpus.hpp"', "core (floor 0) climbs to corpus"),
    ("lib/core/a.cpp", "#include <vector>", None),
    ("lib/core/a.cpp", "#include <sys/stat.h>", None),
    ("lib/core/a.cpp", "#include <zstd.h>", "in no room"),
    ("lib/core/a.cpp", "#  include <boost/crc.hpp>", "Boost leaves its room"),
    ("lib/core/a.cpp", "// #include <zstd.h>", None),
    ("lib/core/a.cpp", "/* old:\n#include <zstd.h>\n*/", None),
    ("lib/core/a.cpp", "#include HEADER", "by name"),
    ("lib/core/a.cpp", '#include "edau/edau.hpp"', "holds every floor"),
    ("lib/core/a.cpp", '#include "edau/nowhere.hpp"', "is on no floor"),
    ("lib/core/a.cpp", '#include "bench/generator.hpp"', "lib may not include bench"),
    ("lib/corpus/a.cpp", "#include <nlohmann/json.hpp>", None),
    ("lib/corpus/a.cpp", '#include "edau/tokenizer.hpp"', "corpus (floor 1) climbs to text"),
    ("lib/corpus/a.cpp", '#include "text/icu.hpp"', "corpus (floor 1) climbs to text"),
    ("lib/corpus/a.cpp", '#include "core/utf8.hpp"', None),
    ("lib/corpus/a.cpp", '#include "../text/icu.hpp"', "corpus (floor 1) climbs to text"),
    ("lib/corpus/a.cpp", "#include <unicode/ubrk.h>", "ICU leaves its room"),
    ("lib/text/a.cpp", "#include <unicode/ubrk.h>", None),
    ("lib/text/a.cpp", "#include <libstemmer.h>", None),
    ("lib/text/language/a.cpp", '#include "text/icu.hpp"', None),
    ("lib/text/a.cpp", "#include <nlohmann/json.hpp>", "nlohmann-json leaves its room"),
    ("lib/campaigns/a.cpp", '#include "edau/corpus.hpp"', None),
    ("lib/campaigns/a.cpp", '#include "text/icu.hpp"', "public headers of text only"),
    ("lib/campaigns/a.cpp", '#include "edau/vocabulary.hpp"', "climbs to vectors"),
    ("lib/groups/a.cpp", '#include "edau/corpus.hpp"', None),
    ("lib/groups/a.cpp", '#include "edau/tokenizer.hpp"', "groups may not know text"),
    ("lib/vectors/a.cpp", '#include "edau/term_keys.hpp"', None),
    ("lib/vectors/a.cpp", '#include "edau/corpus.hpp"', "vectors may not know corpus"),
    ("lib/vectors/a.cpp", "#include <libstemmer.h>", "libstemmer leaves its room"),
    ("lib/clustering/a.cpp", "#include <Eigen/Dense>", None),
    ("lib/clustering/a.cpp", '#include "edau/document_term_matrix.hpp"', None),
    ("lib/clustering/a.cpp", '#include "edau/csr.hpp"', None),
    ("lib/clustering/a.cpp", '#include "edau/key128.hpp"', None),
    ("lib/clustering/a.cpp", '#include "edau/vocabulary.hpp"', "may not know vectors"),
    ("lib/clustering/a.cpp", '#include "edau/tokenizer.hpp"', "may not know text"),
    ("lib/clustering/a.cpp", "#include <edau/theme.hpp>", "climbs to themes"),
    ("lib/themes/a.cpp", '#include "edau/clustering.hpp"', None),
    ("lib/themes/a.cpp", '#include "clustering/seeding.hpp"', "public headers of clustering only"),
    ("lib/themes/a.cpp", "#include <Eigen/Dense>", "Eigen leaves its room"),
    ("lib/pipeline/a.cpp", '#include "text/icu.hpp"', None),
    ("lib/pipeline/a.cpp", '#include "report/outputs.hpp"', "climbs to report"),
    ("lib/report/a.cpp", '#include "clustering/seeding.hpp"', None),
    ("lib/report/a.cpp", "#include <nlohmann/json.hpp>", None),
    ("lib/attic/a.cpp", '#include "edau/error.hpp"', "lib/attic is on no floor"),
    ("include/edau/theme.hpp", '#include "edau/segmenter.hpp"', None),
    ("include/edau/theme.hpp", '#include "edau/analysis.hpp"', "themes (floor 4) climbs"),
    ("include/edau/theme.hpp", '#include "core/utf8.hpp"', "public header may not include an int"),
    ("include/edau/theme.hpp", "#include <Eigen/Core>", "Eigen leaves its room"),
    ("include/edau/theme.hpp", "#include <unicode/uchar.h>", "ICU leaves its room"),
    ("include/edau/theme.hpp", "#include <boost/any.hpp>", "Boost leaves its room"),
    ("include/edau/eigen.hpp", "#include <Eigen/Core>", None),
    ("include/edau/edau.hpp", '#include "edau/theme.hpp"', None),
    ("include/edau/edau_points.h", '#include "edau/edau_base.h"', None),
    ("include/edau/edau_points.h", "#include <stdint.h>", None),
    ("include/edau/edau_points.h", '#include "edau/theme.hpp"', "may include its others"),
    ("include/edau/theme.hpp", '#include "edau/edau_base.h"', "not under it"),
    ("lib/core/a.cpp", '#include "edau/edau_base.h"', "is for the outside"),
    ("bindings/cli/a.cpp", "#include <edau/edau.hpp>", None),
    ("bindings/cli/a.cpp", "#include <CLI/CLI.hpp>", None),
    ("bindings/cli/a.cpp", "#include <nlohmann/json.hpp>", None),
    ("bindings/cli/a.cpp", '#include "console.hpp"', None),
    ("bindings/cli/a.cpp", '#include "bench/generator.hpp"', None),
    ("bindings/cli/a.cpp", '#include "core/utf8.hpp"', "bindings/cli may include"),
    ("bindings/c/a.cpp", "#include <CLI/CLI.hpp>", "CLI11 leaves its room"),
    ("bindings/c/a.cpp", '#include "bench/generator.hpp"', "bindings/c may include"),
    ("bindings/python/a.cpp", "#include <nanobind/nanobind.h>", None),
    ("bindings/python/a.cpp", '#include "text/icu.hpp"', "bindings/python may include"),
    ("bench/a.cpp", "#include <unicode/ubrk.h>", None),
    ("bench/a.cpp", "#include <benchmark/benchmark.h>", None),
    ("bench/a.cpp", '#include "text/icu.hpp"', None),
    ("bench/a.cpp", '#include "cli/console.hpp"', "bench may include lib"),
    ("examples/a.cpp", "#include <edau/edau.hpp>", None),
    ("examples/a.cpp", '#include "core/utf8.hpp"', "examples may include"),
    ("examples/a.c", "#include <nlohmann/json.hpp>", "nlohmann-json leaves its room"),
]
PRESENT = ["lib/core/utf8.hpp", "lib/text/icu.hpp", "lib/clustering/seeding.hpp",
           "lib/report/outputs.hpp", "bindings/cli/console.hpp", "bench/generator.hpp",
           "include/edau/error.hpp"]


def self_test():
    wrong = []
    for path, line, words in PLANTED:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for name in PRESENT:
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).touch()
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("#pragma once\n" + line + "\n", encoding="utf-8")
            found, _ = violations(root)
            expected = [] if words is None else [f"{path}:2: "]
            if len(found) != len(expected) or any(
                    not message.startswith(start) or words not in message
                    for message, start in zip(found, expected)):
                wrong.append(f"{path}: {line}: expected {words!r}, found {found}")
    print("\n".join(wrong), file=sys.stderr, end="\n" if wrong else "")
    print(f"floors_test self-test: {len(PLANTED) - len(wrong)} of {len(PLANTED)} as expected")
    return 1 if wrong else 0


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    if len(arguments) > 1 or (arguments and arguments[0].startswith("-")):
        print(__doc__, file=sys.stderr)
        return 2
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parent.parent
    found, read = violations(root)
    for message in found:
        print(message, file=sys.stderr)
    if read == 0:
        print(f"floors_test: no #include line found under {root}", file=sys.stderr)
        return 1
    print(f"floors_test: {read} include lines, {len(found)} violations")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
