"""The keywords of find_themes() and read_corpus(), by the library's own table of options."""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Literal, TypedDict

from . import edau_ext


class FindOptions(TypedDict, total=False):
    """What find_themes() takes; ``print(edau.find_themes.__doc__)`` says what each means."""

    split: str
    question: str
    unit: Literal["point", "submission"]
    mode: Literal["auto", "fast", "best"]
    keep_all: bool
    language: str
    default_language: str
    stop_words: str
    replace_stop_words: bool
    lexicon: str
    no_bridge: bool
    no_related_words: bool
    min_df: int | Literal["auto"]
    max_df: float
    ngrams: int
    max_terms: int
    weighting: Literal["tf-idf", "bm25"]
    campaign_words: int
    campaign_copies: int
    no_campaigns: bool
    base: Literal["all", "distinct", "campaign-one", "campaign-apart"]
    public: bool
    seed: int
    stability: int
    threads: int


class ReadOptions(TypedDict, total=False):
    """What read_corpus() takes; ``print(edau.read_corpus.__doc__)`` says what each means."""

    text: str
    id: str
    person: str
    publish: str
    group: str
    format: Literal["auto", "csv", "tsv", "jsonl", "txt"]
    encoding: str
    delimiter: str
    no_header: bool
    strict: bool
    duplicate_ids: Literal["exclude", "keep"]
    max_document_bytes: int


def check_names(given: Mapping[str, object], table: list[tuple[str, str, str, str]]) -> None:
    """Raises InvalidArgumentError where an option is not in ``table``, and names the nearest."""
    known = [name for name, *_ in table]
    for name in given:
        if name in known:
            continue
        near = get_close_matches(name, known, 1)
        guess = f" Did you mean {near[0]}?" if near else ""
        raise edau_ext.InvalidArgumentError(
            f'There is no option "{name}".{guess} The options are {", ".join(known)}.'
        )


def add_options_to(
    function: Callable[..., object],
    table: Iterable[tuple[str, str, str, str]],
    given: str = "",
) -> None:
    """Appends the options of ``table``, but for the one called ``given``, to a docstring."""
    if function.__doc__ is None:  # python -OO
        return
    lines = [function.__doc__.rstrip(), ""]
    for name, values, default, text in table:
        if name != given:
            lines.append(f"    {name}: {values}" + (f" (default {default})" if default else ""))
            lines.append(f"        {text}")
    function.__doc__ = "\n".join(lines) + "\n"
