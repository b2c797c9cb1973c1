"""edau.sklearn's estimators of texts, by the checks that check_estimator has for others."""

import inspect
import pickle
import subprocess
import sys

import numpy
import pandas
import pyarrow
import pytest
from scipy import sparse
from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from sklearn.feature_extraction.text import TfidfVectorizer as Reference
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import make_pipeline

import edau
from edau.sklearn import SphericalKMeans, TfidfVectorizer, ThemeClusterer
from sample import TEXTS

LATE = [*TEXTS[::-1], "bus bus bus", "", "unseen"]

PARAMETERS = [
    {},
    {"ngram_range": (1, 3), "min_df": 2},
    {"ngram_range": (2, 2), "smooth_idf": False},
    {"min_df": 0.1, "max_df": 0.3},
    {"min_df": 2, "max_df": 3},
    {"max_df": 4},
    {"min_df": 0.0, "max_df": 1.0},
    {"max_features": 1},
    {"sublinear_tf": True, "norm": None},
    {"use_idf": False, "norm": None},
    {"tokenizer": str.split, "token_pattern": None},
    {"tokenizer": str.split, "token_pattern": None, "lowercase": False, "min_df": 2},
]


@pytest.fixture(params=[TfidfVectorizer(), ThemeClusterer(3)], ids=lambda e: type(e).__name__)
def estimator(request):
    return clone(request.param)


def equal(a, b):
    return (abs(a - b).max() if sparse.issparse(a) else numpy.abs(a - b).max()) == 0


@pytest.mark.parametrize("parameters", PARAMETERS, ids=str)
def test_the_matrix_is_scikit_learns(parameters):
    reference = Reference(dtype=numpy.float32, **parameters)
    own = TfidfVectorizer(**parameters)
    expected, found = reference.fit_transform(TEXTS), own.fit_transform(TEXTS)
    assert list(own.get_feature_names_out()) == list(reference.get_feature_names_out())
    assert found.dtype == numpy.float32 and found.format == "csr"
    for a, b in ((expected, found), (reference.transform(LATE), own.transform(LATE))):
        assert a.shape == b.shape
        assert a.nnz == b.nnz
        assert numpy.array_equal(a.indptr, b.indptr)
        assert abs(a - b).max() < 1e-6
    assert equal(own.transform(TEXTS), found)
    if own.use_idf:
        assert own.idf_ == pytest.approx(reference.idf_, abs=1e-6)
    else:
        assert not hasattr(own, "idf_")


def test_the_matrix_is_not_copied():
    matrix = TfidfVectorizer().fit_transform(TEXTS)
    assert not matrix.data.flags.owndata and not matrix.indices.flags.owndata


@pytest.mark.parametrize(
    "parameters",
    [
        {"input": "filename"},
        {"encoding": "latin-1"},
        {"decode_error": "ignore"},
        {"strip_accents": "unicode"},
        {"preprocessor": str.upper},
        {"analyzer": "char"},
        {"stop_words": "english"},
        {"token_pattern": r"\w+"},
        {"vocabulary": ["bus"]},
        {"binary": True},
        {"dtype": numpy.float64},
        {"norm": "l1"},
        {"lowercase": False},
        {"min_df": 0},
        {"min_df": 1.5},
        {"max_df": -1},
        {"max_df": "a"},
        {"min_df": 5, "max_df": 2},
        {"ngram_range": (1, 4)},
        {"max_features": -1},
        {"n_jobs": 0},
    ],
    ids=str,
)
def test_any_other_value_raises_and_says_so(parameters):
    with pytest.raises(ValueError, match="|".join([*parameters, "ngram_max"])):
        TfidfVectorizer(**parameters).fit(TEXTS)


def test_parameters_are_scikit_learns_with_its_defaults():
    own = inspect.signature(TfidfVectorizer).parameters
    for name, parameter in inspect.signature(Reference).parameters.items():
        assert name in own
        if name != "dtype":
            assert own[name].default == parameter.default
    assert set(own) - set(inspect.signature(Reference).parameters) == {"n_jobs"}


def test_no_term_left_is_a_value_error():
    for texts in ([], [""], ["a b"]):
        with pytest.raises(edau.NoUsableTextError, match="min_df"):
            TfidfVectorizer().fit(texts)


def test_a_clusterer_gives_the_themes_of_find_themes():
    analysis = edau.find_themes(TEXTS, 3)
    clusterer = ThemeClusterer(3).fit([*TEXTS, None, ""])
    assert clusterer.themes_ == analysis.themes["label"]
    expected = [int(theme[1:]) - 1 for theme in analysis.assignments["theme"]]
    assert clusterer.labels_.tolist() == [*expected, -1, -1]
    assert clusterer.labels_.dtype == numpy.int32
    assert clusterer.predict(TEXTS).tolist() == expected
    matrix = clusterer.transform(["A bus and broadband.", *TEXTS])
    assert matrix.shape == (13, 3)
    assert matrix[1:].argmax(axis=1).tolist() == expected


