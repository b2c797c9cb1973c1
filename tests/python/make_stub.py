"""Prints the type stub of the compiled module, edau/edau_ext.pyi:

    python tests/python/make_stub.py > bindings/python/edau/edau_ext.pyi

with the Python that edau is installed for. A test compares the two.
"""

from edau import edau_ext
from nanobind.stubgen import StubGen


def stub() -> str:
    # The error classes call themselves edau.Error, as people see them, but live in the module.
    errors = [
        value
        for value in vars(edau_ext).values()
        if isinstance(value, type) and issubclass(value, BaseException)
    ]
    for error in errors:
        error.__module__ = "edau.edau_ext"
    try:
        generator = StubGen(edau_ext)
        generator.put(edau_ext)
        return generator.get()
    finally:
        for error in errors:
            error.__module__ = "edau"


if __name__ == "__main__":
    print(stub(), end="")
