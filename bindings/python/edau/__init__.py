"""edau finds the themes that people raise in the submissions of a public consultation.

    import edau

    for theme in edau.find_themes(texts, themes=12):
        print(theme.submissions, theme.label)
"""

from collections.abc import Iterable
from dataclasses import dataclass

from . import edau_ext
from .edau_ext import (
    Error,
    InvalidArgumentError,
    NoUsableTextError,
    UnreadableInputError,
    UnwritableOutputError,
    __version__,
)

__all__ = [
    "Error",
    "InvalidArgumentError",
    "NoUsableTextError",
    "Theme",
    "UnreadableInputError",
    "UnwritableOutputError",
    "__version__",
    "find_themes",
]


@dataclass(frozen=True)
class Theme:
    """What many people said, in their own words."""

    label: str
    """A phrase or word as people wrote it; no two themes share one."""

    submissions: int
    """How many submissions raise it."""

    points: int
    """How many points (sentences, or submissions with ``unit="submission"``) are in it."""

    share: float
    """``submissions`` as a share of all submissions analysed, in [0, 1]."""

    terms: tuple[str, ...]
    """The words that set it apart, best first."""

    exemplars: tuple[str, ...]
    """Sentences that stand for it, by different people, nearest to its centre first."""


def find_themes(
    texts: Iterable[str], themes: int | str = "auto", **options: bool | float | str
) -> list[Theme]:
    """Returns the themes of ``texts``, the one that most submissions raise first.

    ``themes`` is a number, a range such as ``"8-20"``, or ``"auto"``. ``options``
    are those of the command line with ``_`` for ``-``: ``unit``, ``keep_all``,
    ``language``, ``min_df``, ``max_df``, ``seed``, ``threads``, …

    The same texts and options give the same themes, whatever the order of the
    texts and the number of threads. Other Python threads run meanwhile, and
    Ctrl-C ends the search.

    Raises InvalidArgumentError (also a ValueError) where an option is unknown or
    out of its range, NoUsableTextError (also a ValueError) where no text holds a
    word that can carry a theme, and TypeError where a text is no ``str``.
    """
    found = edau_ext.find_themes(texts, {"themes": themes, **options})
    return [Theme(*fields) for fields in found]
