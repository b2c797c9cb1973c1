#!/usr/bin/env python3
"""How well themes are found, on parts of sets drawn at random, each x100.

    python resampled_quality.py EDAU [--questions FILE.tsv ...] [--draws FILE.tsv ...] [--sample FILE.csv]
                                [--against EDAU] [--edau "OPTIONS"]

On one set a theme is found or is not, and a change that finds one theme more looks like ten points. So
each set is searched many times in part, and means are printed with their standard error: over questions,
over draws, over parts of the one sample (where it says how much hangs on the part, not on the sample).
--against names another build: what EDAU gains on the same parts is printed, too, with the error of that.

--questions  files of label<TAB>text, answers to one question each, where there are 30 and two labels: of
             each the mean of six times 85 % of the rows; NMI, ARI
--draws      larger files of the same columns: 24 times each 5 labels × 20 rows, 10 × 30 and 20 × 50; NMI, ARI
--sample     the sample consultation (its .truth.json beside it): 60 times 80 % of the submissions; the
             share of planted points in the right theme (each theme found is matched to one that was planted; a
             planted point is that which overlaps it most, and wrong where it is in no theme), and how many
             (submission, theme) pairs that are found were planted, and the other way round

EDAU (the command line) is told how many themes there are. Questions and draws are whole submissions, all kept.
"""

import argparse
import csv
import json
import pathlib
import random
import shlex
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from scipy.optimize import linear_sum_assignment
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

SHAPES = ((5, 20), (10, 30), (20, 50))  # labels, rows of each


