#!/usr/bin/env python3
"""Doxygen's input filter: prints a header with its plain comments as those that Doxygen reads.

    comments_for_doxygen.py HEADER

edau's headers are written for people who open them, with `//` (in C headers `/* */`) above or
behind a declaration. Here the first comment of a file becomes that of the file, one directly above
a declaration that of the declaration, and one behind it that of what stands before it. A comment
with a blank line below it belongs to nothing and is left out. Characters that Doxygen would take
for commands or tags are escaped; a paragraph that is indented is shown as it stands.
"""
import pathlib
import re
import sys

INDENTED = re.compile(r"\s{2,}\S")
ITEM = re.compile(r"\s*(\d+\.|[-*])\s")
CODE_SPAN = re.compile(r"(`[^`]*`)")


def escaped(text):
    """Without commands and tags; code in backticks stays as it is."""
    parts = CODE_SPAN.split(text)
    parts[::2] = [re.sub(r"([\\@<>#&]|--+)", r"\\\1", part) for part in parts[::2]]
    return "".join(parts)


def is_preformatted(paragraph):
    return INDENTED.match(paragraph[0]) and not ITEM.match(paragraph[0])


def paragraphs(lines):
    group = []
    for line in [*lines, ""]:
        if line.strip():
            group.append(line)
        elif group:
            yield group
            group = []


def formatted(lines):
    """The text of a comment, line by line."""
    result = []
    for paragraph in paragraphs(lines):
        if result:
            result.append("")
        if is_preformatted(paragraph):
            result += ["~~~~", *paragraph, "~~~~"]
        else:
            result += [escaped(line) for line in paragraph]
    return result


def above(lines, indent, command=""):
    """A comment in front of what it is of."""
    return [f"{indent}/// {line}".rstrip() for line in [*command.splitlines(), *formatted(lines)]]


class Cpp:
    """`//` comments."""

    BLOCK = re.compile(r"^(\s*)//( ?)(.*)$")
    TRAILING = re.compile(r"^(.*?\S)(\s+)// (.*)$")

    def convert(self, lines):
        result, at, is_first = [], 0, True
        while at < len(lines):
            block = self.BLOCK.match(lines[at])
            trailing = None if block else self.TRAILING.match(lines[at])
            if block:
                end = self.end_of(lines, at, block[1])
                text = [self.BLOCK.match(line)[3] for line in lines[at:end]]
                belongs = end < len(lines) and lines[end].strip()
                if is_first:
                    result += above(text, "", "@file")
                elif belongs:
                    result += above(text, block[1])
                at = end
            elif trailing:
                column = len(trailing[1]) + len(trailing[2])
                end = self.end_of(lines, at + 1, " " * column)
                rest = [self.BLOCK.match(line)[3] for line in lines[at + 1:end]]
                text = " ".join(formatted([trailing[3], *rest]))
                result.append(f"{trailing[1]}  ///< {text}")
                at = end
            else:
                result.append(lines[at])
                at += 1
            is_first = False
        return result

    def end_of(self, lines, at, indent):
        while at < len(lines):
            block = self.BLOCK.match(lines[at])
            if not block or block[1] != indent:
                break
            at += 1
        return at


class C:
    """`/* */` comments."""

    COMMENT = re.compile(r"/\*(.*?)\*/", re.DOTALL)

    def convert(self, lines):
        text, result, end = "\n".join(lines), "", 0
        for comment in self.COMMENT.finditer(text):
            result += text[end:comment.start()]
            result += self.converted(text, comment)
            end = comment.end()
        return (result + text[end:]).split("\n")

    def converted(self, text, comment):
        inner = comment[1].removeprefix(" ").rstrip()
        lines = [re.sub(r"^\s*\* ?", "", line) for line in inner.split("\n")]
        before = text[text.rfind("\n", 0, comment.start()) + 1:comment.start()]
        if comment.start() == 0:
            return "\n".join(above(lines, "", "@file"))
        if before.strip().startswith("#"):
            return ""
        if before.strip():
            return "///< " + " ".join(formatted(lines))
        follows = text[comment.end():].removeprefix("\n")
        is_apart = follows.startswith("\n") or not follows
        return "" if is_apart else "\n".join(above(lines, "")).removeprefix(before)


def main(path):
    lines = pathlib.Path(path).read_text(encoding="utf-8").split("\n")
    style = C() if path.endswith(".h") else Cpp()
    sys.stdout.write("\n".join(style.convert(lines)))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
