"""The same bytes, whatever the threads, the folder, the locale and the order of rows."""
import csv
import os
import random
import unittest

from command_line import SOURCE, CommandLineTest, contents, edau, rows

SAMPLE = SOURCE / "examples" / "data" / "digital-services.csv"
OPTIONS = ("--text", "answer", "--id", "ref", "--themes", 8)


class RepeatabilityTest(CommandLineTest):
    def test_two_runs_and_any_number_of_threads_write_the_same_bytes(self):
        self.themes(SAMPLE, *OPTIONS, "--threads", 1, out="one")
        for threads in (1, 2, 3, 8):
            self.themes(SAMPLE, *OPTIONS, "--threads", threads, out=f"again{threads}")
            self.assertEqual(contents(self.scratch / "one"), contents(self.scratch / f"again{threads}"))

    def test_the_locale_changes_nothing(self):
        self.themes(SAMPLE, *OPTIONS, out="plain")
        environment = dict(os.environ, LC_ALL="tr_TR.UTF-8", LANG="de_DE.UTF-8", TZ="Asia/Tokyo")
        self.themes(SAMPLE, *OPTIONS, out="other", env=environment)
        self.assertEqual(contents(self.scratch / "plain"), contents(self.scratch / "other"))

    def test_shuffled_rows_give_the_same_themes_and_the_same_rows(self):
        shuffled = self.scratch / "shuffled.csv"
        sample = rows(SAMPLE)
        random.Random(1).shuffle(sample)
        with open(shuffled, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, sample[0].keys(), lineterminator="\n")
            writer.writeheader()
            writer.writerows(sample)
        for unit in ("point", "submission"):
            self.themes(SAMPLE, *OPTIONS, "--unit", unit, out="a" + unit)
            self.themes(shuffled, *OPTIONS, "--unit", unit, out="b" + unit)
            a, b = contents(self.scratch / ("a" + unit)), contents(self.scratch / ("b" + unit))
            self.assertEqual(a["themes.csv"], b["themes.csv"])
            for name in ("assignments.csv", "points.csv", "unthemed.csv"):
                self.assertEqual(sorted(a[name].splitlines()), sorted(b[name].splitlines()), name)

    def test_another_seed_is_another_search(self):
        big = self.scratch / "big.csv"
        edau("bench", "--generate", 400, big)
        self.themes(big, "--themes", 12, "--seed", 1, out="a")
        self.themes(big, "--themes", 12, "--seed", 2, out="b")
        self.assertNotEqual(contents(self.scratch / "a")["points.csv"],
                            contents(self.scratch / "b")["points.csv"])


if __name__ == "__main__":
    unittest.main()
