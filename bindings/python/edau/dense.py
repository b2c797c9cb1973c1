"""Vectors of the caller's own, as the module reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray


def dense_rows(vectors: Any) -> NDArray[numpy.float32]:
    """``vectors`` itself where it is an aligned float32 array of NumPy's in C order, else a copy of it as one.

    Raises TypeError where it holds no numbers, ValueError where it has not two dimensions.
    """
    import numpy

    if hasattr(vectors, "toarray"):
        raise TypeError("vectors is a sparse matrix; pass vectors.toarray()")
    if isinstance(vectors, numpy.ma.MaskedArray):
        raise TypeError("vectors is a masked array; pass vectors.filled(…)")
    array = numpy.asarray(vectors)
    if array.dtype.kind not in "fiub":
        raise TypeError(f"vectors holds {array.dtype}, not numbers; pass an array of floats")
    if array.ndim != 2:
        raise ValueError(
            f"vectors has the shape {array.shape}; pass a row for each text and a column for each"
            " number"
        )
    with numpy.errstate(over="ignore"):  # what no float32 can hold is infinite, and refused as such
        return numpy.require(array, numpy.float32, ["C", "A"])


def dense_row(vector: Any) -> NDArray[numpy.float32] | None:
    """One vector as a row of dense_rows(); None where it is None. Raises as that does."""
    if vector is None:
        return None
    import numpy

    array = numpy.asarray(vector)
    if array.ndim != 1:
        raise ValueError(f"vector has the shape {array.shape}; pass the numbers of one text")
    return dense_rows(array[numpy.newaxis])
