"""Why a submission is where it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .records import ExplainedTerm, Explanation


def explanations(points: Iterable[tuple[Any, ...]], text: str) -> list[Explanation]:
    """What the compiled module says of the points of ``text``, as records."""
    in_bytes = text.encode()
    begin = seen = 0  # points rise: so many characters are in so many bytes
    result = []
    for *fields, terms, other_words, said in points:
        words = tuple(map(ExplainedTerm._make, terms))
        begin += len(in_bytes[seen : fields[0]].decode())
        seen = fields[0]
        place = (begin, begin + len(said))
        result.append(Explanation(*fields, words, other_words, said, *place))
    return result
