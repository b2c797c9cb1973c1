"""Texts of every kind that Python programs hold."""

import math

import numpy
import pandas
import polars
import pyarrow
import pytest

import edau
from sample import TEXTS

WITH_GAPS = [*TEXTS[:5], None, "", *TEXTS[5:], "😀 naïve Ŵ — \u200b"]


def rows_of(corpus):
    return [corpus[row] for row in range(len(corpus))]


KINDS = {
    "list": list,
    "tuple": tuple,
    "generator": lambda texts: (text for text in texts),
    "NumPy objects": lambda texts: numpy.array(texts, dtype=object),
    "pandas objects": lambda texts: pandas.Series(texts, dtype=object),
    "pandas str": lambda texts: pandas.Series(texts, dtype="str"),
    "pandas string": lambda texts: pandas.Series(texts, dtype="string"),
    "pandas category": lambda texts: pandas.Series(texts, dtype="category"),
    "pandas, part of a frame": lambda texts: pandas.DataFrame({"a": texts, "b": 1}).iloc[:]["a"],
    "polars": polars.Series,
    "polars categories": lambda texts: polars.Series(texts, dtype=polars.Categorical),
    "Arrow string": lambda texts: pyarrow.array(texts, pyarrow.string()),
    "Arrow large_string": lambda texts: pyarrow.array(texts, pyarrow.large_string()),
    "Arrow string_view": lambda texts: pyarrow.array(texts, pyarrow.string_view()),
    "Arrow dictionary": lambda texts: pyarrow.array(texts).dictionary_encode(),
    "Arrow chunks": lambda texts: pyarrow.chunked_array([texts[:3], [], texts[3:]]),
    "Arrow, a part of it": lambda texts: pyarrow.array(["x", None, *texts, "y"]).slice(
        2, len(texts)
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_all_kinds_give_the_same_corpus(kind):
    expected = [(str(i), text or "") for i, text in enumerate(WITH_GAPS, start=1)]
    corpus = edau.Corpus(KINDS[kind](WITH_GAPS))
    assert rows_of(corpus) == expected
    assert [(gap.row, gap.reason) for gap in corpus.ledger] == [(6, "blank"), (7, "blank")]
    assert corpus.ledger.received == 15 == corpus.ledger.accepted + len(corpus.ledger)


@pytest.mark.parametrize("dtype", [numpy.str_, numpy.dtypes.StringDType()])
def test_numpy_strings(dtype):
    assert rows_of(edau.Corpus(numpy.array(TEXTS, dtype=dtype))) == rows_of(edau.Corpus(TEXTS))


@pytest.mark.parametrize(
    "missing", [None, math.nan, numpy.float64("nan"), numpy.float32("nan"), pandas.NA, pandas.NaT]
)
def test_what_is_missing_is_a_blank_row(missing):
    corpus = edau.Corpus(["a", missing])
    assert [gap.reason for gap in corpus.ledger] == ["blank"]


def test_a_column_of_nothing_is_all_blank():
    for nothing in (
        pyarrow.nulls(3),
        pandas.Series([math.nan] * 3),
        polars.Series([None] * 3),
        numpy.array([math.nan] * 3),
    ):
        assert len(edau.Corpus(nothing).ledger) == 3
    assert len(edau.Corpus([])) == len(edau.Corpus(pyarrow.chunked_array([], "string"))) == 0


def test_ids_are_of_the_same_kinds():
    corpus = edau.Corpus(TEXTS[:3], ids=pyarrow.array(["a", "b", "a"]))
    assert [id for id, _ in rows_of(corpus)] == ["a", "b", "a"]
    assert [gap.reason for gap in corpus.ledger] == ["duplicate-id"]
    with pytest.raises(ValueError, match="2 ids for 3 texts"):
        edau.Corpus(TEXTS[:3], ids=["a", "b"])
    with pytest.raises(TypeError, match=r"ids\[1\]"):
        edau.Corpus(TEXTS[:2], ids=["a", None])


def test_a_corpus_may_be_used_twice():
    corpus = edau.Corpus(TEXTS)
    assert list(edau.find_themes(corpus, 3)) == list(edau.find_themes(TEXTS, "3"))
    assert corpus[-1] == ("12", TEXTS[-1])
    with pytest.raises(IndexError):
        corpus[12]


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        (["bus", 7], r"texts\[1\] is no str but int; "),
        (["bus", b"bus"], r"texts\[1\] is no str but bytes"),
        ((["bus"], "bus"), r"texts\[0\] is no str but list"),
        ("bus", "one str"),
        (b"bus", "one bytes"),
        (None, "not iterable"),
        (7, "not iterable"),
        (numpy.array([1.5, 2.0]), r"texts\[0\] is no str but float"),
        (numpy.array([["a", "b"]]), "2 dimensions"),
        (pandas.Series([1, 2]), r"texts\[0\] is no str but int"),
        (pandas.DataFrame({"a": ["b"]}), "a table; pass the column"),
        (polars.DataFrame({"a": ["b"]}), "a table; pass the column"),
        (pyarrow.table({"a": ["b"]}), "a table; pass the column"),
        (pyarrow.array([1, 2]), "no text"),
        (pyarrow.array([b"a"]), "no text"),
        (pyarrow.array([1, 2]).dictionary_encode(), "no text"),
        (polars.Series([1, 2]), "no text"),
    ],
)
def test_what_is_no_text_is_a_type_error_that_says_what_it_is(texts, message):
    with pytest.raises(TypeError, match=message):
        edau.find_themes(texts)


