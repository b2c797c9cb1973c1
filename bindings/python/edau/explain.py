"""Why a submission is where it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .records import ExplainedTerm, Explanation


def explanations(points: Iterable[tuple[Any, ...]], text: str) -> list[Explanation]:
    """What the compiled module says of the points of ``text``, as records."""
    in_bytes = text.encode()
    result = []
    for *fields, terms, other_words, said in points:
        words = tuple(map(ExplainedTerm._make, terms))
        begin = len(in_bytes[: fields[0]].decode())
        place = (begin, begin + len(said))
        result.append(Explanation(*fields, words, other_words, said, *place))
    return result
