#!/usr/bin/env python3
"""What edau leaves out of labelled texts: left_out.py EDAU FILE.tsv [FILE.tsv ...]

Each FILE has the columns label and text. EDAU (the command line) looks for as many themes as there
are labels, once as it is and once with --keep-all. Printed is the share that is in no theme, and of
these and of the others, how many --keep-all puts into a theme whose commonest label is theirs. Were
the two alike, texts would be left out by chance.
"""

import collections
import csv
import pathlib
import subprocess
import sys
import tempfile


def themes_of(edau, path, themes, *options):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([edau, "themes", path, "--unit", "submission", "--themes", str(themes),
                        "--stability", "0", "-o", f"{folder}/out", *options],
                       check=True, capture_output=True)
        with open(f"{folder}/out/assignments.csv", encoding="utf-8", newline="") as lines:
            return [row["theme"] for row in csv.DictReader(lines)]


def share_right(labels, kept, commonest, rows):
    return 100 * sum(commonest[kept[i]] == labels[i] for i in rows) / max(len(rows), 1)


def main():
    edau, *paths = sys.argv[1:]
    for path in map(pathlib.Path, paths):
        with open(path, encoding="utf-8", newline="\n") as lines:
            labels = [line.split("\t", 1)[0] for line in lines][1:]
        found = themes_of(edau, path, len(set(labels)))
        kept = themes_of(edau, path, len(set(labels)), "--keep-all")
        counts = collections.defaultdict(collections.Counter)
        for label, theme in zip(labels, kept):
            counts[theme][label] += 1
        commonest = {theme: count.most_common(1)[0][0] for theme, count in counts.items()}
        out = [i for i, theme in enumerate(found) if not theme]
        rest = [i for i, theme in enumerate(found) if theme]
        print(f"{path.name}: {100 * len(out) / len(labels):.1f} % left out, of which "
              f"{share_right(labels, kept, commonest, out):.0f} % were in a theme of their label "
              f"(of the others {share_right(labels, kept, commonest, rest):.0f} %)", flush=True)


if __name__ == "__main__":
    main()
