"""The pages for people say what is so: their programs compile and run, their commands work.

EDAU_BINARY is the command line, EDAU_LIBRARY the library, EDAU_CC and EDAU_CXX the compilers. The
examples in Python are run by tests/python/test_pages.py.
"""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from pages import PAGES, README, SOURCE, examples, write_inputs

COMPILERS = {"c": ("EDAU_CC", ["-x", "c", "-std=c99"]), "cpp": ("EDAU_CXX", ["-x", "c++", "-std=c++20"])}


class PagesTest(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.scratch = pathlib.Path(scratch.name)
        write_inputs(self.scratch)

    def run_in_scratch(self, command, **environment):
        done = subprocess.run(command, cwd=self.scratch, capture_output=True, text=True, check=False,
                              env={**os.environ, **environment})
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def compile_and_run(self, example):
        compiler, flags = COMPILERS[example.language]
        library = pathlib.Path(os.environ["EDAU_LIBRARY"])
        source = self.scratch / "program.source"
        source.write_text(example.text, encoding="utf-8")
        self.run_in_scratch([
            os.environ[compiler], *flags, "-Wall", "-Wextra", "-Werror", f"-I{SOURCE / 'include'}",
            str(source), "-x", "none", str(library), f"-Wl,-rpath,{library.parent}", "-o", "program"])
        self.run_in_scratch(["./program"])
        for written in ("out", "late"):
            shutil.rmtree(self.scratch / written, ignore_errors=True)

    def test_every_program_compiles_without_a_warning_and_runs(self):
        tried = 0
        for page in [README, *PAGES]:
            for example in examples(page):
                if example.language in COMPILERS:
                    with self.subTest(example.place):
                        self.compile_and_run(example)
                        tried += 1
        self.assertGreaterEqual(tried, 5)

    def test_every_command_works_and_prints_what_the_page_shows(self):
        binaries = f"{pathlib.Path(os.environ['EDAU_BINARY']).parent}:{os.environ['PATH']}"
        for page in PAGES:
            printed = ""
            for example in examples(page):
                with self.subTest(example.place):
                    if example.language == "sh":
                        printed = self.run_in_scratch(["sh", "-euc", example.text], PATH=binaries)
                    elif example.language == "text":
                        self.assertIn(example.text, printed)

    def test_what_stands_in_a_file_of_the_tree_stands_there(self):
        tried = 0
        for page in PAGES:
            for example in examples(page):
                if example.file is None:
                    self.assertNotEqual(example.language, "cmake", example.place)
                    continue
                with self.subTest(example.place):
                    self.assertIn(example.text, (SOURCE / example.file).read_text(encoding="utf-8"))
                    tried += 1
        self.assertGreaterEqual(tried, 3)

    def test_every_link_and_every_path_leads_to_a_file(self):
        for page in [README, *PAGES]:
            text = page.read_text(encoding="utf-8")
            links = [(page.parent / link) for link in re.findall(r"\]\(([^)#:]+)\)", text)]
            named = [SOURCE / path for path in
                     re.findall(r"`((?:docs|examples|tests|bench|bindings|include|lib)/[\w./-]+)`", text)]
            for path in [*links, *named]:
                with self.subTest(f"{page.name}: {path}"):
                    self.assertTrue(path.exists())

    def test_every_page_is_linked_from_the_readme(self):
        text = README.read_text(encoding="utf-8")
        for page in PAGES:
            if page.name != "README.md":
                self.assertTrue(f"](docs/{page.name})" in text, page.name)


if __name__ == "__main__":
    unittest.main()
