"""scikit-learn's TfidfVectorizer on edau's own vectoriser."""

from __future__ import annotations

import math
from collections.abc import Iterable
from numbers import Integral
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from .. import edau_ext
from ..corpus import column_of
from ..edau_ext import InvalidArgumentError, NoUsableTextError
from ..vectors import token_lists, vectorize
from .threads import threads_of

TOKEN_PATTERN = r"(?u)\b\w\w+\b"

# What each other parameter of scikit-learn's may be here.
_ONLY: dict[str, tuple[object, ...]] = {
    "input": ("content",),
    "encoding": ("utf-8",),
    "decode_error": ("strict",),
    "strip_accents": (None,),
    "preprocessor": (None,),
    "analyzer": ("word",),
    "stop_words": (None,),
    "token_pattern": (TOKEN_PATTERN, None),
    "vocabulary": (None,),
    "binary": (False,),
    "norm": ("l2", None),
    "use_idf": (True, False),
    "smooth_idf": (True, False),
    "sublinear_tf": (True, False),
    "lowercase": (True, False),
}


class TfidfVectorizer(TransformerMixin, BaseEstimator):
    """Texts as tf-idf vectors: scikit-learn's matrix, made several times faster.

    On these parameters the matrix is that of sklearn.feature_extraction.text.TfidfVectorizer
    (same columns, weights equal but for the last bits): ``tokenizer`` (None or a function),
    ``lowercase`` (False with a tokenizer only), ``ngram_range`` (1 to 3), ``max_df``, ``min_df``,
    ``max_features`` (of terms that occur as often those whose bytes come first are kept, where
    scikit-learn leaves it to chance), ``norm`` ("l2" or None), ``use_idf``, ``smooth_idf``,
    ``sublinear_tf``. ``dtype`` is numpy.float32, and weights are. The other parameters are there
    for their defaults; any other value raises InvalidArgumentError (also a ValueError).
    ``n_jobs``: threads, None for one and -1 for all cores; never changes a result.

    ``fit(X)`` takes the texts that edau.vectorize() takes; the result is a
    scipy.sparse.csr_matrix of float32, a row for each text. NoUsableTextError (also a ValueError)
    where no term is left.

    Attributes: ``vocabulary_``, a dict from term to column; ``idf_``, float64 of each column,
    where ``use_idf``.
    """

    def __init__(
        self,
        *,
        input: str = "content",
        encoding: str = "utf-8",
        decode_error: str = "strict",
        strip_accents: None = None,
        lowercase: bool = True,
        preprocessor: None = None,
        tokenizer: Any = None,
        analyzer: str = "word",
        stop_words: None = None,
        token_pattern: str | None = TOKEN_PATTERN,
        ngram_range: tuple[int, int] = (1, 1),
        max_df: float | int = 1.0,
        min_df: float | int = 1,
        max_features: int | None = None,
        vocabulary: None = None,
        binary: bool = False,
        dtype: type = np.float32,
        norm: str | None = "l2",
        use_idf: bool = True,
        smooth_idf: bool = True,
        sublinear_tf: bool = False,
        n_jobs: int | None = None,
    ) -> None:
        self.input = input
        self.encoding = encoding
        self.decode_error = decode_error
        self.strip_accents = strip_accents
        self.lowercase = lowercase
        self.preprocessor = preprocessor
        self.tokenizer = tokenizer
        self.analyzer = analyzer
        self.stop_words = stop_words
        self.token_pattern = token_pattern
        self.ngram_range = ngram_range
        self.max_df = max_df
        self.min_df = min_df
        self.max_features = max_features
        self.vocabulary = vocabulary
        self.binary = binary
        self.dtype = dtype
        self.norm = norm
        self.use_idf = use_idf
        self.smooth_idf = smooth_idf
        self.sublinear_tf = sublinear_tf
        self.n_jobs = n_jobs

    def fit(self, X: Any, y: None = None) -> TfidfVectorizer:
        """Learns the terms of ``X`` and how many texts hold each."""
        self.fit_transform(X)
        return self

    def fit_transform(self, X: Any, y: None = None) -> csr_matrix:
        """Learns the terms of ``X``, and returns its matrix."""
        self._check()
        column = self._column(X)
        count = len(column) if hasattr(column, "__len__") else len(column := list(column))
        settings = self._settings(count)
        vectors = vectorize(column, **settings)
        if not vectors.terms:
            raise NoUsableTextError(
                "the vocabulary is empty: no word of two letters or more is within min_df and "
                "max_df; lower min_df, raise max_df, or look at the texts"
            )
        self._learn(vectors, count, settings)
        return _matrix(vectors)

    def transform(self, X: Any) -> csr_matrix:
        """Returns the matrix of ``X`` over the terms that were learnt."""
        check_is_fitted(self, "vocabulary_")
        vectorizer = self._vectorizer()
        column = self._column(X)
        if self.tokenizer is not None:
            return _matrix(vectorizer.transform_tokens(column))
        return _matrix(vectorizer.transform_texts(column))

    def get_feature_names_out(self, input_features: None = None) -> np.ndarray:
        """The terms, in the order of the columns; an array of objects (str)."""
        check_is_fitted(self, "vocabulary_")
        return np.asarray(list(self.vocabulary_), dtype=object)

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        return tags

    def __getstate__(self) -> dict[str, Any]:
        state = super().__getstate__().copy()
        state.pop("_made", None)
        return state

    # Texts, or lists of tokens where there is a tokenizer.
    def _column(self, X: Any) -> Any:
        if self.tokenizer is None:
            return column_of(X, "X")
        if isinstance(X, (str, bytes)):
            raise TypeError(f"X is one {type(X).__name__}; pass a list of them")
        texts: Iterable[str] = (text.lower() for text in X) if self.lowercase else X
        return token_lists(map(self.tokenizer, texts))

    def _check(self) -> None:
        for name, allowed in _ONLY.items():
            value = getattr(self, name)
            if not any(value is other or value == other for other in allowed):
                listed = " or ".join(map(repr, allowed))
                raise InvalidArgumentError(
                    f"edau's TfidfVectorizer takes {name}={listed} only, not {value!r}; "
                    "use scikit-learn's own for that"
                )
        if np.dtype(self.dtype) != np.float32:
            raise InvalidArgumentError(f"dtype is numpy.float32 only, not {self.dtype!r}")
        if not self.lowercase and self.tokenizer is None:
            raise InvalidArgumentError("lowercase=False needs a tokenizer of your own")

        most = self.max_features
        if most is not None and not (isinstance(most, Integral) and most >= 1):
            raise InvalidArgumentError(f"max_features cannot be {most!r}; it takes None or 1, 2, …")

    def _settings(self, count: int) -> dict[str, Any]:
        least, most = _least(self.min_df, count), _most(self.max_df, count)
        if count and most < least:
            raise InvalidArgumentError(
                f"max_df={self.max_df} is {most} of {count} texts, fewer than min_df={self.min_df}"
            )
        return {
            "token_rule": "sklearn",
            "ngram_range": tuple(self.ngram_range),
            "min_df": least,
            # Half a text more, so that no rounding of the share takes one away.
            "max_df": min(1.0, (most + 0.5) / max(count, 1)),
            "max_terms": int(self.max_features or 0),
            "tf": "sublinear" if self.sublinear_tf else "raw",
            "idf": ("smooth" if self.smooth_idf else "plain") if self.use_idf else "none",
            "norm": self.norm or "none",
            "threads": threads_of(self.n_jobs),
        }

    def _learn(self, vectors: edau_ext.Vectors, count: int, settings: dict[str, Any]) -> None:
        self.vocabulary_ = {term: column for column, term in enumerate(vectors.terms)}
        self._frequencies = vectors.document_frequencies
        self._count = count
        self._fitted_settings = {"language": None, **settings}
        self.__dict__.pop("_made", None)
        self.__dict__.pop("idf_", None)
        if self.use_idf:
            more = 1 if self.smooth_idf else 0
            frequencies = np.asarray(self._frequencies, dtype=np.float64) + more
            self.idf_ = np.log((count + more) / frequencies) + 1.0

    # Made when it is first needed, and not pickled: it follows from the other attributes.
    def _vectorizer(self) -> edau_ext.Vectorizer:
        if not hasattr(self, "_made"):
            self._made = edau_ext.make_vectorizer(
                list(self.vocabulary_), self._frequencies, self._count, self._fitted_settings
            )
        return self._made


# scikit-learn's rule: a whole number counts texts, a float is a share of them.
def _least(min_df: float | int, count: int) -> int:
    if isinstance(min_df, Integral) and min_df >= 1:
        return int(min_df)
    if isinstance(min_df, float) and 0.0 <= min_df <= 1.0:
        return max(1, math.ceil(min_df * count))
    raise InvalidArgumentError(f"min_df cannot be {min_df!r}; it takes a number from 1, or a share")


def _most(max_df: float | int, count: int) -> int:
    if isinstance(max_df, Integral) and max_df >= 1:
        return int(max_df)
    if isinstance(max_df, float) and 0.0 <= max_df <= 1.0:
        return math.floor(max_df * count)
    raise InvalidArgumentError(f"max_df cannot be {max_df!r}; it takes a number from 1, or a share")


# The weights and columns stay where they are; SciPy makes offsets of its own type.
def _matrix(parts: edau_ext.Vectors | edau_ext.Matrix) -> csr_matrix:
    arrays = (np.asarray(parts.data), np.asarray(parts.indices), np.asarray(parts.indptr))
    return csr_matrix(arrays, shape=parts.shape)
