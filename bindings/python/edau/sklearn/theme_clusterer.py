"""find_themes() as a scikit-learn estimator."""

from __future__ import annotations

from typing import Any

import numpy as np
from sklearn.base import BaseEstimator, ClusterMixin, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from ..analysis import find_themes
from ..corpus import Corpus, column_of
from ..model import Placed


class ThemeClusterer(TransformerMixin, ClusterMixin, BaseEstimator):
    """The themes of texts: edau.find_themes() as a clusterer of submissions.

    The parameters are the options of edau.find_themes(); None is its default. ``X`` is what
    edau.Corpus takes; missing and blank texts are in no theme.

    Attributes: ``labels_`` int32 (n_samples,), for each submission the number of the theme that
    its most typical point is in, -1 in none; ``themes_``, the label of each theme; ``model_``,
    the edau.Model that predict() and transform() use; ``analysis_``, the edau.Analysis, which is
    not pickled.

    Raises what edau.find_themes() raises.
    """

    def __init__(
        self,
        themes: int | str = "auto",
        *,
        question: str | None = None,
        unit: str | None = None,
        mode: str | None = None,
        keep_all: bool | None = None,
        language: str | None = None,
        default_language: str | None = None,
        stop_words: str | None = None,
        replace_stop_words: bool | None = None,
        lexicon: str | None = None,
        no_bridge: bool | None = None,
        no_related_words: bool | None = None,
        min_df: int | None = None,
        max_df: float | None = None,
        ngrams: int | None = None,
        max_terms: int | None = None,
        weighting: str | None = None,
        seed: int | None = None,
        threads: int | None = None,
    ) -> None:
        self.themes = themes
        self.question = question
        self.unit = unit
        self.mode = mode
        self.keep_all = keep_all
        self.language = language
        self.default_language = default_language
        self.stop_words = stop_words
        self.replace_stop_words = replace_stop_words
        self.lexicon = lexicon
        self.no_bridge = no_bridge
        self.no_related_words = no_related_words
        self.min_df = min_df
        self.max_df = max_df
        self.ngrams = ngrams
        self.max_terms = max_terms
        self.weighting = weighting
        self.seed = seed
        self.threads = threads

    def fit(self, X: Any, y: None = None) -> ThemeClusterer:
        """Finds the themes of ``X``."""
        options = {name: value for name, value in self.get_params().items() if value is not None}
        # A search for stability or campaigns would be thrown away.
        self.analysis_ = find_themes(column_of(X, "X"), stability=0, no_campaigns=True, **options)
        self.model_ = self.analysis_.model
        self.themes_ = self.analysis_.themes["label"]
        self._numbers = {id: number for number, id in enumerate(self.analysis_.themes["theme"])}
        self.labels_ = self._labels(self.analysis_)
        return self

    def predict(self, X: Any) -> np.ndarray:
        """The theme of each submission, as ``labels_``; it depends on no other submission."""
        return self._labels(self._assign(X))

    def transform(self, X: Any) -> np.ndarray:
        """How much each submission is in each theme: the highest cosine of its points there to
        the theme's centre, 0 where it has none. float64 (n_samples, themes)."""
        return self._memberships(self._assign(X))

    def fit_transform(self, X: Any, y: None = None) -> np.ndarray:
        """Finds the themes of ``X``, and returns what transform() would."""
        return self._memberships(self.fit(X).analysis_)

    def get_feature_names_out(self, input_features: None = None) -> np.ndarray:
        """The ids of the themes, "t1", "t2", …; an array of objects (str)."""
        check_is_fitted(self, "model_")
        return np.asarray(list(self._numbers), dtype=object)

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        tags.input_tags.allow_nan = True
        return tags

    def __getstate__(self) -> dict[str, Any]:
        state = super().__getstate__().copy()
        state.pop("analysis_", None)
        return state

    def _assign(self, X: Any) -> Placed:
        check_is_fitted(self, "model_")
        corpus = Corpus(column_of(X, "X"))
        return self.model_.assign(corpus, threads=self.threads or 0)

    def _labels(self, placed: Placed) -> np.ndarray:
        themes = placed.assignments["theme"]
        return np.array([self._numbers.get(theme, -1) for theme in themes], dtype=np.int32)

    def _memberships(self, placed: Placed) -> np.ndarray:
        result = np.zeros((len(placed.assignments), len(self._numbers)))
        points = placed.points
        for id, theme, similarity in zip(
            points["id"], points["theme"], points["similarity"].tolist(), strict=True
        ):
            if theme is not None:  # ids are the numbers of rows, from 1
                cell = int(id) - 1, self._numbers[theme]
                result[cell] = max(result[cell], similarity)
        return result
