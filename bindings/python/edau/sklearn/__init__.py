"""Estimators for scikit-learn 1.6 and later: ``pip install edau[sklearn]``.

from edau.sklearn import SphericalKMeans, TfidfVectorizer

make_pipeline(TfidfVectorizer(min_df=2), SphericalKMeans(12)).fit_predict(texts)
"""

from .spherical_kmeans import SphericalKMeans
from .theme_clusterer import ThemeClusterer
from .tfidf_vectorizer import TfidfVectorizer

__all__ = ["SphericalKMeans", "TfidfVectorizer", "ThemeClusterer"]
