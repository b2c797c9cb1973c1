"""The package writes the bytes that the command line writes.

EDAU_BINARY names the command line; without it that of build/dev or build/release is taken.
"""

import os
import pathlib
import subprocess

import pytest

import edau

SOURCE = pathlib.Path(__file__).parents[2]
SAMPLE = SOURCE / "examples/data/digital-services.csv"
BUILT = [SOURCE / "build" / preset / "bindings/cli/edau" for preset in ("dev", "release")]


@pytest.fixture
def command_line():
    given = os.environ.get("EDAU_BINARY")
    for binary in [pathlib.Path(given)] if given else BUILT:
        if binary.exists():
            return binary
    pytest.skip("the bytes of the command line: it is not built (EDAU_BINARY)")


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_every_file_of_a_report_is_that_of_the_command_line(command_line, tmp_path):
    columns = {"text": "answer", "id": "ref", "publish": "publish", "group": "type"}
    options = {"themes": "7", "base": "distinct"}
    flags = [word for name, value in {**columns, **options}.items() for word in (f"--{name}", value)]
    expected = tmp_path / "command-line"
    command = [command_line, "themes", SAMPLE, "--progress", "none", "-o", expected, *flags]
    subprocess.run(command, check=True, capture_output=True)
    analysis = edau.find_themes(edau.read_corpus(SAMPLE, **columns), **options)
    analysis.report(tmp_path / "python")
    assert contents(tmp_path / "python") == contents(expected)
    assert {"themes.csv", "groups.csv", "model.edau"} <= contents(expected).keys()
