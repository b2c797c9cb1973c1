"""edau assign and edau inspect: later submissions into themes that were found before."""
import csv
import hashlib
import json
import unittest
from collections import Counter

from command_line import SOURCE, CommandLineTest, contents, edau, rows

SAMPLE = SOURCE / "examples" / "data" / "digital-services.csv"
SAMPLE_OPTIONS = ("--text", "answer", "--id", "ref")
# Of themes that were found by vectors, which the command line cannot take.
BY_VECTORS = SOURCE / "tests" / "model" / "golden" / "0.1" / "vectors.edau"
FILES = {"assignments.csv", "points.csv", "unthemed.csv", "ledger.csv", "drift.csv", "assigned.json"}


class AssignTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.model = self.scratch / "out" / "model.edau"

    def found(self, *options):
        self.themes(SAMPLE, *SAMPLE_OPTIONS, "--stability", 0, *options)

    def assign(self, file, *options, exit_code=0, out="late", **keywords):
        done = edau("assign", self.model, file, "--progress", "none", "-o", self.scratch / out,
                    *options, **keywords)
        self.assertEqual(done.returncode, exit_code, done.stderr)
        return done

    def test_the_analysed_submissions_get_back_what_they_had(self):
        for options in ((), ("--unit", "submission"), ("--keep-all", "--themes", 8),
                        ("--ngrams", 2, "--weighting", "bm25")):
            with self.subTest(options):
                self.found("--force", *options) if self.model.exists() else self.found(*options)
                self.assign(SAMPLE, *SAMPLE_OPTIONS, "--force")
                for name in FILES - {"drift.csv", "assigned.json"}:
                    self.assertEqual((self.scratch / "late" / name).read_bytes(),
                                     (self.scratch / "out" / name).read_bytes(), name)

    def test_writes_its_files_with_the_columns_of_the_contract(self):
        self.found()
        done = self.assign(SAMPLE, *SAMPLE_OPTIONS)
        late = self.scratch / "late"
        self.assertEqual({path.name for path in late.iterdir()}, FILES)
        drift = rows(late / "drift.csv")
        self.assertEqual(list(drift[0]), ["theme", "label", "share_then", "share_now",
                                          "similarity_then", "similarity_now", "submissions"])
        themes = rows(self.scratch / "out" / "themes.csv")
        self.assertEqual([row["theme"] for row in drift], [row["theme"] for row in themes] + [""])
        for row in drift[:-1]:
            self.assertEqual(row["share_then"], row["share_now"])
            self.assertEqual(row["similarity_then"], row["similarity_now"])
        written = json.loads((late / "assigned.json").read_text("utf-8"))
        self.assertEqual(written["model"]["sha256"],
                         hashlib.sha256(self.model.read_bytes()).hexdigest())
        s = written["submissions"]
        self.assertEqual(s["received"], s["analysed"] + s["excluded"])
        self.assertIn("assigned 295 = themed", done.stderr)
        self.assertIn("are in no theme", done.stderr)

    def test_neither_order_nor_threads_change_a_model(self):
        self.found()
        first = self.model.read_bytes()
        with open(SAMPLE, encoding="utf-8", newline="") as lines:
            header, *body = list(csv.reader(lines))
        shuffled = self.scratch / "shuffled.csv"
        with open(shuffled, "w", encoding="utf-8", newline="") as lines:
            csv.writer(lines).writerows([header, *sorted(body, key=lambda row: row[6])])
        for threads in (1, 3):
            self.themes(shuffled, *SAMPLE_OPTIONS, "--stability", 0, "--threads", threads, "--force")
            self.assertEqual(self.model.read_bytes(), first)

    def test_late_submissions_of_the_sample_fall_where_their_kind_is(self):
        """Found on the first half by ref, the second assigned. What the first half's own themes hold
        together bounds what assigning can: three quarters of that is asked for."""
        truth = json.loads((SAMPLE.parent / "digital-services.truth.json").read_text("utf-8"))
        answers = sorted(rows(SAMPLE), key=lambda row: row["ref"])
        halves = answers[:150], answers[150:]
        for half, name in zip(halves, ("first.csv", "second.csv")):
            with open(self.scratch / name, "w", encoding="utf-8", newline="") as lines:
                writer = csv.DictWriter(lines, half[0].keys())
                writer.writeheader()
                writer.writerows(half)
        self.themes(self.scratch / "first.csv", *SAMPLE_OPTIONS, "--stability", 0, "--themes", 8)
        self.assign(self.scratch / "second.csv", *SAMPLE_OPTIONS)

        def planted(half, folder):
            texts = {row["ref"]: row["answer"].encode() for row in half}
            for point in rows(self.scratch / folder / "points.csv"):
                text = texts[point["id"]][int(point["begin"]):int(point["end"])].decode()
                for one in truth["submissions"][point["id"]]["points"]:
                    is_of_it = text in one["quote"] or one["quote"] in text
                    if one["theme"] in truth["themes"] and is_of_it:
                        yield one["theme"], point["theme"]

        first, second = list(planted(halves[0], "out")), list(planted(halves[1], "late"))
        homes = {theme: Counter(found for one, found in first if one == theme and found)
                 for theme in truth["themes"]}
        homes = {theme: counts.most_common(1)[0][0] for theme, counts in homes.items()}
        shares = [sum(found == homes[theme] for theme, found in half) / len(half)
                  for half in (first, second)]
        print(f"at home: {shares[0]:.3f} of {len(first)} first, {shares[1]:.3f} of {len(second)} late")
        self.assertGreater(shares[1], 0.75 * shares[0])

    def test_a_line_without_a_file_reads_standard_input(self):
        self.found()
        done = edau("assign", self.model, "-", "--format", "txt", stdin=b"Rural broadband is slow.\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("(then ", done.stdout)

    def test_what_is_no_model_is_exit_7_and_writes_nothing(self):
        self.found()
        good = self.model.read_bytes()
        for bytes_of_file in (good[:-1], good[:40] + b"x" + good[41:], b"theme,label\n", b""):
            self.model.write_bytes(bytes_of_file)
            done = self.assign(SAMPLE, *SAMPLE_OPTIONS, exit_code=7)
            self.assertIn("model.edau", done.stderr)
            self.assertFalse((self.scratch / "late").exists())
            self.assertEqual(edau("inspect", self.model).returncode, 7)
        self.model.unlink()
        self.assign(SAMPLE, *SAMPLE_OPTIONS, exit_code=2)

    def test_replaces_only_a_folder_that_it_wrote(self):
        self.found()
        self.assign(SAMPLE, *SAMPLE_OPTIONS)
        before = contents(self.scratch / "late")
        self.assign(SAMPLE, *SAMPLE_OPTIONS, exit_code=4)
        self.assign(SAMPLE, *SAMPLE_OPTIONS, "--force")
        self.assertEqual(contents(self.scratch / "late"), before)
        self.assign(SAMPLE, *SAMPLE_OPTIONS, "--force", out="out", exit_code=4)

    def test_a_model_of_vectors_is_refused_with_the_remedy(self):
        self.model = BY_VECTORS
        done = self.assign(self.write("late.txt", "A rural bus\n"), exit_code=1)
        self.assertIn("found by vectors of 2 numbers", done.stderr)
        self.assertIn("assign() with vectors", done.stderr)
        self.assertFalse((self.scratch / "late").exists())
        told = edau("inspect", BY_VECTORS).stdout
        self.assertRegex(told, r"\ndimensions of vectors +2\nweight of vectors +0\.750\n")

    def test_inspect_says_what_a_model_holds(self):
        self.found()
        done = edau("inspect", self.model)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(hashlib.sha256(self.model.read_bytes()).hexdigest(), done.stdout)
        self.assertIn("icu ", done.stdout)
        for theme in rows(self.scratch / "out" / "themes.csv"):
            self.assertIn(theme["label"], done.stdout)
        found = json.loads((self.scratch / "out" / "analysis.json").read_text("utf-8"))
        self.assertIn(found["model"]["sha256"], done.stdout)


if __name__ == "__main__":
    unittest.main()
