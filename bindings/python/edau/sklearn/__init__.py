"""Estimators for scikit-learn 1.6 and later: ``pip install edau[sklearn]``.

from edau.sklearn import SphericalKMeans, TfidfVectorizer

make_pipeline(TfidfVectorizer(min_df=2), SphericalKMeans(12)).fit_predict(texts)
"""

try:
    from .spherical_kmeans import SphericalKMeans
    from .tfidf_vectorizer import TfidfVectorizer
    from .theme_clusterer import ThemeClusterer
except ImportError as error:
    message = f"edau.sklearn needs scikit-learn 1.6 or later: pip install edau[sklearn] ({error})"
    raise ImportError(message) from error

__all__ = ["SphericalKMeans", "TfidfVectorizer", "ThemeClusterer"]
