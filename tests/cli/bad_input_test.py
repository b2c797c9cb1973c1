"""Every file of the bad-input catalogue through the command line.

tests/corpus/bad_input holds the inputs and, as NAME[.CASE].expected, the options
and the ledger; tests/cli/bad_input holds, under the same names, the full stderr.
EDAU_UPDATE_GOLDEN=1 writes the latter anew: read them before you commit them.
"""
import os
import re
import unittest

from command_line import SOURCE, CommandLineTest, edau, rows

INPUTS = SOURCE / "tests" / "corpus" / "bad_input"
GOLDEN = SOURCE / "tests" / "cli" / "bad_input"


def input_of(expected):
    """C13-duplicate-ids.strict.expected belongs to C13-duplicate-ids.csv."""
    stem = expected.name.split(".")[0]
    return next(path for path in INPUTS.iterdir()
                if path.name.split(".")[0] == stem and path.suffix != ".expected")


def options_of(lines):
    return lines[0].removeprefix("options: ").split(" ") if lines[0].startswith("options: ") else []


def excluded_in(lines):
    """(row, line, reason) of each row that the ledger must name."""
    pattern = re.compile(r'excluded: row (\d+), line (\d+), column \d+, id ".*?", ([a-z-]+): ')
    return [pattern.match(line).groups() for line in lines if line.startswith("excluded: ")]


class BadInputTest(CommandLineTest):
    def check_golden(self, name, text):
        golden = GOLDEN / (name.removesuffix(".expected") + ".stderr")
        if os.environ.get("EDAU_UPDATE_GOLDEN") == "1":
            GOLDEN.mkdir(exist_ok=True)
            golden.write_text(text, encoding="utf-8", newline="")
        self.assertEqual(text, golden.read_text(encoding="utf-8"), golden.name)

    def check_case(self, expected):
        lines = expected.read_text(encoding="utf-8").splitlines()
        out = self.scratch / expected.stem
        done = edau("themes", input_of(expected).name, "--progress", "none", "-o", out,
                    *options_of(lines), cwd=INPUTS)
        self.check_golden(expected.name, done.stderr.replace(str(out), "OUT"))
        error = next((line for line in lines if line.startswith("error: ")), None)
        if error:
            message = error.removeprefix("error: ")
            if not message.startswith("--"):  # an option's range: refused earlier, in its own words
                self.assertEqual(done.stderr, f"edau: {message}\n")
            self.assertIn(done.returncode, (1, 2))
            self.assertEqual(done.stdout, "")
        if error or done.returncode != 0:
            self.assertFalse(out.exists())
            return
        ledger = [(row["row"], row["line"], row["reason"]) for row in rows(out / "ledger.csv")]
        self.assertEqual(ledger, excluded_in(lines))

    def test_every_case_says_what_is_wrong_and_what_became_of_each_row(self):
        cases = sorted(INPUTS.glob("*.expected"))
        self.assertGreater(len(cases), 60)
        for expected in cases:
            with self.subTest(expected.name):
                self.check_case(expected)

    def test_no_golden_file_has_lost_its_case(self):
        cases = {path.name.removesuffix(".expected") for path in INPUTS.glob("*.expected")}
        self.assertEqual(cases, {path.stem for path in GOLDEN.glob("*.stderr")})


if __name__ == "__main__":
    unittest.main()
