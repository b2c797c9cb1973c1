"""Runs the command line and reads what it wrote. The binary is named by EDAU_BINARY."""
import csv
import os
import pathlib
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ["EDAU_BINARY"]


def edau(*arguments, cwd=None, env=None, stdin=b""):
    """The finished process; stdout and stderr as text."""
    done = subprocess.run([BINARY, *map(str, arguments)], cwd=cwd, env=env, input=stdin,
                          capture_output=True)
    done.stdout = done.stdout.decode("utf-8")
    done.stderr = done.stderr.decode("utf-8")
    return done


def rows(path):
    with open(path, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def contents(folder):
    return {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}


class CommandLineTest(unittest.TestCase):
    """A test with a scratch folder of its own."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.scratch = pathlib.Path(scratch.name)

    def themes(self, file, *options, exit_code=0, out="out", **keywords):
        # Twenty half-samples are most of the time under a sanitizer.
        options = options if "--stability" in options else (*options, "--stability", 4)
        done = edau("themes", file, "--progress", "none", "-o", self.scratch / out, *options, **keywords)
        self.assertEqual(done.returncode, exit_code, done.stderr)
        return done

    def write(self, name, text):
        path = self.scratch / name
        path.write_text(text, encoding="utf-8", newline="")
        return path
