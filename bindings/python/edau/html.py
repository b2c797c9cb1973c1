"""What notebooks show; all text is public input, and shown as text."""

from collections.abc import Iterable, Sequence
from html import escape


def table_html(columns: Sequence[str], rows: Iterable[Sequence[object]], row_count: int) -> str:
    """The first rows of a table, and how many there are."""
    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return (
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table><p>{row_count} rows</p>"
    )


def _cell(value: object) -> str:
    if value is None:
        return "<td></td>"
    if isinstance(value, float):
        return f"<td>{value:.3f}</td>"
    if isinstance(value, tuple):
        value = "; ".join(value)
    text = str(value)
    shown = text if len(text) <= 200 else text[:199] + "…"
    return f"<td>{escape(shown)}</td>"
