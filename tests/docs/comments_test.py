"""Doxygen reads of the headers what stands in them: docs/comments_for_doxygen.py."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

FILTER = pathlib.Path(__file__).resolve().parents[2] / "docs" / "comments_for_doxygen.py"


def filtered(text, name="noun.hpp"):
    with tempfile.TemporaryDirectory() as folder:
        header = pathlib.Path(folder, name)
        header.write_text(text, encoding="utf-8")
        return subprocess.run([sys.executable, FILTER, header], capture_output=True, text=True,
                              check=True).stdout


CASES = [
    ("the first comment is the file's",
     "// A noun.\n#pragma once\n", "/// @file\n/// A noun.\n#pragma once\n"),
    ("a comment above a declaration is its own",
     "\n  // Says it.\n  int f();\n", "\n  /// Says it.\n  int f();\n"),
    ("a comment behind a field goes on below it, in the same column",
     "\nint a;  // of `b`,\n        // and c\n// Another.\nint d;\n",
     "\nint a;  ///< of `b`, and c\n/// Another.\nint d;\n"),
    ("a comment above nothing belongs to nothing",
     "\nint a;\n// Loose.\n\nint b;\n", "\nint a;\n\nint b;\n"),
    ("what Doxygen would take for a tag or a command is escaped, but not code",
     "\n// <edau/a.hpp> @b \\c --id `x < y`\nint a;\n",
     "\n/// \\<edau/a.hpp\\> \\@b \\\\c \\--id `x < y`\nint a;\n"),
    ("an indented paragraph is shown as it stands, a list is not",
     "\n// Reads:\n//\n//   .csv <b>\n//\n// 1. One\nint a;\n",
     "\n/// Reads:\n///\n/// ~~~~\n///   .csv <b>\n/// ~~~~\n///\n/// 1. One\nint a;\n"),
    ("a text in quotes is no comment",
     '\nconst char* a = "http://b";\n', '\nconst char* a = "http://b";\n'),
]

C_CASES = [
    ("the first comment is the file's",
     "/* A noun.\n *\n * More. */\n#ifndef A\n", "/// @file\n/// A noun.\n///\n/// More.\n#ifndef A\n"),
    ("a comment above a function is its own, also of several lines",
     "\n/* Says\n * it. */\nint f(void);\n", "\n/// Says\n/// it.\nint f(void);\n"),
    ("one behind a field is the field's, behind an #include nobody's",
     '\n#include "a.h" /* a */\nint a; /* of <b> */\n', '\n#include "a.h" \nint a; ///< of \\<b\\>\n'),
]


class FilterTest(unittest.TestCase):
    def test_comments_of_cpp(self):
        for what, text, expected in CASES:
            with self.subTest(what):
                self.assertEqual(filtered(text), expected)

    def test_comments_of_c(self):
        for what, text, expected in C_CASES:
            with self.subTest(what):
                self.assertEqual(filtered(text, "noun.h"), expected)


if __name__ == "__main__":
    unittest.main()
