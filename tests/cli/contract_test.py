"""What scripts may rely on: exit codes, files, columns, balances."""
import csv
import json
import os
import pathlib
import signal
import subprocess
import unittest

from command_line import BINARY, SOURCE, CommandLineTest, contents, edau, rows

SAMPLE = SOURCE / "examples" / "data" / "digital-services.csv"
SAMPLE_OPTIONS = ("--text", "answer", "--id", "ref")
FILES = {"themes.csv", "assignments.csv", "points.csv", "unthemed.csv", "ledger.csv",
         "campaigns.csv", "additions.csv", "analysis.json", "report.html", "model.edau"}


class OutputTest(CommandLineTest):
    def test_writes_its_files_with_the_columns_of_the_contract(self):
        self.themes(SAMPLE, *SAMPLE_OPTIONS)
        out = self.scratch / "out"
        self.assertEqual({path.name for path in out.iterdir()}, FILES)
        first_lines = {name: (out / name).read_text("utf-8").split("\n")[0] for name in FILES
                       if name.endswith(".csv")}
        self.assertEqual(first_lines, {
            "themes.csv": "theme,label,submissions,points,share,describing,discriminating,exemplar,cohesion,"
                          "distinctness,stability,group,x,y,label_en,label_cy,base,count,count_share,base_all,"
                          "base_all_share,base_distinct,base_distinct_share,base_campaign_one,"
                          "base_campaign_one_share,base_campaign_apart,base_campaign_apart_share,"
                          "differs_by_base,label_submissions",
            "assignments.csv": "id,theme,similarity,themes",
            "points.csv": "id,point,begin,end,theme,similarity,margin,text",
            "unthemed.csv": "id,point,begin,end,reason,distinctness,text",
            "campaigns.csv": "campaign,copies,exact,edited,template",
            "additions.csv": "campaign,id,begin,end,text",
            "ledger.csv": "row,line,column,id,reason,detail"})

    def test_the_files_agree_with_each_other(self):
        self.themes(SAMPLE, *SAMPLE_OPTIONS, "--themes", 8)
        out = self.scratch / "out"
        answers = {row["ref"]: row["answer"] for row in rows(SAMPLE)}
        points, unthemed = rows(out / "points.csv"), rows(out / "unthemed.csv")
        for row in unthemed:
            text = answers[row["id"]].encode()[int(row["begin"]):int(row["end"])].decode()
            self.assertEqual(row["text"], text)
        self.assertEqual(sum(row["theme"] == "" for row in points), len(unthemed))
        assignments = rows(out / "assignments.csv")
        self.assertEqual([row["id"] for row in assignments], list(answers))
        for theme in rows(out / "themes.csv"):
            people = {row["id"] for row in points if row["theme"] == theme["theme"]}
            self.assertEqual(len(people), int(theme["submissions"]))
            self.assertEqual(people, {row["id"] for row in assignments
                                      if theme["theme"] in row["themes"].split(";")})
            self.assertIn(theme["exemplar"], "\n".join(answers.values()))

    def test_groups_are_numbered_by_their_largest_theme_and_are_in_the_report(self):
        self.themes(SAMPLE, *SAMPLE_OPTIONS, "--themes", 8)
        out = self.scratch / "out"
        themes = rows(out / "themes.csv")
        groups = list(dict.fromkeys(row["group"] for row in themes))
        self.assertEqual(groups, [f"g{i + 1}" for i in range(len(groups))])
        found = json.loads((out / "analysis.json").read_text("utf-8"))
        self.assertEqual([theme["group"] for theme in found["themes"]],
                         [row["group"] for row in themes])
        self.assertEqual(len(found["hierarchy"]), 7)
        self.assertEqual((out / "report.html").read_text("utf-8").count("<strong>Group g"),
                         len(groups))

    def test_themes_are_compared_by_the_groups_of_named_columns(self):
        table = self.scratch / "by_type.csv"
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["answer", "type", "area"])
            for i, row in enumerate(rows(SAMPLE)):
                writer.writerow([row["answer"], "organisation" if i % 7 == 0 else "individual",
                                 "=A1" if i % 20 == 3 else ["North", "South", ""][i % 3]])
        options = ("--text", "answer", "--themes", 8, "--group", "type,area")
        self.themes(table, *options)
        out = self.scratch / "out"
        self.assertEqual({path.name for path in out.iterdir()}, FILES | {"groups.csv"})
        themes = {row["theme"]: int(row["submissions"]) for row in rows(out / "themes.csv")}
        cells = rows(out / "groups.csv")
        self.assertEqual(list(cells[0]), ["column", "value", "theme", "label", "size", "count", "share",
                                          "low", "high", "p", "adjusted_p", "suppressed", "base",
                                          "tested_size", "tested_count", "tested_share", "others_share"])
        for column in ("type", "area"):
            for theme, submissions in themes.items():
                self.assertEqual(submissions, sum(int(cell["count"]) for cell in cells if (
                    cell["column"], cell["theme"]) == (column, theme)))
        self.assertEqual({cell["suppressed"] for cell in cells}, {"no"})
        self.assertIn("Who raised what", (out / "report.html").read_text("utf-8"))

        refused = edau("themes", table, *options, "--public")
        self.assertEqual(refused.returncode, 1)
        self.assertIn("--public takes one column of --group at a time", refused.stderr)
        said = self.themes(table, *options[:-1], "area", "--public", "--force").stderr
        self.assertIn("no count of a group below 5 is in groups.csv, analysis.json and report.html", said)
        public = rows(out / "groups.csv")
        cells = [cell for cell in cells if cell["column"] == "area"]
        self.assertEqual(len(public), len(cells))
        self.assertIn("yes", {cell["suppressed"] for cell in public})
        for cell, before in zip(public, cells):
            count, size = int(before["count"]), int(before["size"])
            if cell["suppressed"] == "yes":
                self.assertEqual(cell["count"], "c")
                self.assertEqual({cell[name] for name in ("share", "low", "high", "p", "adjusted_p")}, {""})
            else:
                self.assertEqual(cell["count"], before["count"])
                self.assertTrue(count >= 5 and size - count >= 5)

    def test_a_column_of_too_many_groups_is_refused_before_the_work(self):
        failed = edau("themes", SAMPLE, *SAMPLE_OPTIONS, "--group", "answer")
        self.assertEqual(failed.returncode, 1)
        self.assertIn('--group cannot compare by "answer"', failed.stderr)

    def test_a_theme_is_split_on_request(self):
        done = self.themes(SAMPLE, *SAMPLE_OPTIONS, "--themes", 8, "--split", "t1")
        self.assertIn("Theme t1 (", done.stderr)
        self.assertEqual(len(rows(self.scratch / "out" / "themes.csv")), 9)
        found = json.loads((self.scratch / "out" / "analysis.json").read_text("utf-8"))
        self.assertEqual(found["options"]["split"], "t1")
        done = self.themes(SAMPLE, *SAMPLE_OPTIONS, "--split", "t99", exit_code=1, out="none")
        self.assertIn("theme t99 does not exist", done.stderr)
        self.assertFalse((self.scratch / "none").exists())

    def test_both_balances_hold(self):
        self.themes(SAMPLE, *SAMPLE_OPTIONS)
        found = json.loads((self.scratch / "out" / "analysis.json").read_text("utf-8"))
        s, p = found["submissions"], found["points"]
        self.assertEqual(s["received"], 300)
        self.assertEqual(s["received"], s["analysed"] + s["excluded"])
        self.assertEqual(s["analysed"], s["themed"] + s["unthemed"] + s["non_answers"]
                         + s["without_usable_words"])
        self.assertEqual(p["all"], p["themed"] + p["unthemed"] + p["non_answers"])

    def test_no_output_holds_a_path_or_the_number_of_threads(self):
        self.themes(SAMPLE, *SAMPLE_OPTIONS, "--threads", 2)
        for name, content in contents(self.scratch / "out").items():
            self.assertNotIn(str(self.scratch).encode(), content, name)
            self.assertNotIn(b"threads", content, name)

    def test_texts_that_a_spreadsheet_might_run_are_defused_in_csv_alone(self):
        ids = ["=1+1", "@x", "'-y", "plain"]
        path = self.write("formulas.csv", "id,text\n" + "".join(
            f"{one},- more buses on Sundays for {i}\n" for i, one in enumerate(ids)))
        shown = ["'" + one for one in ids[:3]] + ids[3:]
        for option, expected, dash in ((), shown, "'-"), (("--raw-csv",), ids, "-"):
            self.themes(path, "--id", "id", "--themes", 1, "--stability", 0, "--force", *option)
            out = self.scratch / "out"
            self.assertEqual([row["id"] for row in rows(out / "assignments.csv")], expected)
            self.assertEqual([row["text"][:len(dash)] for row in rows(out / "points.csv")], [dash] * 4)
            found = json.loads((out / "analysis.json").read_text("utf-8"))
            self.assertLessEqual({one["id"] for one in found["themes"][0]["exemplars"]}, set(ids))
            self.assertTrue(all(float(row["margin"]) >= -1 for row in rows(out / "points.csv")))

    def test_a_byte_order_mark_stands_before_csv_files_where_asked_for(self):
        self.themes(SAMPLE, *SAMPLE_OPTIONS, "--stability", 0, "--bom")
        edau("assign", self.scratch / "out" / "model.edau", SAMPLE, *SAMPLE_OPTIONS, "--bom",
             "-o", self.scratch / "late")
        for folder in ("out", "late"):
            for name, content in contents(self.scratch / folder).items():
                self.assertEqual(content.startswith(b"\xef\xbb\xbf"), name.endswith(".csv"), name)

    def test_without_a_folder_the_themes_are_printed(self):
        done = edau("themes", SAMPLE, *SAMPLE_OPTIONS, "--themes", 8, cwd=self.scratch)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(len(done.stdout.splitlines()), 16)
        for line in done.stdout.splitlines()[1::2]:
            self.assertRegex(line, r"^     (found again|unsteady   )  ...? %   \S")
        self.assertIn("unsteady: fewer than half of 20 searches", done.stderr)
        done = edau("themes", SAMPLE, *SAMPLE_OPTIONS, "--stability", 0, cwd=self.scratch)
        self.assertNotIn(" again", done.stdout + done.stderr)
        self.assertEqual(list(self.scratch.iterdir()), [])

    def test_standard_input_needs_a_format(self):
        lines = b"Buses are late.\nThe buses run late.\nTrains are late.\n"
        self.themes("-", "--format", "txt", stdin=lines)
        self.themes("-", stdin=lines, exit_code=1, out="other")

    def test_timings_name_every_stage(self):
        timings = self.scratch / "timings.json"
        self.themes(SAMPLE, *SAMPLE_OPTIONS, "--timings", timings)
        found = json.loads(timings.read_text())
        self.assertEqual(list(found["seconds"]), ["read", "segment", "campaigns", "tokenize", "normalize",
                                                  "weigh", "cluster", "describe", "write"])
        self.assertGreater(found["peak_bytes"], 1_000_000)


