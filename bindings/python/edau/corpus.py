"""Submissions, as received."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from . import edau_ext
from .options import add_options_to, check_names
from .progress import Progress, progress_of
from .records import Exclusion
from .table import Table

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .options import ReadOptions


class Ledger(Table[Exclusion]):
    """What became of every row: ``received == accepted + len(ledger)``.

    Its rows are those that were not accepted, each with its reason.
    """

    def __init__(self, corpus: edau_ext.Corpus) -> None:
        super().__init__(corpus.ledger(), Exclusion)
        self.received: int = corpus.received
        self.accepted: int = corpus.accepted
        self.blank_lines: int = corpus.blank_lines
        self.notes: list[str] = corpus.notes

    def __repr__(self) -> str:
        return (
            f"<edau.Ledger: received {self.received} = accepted {self.accepted}"
            f" + excluded {len(self)}>"
        )


class Corpus:
    """The submissions of a consultation. Immutable; any number of threads may read one.

    ``texts`` are a list, tuple, generator or other iterable of str; a pandas or polars Series;
    a NumPy array of objects or strings; or a pyarrow array or anything else that hands out an
    Arrow column, which is read where it lies. None, NaN and pandas.NA are blank rows: the
    ledger lists them. ``ids``, of the same kinds, has one for each text; without them rows are
    "1", "2", …

    What else is known of the texts, of the same kinds, with a cell (str, or None) for each of
    them, counts as the columns of a file do that read_corpus() names: ``persons`` says who sent
    it (None: a person of its own), ``publish`` whether it may be quoted ("yes", "no", …; without
    it all may), and ``groups`` has columns by which people are compared, by their names:
    ``groups={"type": ["council", "individual", …]}``.

    Raises TypeError, naming the row, where a text is no str; UnicodeEncodeError where one holds
    a lone surrogate; InvalidArgumentError (also a ValueError) where a column is longer or
    shorter than the texts.
    """

    def __init__(
        self,
        texts: Any,
        ids: Any = None,
        *,
        persons: Any = None,
        publish: Any = None,
        groups: Mapping[str, Any] | None = None,
    ) -> None:
        names = {} if groups is None else groups
        if not isinstance(names, Mapping) or not all(isinstance(name, str) for name in names):
            raise TypeError('groups is a dict of columns by name, as {"type": […], "area": […]}')
        if isinstance(texts, edau_ext.Corpus):
            self._inner = texts
        else:
            self._inner = edau_ext.corpus_from_texts(
                column_of(texts, "texts"),
                _further_column(ids, "ids"),
                _further_column(persons, "persons"),
                _further_column(publish, "publish"),
                {name: column_of(column, f"groups[{name}]") for name, column in names.items()},
            )

    def __len__(self) -> int:
        """How many rows were not rejected: those that are accepted, blank or duplicates."""
        return len(self._inner)

    def __getitem__(self, index: int) -> tuple[str, str]:
        """The id and text of a row, as edau reads it: repaired where it was no valid UTF-8."""
        return self._inner.submission(range(len(self))[index])

    @property
    def ledger(self) -> Ledger:
        """What became of every row."""
        return Ledger(self._inner)

    def __repr__(self) -> str:
        return f"<edau.Corpus of {len(self)} submissions>"


def read_corpus(
    path: str | os.PathLike[str],
    *,
    progress: bool | Progress | None = None,
    **options: Unpack[ReadOptions],
) -> Corpus:
    """Reads submissions from CSV, TSV, JSON Lines or text (one submission a line).

    A bad row goes into the corpus's ledger and reading goes on; ``strict=True`` refuses the file
    instead. ``progress`` is True for a bar (needs tqdm), or a function as edau.find_themes takes.

    Raises UnreadableInputError (also an OSError) with file, line, column and what to do, and
    InvalidArgumentError (also a ValueError) where an option is unknown or out of its range.

    Options:
    """
    check_names(options, edau_ext.read_option_table())
    with progress_of(progress) as show:
        return Corpus(edau_ext.read_corpus(os.fspath(path), dict(options), show))


add_options_to(read_corpus, edau_ext.read_option_table())


def corpus_of(texts: Any) -> edau_ext.Corpus:
    """``texts`` where it is a Corpus, or one of them."""
    return (texts if isinstance(texts, Corpus) else Corpus(texts))._inner


def _further_column(cells: Any, name: str) -> Any:
    return None if cells is None else column_of(cells, name)


def column_of(texts: Any, name: str = "texts") -> Any:
    """What the module reads: a list or tuple, or what hands out an Arrow column."""
    if isinstance(texts, (str, bytes)):
        raise TypeError(f"{name} is one {type(texts).__name__}; pass a list of them")
    if isinstance(texts, (list, tuple)):
        return texts
    if hasattr(texts, "dtype") and hasattr(texts, "tolist"):
        return _column_of_array(texts, name)
    if hasattr(texts, "__arrow_c_stream__") or hasattr(texts, "__arrow_c_array__"):
        return texts
    return list(texts)


# NumPy's arrays and pandas' Series. Only a column of strings is handed out by Arrow: objects may
# be of any kind, which it refuses, and a column of nothing but NaN is one of numbers.
def _column_of_array(texts: Any, name: str) -> Any:
    if getattr(texts, "ndim", 1) != 1:
        raise TypeError(f"{name} has {texts.ndim} dimensions; pass one column of it")
    has_strings = str(texts.dtype).startswith(("str", "large_string"))
    if has_strings and hasattr(texts, "__arrow_c_stream__") and find_spec("pyarrow"):
        return texts
    return texts.tolist()
