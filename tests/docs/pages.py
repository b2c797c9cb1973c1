"""The examples of the pages for people: README.md and docs/*.md.

A fenced block of a program or a script is an example. One whose line above is the comment
"<!-- in FILE -->" stands in that file of the tree, line by line, where a test runs it.
"""
import csv
import itertools
import pathlib
import re

SOURCE = pathlib.Path(__file__).resolve().parents[2]
PAGES = sorted((SOURCE / "docs").glob("*.md"))
README = SOURCE / "README.md"

BLOCK = re.compile(r"(?:<!-- in (?P<file>\S+) -->\n)?^```(?P<language>\w+)\n(?P<text>.*?)^```$",
                   re.DOTALL | re.MULTILINE)


class Example:
    def __init__(self, page, found):
        text = page.read_text(encoding="utf-8")
        self.line = text.count("\n", 0, found.start("text"))
        self.place = f"{page.relative_to(SOURCE)}:{self.line}"
        self.language, self.text, self.file = found["language"], found["text"], found["file"]


def examples(page):
    text = page.read_text(encoding="utf-8")
    return [Example(page, found) for found in BLOCK.finditer(text)]


def write_inputs(folder):
    """What the examples read: responses.csv, 300 invented answers, and late.csv, 40 of them."""
    sample = (SOURCE / "examples/data/digital-services.csv").read_bytes()
    (folder / "responses.csv").write_bytes(sample)
    with open(folder / "responses.csv", encoding="utf-8", newline="") as rows, \
            open(folder / "late.csv", "w", encoding="utf-8", newline="") as late:
        csv.writer(late).writerows(itertools.islice(csv.reader(rows), 41))
