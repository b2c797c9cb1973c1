"""C++ and the C API, from whatever language it is called, write the bytes that the command line
writes. (Python's turn is tests/python/test_same_bytes.py.)

EDAU_BINARY is the command line; EDAU_EXAMPLES is one command a line, each followed by FILE and FOLDER.
"""
import os
import pathlib
import shlex
import subprocess
import tempfile
import unittest

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "examples" / "data" / "digital-services.csv"


def contents(folder):
    return {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}


class SameBytesTest(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.scratch = pathlib.Path(scratch.name)

    def run_quietly(self, *command):
        done = subprocess.run(command, capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr.decode("utf-8", "replace"))

    def test_each_example_writes_every_file_as_the_command_line_does(self):
        by_command_line = self.scratch / "command-line"
        self.run_quietly(os.environ["EDAU_BINARY"], "themes", SAMPLE, "--text", "answer", "--id", "ref",
                         "--progress", "none", "-o", by_command_line)
        expected = contents(by_command_line)
        self.assertIn("themes.csv", expected)
        for number, command in enumerate(os.environ["EDAU_EXAMPLES"].splitlines()):
            with self.subTest(command):
                folder = self.scratch / str(number)
                self.run_quietly(*shlex.split(command), SAMPLE, folder)
                written = contents(folder)
                self.assertEqual(sorted(written), sorted(expected))
                for name in expected:
                    self.assertEqual(written[name], expected[name], name)

    def test_a_failure_of_an_example_is_its_status_and_a_message(self):
        for command in os.environ["EDAU_EXAMPLES"].splitlines():
            with self.subTest(command):
                done = subprocess.run([*shlex.split(command), "no-such-file.csv", self.scratch / "out"],
                                      capture_output=True, check=False)
                self.assertEqual(done.returncode, 2, done.stderr)  # EDAU_UNREADABLE_INPUT
                self.assertIn(b"no-such-file.csv", done.stderr)


if __name__ == "__main__":
    unittest.main()
