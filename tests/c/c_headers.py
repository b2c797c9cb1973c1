"""What the headers of the C API declare, read from include/edau/*.h as they are formatted."""
import pathlib
import re

PROTOTYPE = re.compile(
    r"EDAU_API\s+(const char\*|edau_status|void)\s+(\w+)\(([^)]*)\)\s*EDAU_NOEXCEPT;")
OPAQUE = re.compile(r"typedef struct (\w+) \1;")
RECORD = re.compile(r"typedef struct (\w+) \{(.*?)\} \1;", re.DOTALL)
ENUMERATOR = re.compile(r"\b(EDAU_\w+) = (\d+)")
FIELD = re.compile(r"\s*(.*?)\s*(\w+);")


class Headers:
    """`handles`: names; `prototypes`: (result, name, parameters as one text) in order;
    `records`: name to (type, field) in order; `enumerators`: name to value."""

    def __init__(self, include):
        text = "\n".join(path.read_text(encoding="utf-8")
                         for path in sorted(pathlib.Path(include, "edau").glob("*.h")))
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        self.handles = set(OPAQUE.findall(text))
        self.prototypes = [(result, name, re.sub(r"\s+", " ", parameters))
                           for result, name, parameters in PROTOTYPE.findall(text)]
        self.records = {name: FIELD.findall(body) for name, body in RECORD.findall(text)}
        self.enumerators = {name: int(value) for name, value in ENUMERATOR.findall(text)}
        declared = len(re.findall(r"^EDAU_API", text, flags=re.MULTILINE))
        if declared != len(self.prototypes) or not declared:
            raise SystemExit(f"c_headers: {declared} functions are declared in {include}, but "
                             f"{len(self.prototypes)} prototypes were understood")
