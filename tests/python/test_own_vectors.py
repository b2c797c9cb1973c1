"""Themes by vectors of one's own."""

import json
import pathlib
import sys

import numpy
import pytest

import edau
from sample import TEXTS

sys.path.append(str(pathlib.Path(__file__).parents[1] / "cli"))

KINDS = numpy.arange(len(TEXTS)) % 2  # whatever the texts say


def planted(dtype=numpy.float32):
    """Rows near one of two directions, some numbers below 0."""
    random = numpy.random.default_rng(3)
    centres = numpy.array([[3, -1, 0, 1], [-1, 2, 3, 0]])
    return (centres[KINDS] + random.normal(0, 0.2, (len(TEXTS), 4))).astype(dtype)


def themes_of(placed):
    return [point.theme for point in placed.points]


@pytest.fixture(scope="module")
def analysis():
    return edau.find_themes(TEXTS, 2, vectors=planted(), stability=0)


def test_themes_are_those_of_the_vectors(analysis):
    themes = numpy.array(themes_of(analysis))
    assert len(set(themes[KINDS == 0])) == len(set(themes[KINDS == 1])) == 1
    assert len(set(themes)) == 2
    assert analysis.options["unit"] == "submission"
    assert "vectors that were handed in" in analysis.notes[-1]


def test_words_have_a_say_where_they_have_a_weight():
    by_words = edau.find_themes(TEXTS, 3, unit="submission", stability=0)
    hardly = edau.find_themes(TEXTS, 3, vectors=planted(), vector_weight=1e-6, stability=0)
    together = {(a, b) for a, b in zip(themes_of(by_words), themes_of(hardly), strict=True)}
    assert len(together) == 3
    with pytest.raises(ValueError, match="weight"):
        edau.find_themes(TEXTS, vectors=planted(), vector_weight=0)


def sliced():
    return numpy.repeat(planted(), 2, axis=1)[:, ::2]


def backwards():
    return planted()[::-1].copy()[::-1]


def of_fortran():
    return numpy.asfortranarray(planted())


def read_only():
    rows = planted()
    rows.flags.writeable = False
    return rows


def of_big_end():
    return planted().astype(">f4")


def as_lists():
    return planted().tolist()


class Tensor:
    """What a library of its own hands out."""

    def __array__(self, dtype=None, copy=None):
        return planted(dtype or numpy.float32)


@pytest.mark.parametrize(
    "make", [sliced, backwards, of_fortran, read_only, of_big_end, as_lists, Tensor]
)
def test_any_array_of_the_same_numbers_gives_the_same(make, analysis):
    again = edau.find_themes(TEXTS, 2, vectors=make(), stability=0)
    assert bytes(again.model) == bytes(analysis.model)


def test_other_types_of_numbers_are_converted(analysis):
    whole = numpy.rint(planted() * 100)
    models = {
        bytes(edau.find_themes(TEXTS, 2, vectors=whole.astype(kind), stability=0).model)
        for kind in (numpy.float64, numpy.float32, numpy.int64, numpy.int16)
    }
    assert len(models) == 1
    half = edau.find_themes(TEXTS, 2, vectors=planted(numpy.float16), stability=0)
    assert themes_of(half) == themes_of(analysis)


def test_a_float32_array_in_c_order_is_not_copied():
    from edau.dense import dense_rows

    rows = planted()
    assert dense_rows(rows) is rows
    assert numpy.shares_memory(dense_rows(rows[2:]), rows)


@pytest.mark.parametrize(
    ("vectors", "error", "said"),
    [
        (planted()[:-1], ValueError, "11 vectors for 12 submissions"),
        (planted()[0], ValueError, r"shape \(4,\)"),
        (planted()[None], ValueError, r"shape \(1, 12, 4\)"),
        (planted()[:, :0], ValueError, "0 dimensions"),
        (planted().astype(str), TypeError, "not numbers"),
        (planted().astype(complex), TypeError, "complex"),
        (numpy.where(numpy.arange(48).reshape(12, 4) == 22, numpy.nan, planted()), ValueError,
         "row 5, column 2"),
        (planted(numpy.float64) * 1e300, ValueError, "row 0, column 0.*infini"),
    ],
)  # fmt: skip
def test_what_is_no_vector_for_each_text_is_refused(vectors, error, said):
    with pytest.raises(error, match=said):
        edau.find_themes(TEXTS, vectors=vectors)


