"""tf-idf vectors by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from . import edau_ext
from .corpus import column_of
from .edau_ext import Vectors


def vectorize(
    texts: Any,
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

    ``texts`` is of what edau.Corpus takes, but for missing ones: each row needs a text.

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
    if isinstance(texts, (str, bytes)):
        raise TypeError(f"texts is one {type(texts).__name__}; pass a list of them")
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
    if tokenizer is not None:
        return edau_ext.vectorize_tokens(token_lists(map(tokenizer, texts)), settings)
    column = column_of(texts)
    if isinstance(column, (list, tuple)) and column and _holds_tokens(column[0]):
        return edau_ext.vectorize_tokens(token_lists(column), settings)
    return edau_ext.vectorize_texts(column, settings)


def token_lists(documents: Iterable[Iterable[str]]) -> list[list[str]]:
    """Lists of tokens; raises TypeError, naming the first document that is none."""
    return [_token_list(row, item) for row, item in enumerate(documents)]


def _holds_tokens(item: object) -> bool:
    return isinstance(item, Iterable) and not isinstance(item, (str, bytes))


def _token_list(row: int, item: Iterable[str]) -> list[str]:
    tokens = list(item) if _holds_tokens(item) else None
    if tokens is None or not all(isinstance(token, str) for token in tokens):
        raise TypeError(f"texts[{row}] is no list of tokens (str): {item!r:.80}")
    return tokens
