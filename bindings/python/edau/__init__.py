"""edau finds the themes that people raise in the submissions of a public consultation.

    import edau

    for theme in edau.find_themes(texts, themes=12):
        print(theme.submissions, theme.label)
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from . import edau_ext
from .edau_ext import (
    Error,
    InvalidArgumentError,
    NoUsableTextError,
    UnreadableInputError,
    UnreadableModelError,
    UnwritableOutputError,
    Vectors,
    __version__,
)

__all__ = [
    "Error",
    "InvalidArgumentError",
    "NoUsableTextError",
    "Theme",
    "UnreadableInputError",
    "UnreadableModelError",
    "UnwritableOutputError",
    "Vectors",
    "__version__",
    "find_themes",
    "vectorize",
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
    """Up to three words that most of its submissions use, then up to three that set it apart."""

    exemplars: tuple[str, ...]
    """Sentences that stand for it, by different people, in different words, nearest to its centre
    first; only of submissions that permit publication."""


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


def vectorize(
    texts: Iterable[str] | Iterable[Iterable[str]],
    *,
    token_rule: str = "edau",
    tokenizer: Callable[[str], Iterable[str]] | None = None,
    language: str | None = None,
    ngram_range: tuple[int, int] = (1, 1),
    min_df: int = 1,
    max_df: float = 1.0,
    max_terms: int = 0,
    tf: str = "sublinear",
    idf: str = "smooth",
    norm: str = "l2",
    threads: int = 0,
) -> Vectors:
    """Returns the tf-idf vectors of ``texts``: a sparse matrix, a row for each text.

    ``data``, ``indices`` and ``indptr`` of the result are memory views of the parts of
    a CSR matrix: ``scipy.sparse.csr_matrix((v.data, v.indices, v.indptr), v.shape)``.
    ``terms`` names its columns, in the order of their bytes.

    By ``token_rule="edau"`` words become terms as in find_themes(): each text's language
    is judged (or given: ``language="cy"``), stop words go, the rest is stemmed. With
    ``token_rule="sklearn", tf="raw"`` the result equals scikit-learn's TfidfVectorizer.
    ``tokenizer`` is a function of your own from a text to its tokens; or pass lists of
    tokens in place of texts. Such tokens are terms as they are.

    Terms in fewer than ``min_df`` texts or a larger share of them than ``max_df`` are
    left out, and so are all but the ``max_terms`` most frequent (0: none is).
    ``tf`` is "sublinear", "raw" or "bm25"; ``idf`` "smooth", "plain", "bm25" or "none";
    ``norm`` "l2" or "none". ``threads`` 0 is one for each core.

    Raises InvalidArgumentError (also a ValueError) where a setting is out of its range,
    and TypeError where a text is no ``str``.
    """
    if isinstance(texts, str):
        raise TypeError("texts is one str; pass a list of them")
    settings = {
        "token_rule": token_rule,
        "language": language,
        "ngram_range": ngram_range,
        "min_df": min_df,
        "max_df": max_df,
        "max_terms": max_terms,
        "tf": tf,
        "idf": idf,
        "norm": norm,
        "threads": threads,
    }
    items = list(texts)
    if tokenizer is not None:
        items = [tokenizer(text) for text in items]
    elif not items or isinstance(items[0], str):
        return edau_ext.vectorize_texts(items, settings)
    return edau_ext.vectorize_tokens([_token_list(item) for item in items], settings)


def _token_list(item: Iterable[str]) -> list[str]:
    tokens = None if isinstance(item, (str, bytes)) else list(item)
    if tokens is None or not all(isinstance(token, str) for token in tokens):
        raise TypeError(f"a list of tokens holds str, and is no str itself: {item!r}")
    return tokens