def test_a_lone_surrogate_is_refused():
    with pytest.raises(UnicodeEncodeError):
        edau.find_themes(["lone \udc80 surrogate"])
    with pytest.raises(UnicodeEncodeError):
        edau.find_themes(TEXTS, themes="\udc80")


def test_what_a_producer_raises_reaches_the_caller():
    class Broken:
        def __arrow_c_stream__(self, requested_schema=None):
            raise OSError("gone")

    class NoCapsule:
        def __arrow_c_stream__(self, requested_schema=None):
            return "a stream"

    with pytest.raises(OSError, match="gone"):
        edau.Corpus(Broken())
    with pytest.raises((TypeError, ValueError)):
        edau.Corpus(NoCapsule())


def test_arrow_columns_are_released():
    before = pyarrow.total_allocated_bytes()
    for _ in range(20):
        edau.Corpus(pyarrow.array(TEXTS * 1000))
        with pytest.raises(TypeError):
            edau.Corpus(pyarrow.array(range(10000)))
    assert pyarrow.total_allocated_bytes() < before + 100_000


def test_vectorize_takes_the_same_kinds_but_every_row_needs_a_text():
    expected = edau.vectorize(TEXTS)
    for kind, make in KINDS.items():
        found = edau.vectorize(make(TEXTS))
        assert found.terms == expected.terms and found.data == expected.data, kind
    with pytest.raises(TypeError, match=r"texts\[1\]"):
        edau.vectorize(pyarrow.array(["a", None]))
    with pytest.raises(TypeError, match=r"texts\[1\]"):
        edau.vectorize(["a", None])


def test_a_file_is_read_with_the_options_of_the_command_line(tmp_path):
    path = tmp_path / "answers.csv"
    path.write_text("ref;answer\na;A bus.\nb;\nc;Two; too many\n", encoding="utf-8")
    corpus = edau.read_corpus(path, text="answer", id="ref")
    assert rows_of(corpus) == [("a", "A bus."), ("b", "")]
    assert [(gap.id, gap.reason) for gap in corpus.ledger] == [("b", "blank"), ("c", "field-count")]
    assert corpus.ledger.notes and "received 3" in repr(corpus.ledger)
    with pytest.raises(edau.UnreadableInputError, match=r"answers\.csv:4"):
        edau.read_corpus(str(path), text="answer", id="ref", strict=True)
    with pytest.raises(OSError, match="none.csv"):
        edau.read_corpus(tmp_path / "none.csv")
    with pytest.raises(ValueError, match="encoding cannot be"):
        edau.read_corpus(path, encoding="ebcdic")