class RefusalTest(CommandLineTest):
    def test_usage_and_impossible_options_are_exit_1(self):
        cases = [(), ("nonsense",), ("themes",), ("themes", SAMPLE, "--themes", "0"),
                 ("themes", SAMPLE, "--max-df", "2"), ("themes", SAMPLE, "--no-such-flag"),
                 ("themes", SAMPLE, "--progress", "loud"), ("themes", "x.dat"),
                 ("themes", SAMPLE, "--mode", "slow"), ("themes", SAMPLE, "--split", "3"),
                 ("bench", "--generate", 5), ("assign",), ("assign", "out/model.edau"), ("inspect",),
                 ("explain",), ("explain", "out")]
        for case in cases:
            with self.subTest(case):
                done = edau(*case)
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertNotEqual(done.stderr, "")

    def test_nothing_is_overwritten_by_mistake(self):
        answers = self.write("answers.csv", "text\nLate buses\nBuses are late\n")
        before = answers.read_bytes()
        self.assertEqual(edau("themes", answers, "--timings", answers).returncode, 1)
        self.assertEqual(edau("bench", "--generate", 5, answers).returncode, 4)
        self.assertEqual(answers.read_bytes(), before)
        self.assertEqual(edau("themes", answers, "-o", "").returncode, 1)
        out = self.scratch / "out"
        self.themes(answers, "--timings", out / "timings.json", exit_code=1)
        self.assertFalse(out.exists())
        self.assertEqual(edau("bench", "--generate", 5, "--force", answers).returncode, 0)

    def test_a_full_standard_output_is_exit_4(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([BINARY, "themes", SAMPLE, *SAMPLE_OPTIONS], stdout=full,
                                  stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 4, done.stderr)

    def test_rejected_rows_are_named_on_the_screen(self):
        path = self.write("ragged.csv", "id,text\n1,Late buses\n2,a,b\n3,Buses are late\n")
        done = edau("themes", path, "--id", "id")
        self.assertIn("left out: line 3: 3 fields where 2 are expected", done.stderr)

    def test_unreadable_input_is_exit_2(self):
        (self.scratch / "folder.csv").mkdir()
        os.mkfifo(self.scratch / "pipe.csv")
        for name in ("missing.csv", "folder.csv", "pipe.csv"):
            with self.subTest(name):
                done = self.themes(self.scratch / name, exit_code=2)
                self.assertIn(name, done.stderr)
                self.assertFalse((self.scratch / "out").exists())

    def test_an_existing_folder_is_left_alone_and_refused_before_the_work(self):
        out = self.scratch / "out"
        out.mkdir()
        (out / "mine.txt").write_text("keep me")
        for options in ((), ("--force",)):
            done = self.themes(SAMPLE, *SAMPLE_OPTIONS, *options, exit_code=4)
            self.assertEqual(contents(out), {"mine.txt": b"keep me"})
            self.assertNotIn("received", done.stderr)

    def test_force_replaces_what_edau_wrote_and_nothing_else(self):
        out = self.scratch / "out"
        self.themes(SAMPLE, *SAMPLE_OPTIONS, "--themes", 3)
        before = contents(out)
        self.themes(SAMPLE, *SAMPLE_OPTIONS, "--themes", 4, exit_code=4)
        self.assertEqual(contents(out), before)
        self.themes(SAMPLE, *SAMPLE_OPTIONS, "--themes", 4, "--force")
        self.assertEqual(len(rows(out / "themes.csv")), 4)
        (out / "notes.txt").write_text("mine")
        self.themes(SAMPLE, *SAMPLE_OPTIONS, "--force", exit_code=4)
        self.assertEqual((out / "notes.txt").read_text(), "mine")
        self.assertEqual({path.name for path in self.scratch.iterdir()}, {"out"})

    def test_a_folder_that_cannot_be_made_is_exit_4(self):
        done = self.themes(SAMPLE, *SAMPLE_OPTIONS, exit_code=4, out="no/such/parent")
        self.assertIn("no/such/parent", done.stderr)

    def test_control_bytes_never_reach_the_terminal(self):
        path = self.write("e.csv", "text\n" + "".join(
            f"clear \x1b[2J the screen \x9b1m please {i}\n" for i in range(4)))
        done = self.themes(path)
        for character in done.stdout + done.stderr:
            self.assertTrue(character == "\n" or (ord(character) >= 0x20
                                                  and not 0x7F <= ord(character) < 0xA0))


class CancelTest(CommandLineTest):
    def test_an_interrupt_ends_the_run_cleanly(self):
        big = self.scratch / "big.csv"
        self.assertEqual(edau("bench", "--generate", 20000, big).returncode, 0)
        run = subprocess.Popen([BINARY, "themes", big, "--progress", "bar", "-o", self.scratch / "out"],
                               stderr=subprocess.PIPE, bufsize=0)
        self.assertEqual(run.stderr.read(1), b"\r")  # the bar is drawn: the work has begun
        run.send_signal(signal.SIGINT)
        message = run.communicate(timeout=60)[1].decode()
        self.assertEqual(run.returncode, 5, message)
        self.assertIn("cancelled", message)
        left = {path.name for path in pathlib.Path(self.scratch).iterdir()}
        self.assertEqual(left, {"big.csv", "big.csv.labels.tsv"})


class BenchTest(CommandLineTest):
    def test_generate_writes_a_consultation_and_its_labels(self):
        path = self.scratch / "generated.csv"
        done = edau("bench", "--generate", 500, path)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(len(rows(path)), 500)
        labels = (self.scratch / "generated.csv.labels.tsv").read_text("utf-8").splitlines()
        self.assertEqual(len(labels), 501)
        self.themes(path, "--id", "id", "--themes", 10)


class HelpTest(CommandLineTest):
    def test_help_is_exit_0_and_names_every_option_with_its_values(self):
        for arguments in (("--help",), ("themes", "--help"), ("explain", "--help"),
                          ("bench", "--help"), ("--version",)):
            done = edau(*arguments)
            self.assertEqual(done.returncode, 0)
            self.assertEqual(done.stderr, "")
        text = edau("themes", "--help").stdout
        for flag in ("--text", "--id", "--themes K|LOW-HIGH|auto", "--unit point|submission",
                     "--keep-all", "--seed N", "--threads N", "--force", "--timings FILE",
                     "--progress auto|bar|none", "--raw-csv", "--bom", "--strict", "--duplicate-ids exclude|keep"):
            self.assertIn(flag, text)


if __name__ == "__main__":
    unittest.main()
