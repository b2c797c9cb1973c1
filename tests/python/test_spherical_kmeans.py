"""edau.sklearn.SphericalKMeans."""

import pickle

import numpy
import pytest
from scipy import sparse
from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from sklearn.metrics import adjusted_rand_score
from sklearn.model_selection import GridSearchCV
from sklearn.utils.estimator_checks import parametrize_with_checks

import edau
from edau.sklearn import SphericalKMeans


@parametrize_with_checks([SphericalKMeans()])
def test_scikit_learns_own_checks(estimator, check):
    check(estimator)


def bundles(rows=300, columns=20, kinds=3):
    """Rows in as many directions as kinds, of any length; the kind of each."""
    random = numpy.random.default_rng(5)
    kind = random.integers(0, kinds, rows)
    matrix = random.random((rows, columns)) * 0.2 + numpy.eye(kinds, columns)[kind] * 2
    return (matrix * random.uniform(0.1, 50, (rows, 1))).astype(numpy.float32), kind


def test_directions_are_found_whatever_the_lengths():
    matrix, kind = bundles()
    model = SphericalKMeans(3).fit(matrix)
    assert adjusted_rand_score(kind, model.labels_) == 1
    assert model.labels_.dtype == numpy.int32 and model.labels_.shape == (300,)
    assert model.cluster_centers_.shape == (3, 20)
    assert numpy.linalg.norm(model.cluster_centers_, axis=1) == pytest.approx([1, 1, 1])
    assert 1 <= model.n_iter_ <= 50


def test_what_is_told_is_what_numpy_computes():
    matrix, _ = bundles()
    model = SphericalKMeans(4).fit(matrix)
    unit = matrix / numpy.linalg.norm(matrix, axis=1, keepdims=True)
    cosines = unit @ model.cluster_centers_.T
    assert model.transform(matrix) == pytest.approx(1 - cosines, abs=1e-6)
    assert numpy.array_equal(model.labels_, cosines.argmax(axis=1))
    assert numpy.array_equal(model.predict(matrix), model.labels_)
    assert model.inertia_ == pytest.approx((1 - cosines.max(axis=1)).sum(), abs=1e-4)
    assert model.score(matrix) == pytest.approx(-model.inertia_)


def test_neither_order_nor_threads_nor_storage_change_a_label():
    matrix, _ = bundles()
    labels = SphericalKMeans(5).fit_predict(matrix)
    shuffled = numpy.random.default_rng(1).permutation(len(matrix))
    assert numpy.array_equal(SphericalKMeans(5).fit_predict(matrix[shuffled]), labels[shuffled])
    unsorted = sparse.csr_matrix(matrix)
    for row in range(unsorted.shape[0]):
        part = slice(unsorted.indptr[row], unsorted.indptr[row + 1])
        unsorted.indices[part] = unsorted.indices[part][::-1].copy()
        unsorted.data[part] = unsorted.data[part][::-1].copy()
    unsorted.has_sorted_indices = False
    given = unsorted.copy()
    for same in (unsorted, sparse.csc_matrix(matrix), sparse.csr_array(matrix), matrix.tolist()):
        assert numpy.array_equal(SphericalKMeans(5, n_jobs=-1).fit_predict(same), labels)
    assert (unsorted != given).nnz == 0 and not unsorted.has_sorted_indices


def test_a_matrix_of_floats_is_read_where_it_lies():
    csr = sparse.csr_matrix(bundles()[0])
    rows = edau.edau_ext.Rows(csr.indptr.astype(numpy.int64), csr.indices, csr.data, 20)
    del rows
    with pytest.raises(TypeError):  # no conversion in silence
        edau.edau_ext.Rows(csr.indptr, csr.indices, csr.data, 20)


def test_a_row_without_direction_is_in_no_cluster():
    matrix, _ = bundles()
    matrix[7] = 0
    model = SphericalKMeans(3).fit(matrix)
    assert model.labels_[7] == -1 == model.predict(matrix[7:8])[0]
    assert (model.labels_ == -1).sum() == 1
    with pytest.raises(ValueError, match="empty"):
        SphericalKMeans(3).fit(numpy.zeros((4, 3)))


def test_fewer_distinct_rows_than_clusters_are_as_many_clusters():
    model = SphericalKMeans(3).fit([[1.0, 0.0], [2.0, 0.0], [0.0, 1.0]])
    assert model.cluster_centers_.shape == (2, 2)
    assert model.labels_[0] == model.labels_[1] != model.labels_[2]


@pytest.mark.parametrize(
    "parameters",
    [
        {"n_clusters": 0},
        {"n_clusters": 2.5},
        {"n_init": 0},
        {"max_iter": "many"},
        {"n_jobs": 0},
        {"n_jobs": 1.5},
        {"random_state": "x"},
    ],
)
def test_a_parameter_out_of_its_range_is_a_value_error(parameters):
    with pytest.raises(ValueError, match="|".join(parameters) + "|x"):
        SphericalKMeans(**parameters).fit(bundles()[0])


def test_random_state_is_a_seed_or_a_generator():
    matrix, _ = bundles()
    first = SphericalKMeans(7, random_state=numpy.random.RandomState(3)).fit(matrix)
    again = SphericalKMeans(7, random_state=numpy.random.RandomState(3)).fit(matrix)
    assert numpy.array_equal(first.labels_, again.labels_)


def test_pickles_clones_and_searches():
    matrix, _ = bundles()
    model = SphericalKMeans(3).fit(matrix)
    assert numpy.array_equal(pickle.loads(pickle.dumps(model)).predict(matrix), model.labels_)
    with pytest.raises(NotFittedError):
        clone(model).predict(matrix)
    search = GridSearchCV(SphericalKMeans(), {"n_clusters": [1, 3]}, cv=2).fit(matrix)
    assert search.best_params_ == {"n_clusters": 3}
