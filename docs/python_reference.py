#!/usr/bin/env python3
"""Prints the reference of the Python package as Markdown, from its docstrings:

    python docs/python_reference.py > build/docs/pages/python.md

with a Python that edau is installed for. What is public is what __all__ lists.
"""
import ast
import importlib
import inspect
import re
import textwrap

MODULES = ("edau", "edau.sklearn", "edau.plot")


def prose(docstring):
    """reStructuredText's double backticks become Markdown's single ones, an indented block (an
    example, or a list of options) a fenced one."""
    result, block = [], []
    for line in [*docstring.split("\n"), ""]:
        if line.startswith("    ") or (block and not line.strip()):
            block.append(line)
            continue
        if block:
            text = textwrap.dedent("\n".join(block)).rstrip()
            result += ["~~~~", text, "~~~~", ""]
            block = []
        result.append(re.sub(r"``(.*?)``", r"`\1`", escaped(line)))
    return "\n".join(result).rstrip()


def escaped(line):
    """Without what Doxygen takes for commands or tags; code in backticks stays as it is."""
    parts = re.split(r"(``.*?``)", line)
    parts[::2] = [re.sub(r"([\\@<>#&]|--+)", r"\\\1", part) for part in parts[::2]]
    return "".join(parts)


def signature(name, thing):
    try:
        return f"{name}{inspect.signature(thing)}".replace("'", "")
    except (TypeError, ValueError):
        return name


def code(text):
    return ["~~~~{.py}", *textwrap.wrap(text, 96, subsequent_indent="    "), "~~~~", ""]


def field_docs(record):
    """What stands below each field of a named tuple."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(record))).body[0].body
    for field, after in zip(tree, [*tree[1:], None]):
        if isinstance(field, ast.AnnAssign):
            said = (after.value.value if isinstance(after, ast.Expr) else "")
            yield field.target.id, ast.unparse(field.annotation), said


def fields_of(record):
    lines = []
    for name, kind, said in field_docs(record):
        text = re.sub(r"``(.*?)``", r"`\1`", escaped(" ".join(said.split())))
        lines.append(f"* `{name}: {kind}` {text}".rstrip())
    return [*lines, ""]


def members_of(cls):
    """The public methods and properties, those of a base of ours first, as they are written."""
    for base in reversed(cls.__mro__):
        if not base.__module__.startswith("edau"):
            continue
        for name, member in vars(base).items():
            if not name.startswith("_") and inspect.getdoc(member) and not is_field(member):
                yield name, member


def is_field(member):
    return type(member).__name__ in ("_tuplegetter", "member_descriptor")


def member_section(name, member):
    """A method by its signature, a property by its type."""
    inner = getattr(member, "fget", None) or getattr(member, "func", None)
    if inner is not None:
        kind = getattr(inner, "__annotations__", {}).get("return")
        shown = f"{name}: {kind}" if kind else name
    else:
        shown = signature(name, getattr(member, "__func__", member))
    return [*code(shown), prose(inspect.getdoc(member)), ""]


def class_section(name, cls):
    lines = [f"## {name}", ""]
    is_record = issubclass(cls, tuple)
    # What takes an object of the compiled module is made by functions.
    is_made_by_callers = not is_record and "edau_ext." not in signature(name, cls)
    if is_made_by_callers and not issubclass(cls, Exception):
        lines += code(signature(name, cls))
    lines += [prose(inspect.getdoc(cls) or ""), ""]
    if is_record:
        lines += fields_of(cls)
    for member_name, member in members_of(cls):
        lines += member_section(member_name, member)
    return lines


def section(name, thing):
    if isinstance(thing, type):
        return class_section(name, thing)
    if callable(thing):
        return [f"## {name}", "", *code(signature(name, thing)), prose(inspect.getdoc(thing)), ""]
    return []


def module_page(name):
    module = importlib.import_module(name)
    lines = [f"# The module {name}", "", prose(inspect.getdoc(module) or ""), ""]
    for public in module.__all__:
        lines += section(public, getattr(module, public))
    return lines


def main():
    lines = ["# Python reference {#python}", ""]
    for name in MODULES:
        lines += module_page(name)
    print("\n".join(lines))


if __name__ == "__main__":
    main()
