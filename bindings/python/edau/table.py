"""Tables by columns, which NumPy, pandas and Arrow libraries read without a copy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, overload

from . import edau_ext
from .html import table_html

if TYPE_CHECKING:
    import pandas

Record = TypeVar("Record", bound=NamedTuple)

_CHUNK = 1024  # rows that are made at once


class Table(Generic[Record]):
    """Rows as named tuples, columns as arrays; nothing is made of either until it is asked for.

    ``table[0]`` is the first row, and iterating gives all; a value that is missing is None.
    ``table["share"]`` is a column: a read-only NumPy array of int64 or float64 that is not copied
    (NaN where a value is missing), or a list of str (None where one is missing) or of tuples.

    Arrow libraries take the table as it is, without a copy, for example
    ``polars.DataFrame(table)``, ``pyarrow.table(table)`` and DuckDB's queries.
    """

    # No Sequence: polars would take that for rows, and build them one by one.

    def __init__(self, inner: edau_ext.Table, record: type[Record]) -> None:
        self._inner = inner
        self._record = record

    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
        return self._inner.names

    def __len__(self) -> int:
        return len(self._inner)

    @overload
    def __getitem__(self, key: str) -> Any: ...
    @overload
    def __getitem__(self, key: int) -> Record: ...
    @overload
    def __getitem__(self, key: slice) -> list[Record]: ...
    def __getitem__(self, key: str | int | slice) -> Any:
        if isinstance(key, slice):
            return [self[row] for row in range(len(self))[key]]
        if not isinstance(key, str):
            row = range(len(self))[key]
            return self._record._make(*self._inner.rows(row, row + 1))
        if key not in self.columns:
            raise KeyError(f"there is no column {key!r}; there are {', '.join(self.columns)}")
        return self._inner.column(self.columns.index(key))

    def __iter__(self) -> Iterator[Record]:
        for begin in range(0, len(self), _CHUNK):
            rows = self._inner.rows(begin, min(begin + _CHUNK, len(self)))
            yield from map(self._record._make, rows)

    def __eq__(self, other: object) -> bool:
        """Whether all columns are equal."""
        if not isinstance(other, Table):
            return NotImplemented
        return self.columns == other.columns and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<edau.Table of {len(self)} rows: {', '.join(self.columns)}>"

    def _repr_html_(self) -> str:
        return table_html(self.columns, self[:20], len(self))

    def to_pandas(self) -> pandas.DataFrame:
        """The table as a pandas.DataFrame; needs pandas, and nothing else."""
        import pandas

        columns = self._pandas_texts()
        for name in self.columns:
            if name not in columns:
                columns[name] = self[name]
        return pandas.DataFrame(columns, columns=self.columns)

    # Where pandas keeps strings in Arrow's layout, which is ours, it takes them as they lie: no
    # object is made for each, which was most of what a DataFrame cost.
    def _pandas_texts(self) -> dict[str, Any]:
        import pandas

        strings: Any = pandas.Series([""]).dtype
        if getattr(strings, "storage", None) != "pyarrow":
            return {}
        import pyarrow

        arrow = pyarrow.table(self)
        return {
            field.name: strings.__from_arrow__(arrow[field.name])
            for field in arrow.schema
            if pyarrow.types.is_large_string(field.type)
        }

    def __arrow_c_schema__(self) -> object:
        return self._inner.arrow_schema()

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        # Producers may give what they have where they cannot give what is asked for.
        return self._inner.arrow_stream()
