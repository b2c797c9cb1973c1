"""analysis.json and assigned.json are what their schemas say, member for member."""
import copy
import json
import unittest

from command_line import SOURCE, CommandLineTest, edau
from json_schema import defects, members

SAMPLE = SOURCE / "examples" / "data" / "digital-services.csv"
SAMPLE_OPTIONS = ("--text", "answer", "--id", "ref")


def schema_of(name):
    return json.loads((SOURCE / "lib" / "report" / f"{name}.schema.json").read_text("utf-8"))


class SchemaTest(CommandLineTest):
    def check(self, folder, name):
        found = json.loads((self.scratch / folder / f"{name}.json").read_text("utf-8"))
        self.assertEqual(list(defects(found, schema_of(name))), [])
        return found

    def analyse(self, file, *options, out):
        self.themes(file, *options, out=out)
        return self.check(out, "analysis")

    def test_the_sample_is_documented_however_it_is_analysed(self):
        cases = ((), ("--unit", "submission"), ("--themes", 8, "--split", "t1,t3"),
                 ("--group", "type", "--public", "--publish", "publish", "--person", "ref"),
                 ("--group", "type,area"),
                 ("--mode", "fast", "--keep-all", "--stability", 0, "--no-campaigns"))
        for number, options in enumerate(cases):
            with self.subTest(options):
                found = self.analyse(SAMPLE, *SAMPLE_OPTIONS, *options, out=f"out{number}")
                self.assertEqual(found["campaigns"] == [], "--no-campaigns" in options)

    def test_few_texts_bad_rows_and_the_users_words_are_documented(self):
        few = self.write("few.txt", "Buses are late.\nThe buses run late.\nTrains are late.\n")
        self.assertNotIn("group", self.analyse(few, out="few")["themes"][0])
        rows = ["1,Late buses", "2,a,b", "1,Late buses", "3, ", "4,\"Buses\" are late", "5,Bysiau hwyr",
                "6," + "x" * 50]
        bad = self.write("bad.csv", "id,text\n" + "\n".join(rows) + "\n")
        found = self.analyse(bad, "--id", "id", "--lexicon", self.write("l.tsv", "bysiau\tbuses\t1\n"),
                             "--stop-words", self.write("s.txt", "late\n"),
                             "--max-document-bytes", 40, out="bad")
        self.assertEqual(len(found["ledger"]["excluded"]), 5)
        self.assertIn("lexicon", found["resolved"])

    def test_what_was_assigned_is_documented(self):
        self.themes(SAMPLE, *SAMPLE_OPTIONS, "--stability", 0)
        other = self.write("other.txt", "Otters swim past estuary reeds\n")
        for number, (file, options) in enumerate(((SAMPLE, SAMPLE_OPTIONS), (other, ()))):
            done = edau("assign", self.scratch / "out" / "model.edau", file, *options,
                        "-o", self.scratch / f"late{number}")
            self.assertEqual(done.returncode, 0, done.stderr)
            found = self.check(f"late{number}", "assigned")
            self.assertEqual("similarity_now" in found["drift"]["themes"][0], file == SAMPLE)

    def test_every_member_is_described_and_no_other_is_allowed(self):
        for name in ("analysis", "assigned"):
            for where, schema in members(schema_of(name)):
                self.assertGreater(len(schema["description"]), 5, where)
                if schema["type"] == "object":
                    self.assertIs(schema["additionalProperties"], False, where)
                    self.assertLessEqual(set(schema["required"]), schema["properties"].keys(), where)

    def test_whatever_is_added_taken_away_or_changed_is_seen(self):
        self.themes(SAMPLE, *SAMPLE_OPTIONS, "--themes", 8)
        good, schema = self.check("out", "analysis"), schema_of("analysis")

        def seen(change):
            changed = copy.deepcopy(good)
            change(changed)
            return list(defects(changed, schema))

        for change in (lambda d: d.update(new=1), lambda d: d["themes"][2].update(new=1),
                       lambda d: d.pop("themes"), lambda d: d["points"].pop("all"),
                       lambda d: d["themes"][0].update(share=1.5),
                       lambda d: d["themes"][0].update(id="theme 1"),
                       lambda d: d["points"].update(all=True),
                       lambda d: d["hierarchy"][0]["parts"].pop(),
                       lambda d: d["resolved"].update(recipe="guess")):
            self.assertEqual(len(seen(change)), 1)


if __name__ == "__main__":
    unittest.main()
