"""What Python costs around edau: python_conversion.py FILE [THEMES]

FILE is text, one submission a line. In one process, CPU seconds of all threads, the lowest of
three (of the search: one): texts in (a Corpus from a list of str and from an Arrow column, which
count with the copy that every reader makes), the search (unit submission, mode fast, stability 0,
THEMES themes, 50 unless given: the least that a run can take), and results out (assignments and
points as Arrow and as pandas, which without pyarrow keeps texts as Python's). Shares are of that
run: Corpus from the list + search. Needs pyarrow and pandas.
"""

import sys
import time

import pandas
import pyarrow

import edau


def cpu_seconds(work, repeat=3):
    best = None
    for _ in range(repeat):
        before = time.process_time()
        result = work()
        seconds = time.process_time() - before
        best = seconds if best is None else min(best, seconds)
        del result
    return best


def main():
    path, themes = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 50
    with open(path, encoding="utf-8") as lines:
        texts = lines.read().splitlines()
    column = pyarrow.array(texts)
    from_list = cpu_seconds(lambda: edau.Corpus(texts))
    from_arrow = cpu_seconds(lambda: edau.Corpus(column))
    read = cpu_seconds(lambda: edau.read_corpus(path, format="txt"))
    found = []

    def search():
        found.append(
            edau.find_themes(
                edau.Corpus(column), themes, unit="submission", mode="fast", stability=0
            )
        )

    whole = cpu_seconds(search, 1) - from_arrow + from_list
    inner = found[0]._inner
    table = edau.Table(inner.points(), edau.Point)
    assignments = edau.Table(inner.assignments(), edau.Assignment)

    def by_python_strings(of):
        with pandas.option_context("mode.string_storage", "python"):
            return of.to_pandas()

    rows = [
        ("in: a list of str", from_list),
        ("in: an Arrow column", from_arrow),
        ("(the same from the file)", read),
        ("out: points as a table", cpu_seconds(inner.points)),
        ("out: that table as Arrow", cpu_seconds(lambda: pyarrow.table(table))),
        ("out: that table as pandas", cpu_seconds(table.to_pandas)),
        ("    without pyarrow", cpu_seconds(lambda: by_python_strings(table))),
        ("out: assignments as a table", cpu_seconds(inner.assignments)),
        ("out: that table as pandas", cpu_seconds(assignments.to_pandas)),
        ("    without pyarrow", cpu_seconds(lambda: by_python_strings(assignments))),
    ]
    print(f"{len(texts)} texts, {themes} themes: {whole:.2f} s of CPU")
    for name, seconds in rows:
        print(f"{name:30} {seconds:7.3f} s {100 * seconds / whole:6.2f} %")


if __name__ == "__main__":
    main()
