"""edau bench: what it prints and writes. No test looks at how long anything took."""
import json
import os
import signal
import subprocess
import unittest

from command_line import BINARY, SOURCE, CommandLineTest, edau

SAMPLE = SOURCE / "examples" / "data" / "digital-services.csv"
SAMPLE_OPTIONS = ("--text", "answer", "--id", "ref", "--mode", "fast", "--stability", 0)
STAGES = ["read", "segment", "campaigns", "tokenize", "normalize", "weigh", "cluster", "describe"]


class BenchTest(CommandLineTest):
    def bench(self, *arguments, exit_code=0):
        done = edau("bench", *arguments, cwd=self.scratch)
        self.assertEqual(done.returncode, exit_code, done.stderr)
        return done

    def results(self, *arguments, name="results.json"):
        """Of the sample, unless `arguments` name other works."""
        self.bench(*(arguments or (SAMPLE, *SAMPLE_OPTIONS)), "-o", name)
        return json.loads((self.scratch / name).read_text("utf-8"))

    def assert_refused(self, exit_code, words, *arguments):
        done = self.bench(*arguments, exit_code=exit_code)
        self.assertIn(words, done.stderr)
        self.assertEqual(done.stdout, "")


class ResultsTest(BenchTest):
    def test_a_file_s_table_has_every_stage(self):
        done = self.bench(SAMPLE, *SAMPLE_OPTIONS)
        stages = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ")]
        self.assertEqual(stages[-10:], ["stage", *STAGES, "total"])
        self.assertNotIn("growth", done.stdout)

    def test_the_results_say_what_was_measured_and_under_which_settings(self):
        found = self.results()
        self.assertEqual(found["schema"], "edau-bench-1")
        self.assertRegex(found["edau"], r"^\d+\.\d+\.\d+$")
        self.assertIn(found["cpu_level"], ("baseline", "avx2", "avx512"))
        self.assertGreaterEqual(found["threads"], 1)
        self.assertEqual((found["mode"], found["repeat"]), ("fast", 1))
        self.assertEqual(found["options"]["text"], "answer")
        self.assertEqual(found["options"]["stability"], "0")
        self.assertEqual([work["name"] for work in found["works"]], [str(SAMPLE)])
        self.assertEqual(found["growth"], [])

    def test_the_figures_of_a_work_agree_with_each_other_and_with_edau_themes(self):
        work = self.results()["works"][0]
        self.themes(SAMPLE, *SAMPLE_OPTIONS)
        analysis = json.loads((self.scratch / "out" / "analysis.json").read_text("utf-8"))
        self.assertEqual(work["submissions"], analysis["submissions"]["analysed"])
        self.assertEqual(work["documents"], analysis["points"]["all"])
        self.assertEqual(work["themes"], len(analysis["themes"]))
        for name, resolved in (("distinct_documents", "distinct_documents"), ("terms", "term_count"),
                               ("recipe", "recipe"), ("objective", "objective"), ("passes", "passes")):
            self.assertEqual(work[name], analysis["resolved"][resolved], name)
        self.assertGreaterEqual(work["entries"], work["distinct_documents"])
        self.assertLess(work["text_bytes"], SAMPLE.stat().st_size)
        self.assertGreater(work["peak_bytes"], work["text_bytes"])
        seconds = work["seconds"]
        self.assertEqual(list(seconds), [*STAGES, "total"])
        self.assertAlmostEqual(sum(seconds[stage] for stage in STAGES), seconds["total"])
        self.assertEqual(list(work["documents_per_second"]), list(seconds))

    def test_repeated_runs_are_one_work(self):
        found = self.results(SAMPLE, *SAMPLE_OPTIONS, "--repeat", 2)
        self.assertEqual([work["runs"] for work in found["works"]], [2])
        self.assertEqual(found["repeat"], 2)

    def test_invented_works_show_how_each_stage_grows(self):
        done = self.bench("--sizes", "400,200", "--mode", "fast", "--stability", 0, "-o", "r.json")
        found = json.loads((self.scratch / "r.json").read_text("utf-8"))
        self.assertEqual([work["name"] for work in found["works"]],
                         ["generated 200, 50 themes", "generated 200, 10 themes",
                          "generated 200, 100 themes", "generated 400, 50 themes"])
        self.assertEqual([work["submissions"] for work in found["works"]], [200, 200, 200, 400])
        self.assertEqual([work["themes"] for work in found["works"]], [50, 10, 100, 50])
        by_size, by_themes = found["growth"]
        self.assertEqual((by_size["from"], by_size["to"]),
                         ("generated 200, 50 themes", "generated 400, 50 themes"))
        self.assertAlmostEqual(by_size["documents"], 2, delta=0.2)
        self.assertEqual((by_themes["documents"], by_themes["themes"]), (1, 10))
        self.assertEqual(list(by_themes["seconds"]), [*STAGES, "total"])
        self.assertIn("growth: ", done.stdout)
        self.assertIn("200 to 400", done.stdout)

    def test_themes_auto_is_taken_at_its_word(self):
        found = self.results("--sizes", "100", "--mode", "fast", "--stability", 0, "--themes", "auto")
        self.assertEqual(found["options"]["themes"], "auto")
        self.assertEqual(found["works"][0]["name"], "generated 100, auto number of themes")

    def test_a_growth_across_two_recipes_says_so(self):
        done = self.bench("--sizes", "20,800", "--themes", 5, "--stability", 0)
        self.assertIn("20 to 800: small-set became consensus", done.stdout)

    def test_results_appear_whole_and_alone(self):
        self.results()
        self.assertEqual([path.name for path in self.scratch.iterdir()], ["results.json"])


