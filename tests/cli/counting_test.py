"""Persons and counting bases, from the columns of a file to the screen and the files."""
import csv
import io
import json
import random
import unittest

from command_line import CommandLineTest, contents, edau, rows

LETTER = ("Please keep the harbour open all year, because our boats and our families depend on "
          "its lights and its walls in every season.")


def consultation(seed=None):
    """40 copies of a letter; 14 people on the ferry, 10 on a path, one who writes of a school 12 times."""
    records = [(f"letter {i}", LETTER) for i in range(40)]
    records += [("insistent", f"The school needs teachers for {i} classes.") for i in range(12)]
    records += [(f"ferry {i}", f"The ferry timetable is poor on day {i}.") for i in range(14)]
    records += [(f"path {i}", f"A cycle path should cross field {i}.") for i in range(10)]
    if seed is not None:
        random.Random(seed).shuffle(records)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("who", "text"))
    writer.writerows(records)
    return text.getvalue()


class CountingTest(CommandLineTest):
    OPTIONS = ("--themes", 4, "--stability", 0)

    def sizes(self, *options, seed=None, out="out"):
        done = self.themes(self.write("in.csv", consultation(seed)), *self.OPTIONS, *options, out=out)
        return done, {row["theme"]: row for row in rows(self.scratch / out / "themes.csv")}

    def test_a_person_counts_once(self):
        _, themes = self.sizes("--person", "who")
        school = next(row for row in themes.values() if int(row["submissions"]) == 12)
        self.assertEqual((school["base_all"], school["base_distinct"]), ("1", "12"))
        self.assertEqual(school["theme"], f"t{len(themes)}")
        found = json.loads((self.scratch / "out" / "analysis.json").read_text("utf-8"))
        self.assertEqual(found["reading"]["person"], "who")
        self.assertEqual(found["bases"], {"all": 65, "distinct": 37, "campaign-one": 26,
                                          "campaign-apart": 25})

    def test_the_base_moves_the_order_on_the_screen_and_no_id(self):
        plain, before = self.sizes()
        self.assertTrue(plain.stdout.startswith("   t1       40   52.6 %"), plain.stdout)
        self.assertNotIn("the counts are of", plain.stderr)
        self.assertIn("with the counting base (--base)", plain.stderr)
        apart, after = self.sizes("--base", "campaign-apart", out="apart")
        self.assertTrue(apart.stdout.startswith("   t2       14   38.9 %"), apart.stdout)
        self.assertIn("the counts are of submissions, campaign texts apart (--base campaign-apart); "
                      "the shares are of 36 analysed", apart.stderr)
        for theme, row in before.items():
            for column in ("label", "submissions", "share", "base_all", "base_campaign_apart"):
                self.assertEqual(row[column], after[theme][column])
            self.assertEqual(after[theme]["count"], row["base_campaign_apart"])

    def test_groups_are_of_the_headline_base_and_copies_are_never_tested(self):
        lines = consultation().replace("who,text", "who,text,by").splitlines()
        letters = [line for line in lines if line.startswith("letter")]
        lines = [line + (",email" if line in letters[2:] else ",web") for line in lines[1:]]
        path = self.write("in.csv", "\n".join(["who,text,by", *lines]) + "\n")
        cells = {}
        for base in ("all", "campaign-apart"):
            self.themes(path, *self.OPTIONS, "--group", "by", "--base", base, out=base)
            cells[base] = [(row["value"], row["theme"], row["size"], row["count"], row["base"], row["p"])
                           for row in rows(self.scratch / base / "groups.csv")][:2]
        self.assertEqual(cells, {
            "all": [("email", "t1", "38", "38", "all", ""), ("web", "t1", "38", "2", "all", "")],
            "campaign-apart": [("email", "t1", "0", "0", "campaign-apart", ""),
                               ("web", "t1", "36", "0", "campaign-apart", "")]})

    def test_the_order_of_rows_and_threads_change_no_count(self):
        self.sizes("--person", "who", "--threads", 1)
        self.sizes("--person", "who", "--threads", 3, seed=1, out="shuffled")
        one, other = contents(self.scratch / "out"), contents(self.scratch / "shuffled")
        self.assertEqual(one["themes.csv"], other["themes.csv"])

    def test_names_that_differ_by_capitals_alone_are_counted_apart_and_noted(self):
        lines = "who,text\n" + "".join(f'"{who}",The buses of our valley are late in ward {i}.\n'
                                        for i, who in enumerate(("Ann", " Ann ", "ann", "Bob")))
        done = self.themes(self.write("in.csv", lines), "--person", "who", "--themes", 1)
        self.assertIn("1 differs from another by capital and small letters only", done.stderr)
        found = json.loads((self.scratch / "out" / "analysis.json").read_text("utf-8"))
        self.assertEqual(found["bases"]["all"], 3)
        done = self.themes(self.write("other.csv", lines.replace('"ann"', '"Cai"')), "--person", "who",
                           "--themes", 1, out="other")
        self.assertNotIn("small letters", done.stderr)

    def test_copies_of_one_person_are_no_campaign(self):
        for who, campaigns in (("one", 0), ("two", 0), ("three", 1)):
            senders = {"one": "aaa", "two": "aab", "three": "abc"}[who]
            lines = "who,text\n" + "".join(f'{one},"{LETTER}"\n' for one in senders)
            self.themes(self.write(f"{who}.csv", lines), "--person", "who", "--themes", 1, out=who)
            self.assertEqual(len(rows(self.scratch / who / "campaigns.csv")), campaigns)
        self.themes(self.scratch / "one.csv", "--themes", 1, out="unnamed")
        self.assertEqual(len(rows(self.scratch / "unnamed" / "campaigns.csv")), 1)

    def test_of_a_theme_of_fewer_than_five_nothing_says_how_steady_it_is(self):
        records = [f"The ferry timetable is poor on day {i}." for i in range(30)]
        records += [f"Otters need clean rivers in parish {i}." for i in range(3)]
        path = self.write("in.txt", "\n".join(records) + "\n")
        done = self.themes(path, "--themes", 2)
        self.assertEqual(done.stdout.count("too few to tell"), 1, done.stdout)
        small = rows(self.scratch / "out" / "themes.csv")[1]
        self.assertLess(int(small["submissions"]), 5)
        self.assertEqual(small["stability"], "")
        found = json.loads((self.scratch / "out" / "analysis.json").read_text("utf-8"))
        self.assertEqual(["stability" in theme for theme in found["themes"]], [True, False])
        report = (self.scratch / "out" / "report.html").read_text("utf-8")
        self.assertIn(">too few to tell</td>", report)
        self.assertIn("found again: too few to tell.", report)
        done = self.themes(path, "--themes", 2, "--stability", 0, out="unmeasured")
        self.assertNotIn("too few to tell", done.stdout)

    def test_text_that_is_not_utf8_is_refused_before_the_work(self):
        for option in ("--question", "--person", "--group"):
            done = edau("themes", self.write("in.csv", consultation()), option, "\udcff")
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn(f'{option} cannot be "\ufffd"; it takes text in UTF-8', done.stderr)

    def test_an_unknown_column_is_named_with_those_there_are(self):
        done = edau("themes", self.write("in.csv", consultation()), "--group", "type")
        self.assertEqual(done.returncode, 2)
        self.assertIn('no column named "type"; found who, text; pass --group NAME', done.stderr)


if __name__ == "__main__":
    unittest.main()
