"""How far the work is: a bar, or a function of the caller's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

Progress = Callable[[str, int, int], object]
"""Called with a stage's name, the units of work done in it, and all of them (0: not known)."""


@contextmanager
def progress_of(wanted: bool | Progress | None) -> Iterator[Progress | None]:
    """What to call: nothing, the caller's function, or with True a tqdm bar.

    Raises ImportError where a bar is wanted and tqdm is not installed.
    """
    if wanted is None or wanted is False:
        yield None
    elif wanted is True:
        with _bar() as bar:
            yield bar
    elif callable(wanted):
        yield wanted
    else:
        raise TypeError(f"progress is True, False or a function, not {wanted!r}")


@contextmanager
def _bar() -> Iterator[Progress]:
    try:
        from tqdm.auto import tqdm
    except ImportError as error:
        raise ImportError(
            "progress=True needs tqdm: pip install tqdm, or pass a function"
        ) from error
    bar: Any = tqdm(total=1, leave=False, bar_format="{desc} {percentage:3.0f}% |{bar}| {elapsed}")

    def show(stage: str, done: int, total: int) -> None:
        bar.set_description_str(stage, refresh=False)
        bar.total = max(total, 1)
        bar.n = min(done, bar.total)
        bar.refresh()

    try:
        yield show
    finally:
        bar.close()
