"""What editors and readers see of the package: types, docstrings, names."""

import importlib
import inspect
import os
import pathlib
import subprocess
import sys
import typing

import pytest

import edau
import make_stub
from edau import options

SOURCE = pathlib.Path(__file__).parents[2]


def test_the_stub_of_the_module_is_the_committed_one():
    committed = SOURCE / "bindings/python/edau/edau_ext.pyi"
    assert make_stub.stub() == committed.read_text(), "see tests/python/make_stub.py"


def test_the_package_is_typed():
    folder = pathlib.Path(edau.__file__).parent
    if (folder / "edau_ext.pyi").exists():  # as installed
        assert (folder / "py.typed").exists()


@pytest.mark.parametrize(
    ("types", "table", "given"),
    [
        (options.FindOptions, edau.edau_ext.option_table(), {"themes"}),
        (options.ReadOptions, edau.edau_ext.read_option_table(), set()),
    ],
)
def test_the_types_of_options_are_those_of_the_table(types, table, given):
    names = [name for name, *_ in table if name not in given]
    assert sorted(typing.get_type_hints(types)) == sorted(names)
    for name, values, _, _ in table:
        hint = typing.get_type_hints(types).get(name)
        if typing.get_origin(hint) is typing.Literal and "|" in values:
            assert "|".join(typing.get_args(hint)) == values


def test_the_docstrings_list_every_option():
    for function, table in (
        (edau.find_themes, edau.edau_ext.option_table()),
        (edau.read_corpus, edau.edau_ext.read_option_table()),
    ):
        for name, _, _, text in table:
            assert name in function.__doc__
            assert name == "themes" or text in function.__doc__


def public_things():
    for module in ("edau", "edau.sklearn", "edau.plot"):
        loaded = importlib.import_module(module)
        for name in loaded.__all__:
            thing = getattr(loaded, name)
            if callable(thing):
                yield f"{module}.{name}", thing


def test_everything_public_says_what_it_is():
    for name, thing in public_things():
        assert thing.__doc__, name
        if isinstance(thing, type) and issubclass(thing, Exception):
            builtin = thing.__mro__[2]
            assert thing.__doc__ != builtin.__doc__, name
        for member, value in vars(thing).items() if isinstance(thing, type) else ():
            is_shown = inspect.isfunction(value) or isinstance(value, property)
            if is_shown and not member.startswith("_"):
                assert inspect.getdoc(value), f"{name}.{member}"


def test_every_error_class_of_the_library_is_exported():
    classes = [value for value in vars(edau.edau_ext).values() if isinstance(value, type)]
    made = [value for value in classes if issubclass(value, BaseException)]
    assert len(made) >= 5
    for error in made:
        assert issubclass(error, edau.Error)
        assert error.__name__ in edau.__all__
        assert getattr(edau, error.__name__) is error


EXAMPLES = sorted((SOURCE / "examples").glob("*_notebook.py"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_run(example, tmp_path):
    done = subprocess.run(
        [sys.executable, example],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ,
    )
    assert done.returncode == 0, done.stderr
    assert "30 copies, 10 edited" in done.stdout
