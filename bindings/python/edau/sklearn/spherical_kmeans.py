"""Spherical k-means as a scikit-learn estimator."""

from __future__ import annotations

from numbers import Integral
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, issparse
from sklearn.base import (
    BaseEstimator,
    ClassNamePrefixFeaturesOutMixin,
    ClusterMixin,
    TransformerMixin,
)
from sklearn.utils import check_random_state
from sklearn.utils.validation import check_is_fitted, validate_data

from .. import edau_ext
from ..edau_ext import InvalidArgumentError
from .threads import threads_of


class SphericalKMeans(
    ClassNamePrefixFeaturesOutMixin, TransformerMixin, ClusterMixin, BaseEstimator
):
    """K-means by cosine: each row belongs to the centre whose direction is most like its own.

    Dhillon & Modha, "Concept decompositions for large sparse text data using clustering",
    Machine Learning 42, 2001; seeded by k-means++ (Arthur & Vassilvitskii 2007).

    ``X`` is a dense array or sparse matrix, (n_samples, n_features). A CSR matrix of float32
    with sorted 32-bit columns is read where it lies, offsets excepted; others are converted.
    Rows need not have length 1. A row without direction (of zeros), or at a right angle or more
    to all centres, is in no cluster: its label is -1.

    ``n_init`` starts are made, of at most ``max_iter`` passes each, and the best is kept.
    ``random_state``: the same seed gives the same clusters, whatever the order of the rows and
    the number of threads. ``n_jobs``: threads, None for one and -1 for all cores.

    Attributes: ``labels_`` int32 (n_samples,); ``cluster_centers_`` float32 (clusters,
    n_features), each of length 1; ``inertia_``, the sum of 1 - cosine of each row to its centre;
    ``n_iter_``, passes of the best start. Of fewer distinct rows than ``n_clusters`` there are as
    many clusters as rows.

    Raises InvalidArgumentError (also a ValueError) where a parameter is out of its range or all
    rows are zero.
    """

    def __init__(
        self,
        n_clusters: int = 8,
        *,
        n_init: int = 3,
        max_iter: int = 50,
        random_state: Any = 1,
        n_jobs: int | None = None,
    ) -> None:
        self.n_clusters = n_clusters
        self.n_init = n_init
        self.max_iter = max_iter
        self.random_state = random_state
        self.n_jobs = n_jobs

    def fit(self, X: Any, y: None = None) -> SphericalKMeans:
        """Finds the clusters of the rows of ``X``."""
        X = validate_data(self, X, accept_sparse="csr", dtype=[np.float64, np.float32])
        sizes = [
            _whole(self, name, most)
            for name, most in (("n_clusters", 2**31 - 1), ("n_init", 10**6), ("max_iter", 10**6))
        ]
        labels, similarities, centres, passes = edau_ext.kmeans_fit(
            _rows(X), sizes[0], self._seed(), sizes[1], sizes[2], threads_of(self.n_jobs)
        )
        self.labels_ = labels
        self.cluster_centers_ = centres
        self.inertia_ = _inertia(similarities)
        self.n_iter_ = passes
        return self

    def predict(self, X: Any) -> np.ndarray:
        """The cluster of each row, int32 (n_samples,); -1: in none."""
        return self._assign(self._checked(X))[0]

    def transform(self, X: Any) -> np.ndarray:
        """1 - cosine of each row to each centre, (n_samples, clusters), of the type of ``X``."""
        X = self._checked(X)
        similarities = edau_ext.kmeans_similarities(
            _rows(X), self._centres(), threads_of(self.n_jobs)
        )
        return (1.0 - similarities).astype(X.dtype, copy=False)

    def score(self, X: Any, y: None = None) -> float:
        """Minus the sum of 1 - cosine of each row to its centre: the higher, the better."""
        return -_inertia(self._assign(self._checked(X))[1])

    @property
    def _n_features_out(self) -> int:
        return self.cluster_centers_.shape[0]

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = True
        tags.transformer_tags.preserves_dtype = ["float64", "float32"]
        return tags

    def _checked(self, X: Any) -> Any:
        check_is_fitted(self)
        return validate_data(
            self, X, accept_sparse="csr", dtype=[np.float64, np.float32], reset=False
        )

    def _assign(self, X: Any) -> tuple[np.ndarray, np.ndarray]:
        return edau_ext.kmeans_predict(_rows(X), self._centres(), threads_of(self.n_jobs))

    def _centres(self) -> np.ndarray:
        return np.ascontiguousarray(self.cluster_centers_, dtype=np.float32)

    def _seed(self) -> int:
        if isinstance(self.random_state, Integral):
            return int(self.random_state)
        return int(check_random_state(self.random_state).randint(2**31 - 1))


def _whole(estimator: SphericalKMeans, name: str, most: int) -> int:
    value = getattr(estimator, name)
    if isinstance(value, Integral) and 1 <= value <= most:
        return int(value)
    raise InvalidArgumentError(f"{name} cannot be {value!r}; it takes a whole number from 1")


# Rows in no cluster have a similarity of 0.
def _inertia(similarities: np.ndarray) -> float:
    return float(np.sum(1.0 - similarities.astype(np.float64)))


def _rows(X: Any) -> edau_ext.Rows:
    X = X if issparse(X) else csr_matrix(X)
    if not X.has_canonical_format:
        X = X.copy()
        X.sum_duplicates()
    return edau_ext.Rows(
        X.indptr.astype(np.int64),
        X.indices.astype(np.int32, copy=False),
        X.data.astype(np.float32, copy=False),
        X.shape[1],
    )
