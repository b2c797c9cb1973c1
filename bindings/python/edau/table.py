"""Tables by columns, which NumPy, pandas and Arrow libraries read without a copy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, overload

from . import edau_ext
from .html import table_html

if TYPE_CHECKING:
    import pandas

Record = TypeVar("Record", bound=NamedTuple)


class Table(Generic[Record]):
    """Rows as named tuples, columns as arrays; nothing is made of either until it is asked for.

    ``table[0]`` is the first row and iterating gives all of them. ``table["share"]`` is a
    column: a read-only NumPy array of int64 or float64 that is not copied (NaN where there is
    no value), or a list of str (None where there is none) or of tuples of str.

    Arrow libraries take the table as it is, without a copy, for example
    ``polars.DataFrame(table)``, ``pyarrow.table(table)`` and DuckDB's queries.
    """

    # No Sequence: polars would take that for rows, and build them one by one.

    def __init__(self, inner: edau_ext.Table, record: type[Record]) -> None:
        self._inner = inner
        self._record = record
        self._rows: list[Record] | None = None

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
        if not isinstance(key, str):
            return self._all_rows()[key]
        if key not in self.columns:
            raise KeyError(f"there is no column {key!r}; there are {', '.join(self.columns)}")
        return self._inner.column(self.columns.index(key))

    def __iter__(self) -> Iterator[Record]:
        return iter(self._all_rows())

    def __eq__(self, other: object) -> bool:
        """Whether all columns are equal."""
        if not isinstance(other, Table):
            return NotImplemented
        return self.columns == other.columns and self._all_rows() == other._all_rows()

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<edau.Table of {len(self)} rows: {', '.join(self.columns)}>"

    def _repr_html_(self) -> str:
        return table_html(self.columns, self[:20], len(self))

    def to_pandas(self) -> pandas.DataFrame:
        """The table as a pandas.DataFrame; needs pandas, and nothing else."""
        import pandas

        return pandas.DataFrame({name: self[name] for name in self.columns})

    def __arrow_c_schema__(self) -> object:
        return self._inner.arrow_schema()

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        # Producers may give what they have where they cannot give what is asked for.
        return self._inner.arrow_stream()

    def _all_rows(self) -> list[Record]:
        if self._rows is None:
            columns = [_values(self[name]) for name in self.columns]
            self._rows = [self._record(*values) for values in zip(*columns, strict=True)]
        return self._rows


def _values(column: Any) -> list[Any]:
    if isinstance(column, list):
        return column
    values = column.tolist()
    if column.dtype.kind == "f":
        values = [None if value != value else value for value in values]
    return values
