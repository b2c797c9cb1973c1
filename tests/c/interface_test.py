#!/usr/bin/env python3
"""The binary interface is what interface.txt says it is: every prototype, enumerator and layout.

    interface_test.py          compares; EDAU_UPDATE_GOLDEN=1 writes the file anew

After a release a line of that file may not change or go: programs are compiled against
it. New lines are new functions, enumerators and records; a record may only get longer.
"""
import ctypes
import difflib
import os
import pathlib
import sys

from c_headers import Headers

HERE = pathlib.Path(__file__).resolve().parent
BASELINE = HERE / "interface.txt"
TYPES = {
    "double": ctypes.c_double, "float": ctypes.c_float, "int32_t": ctypes.c_int32,
    "int64_t": ctypes.c_int64, "uint32_t": ctypes.c_uint32, "uint64_t": ctypes.c_uint64,
    "size_t": ctypes.c_size_t,
}


def layouts(records):
    """For each record its size, and where each field stands, as a C compiler lays them out."""
    known = dict(TYPES)
    for name, fields in sorted(records.items(), key=lambda record: record[0] != "edau_string"):
        members = [(field, ctypes.c_void_p if kind.endswith("*") else known[kind])
                   for kind, field in fields]
        known[name] = type(name, (ctypes.Structure,), {"_fields_": members})
        if name != "edau_csr" and sum(ctypes.sizeof(kind) for _, kind in members) != ctypes.sizeof(known[name]):
            raise SystemExit(f"{name} has bytes in no field: what a later one at its end would be "
                             "is undefined in programs compiled before; add a `reserved`")
        for kind, field in fields:
            yield f"{name}: {field} at {getattr(known[name], field).offset}, {kind}"
        yield f"{name}: size {ctypes.sizeof(known[name])}"


def main():
    if ctypes.sizeof(ctypes.c_void_p) != 8:
        print("SKIPPED: 1 tests on the binary interface: layouts are listed for 64 bits")
        return 77
    headers = Headers(HERE.parents[1] / "include")
    lines = [f"{result} {name}({parameters})" for result, name, parameters in headers.prototypes]
    lines += [f"{name} = {value}" for name, value in headers.enumerators.items()]
    lines += layouts(headers.records)
    found = "\n".join(lines) + "\n"
    if os.environ.get("EDAU_UPDATE_GOLDEN"):
        BASELINE.write_text(found, encoding="utf-8")
    listed = BASELINE.read_text(encoding="utf-8")
    sys.stderr.writelines(difflib.unified_diff(listed.splitlines(True), found.splitlines(True),
                                               "interface.txt", "include/edau/*.h", n=0))
    print(f"interface_test: {len(lines)} lines")
    return 0 if found == listed else 1


if __name__ == "__main__":
    sys.exit(main())
