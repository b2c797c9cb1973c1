"""The examples in Python of the pages for people, README.md and docs/*.md, run."""

import pathlib
import sys

import pytest

from sample import TEXTS

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "docs"))
import pages

ALL = [pages.README, *pages.PAGES]
WITH_PYTHON = [
    page for page in ALL if any(one.language == "python" for one in pages.examples(page))
]


def test_there_are_pages_with_examples():
    assert len(WITH_PYTHON) >= 3


@pytest.mark.parametrize("page", WITH_PYTHON, ids=lambda page: page.name)
def test_the_examples_of_a_page_run_one_after_another(page, tmp_path, monkeypatch):
    pages.write_inputs(tmp_path)
    monkeypatch.chdir(tmp_path)
    known = {"texts": TEXTS * 2, "late": TEXTS[:3]}  # what the README takes as given
    for example in pages.examples(page):
        if example.language == "python":
            exec(compile(example.text, example.place, "exec"), known)