class CompareTest(BenchTest):
    def test_a_comparison_has_a_ratio_for_every_stage(self):
        self.results()
        done = self.bench(SAMPLE, *SAMPLE_OPTIONS, "--compare", "results.json")
        rows = done.stdout.split("against results.json")[1].splitlines()
        ratios = {cells[0]: float(cells[-1]) for cells in map(str.split, rows)
                  if cells and cells[0] in (*STAGES, "total")}
        self.assertEqual(list(ratios), [*STAGES, "total"])
        self.assertTrue(all(ratio >= 0 for ratio in ratios.values()))
        self.assertNotIn("differs", done.stdout)

    def test_ratios_are_new_over_old(self):
        found = self.results()
        for total, ratio in ((1e6, r"0\.00"), (0, "-"), (1e-300, r"\d\S*e\+\d+")):
            with self.subTest(total):
                found["works"][0]["seconds"]["total"] = total
                self.write("old.json", json.dumps(found))
                done = self.bench(SAMPLE, *SAMPLE_OPTIONS, "--compare", "old.json")
                self.assertRegex(done.stdout.rsplit("  total ", 1)[1].split()[2], f"^{ratio}$")

    def test_settings_that_differ_are_named(self):
        self.results()
        done = self.bench(SAMPLE, *SAMPLE_OPTIONS, "--unit", "submission", "--compare", "results.json")
        self.assertIn("differs: --unit submission, was point", done.stdout)
        self.assertIn("differs: documents 295, was ", done.stdout)

    def test_works_of_one_side_only_are_named(self):
        self.results()
        other = self.write("other.csv", "text\nLate buses\nThe buses are late\n")
        done = self.bench(other, "--compare", "results.json")
        self.assertIn(f"not in results.json: {other}\n", done.stdout)
        self.assertIn(f"only in results.json: {SAMPLE}\n", done.stdout)

    def test_a_file_of_another_schema_is_refused(self):
        cases = {'{"schema": "edau-bench-2"}': 'its schema is "edau-bench-2"',
                 '{"schema": 1}': "its schema is 1", "{}": 'without a "schema"',
                 "[]": 'without a "schema"', "7": 'without a "schema"'}
        for text, words in cases.items():
            with self.subTest(text):
                self.write("old.json", text)
                self.assert_refused(2, words, SAMPLE, *SAMPLE_OPTIONS, "--compare", "old.json")

    def test_a_damaged_file_is_refused_with_what_to_do(self):
        whole = json.dumps(self.results())
        work = json.loads(whole)["works"][0]
        damaged = [whole[:len(whole) // 2], whole + "}", "", "\0", "\xff" * 3,
                   whole.replace('"terms"', '"term"'), whole.replace('"works": [', '"works": [3, '),
                   whole.replace(f'"documents": {work["documents"]}', '"documents": -1'),
                   whole.replace(f'"terms": {work["terms"]}', '"terms": 1.5'),
                   whole.replace('"total": ', '"total": "soon", "sum": '),
                   whole.replace('"mode": "fast"', '"mode": null')]
        for text in damaged:
            with self.subTest(text[-60:]):
                self.assertNotEqual(text, whole)
                self.write("old.json", text)
                self.assert_refused(2, "write it anew", SAMPLE, *SAMPLE_OPTIONS,
                                    "--compare", "old.json")

    def test_a_missing_file_and_a_folder_are_refused(self):
        for name in ("missing.json", "."):
            self.assert_refused(2, f"{name}: ", SAMPLE, *SAMPLE_OPTIONS, "--compare", name)


class RefusalTest(BenchTest):
    def test_an_existing_file_is_replaced_by_force_only(self):
        self.write("results.json", "mine")
        self.assert_refused(4, "results.json exists", SAMPLE, *SAMPLE_OPTIONS, "-o", "results.json")
        self.assertEqual((self.scratch / "results.json").read_text(), "mine")
        self.results(SAMPLE, *SAMPLE_OPTIONS, "--force")

    def test_links_and_devices_are_never_replaced(self):
        target = self.write("target.json", "mine")
        (self.scratch / "link.json").symlink_to(target)
        os.mkfifo(self.scratch / "pipe.json")
        for name in ("link.json", "pipe.json", "."):
            self.assert_refused(4, "no regular file", SAMPLE, *SAMPLE_OPTIONS, "-o", name, "--force")
        self.assertEqual(target.read_text(), "mine")

    def test_an_output_in_no_folder_is_refused_before_the_work(self):
        self.assert_refused(4, "no folder nowhere", SAMPLE, *SAMPLE_OPTIONS, "-o", "nowhere/r.json")

    def test_an_input_is_never_overwritten(self):
        answers = self.write("answers.csv", "text\nLate buses\nBuses are late\n")
        before = answers.read_bytes()
        self.assert_refused(1, "would overwrite", answers, "-o", "answers.csv", "--force")
        self.assertEqual(answers.read_bytes(), before)

    def test_a_missing_consultation_is_refused_before_the_work(self):
        self.assert_refused(2, "missing.csv", SAMPLE, "missing.csv", *SAMPLE_OPTIONS)

    def test_options_without_an_effect_are_refused(self):
        cases = [("--generate", 5, "g.csv", "--mode", "fast"), ("--generate", 5, "g.csv", "-o", "r"),
                 ("--generate", 5, "g.csv", "--sizes", 10), ("--generate", 5, "g.csv", "--repeat", 2),
                 ("--generate", 5, "g.csv", "--compare", "r"), ("--generate", 5, "g.csv", "--large"),
                 ("--generate", 5), ("--sizes", 10, "--text", "answer"), (SAMPLE, "--sizes", 10),
                 (SAMPLE, "--large"), (SAMPLE, SAMPLE), ("-",), ("--sizes", 0), ("--sizes", "5,x"),
                 ("--sizes", 10, "--repeat", 0), (SAMPLE, "-o", ""), (SAMPLE, "--compare", "")]
        for case in cases:
            with self.subTest(case):
                self.bench(*case, exit_code=1)
        self.assertEqual(list(self.scratch.iterdir()), [])

    def test_a_full_standard_output_is_exit_4(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([BINARY, "bench", str(SAMPLE), "--text", "answer"], stdout=full,
                                  stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 4, done.stderr)

    def test_an_interrupt_ends_the_run_and_leaves_nothing(self):
        run = subprocess.Popen([BINARY, "bench", "--sizes", "2000", "--mode", "best", "--progress",
                                "bar", "-o", "results.json"],
                               cwd=self.scratch, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               bufsize=0)
        while run.stderr.read(1) != b"\r":  # the bar is drawn: the work has begun
            pass
        run.send_signal(signal.SIGINT)
        printed, message = run.communicate(timeout=60)
        self.assertEqual(run.returncode, 5, message)
        self.assertIn(b"cancelled", message)
        self.assertEqual(printed, b"")
        self.assertEqual(list(self.scratch.iterdir()), [])


if __name__ == "__main__":
    unittest.main()