def test_a_sparse_matrix_is_refused_with_the_remedy():
    sparse = pytest.importorskip("scipy.sparse")
    with pytest.raises(TypeError, match=r"toarray\(\)"):
        edau.find_themes(TEXTS, vectors=sparse.csr_matrix(planted()))


def test_a_masked_array_is_refused_and_an_unaligned_one_is_copied(analysis):
    with pytest.raises(TypeError, match="masked"):
        edau.find_themes(TEXTS, 2, vectors=numpy.ma.masked_array(planted()))
    raw = b"x" + planted().astype(numpy.float32).tobytes()
    unaligned = numpy.frombuffer(raw, numpy.uint8)[1:].view(numpy.float32).reshape(planted().shape)
    assert not unaligned.flags.aligned
    assert bytes(edau.find_themes(TEXTS, 2, vectors=unaligned, stability=0).model) == bytes(analysis.model)


def test_missing_texts_have_a_row_that_is_not_looked_at(analysis):
    nothing = numpy.full((1, 4), numpy.nan, numpy.float32)
    texts = [None, *TEXTS, " "]
    vectors = numpy.concatenate([nothing, planted(), nothing])
    found = edau.find_themes(texts, 2, vectors=vectors, stability=0)
    assert themes_of(found) == themes_of(analysis)


def test_a_text_without_a_vector_is_in_no_theme_and_says_so():
    vectors = planted()
    vectors[4] = 0
    found = edau.find_themes(TEXTS, 2, vectors=vectors, stability=0)
    assert [point.reason for point in found.unthemed] == ["no-vector"]


def test_what_was_analysed_gets_back_what_it_had(analysis):
    model = edau.Model.from_bytes(bytes(analysis.model))
    assert model.vectors == (4, 1.0)
    assert model.assign(TEXTS, vectors=planted()).points == analysis.points
    late = model.assign(["Whatever it says"], vectors=[[-2, 5, 6, 0]], threads=1)
    assert themes_of(late) == [themes_of(analysis)[1]]


def test_a_model_is_used_as_it_was_made(analysis):
    with pytest.raises(ValueError, match="vectors of 4 numbers"):
        analysis.model.assign(TEXTS)
    with pytest.raises(ValueError, match="3 dimensions.*4"):
        analysis.model.assign(TEXTS, vectors=planted()[:, :3])
    words = edau.find_themes(TEXTS, 2, stability=0).model
    assert words.vectors is None
    with pytest.raises(ValueError, match="words alone"):
        words.assign(TEXTS, vectors=planted())


def test_the_report_is_as_its_schema_says(analysis, tmp_path):
    from json_schema import defects

    analysis.report(tmp_path / "out")
    found = json.loads((tmp_path / "out" / "analysis.json").read_text("utf-8"))
    schema = pathlib.Path(__file__).parents[2] / "lib" / "report" / "analysis.schema.json"
    assert list(defects(found, json.loads(schema.read_text("utf-8")))) == []
    assert found["resolved"]["vectors"]["dimension"] == 4


def test_a_submission_is_explained_with_its_vector_or_without():
    vectors = planted(numpy.float64)
    analysis = edau.find_themes(TEXTS, 2, vectors=vectors, vector_weight=0.5, stability=0)
    for row, point in enumerate(analysis.points):
        (without,) = analysis.explain(row)
        (by_both,) = analysis.explain(row, vector=vectors[row])
        assert analysis.model.explain(TEXTS[row], vector=list(vectors[row])) == [by_both]
        assert without.runner_up is None
        for why in (without, by_both):
            assert (why.theme, why.similarity, why.margin) == (point.theme, point.similarity, point.margin)
            parts = [term.evidence for term in why.terms] + [why.vector_evidence]
            assert sum(parts) == why.evidence == why.similarity
            shares = sum(term.share for term in why.terms) + why.vector_share
            assert shares == pytest.approx(1)
        assert without.vector_share == pytest.approx(by_both.vector_share, abs=1e-5)
    assert "its vector" in by_both._repr_html_()


def test_explaining_wants_the_vector_of_the_text(analysis):
    vectors = planted()
    with pytest.raises(ValueError, match="its own vector"):
        analysis.model.explain(TEXTS[0])
    with pytest.raises(ValueError, match="not placed by this vector"):
        analysis.explain(0, vector=vectors[1])
    with pytest.raises(ValueError, match="3 dimensions"):
        analysis.explain(0, vector=vectors[0][:3])
    with pytest.raises(ValueError, match="one text"):
        analysis.explain(0, vector=vectors)
    with pytest.raises(TypeError, match="not numbers"):
        analysis.explain(0, vector=["a", "b"])
