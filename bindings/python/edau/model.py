"""Models, and what they make of later submissions."""

from __future__ import annotations

import os
from functools import cached_property
from typing import Any

from . import edau_ext
from .corpus import Ledger, corpus_of
from .dense import dense_row, dense_rows
from .explain import explanations
from .progress import Progress, progress_of
from .records import Assignment, Drift, Explanation, Point, UnthemedPoint
from .table import Table


class Placed:
    """Submissions whose points are in themes, or in none with the reason."""

    _inner: Any

    @cached_property
    def points(self) -> Table[Point]:
        """Every point: its place in its submission, its theme and its text."""
        return Table(self._inner.points(), Point)

    @cached_property
    def assignments(self) -> Table[Assignment]:
        """Every row that was not rejected, in input order, and its themes."""
        return Table(self._inner.assignments(), Assignment)

    @cached_property
    def unthemed(self) -> Table[UnthemedPoint]:
        """The points in no theme, the most unlike all themes first."""
        return Table(self._inner.unthemed(), UnthemedPoint)

    @cached_property
    def ledger(self) -> Ledger:
        """What became of every row that was received."""
        return Ledger(self._inner.corpus)

    @property
    def balance(self) -> dict[str, int]:
        """received = analysed + excluded; analysed = themed + unthemed + non_answers +
        without_usable_words, in submissions."""
        return self._inner.balance

    @property
    def notes(self) -> list[str]:
        """What a reader of the results should be told, in full sentences."""
        return self._inner.notes

    @property
    def model(self) -> Model:
        """What puts later submissions into these themes."""
        return Model(self._inner.model)

    def report(
        self,
        path: str | os.PathLike[str],
        *,
        replace: bool = False,
        progress: bool | Progress | None = None,
    ) -> None:
        """Writes CSV and JSON files to a new folder; an Analysis also report.html and model.edau.

        It is written whole or not at all. ``replace=True`` replaces a folder that edau wrote.
        Raises UnwritableOutputError (also an OSError).
        """
        with progress_of(progress) as show:
            self._inner.report(os.fspath(path), replace, show)

    def __reduce__(self) -> Any:
        kind = type(self).__name__
        raise TypeError(f"an {kind} cannot be pickled; keep its model, its tables or its report()")


class Assigned(Placed):
    """Later submissions in the themes of a model. Immutable."""

    def __init__(self, inner: edau_ext.Assigned) -> None:
        self._inner = inner

    @cached_property
    def drift(self) -> Table[Drift]:
        """How each theme compares with what it was; the last row is of what is in no theme."""
        return Table(self._inner.drift(), Drift)

    def __repr__(self) -> str:
        return f"<edau.Assigned: {self.balance['analysed']} submissions>"


class Model:
    """What puts later submissions into the themes of an Analysis, or into none.

    Immutable; any number of threads may use one. It can be pickled: that is its file.
    """

    def __init__(self, inner: edau_ext.Model) -> None:
        self._inner = inner

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Model:
        """Reads a file that save() or ``edau themes`` wrote.

        Raises UnreadableInputError (also an OSError) where it cannot be read, and
        UnreadableModelError (also a ValueError) where it is damaged, no model, or of a newer edau.
        """
        return cls(edau_ext.Model.load(os.fspath(path)))

    @classmethod
    def from_bytes(cls, data: bytes, name: str = "the bytes") -> Model:
        """The same of the file's bytes; errors call them ``name``."""
        return cls(edau_ext.Model.parse(data, name))

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes the file in one step. Raises UnwritableOutputError (also an OSError)."""
        self._inner.save(os.fspath(path))

    def __bytes__(self) -> bytes:
        """The file's bytes: the same model gives the same ones on every machine."""
        return self._inner.bytes()

    @property
    def sha256(self) -> str:
        """Of the file, 64 hexadecimal digits."""
        return self._inner.sha256

    @property
    def themes(self) -> list[tuple[str, str]]:
        """The id and label of each theme."""
        return self._inner.themes

    @property
    def options(self) -> dict[str, str]:
        """The options of the analysis that affect a result."""
        return self._inner.options

    @property
    def versions(self) -> dict[str, str]:
        """The versions of edau and its libraries, then."""
        return self._inner.versions

    @property
    def vectors(self) -> tuple[int, float] | None:
        """The dimension and weight of the vectors that the themes were found by; None where words
        alone were compared."""
        return self._inner.vectors

    def assign(
        self,
        texts: Any,
        *,
        vectors: Any = None,
        threads: int = 0,
        progress: bool | Progress | None = None,
    ) -> Assigned:
        """Puts submissions into the themes, or into none.

        ``texts``, ``vectors``, ``progress``: as find_themes() takes them. Vectors are needed where
        the themes were found by some, from the same source, and refused where they were not. Of the submissions that were
        analysed each gets back what it had; a submission's place depends on no other.
        """
        corpus = corpus_of(texts)
        rows = None if vectors is None else dense_rows(vectors)
        with progress_of(progress) as show:
            if rows is None:
                return Assigned(self._inner.assign(corpus, threads, show))
            return Assigned(self._inner.assign_by_vectors(corpus, rows, threads, show))

    def explain(self, text: str, *, vector: Any = None) -> list[Explanation]:
        """What assign() does with a submission of this text, point by point, and why.

        ``vector``: that of the text, a row of numbers; needed where ``Model.vectors`` is not None.
        Raises InvalidArgumentError (also a ValueError) where it is not there, or not as assign()
        takes it.
        """
        return explanations(edau_ext.explain_text(self._inner, text, dense_row(vector)), text)

    def __eq__(self, other: object) -> bool:
        return bytes(self) == bytes(other) if isinstance(other, Model) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.sha256)

    def __reduce__(self) -> Any:
        return (Model.from_bytes, (bytes(self),))

    def __repr__(self) -> str:
        return f"<edau.Model of {len(self.themes)} themes, sha256 {self.sha256[:12]}…>"
