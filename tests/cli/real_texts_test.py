"""Gates on real and labelled texts, which are not part of the project.

EDAU_TEST_DATA names their folder; without it these tests are skipped, and say so.
"""
import csv
import os
import pathlib
import random
import sys
import unittest

from command_line import CommandLineTest, contents, rows
from measures import ari, nmi

DATA = os.environ.get("EDAU_TEST_DATA")

# labelled file, themes, least mean NMI and ARI x 100 over seeds 1 to 5
QUALITY = [("banking77", 77, 68, 38), ("clinc150", 150, 77, 46), ("reddit50_posts", 50, 52, 36),
           ("madrid_comments", 80, 43, 19)]


class QualityTest(CommandLineTest):
    @staticmethod
    def labels(path):
        with open(path, encoding="utf-8", newline="\n") as lines:
            return [line.split("\t")[0] for line in lines][1:]

    def score(self, path, themes, seed):
        out = f"{path.stem}{seed}"
        self.themes(path, "--unit", "submission", "--themes", themes, "--keep-all", "--seed", seed, out=out)
        gold = self.labels(path)
        found = [row["theme"] for row in rows(self.scratch / out / "assignments.csv")]
        self.assertEqual(len(gold), len(found))
        return nmi(gold, found), ari(gold, found)

    def expect_means(self, name, scores, least_nmi, least_ari):
        means = [100 * sum(column) / len(scores) for column in zip(*scores)]
        print(f"{name}: NMI {means[0]:.1f} ARI {means[1]:.1f}", flush=True)
        self.assertGreaterEqual(means[0], least_nmi)
        self.assertGreaterEqual(means[1], least_ari)

    def test_labelled_sets_reach_their_floor(self):
        for name, themes, least_nmi, least_ari in QUALITY:
            with self.subTest(name):
                path = pathlib.Path(DATA) / "labelled" / f"{name}.tsv"
                scores = [self.score(path, themes, seed) for seed in range(1, 6)]
                self.expect_means(name, scores, least_nmi, least_ari)

    def test_what_is_said_to_one_question_in_many_words_is_found(self):
        scores = []
        for path in sorted((pathlib.Path(DATA) / "labelled" / "key_points").glob("*.tsv")):
            labels = self.labels(path)
            if len(labels) < 30 or len(set(labels)) < 2:
                continue
            scores += [self.score(path, len(set(labels)), seed) for seed in range(1, 6)]
        self.assertGreater(len(scores), 0)
        self.expect_means(f"{len(scores) // 5} questions", scores, 35, 26)


class PolisTest(CommandLineTest):
    """About 5,000 public-consultation statements."""

    def csv_of(self, lines, name):
        path = self.scratch / name
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["id", "text"])
            writer.writerows(lines)
        return path

    def setUp(self):
        super().setUp()
        texts = (pathlib.Path(DATA) / "unlabelled" / "polis_english.txt").read_text("utf-8")
        self.lines = [(f"p{i}", text) for i, text in enumerate(texts.split("\n")[:-1], 1)]
        self.file = self.csv_of(self.lines, "polis.csv")
        self.options = ("--id", "id", "--themes", 15)

    def test_each_label_is_short_and_stands_word_for_word_in_two_submissions(self):
        self.themes(self.file, *self.options)
        themes = rows(self.scratch / "out" / "themes.csv")
        self.assertEqual(len(themes), 15)
        for theme in themes:
            label = theme["label"]
            self.assertIn(len(label.split()), range(1, 6), label)
            self.assertGreaterEqual(sum(label in text for _, text in self.lines), 2, label)

    def test_runs_threads_and_the_order_of_rows_change_nothing(self):
        self.themes(self.file, *self.options, "--threads", 1, out="one")
        for threads in (1, 2):
            self.themes(self.file, *self.options, "--threads", threads, out=f"again{threads}")
            self.assertEqual(contents(self.scratch / "one"), contents(self.scratch / f"again{threads}"))
        shuffled = list(self.lines)
        random.Random(7).shuffle(shuffled)
        self.themes(self.csv_of(shuffled, "shuffled.csv"), *self.options, out="shuffled")
        a, b = contents(self.scratch / "one"), contents(self.scratch / "shuffled")
        self.assertEqual(a["themes.csv"], b["themes.csv"])
        for name in ("assignments.csv", "points.csv", "unthemed.csv"):
            self.assertEqual(sorted(a[name].splitlines()), sorted(b[name].splitlines()), name)


if __name__ == "__main__":
    if not DATA:
        print("SKIPPED: 3 tests on real texts: EDAU_TEST_DATA is not set")
        sys.exit(77)
    unittest.main()
