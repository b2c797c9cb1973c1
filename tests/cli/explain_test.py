"""edau explain: why a submission is where it is, from the folder alone."""
import re
import unittest

from command_line import SOURCE, CommandLineTest, contents, edau, rows

SAMPLE = SOURCE / "examples" / "data" / "digital-services.csv"
SAMPLE_OPTIONS = ("--text", "answer", "--id", "ref")
TERM = re.compile(r"^     (\S.*?) +(-?\d+\.\d\d)  +(?:(\d+) %|speaks against it|says nothing of it)$")
VECTOR_TERM = re.compile(TERM.pattern.replace(r"\d\d)", r"\d{3})"))
TOGETHER = re.compile(r"^     together +(-?\d+\.\d\d)")


class ExplainTest(CommandLineTest):
    def explain(self, *arguments, folder="out", exit_code=0):
        done = edau("explain", self.scratch / folder, *arguments)
        self.assertEqual(done.returncode, exit_code, done.stderr)
        if exit_code:
            self.assertEqual(done.stdout, "")
        return done

    def found(self, *options):
        self.themes(SAMPLE, *SAMPLE_OPTIONS, "--stability", 0, *options)
        return rows(self.scratch / "out" / "points.csv")

    def test_every_point_of_the_sample_is_explained_as_the_run_placed_it(self):
        points = self.found()
        ids = list(dict.fromkeys(row["id"] for row in points))[::9]
        for one in ids:
            own = [row for row in points if row["id"] == one]
            blocks = self.explain(one).stdout.split("\n\n")[1:]
            self.assertEqual(len(blocks), len(own))
            for row, block in zip(own, blocks):
                if row["theme"]:
                    self.assertIn(f"\n   in {row['theme']} ", block)
                    self.assertIn(f"similarity {float(row['similarity']):.3f}, margin", block)
                else:
                    self.assertRegex(block, r"\n   (in no theme|a non-answer)")

    def test_what_is_too_little_is_seen_to_be_less_than_what_is_needed(self):
        points = self.found()
        left_out = [row for row in points if not row["theme"]]
        seen = 0
        for row in left_out:
            text = self.explain(row["id"], "--point", row["point"]).stdout
            found = re.search(r"together +(-?[0-9.]+) +\(at least (-?[0-9.]+) is needed\)", text)
            if found and "no more than chance" in text:
                self.assertLess(float(found[1]), float(found[2]), text)
                seen += 1
        self.assertGreater(seen, 20)

    def test_the_words_add_up_and_every_line_fits_the_screen(self):
        points = self.found("--themes", 8)
        seen_against = 0
        for one in list(dict.fromkeys(row["id"] for row in points))[::5]:
            text = self.explain(one).stdout
            for line in text.splitlines():
                self.assertLessEqual(len(line), 80, line)
            for block in text.split("\n\n")[1:]:
                terms = [match for match in map(TERM.match, block.splitlines()) if match]
                together = [match for match in map(TOGETHER.match, block.splitlines()) if match]
                self.assertEqual(len(together) > 0, "together" in block)
                if not terms:
                    continue
                self.assertAlmostEqual(sum(float(match[2]) for match in terms),
                                       float(together[0][1]), delta=0.006 * len(terms))
                # Those for it, of what speaks for it; those against it have none.
                shares = [int(match[3]) for match in terms if match[3]]
                self.assertEqual(sum(shares), 100 if shares else 0, block)
                against = [match[0] for match in terms if float(match[2]) < 0]
                self.assertTrue(all(line.endswith("against it") for line in against))
                seen_against += len(against)

        self.assertGreater(seen_against, 0)

    # The golden model's submissions, as its assignments tell; the third one's vector is zeros.
    VECTOR_POINTS = ("id,point,begin,end,theme,similarity,margin,text\n"
                     "s1,1,0,32,t1,0.922235,0.4,The rural bus comes twice a day.\n"
                     "s2,1,0,10,,,,No comment\n"
                     "s3,1,0,29,t2,0.434564,0.434564,Open the library on Saturday.\n"
                     "s4,1,0,8,,,,A zebra.\n"
                     "s5,1,0,8,t1,{},0.1,A zebra.\n")

    def vector_folder(self, similarity="0.3"):
        (self.scratch / "out").mkdir(exist_ok=True)
        self.write("out/points.csv", self.VECTOR_POINTS.format(similarity))
        self.write("out/ledger.csv", "row,line,column,id,reason,detail\n")
        self.write("out/unthemed.csv", "id,point,begin,end,reason,distinctness,text\n"
                                       "s4,1,0,8,no-vector,0.000000,A zebra.\n"
                                       "s2,1,0,10,non-answer,0.000000,No comment\n")
        return "--model", SOURCE / "tests" / "model" / "golden" / "0.1" / "vectors.edau"

    def test_where_vectors_decided_words_and_the_vector_are_all_of_the_similarity(self):
        model = self.vector_folder()
        text = self.explain("s1", *model).stdout
        terms = [match for match in map(VECTOR_TERM.match, text.splitlines()) if match]
        self.assertEqual(terms[0][1], "its vector")
        self.assertIn("bus", [match[1] for match in terms])
        self.assertAlmostEqual(sum(float(match[2]) for match in terms), 0.922, delta=0.002)
        self.assertEqual(sum(int(match[3]) for match in terms if match[3]), 100)
        self.assertRegex(text, r"together +0\.922\n")
        self.assertIn("\n   in t1 rural bus", text)
        self.assertIn("only the vector tells which it is", " ".join(text.split()))

    def test_what_words_decided_where_the_vector_is_zeros_names_the_next_theme(self):
        text = self.explain("s3", *self.vector_folder()).stdout
        self.assertRegex(text, r"its vector +0\.000  says nothing of it")
        self.assertNotIn("only the vector", text)

    def test_without_a_theme_a_folder_of_vectors_tells_the_reason(self):
        model = self.vector_folder()
        self.assertIn("a non-answer", self.explain("s2", *model).stdout)
        self.assertIn("its vector is all zeros", self.explain("s4", *model).stdout)
        (self.scratch / "out" / "unthemed.csv").unlink()
        self.assertIn("unthemed.csv", self.explain("s4", *model, exit_code=2).stderr)

    def test_what_no_vector_can_have_done_is_by_another_model(self):
        self.explain("s5", *self.vector_folder("0.3"))
        done = self.explain("s5", *self.vector_folder("2.5"), exit_code=7)
        self.assertIn("not the one that did", done.stderr)

    def test_nothing_but_the_folder_is_needed_and_nothing_is_changed(self):
        points = self.found("--unit", "submission")
        (self.scratch / "out").rename(self.scratch / "moved")
        for name in ("themes.csv", "assignments.csv", "analysis.json", "report.html", "unthemed.csv"):
            (self.scratch / "moved" / name).unlink()
        before = contents(self.scratch / "moved")
        self.explain(points[0]["id"], folder="moved")
        self.assertEqual(contents(self.scratch / "moved"), before)

    def test_what_was_assigned_is_explained_by_the_model_that_assigned_it(self):
        self.found("--themes", 8)
        model = self.scratch / "out" / "model.edau"
        edau("assign", model, SAMPLE, *SAMPLE_OPTIONS, "-o", self.scratch / "late", "--bom")
        one = rows(self.scratch / "out" / "points.csv")[0]["id"]
        done = self.explain(one, folder="late", exit_code=2)
        self.assertIn("--model out/model.edau", done.stderr)
        told = self.explain(one, "--model", model, folder="late")
        self.assertEqual(told.stdout, self.explain(one).stdout)
        self.themes(SAMPLE, *SAMPLE_OPTIONS, "--stability", 0, "--themes", 5, out="other")
        done = self.explain(one, "--model", self.scratch / "other" / "model.edau", folder="late",
                            exit_code=7)
        self.assertIn("not the model of that folder", done.stderr)

    def test_one_point_is_shown_on_request(self):
        points = self.found()
        one = next(row["id"] for row in points if row["point"] == "3")
        text = self.explain(one, "--point", 2).stdout
        self.assertEqual(re.findall(r"^(\d)\. ", text, re.M), ["2"])
        self.explain(one, "--point", 99, exit_code=1)
        self.explain(one, "--point", 0, exit_code=1)

    def test_rows_that_were_not_analysed_are_told_with_their_reason(self):
        path = self.write("rows.csv", "id,text\na,Late buses again\nb, \na,Buses\nc,No comment\n"
                                      "=d,- the buses are late\ne,1,2\n")
        self.themes(path, "--id", "id", "--themes", 1)
        self.assertIn("b, line 3 of the input, was not analysed: blank", self.explain("b").stdout)
        twice = self.explain("a").stdout
        self.assertIn("in t1", twice)
        self.assertIn("a, line 4 of the input, was not analysed: duplicate-id", twice)
        self.assertIn("a non-answer", self.explain("c").stdout)
        self.assertIn("1. - the buses", self.explain("=d").stdout)
        self.assertIn("field-count", self.explain("e").stdout)

    def test_an_unknown_ref_or_folder_is_refused_with_what_to_do(self):
        self.found("--themes", 3)
        one = rows(self.scratch / "out" / "points.csv")[0]["id"]
        done = self.explain(one.lower() + "x", exit_code=1)
        self.assertIn(f'did you mean "{one}', done.stderr)
        self.assertIn("points.csv", self.explain(one, folder="none", exit_code=2).stderr)
        points = self.scratch / "out" / "points.csv"
        points.write_text("id,point,begin,end,theme,similarity,margin\n", encoding="utf-8")
        self.assertIn("write the folder anew", self.explain(one, exit_code=2).stderr)

    def test_a_submission_cannot_drive_the_terminal(self):
        path = self.write("e.csv", "id,text\n" + "".join(
            f"{i},clear \x1b[2J the screen \x9b1m please {i}\n" for i in range(4)))
        self.themes(path, "--id", "id")
        for character in self.explain("1").stdout:
            self.assertTrue(character == "\n" or (ord(character) >= 0x20
                                                  and not 0x7F <= ord(character) < 0xA0))


if __name__ == "__main__":
    unittest.main()
