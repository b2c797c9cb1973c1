"""What was found as NumPy, pandas, polars and Arrow see it."""

import gc
import types
import typing

import numpy
import pandas
import polars
import pyarrow
import pytest

import edau
from sample import TEXTS

SUBMISSIONS = [*TEXTS, None, "Diolch. 😀 Mae’r bws yn hwyr bob dydd. No buses at all after six."]


@pytest.fixture(scope="module")
def analysis():
    return edau.find_themes(SUBMISSIONS, themes=3)


def tables(analysis):
    assigned = analysis.model.assign(SUBMISSIONS)
    return [
        analysis.themes,
        analysis.points,
        analysis.assignments,
        analysis.unthemed,
        analysis.campaigns,
        analysis.additions,
        analysis.ledger,
        assigned.points,
        assigned.assignments,
        assigned.unthemed,
        assigned.ledger,
        assigned.drift,
    ]


def test_records_have_the_fields_of_their_columns(analysis):
    for table in tables(analysis):
        assert list(table._record._fields) == table.columns


def test_rows_are_what_columns_say(analysis):
    for table in tables(analysis):
        assert len(list(table)) == len(table)
        for name in table.columns:
            values = [getattr(row, name) for row in table]
            for value, cell in zip(values, table[name], strict=True):
                assert value == cell or (value is None and cell != cell)


def test_texts_that_come_again_are_one_object(analysis):
    points, assignments = analysis.points, analysis.assignments
    lone = [themes for themes in assignments["themes"] if len(themes) == 1]
    for values in (points["theme"], points["outcome"], lone):
        assert len({id(value) for value in values}) < len(values) / 2


def test_rows_are_of_the_types_that_their_fields_declare(analysis):
    for table in tables(analysis):
        hints = typing.get_type_hints(table._record)
        for row in table:
            for name, hint in hints.items():
                union = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
                kinds = tuple(typing.get_origin(kind) or kind for kind in union)
                assert isinstance(getattr(row, name), kinds), (name, row)


def test_numbers_are_views_that_keep_the_table():
    shares = edau.find_themes(TEXTS, themes=3).themes["share"]
    gc.collect()
    assert shares.dtype == numpy.float64 and not shares.flags.writeable
    assert shares.base is not None and shares.sum() == pytest.approx(1)


def test_a_column_that_is_not_there_is_a_key_error(analysis):
    with pytest.raises(KeyError, match="there are theme, label"):
        analysis.themes["size"]


def test_a_point_is_found_by_bytes_and_by_characters(analysis):
    for point in analysis.points:
        text = SUBMISSIONS[int(point.id) - 1]
        assert text.encode()[point.begin : point.end].decode() == point.text
        assert text[point.char_begin : point.char_end] == point.text
    assert any(point.begin != point.char_begin for point in analysis.points)


def test_every_submission_is_accounted_for(analysis):
    assert len(analysis.assignments) == len(SUBMISSIONS)
    blank = analysis.assignments[12]
    assert blank == ("13", None, None, ())
    assert [gap.row for gap in analysis.ledger] == [13]
    in_none = [point for point in analysis.points if point.theme is None]
    assert sorted(point.text for point in in_none) == sorted(analysis.unthemed["text"])


def test_arrow_and_pandas_hold_the_same(analysis):
    for table in tables(analysis):
        arrow, pandas_frame, polars_frame = (
            pyarrow.table(table),
            table.to_pandas(),
            polars.DataFrame(table),
        )
        arrow.validate(full=True)
        assert arrow.column_names == table.columns == list(pandas_frame.columns)
        assert arrow.num_rows == len(table) == len(pandas_frame)
        assert polars_frame.columns == table.columns
        for name in table.columns:
            values = [getattr(row, name) for row in table]
            expected = [list(v) if isinstance(v, tuple) else v for v in values]
            assert arrow[name].to_pylist() == expected
            assert polars_frame[name].to_list() == expected
            in_pandas = pandas_frame[name]
            assert in_pandas.isna().tolist() == [value is None for value in expected]


def test_arrow_data_is_not_copied_and_outlives_the_analysis():
    table = edau.find_themes(SUBMISSIONS, themes=3).points
    similarity = table["similarity"]
    arrow = pyarrow.table(table)
    address = arrow["similarity"].chunk(0).buffers()[1].address
    assert address == similarity.ctypes.data
    expected = list(table["text"])
    schema = pyarrow.schema(table)
    del table, similarity
    gc.collect()
    assert arrow.schema == schema
    assert arrow["text"].to_pylist() == expected


def test_capsules_that_nobody_reads_are_released(analysis):
    for _ in range(100):
        analysis.points.__arrow_c_stream__()
        analysis.points.__arrow_c_schema__()
    stream = pyarrow.RecordBatchReader.from_stream(analysis.points)
    del stream
    gc.collect()


def test_a_part_of_what_arrow_was_given_may_be_kept(analysis):
    column = pyarrow.table(analysis.themes)["describing"].chunk(0).values
    gc.collect()
    assert column.to_pylist() == [term for theme in analysis for term in theme.describing]


def test_equal_analyses_have_equal_tables(analysis):
    again = edau.find_themes(SUBMISSIONS, themes=3)
    assert again.points == analysis.points
    assert analysis.points != analysis.assignments
    assert analysis.points != list(analysis.points)
    with pytest.raises(TypeError):
        hash(analysis.points)


def test_pandas_has_the_same_frame_without_arrow(analysis, monkeypatch):
    for table in tables(analysis):
        quick = table.to_pandas()
        with monkeypatch.context() as patch:
            patch.setattr(type(table), "_pandas_texts", lambda self: {})
            slow = table.to_pandas()
        for name in table.columns:  # of nothing but None, pandas cannot tell that it is of texts
            if slow[name].isna().all():
                slow[name] = slow[name].astype(quick[name].dtype)
        pandas.testing.assert_frame_equal(quick, slow)
    quick.iloc[0, 0] = "mine"  # and it is the caller's own
    assert table[0][0] != "mine"


def test_pandas_reads_arrow_too(analysis):
    frame = pandas.DataFrame.from_arrow(analysis.points)
    assert frame["text"].tolist() == analysis.points["text"]