def test_a_clusterer_has_the_options_of_find_themes():
    options = {name for name, *_ in edau.edau_ext.option_table()}
    own = set(inspect.signature(ThemeClusterer).parameters)
    left_out = {
        *("split", "campaign_words", "campaign_copies", "no_campaigns", "stability"),
        *("base", "public"),
    }
    assert options - own == left_out
    assert own <= options
    with pytest.raises(edau.InvalidArgumentError, match="max_df"):
        ThemeClusterer(3, max_df=2).fit(TEXTS)


def test_nothing_is_done_before_fit(estimator):
    assert clone(estimator).get_params() == estimator.get_params()
    assert not [name for name in vars(estimator) if name.endswith("_")]
    name = next(iter(estimator.get_params()))
    assert clone(estimator).set_params(**{name: "another"}).get_params()[name] == "another"
    with pytest.raises(ValueError, match="Invalid parameter"):
        estimator.set_params(colour="red")


def test_fit_returns_self_and_leaves_parameters_alone(estimator):
    before = estimator.get_params()
    assert estimator.fit(TEXTS) is estimator
    assert estimator.get_params() == before
    assert estimator.fit(TEXTS[:9]).fit(TEXTS).get_params() == before


def test_a_second_fit_forgets_the_first(estimator):
    once = clone(estimator).fit(TEXTS).transform(LATE)
    twice = estimator.fit(LATE).fit(TEXTS)
    assert equal(twice.transform(LATE), once)


def test_what_is_not_fitted_says_so(estimator):
    for use in (estimator.transform, getattr(estimator, "predict", estimator.transform)):
        with pytest.raises(NotFittedError):
            use(TEXTS)
    with pytest.raises(NotFittedError):
        estimator.get_feature_names_out()


def test_a_lone_text_is_refused(estimator):
    with pytest.raises(TypeError, match="X is one str; pass a list"):
        estimator.fit("bus")
    with pytest.raises(TypeError, match="X is one str; pass a list"):
        estimator.fit(TEXTS).transform("bus")


def test_all_kinds_of_texts_give_the_same(estimator):
    expected = clone(estimator).fit_transform(TEXTS)
    for texts in (
        tuple(TEXTS),
        iter(TEXTS),
        numpy.array(TEXTS),
        pandas.Series(TEXTS),
        pyarrow.array(TEXTS),
    ):
        assert equal(clone(estimator).fit_transform(texts), expected)


def test_a_row_depends_on_no_other_row(estimator):
    estimator.fit(TEXTS)
    whole = estimator.transform(LATE)
    for row, text in enumerate(LATE):
        assert equal(estimator.transform([text]), whole[row : row + 1])


def test_pickles_give_the_same(estimator):
    estimator.fit(TEXTS)
    expected = estimator.transform(LATE)
    again = pickle.loads(pickle.dumps(estimator))
    assert equal(again.transform(LATE), expected)
    assert list(again.get_feature_names_out()) == list(estimator.get_feature_names_out())


def test_feature_names_are_as_many_as_columns(estimator):
    matrix = estimator.fit_transform(TEXTS)
    names = estimator.get_feature_names_out()
    assert names.dtype == object and len(names) == len(set(names)) == matrix.shape[1]


def test_set_output():
    frame = ThemeClusterer(3).set_output(transform="pandas").fit_transform(TEXTS)
    assert list(frame.columns) == ["t1", "t2", "t3"] and len(frame) == 12
    series = pandas.Series(TEXTS, index=range(100, 112))
    frame = ThemeClusterer(3).set_output(transform="pandas").fit_transform(series)
    assert list(frame.index) == list(range(100, 112))
    with pytest.raises(ValueError, match="sparse"):
        TfidfVectorizer().set_output(transform="pandas").fit_transform(TEXTS)


def test_pipelines_and_searches():
    pipeline = make_pipeline(TfidfVectorizer(), SphericalKMeans())
    grid = {"tfidfvectorizer__min_df": [1, 2], "sphericalkmeans__n_clusters": [2, 3]}
    search = GridSearchCV(pipeline, grid, cv=2).fit(TEXTS)
    assert search.best_params_["sphericalkmeans__n_clusters"] in (2, 3)
    words = TfidfVectorizer(min_df=3, max_df=4)  # bus, broadband, library
    labels = make_pipeline(words, SphericalKMeans(3)).fit_predict(TEXTS[:11])
    assert len(set(labels[:4])) == len(set(labels[4:8])) == 1 and labels[0] != labels[4]

    def themed(estimator, X, y=None):
        return (estimator.predict(X) >= 0).mean()

    search = GridSearchCV(ThemeClusterer(), {"themes": [2, 3]}, scoring=themed, cv=2).fit(TEXTS)
    assert search.best_score_ > 0


def test_without_scikit_learn_it_says_what_to_install():
    program = "import sys; sys.modules['sklearn'] = None; import edau, edau.sklearn"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert "pip install edau[sklearn]" in done.stderr