def rows_of(name, folder):
    with open(f"{folder}/out/{name}", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Edau:
    def __init__(self, binary, options):
        self.command = [binary, "themes", "--stability", "0", "--threads", "1", *options]

    def run(self, path, folder, *options):
        command = [*self.command, path, "-o", f"{folder}/out", *options]
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode != 0:
            sys.exit(f"{shlex.join(command)}: {run.stderr}")

    def agreement(self, rows):
        """NMI and ARI of (label, text) rows and the themes found."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "rows.tsv")
            path.write_text("label\ttext\n" + "".join(f"{a}\t{b}\n" for a, b in rows), encoding="utf-8")
            labels = [label for label, _ in rows]
            self.run(str(path), folder, "--unit", "submission", "--keep-all", "--no-campaigns",
                     "--themes", str(len(set(labels))))
            themes = [row["theme"] for row in rows_of("assignments.csv", folder)]
        return (100 * normalized_mutual_info_score(labels, themes), 100 * adjusted_rand_score(labels, themes))

    def mean_agreement(self, parts):
        return tuple(statistics.mean(score) for score in zip(*map(self.agreement, parts)))


def labelled(path):
    lines = pathlib.Path(path).read_text(encoding="utf-8").split("\n")[1:]
    return [tuple(line.split("\t", 1)) for line in lines if line]


def parts_of_questions(paths):
    """A list of parts for each question."""
    for path in paths:
        rows = labelled(path)
        if len(rows) < 30 or len({label for label, _ in rows}) < 2:
            continue
        parts = []
        for draw in range(1, 7):
            choose = random.Random(f"{draw} {pathlib.Path(path).name}")
            part = [row for row in rows if choose.random() < 0.85]
            if len({label for label, _ in part}) > 1:
                parts.append(part)
        yield parts


def draws_of(path, labels, size):
    texts = {}
    for label, text in labelled(path):
        texts.setdefault(label, []).append(text)
    for draw in range(24):
        choose = random.Random(draw)
        chosen = choose.sample(sorted(label for label in texts if len(texts[label]) >= size), labels)
        rows = [(label, text) for label in chosen for text in choose.sample(texts[label], size)]
        choose.shuffle(rows)
        yield rows


def overlap(a, b):
    return min(a[1], b[1]) - max(a[0], b[0])


class Sample:
    def __init__(self, path):
        with open(path, encoding="utf-8-sig", newline="") as file:
            self.rows = list(csv.DictReader(file))
        truth = json.loads(pathlib.Path(path).with_suffix(".truth.json").read_text(encoding="utf-8"))
        self.themes = len(truth["themes"])
        self.quotes = {}  # by submission: byte range and theme of each
        texts = {row["ref"]: row["answer"].encode() for row in self.rows}
        for ref, submission in truth["submissions"].items():
            for point in submission["points"]:
                quote = point["quote"].encode()
                begin = texts[ref].index(quote)
                if not point["theme"].startswith("one-off"):
                    self.quotes.setdefault(ref, []).append(((begin, begin + len(quote)), point["theme"]))

    def scores(self, edau, draw):
        """Of 100: planted points in the right theme; pairs found that are right; pairs planted that are found."""
        choose = random.Random(draw)
        part = [row for row in self.rows if choose.random() < 0.8]
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "part.csv")
            with open(path, "w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, self.rows[0])
                writer.writeheader()
                writer.writerows(part)
            edau.run(str(path), folder, "--id", "ref", "--text", "answer", "--themes", str(self.themes))
            points = rows_of("points.csv", folder)
        pairs = self.pairs(points, [row["ref"] for row in part])
        planted = sorted({theme for theme, _ in pairs})
        found = sorted({theme for _, theme in pairs if theme})
        counts = Counter(pairs)
        table = np.array([[counts[a, b] for b in found] for a in planted])
        matched = linear_sum_assignment(-table)
        names = {found[b]: planted[a] for a, b in zip(*matched)}
        pairs_planted = {(row["ref"], theme) for row in part for _, theme in self.quotes.get(row["ref"], ())}
        pairs_found = {(point["id"], names.get(point["theme"], point["theme"])) for point in points if point["theme"]}
        right = len(pairs_planted & pairs_found)
        return (100 * table[matched].sum() / len(pairs), 100 * right / len(pairs_found),
                100 * right / len(pairs_planted))

    def pairs(self, points, refs):
        """Of each planted point of `refs` its theme and the one found."""
        places = {}
        for point in points:
            places.setdefault(point["id"], []).append(((int(point["begin"]), int(point["end"])), point["theme"]))
        result = []
        for ref in refs:
            for quote, theme in self.quotes.get(ref, ()):
                at = max(places.get(ref, ()), key=lambda place: overlap(place[0], quote), default=None)
                is_there = at is not None and overlap(at[0], quote) > 0
                result.append((theme, at[1] if is_there else ""))
        return result


def with_error(values):
    return f"{statistics.mean(values):.1f} (se {statistics.stdev(values) / len(values) ** 0.5:.1f})"


def told(scores):
    """Scores of one build; of two, those of the first and what it gains, part by part."""
    first, *others = scores
    gains = [f", {statistics.mean(gain):+.1f} (se {statistics.stdev(gain) / len(gain) ** 0.5:.1f})"
             for gain in ([a - b for a, b in zip(first, other)] for other in others)]
    return with_error(first) + "".join(gains)


def measured(edaus, score, parts):
    """A list for each build."""
    with ThreadPoolExecutor(2) as pool:
        return [list(pool.map(lambda part, edau=edau: score(edau, part), parts)) for edau in edaus]


def print_agreement(name, scores):
    nmi, ari = ([[part[i] for part in build] for build in scores] for i in (0, 1))
    print(f"{name}: {len(nmi[0])}, NMI {told(nmi)}, ARI {told(ari)}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", metavar="EDAU")
    parser.add_argument("--against", metavar="EDAU")
    parser.add_argument("--questions", nargs="+", default=[])
    parser.add_argument("--draws", nargs="+", default=[])
    parser.add_argument("--sample")
    parser.add_argument("--edau", default="", metavar='"OPTIONS"')
    options = parser.parse_args()
    builds = [options.binary] + ([options.against] if options.against else [])
    edaus = [Edau(build, shlex.split(options.edau)) for build in builds]
    if options.questions:
        print_agreement("questions", measured(edaus, Edau.mean_agreement, list(parts_of_questions(options.questions))))
    everything = [[] for _ in edaus]
    for path in options.draws:
        for labels, size in SHAPES:
            scores = measured(edaus, Edau.agreement, list(draws_of(path, labels, size)))
            print_agreement(f"{pathlib.Path(path).stem}, {labels} labels × {size}", scores)
            for build, more in zip(everything, scores):
                build += more
    if options.draws:
        print_agreement("all draws", everything)
    if options.sample:
        sample = Sample(options.sample)
        scores = measured(edaus, sample.scores, range(60))
        points, found, planted = ([[part[i] for part in build] for build in scores] for i in range(3))
        print(f"sample: 60 parts, {told(points)} of 100 planted points in the right theme; of (submission, theme) "
              f"pairs {told(found)} of 100 found are right, {told(planted)} of 100 planted are found")


if __name__ == "__main__":
    main()
