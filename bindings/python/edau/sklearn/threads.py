"""scikit-learn's n_jobs as edau's threads."""

from __future__ import annotations

from numbers import Integral

from ..edau_ext import InvalidArgumentError


def threads_of(n_jobs: int | None) -> int:
    """None is 1 and -1 one for each core, as in scikit-learn; never changes a result."""
    if n_jobs is None:
        return 1
    if isinstance(n_jobs, Integral) and (n_jobs == -1 or n_jobs >= 1):
        return 0 if n_jobs == -1 else int(n_jobs)
    raise InvalidArgumentError(f"n_jobs cannot be {n_jobs!r}; it takes None, -1 or a number from 1")
