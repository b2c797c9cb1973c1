#!/usr/bin/env python3
"""Themes of points beside labels of submissions: F1 of edau and of scikit-learn, each x100.

    python themes_f1.py EDAU FILE.jsonl [FILE.jsonl ...] [--seeds 1-5] [--edau "OPTIONS"]

A FILE holds one object a line: "id", "text" and "themes", the list of all themes that the text
raises; there are as many themes as the file uses. EDAU (the command line) splits the texts into points
and puts each into a theme (--unit point). scikit-learn gets the same points, by the byte ranges in
points.csv: TfidfVectorizer (English words left out, sublinear tf, min_df as given) and KMeans
(10 starts). A submission raises the themes of its points.

Themes found are matched one to one with the labels so that most (submission, theme) pairs are
right (Hungarian method). With the numbers of pairs fixed, that also gives the best F1:

    F1 = 2 right / (pairs found + pairs labelled)

where pairs of a theme found that is matched to no label, and pairs of submissions without a label,
count as found and wrong. Means over seeds, with the standard deviation.
"""

import argparse
import csv
import json
import pathlib
import shlex
import statistics
import subprocess
import tempfile

import numpy as np
from scipy.optimize import linear_sum_assignment
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer


def f1(gold, found):
    """Of two sets of (submission, theme) pairs."""
    labels = {label: i for i, label in enumerate(sorted({theme for _, theme in gold}))}
    themes = {theme: i for i, theme in enumerate(sorted({theme for _, theme in found}))}
    by_submission = {}
    for submission, label in gold:
        by_submission.setdefault(submission, []).append(labels[label])
    right = np.zeros((len(labels), len(themes)), dtype=np.int64)
    for submission, theme in found:
        for label in by_submission.get(submission, ()):
            right[label, themes[theme]] += 1
    matched = right[linear_sum_assignment(-right)].sum()
    return 2 * matched / (len(gold) + len(found))


def edau_points(binary, path, themes, seed, options):
    """(id, begin, end, theme) of each point; the theme is empty where it is in none."""
    with tempfile.TemporaryDirectory() as folder:
        command = [binary, "themes", path, "--id", "id", "--unit", "point", "--themes", str(themes),
                   "--seed", str(seed), "-o", f"{folder}/out", *options]
        subprocess.run(command, check=True, capture_output=True)
        with open(f"{folder}/out/points.csv", encoding="utf-8", newline="") as file:
            return [(row["id"], int(row["begin"]), int(row["end"]), row["theme"])
                    for row in csv.DictReader(file)]


def pairs(points, themes):
    return {(point[0], theme) for point, theme in zip(points, themes) if theme != ""}


def sklearn_themes(texts, themes, seed, min_df):
    vectors = TfidfVectorizer(stop_words="english", sublinear_tf=True, min_df=min_df)
    rows = vectors.fit_transform(texts)
    return KMeans(n_clusters=themes, n_init=10, random_state=seed).fit_predict(rows)


def measure(binary, path, seeds, options):
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    gold = {(str(row["id"]), theme) for row in rows for theme in row["themes"]}
    themes = len({theme for _, theme in gold})
    encoded = {str(row["id"]): row["text"].encode() for row in rows}
    scores = {}

    def note(name, found):
        scores.setdefault(name, []).append((100 * f1(gold, found), len(found)))

    for seed in seeds:
        points = edau_points(binary, path, themes, seed, options)
        note("edau", pairs(points, [point[3] for point in points]))
        texts = [encoded[id][begin:end].decode() for id, begin, end, _ in points]
        for min_df in (1, 2):
            found = sklearn_themes(texts, themes, seed, min_df)
            note(f"scikit-learn, min_df {min_df}", pairs(points, found))
    print(f"{path.name}: {len(rows)} submissions, {len(points)} points, {themes} themes, "
          f"{len(gold)} pairs labelled")
    for name, values in scores.items():
        marks = [mark for mark, _ in values]
        print(f"  {name}: F1 {statistics.mean(marks):.1f} (sd {statistics.pstdev(marks):.1f}), "
              f"pairs found {statistics.mean(count for _, count in values):.0f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", metavar="EDAU")
    parser.add_argument("files", metavar="FILE", nargs="+", type=pathlib.Path)
    parser.add_argument("--seeds", default="1-5", help="FIRST-LAST")
    parser.add_argument("--edau", default="", help="further options of edau themes")
    options = parser.parse_args()
    first, last = map(int, options.seeds.split("-"))
    for path in options.files:
        measure(options.binary, path, range(first, last + 1), shlex.split(options.edau))


if __name__ == "__main__":
    main()
