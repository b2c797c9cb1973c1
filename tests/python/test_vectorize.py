"""The vectoriser of the Python package."""

import math

import pytest

import edau

TEXTS = ["The bus is late, and the bus is full.", "A late train.", "", "Mae'r bws yn hwyr."]


def rows(vectors):
    """Each row as a dict from term to weight."""
    terms, result = vectors.terms, []
    for row in range(vectors.shape[0]):
        places = range(vectors.indptr[row], vectors.indptr[row + 1])
        result.append({terms[vectors.indices[at]]: vectors.data[at] for at in places})
    return result


def test_texts_become_rows_of_length_one_over_sorted_terms():
    vectors = edau.vectorize(TEXTS)
    assert vectors.shape == (4, len(vectors.terms))
    assert vectors.terms == sorted(vectors.terms)
    lengths = [math.sqrt(sum(weight**2 for weight in row.values())) for row in rows(vectors)]
    assert lengths == pytest.approx([1, 1, 0, 1])


def test_edaus_rule_joins_languages_and_leaves_out_function_words():
    first, second, _, welsh = rows(edau.vectorize(TEXTS))
    assert set(first) == {"bus", "late", "full"}
    assert set(second) == {"late", "train"}
    assert set(welsh) == {"bus", "late"}


def test_scikit_learns_rule_keeps_words_of_two_letters_in_lower_case():
    vectors = edau.vectorize(TEXTS[:2], token_rule="sklearn", tf="raw", idf="none", norm="none")
    assert rows(vectors) == [
        {"the": 2, "bus": 2, "is": 2, "late": 1, "and": 1, "full": 1},
        {"late": 1, "train": 1},
    ]


def test_tokens_of_ones_own_are_terms_as_they_are():
    by_function = edau.vectorize(TEXTS, tokenizer=str.split)
    by_lists = edau.vectorize([text.split() for text in TEXTS])
    assert "The" in by_function.terms and "late," in by_function.terms
    assert rows(by_function) == rows(by_lists)


def test_ngrams_limits_and_threads():
    pairs = edau.vectorize(TEXTS, token_rule="sklearn", ngram_range=(2, 2), min_df=1)
    assert "the bus" in pairs.terms
    assert edau.vectorize(TEXTS, token_rule="sklearn", min_df=2).terms == ["late"]
    assert edau.vectorize(TEXTS, token_rule="sklearn", max_terms=1).terms == ["bus"]
    many = TEXTS * 500
    assert rows(edau.vectorize(many, threads=1)) == rows(edau.vectorize(many, threads=3))


def test_the_views_outlive_the_vectors():
    data = edau.vectorize(TEXTS).data
    assert sum(weight > 0 for weight in data) == len(data)


@pytest.mark.parametrize(
    "setting",
    [
        {"token_rule": "spacy"},
        {"language": "xx"},
        {"tf": "log"},
        {"idf": ""},
        {"norm": "l1"},
        {"min_df": 0},
        {"max_df": 1.5},
        {"min_df": 0.5},
        {"min_df": -1},
        {"max_df": "a"},
        {"max_terms": -1},
        {"ngram_range": 2},
        {"token_rule": None},
        {"language": 3},
        {"threads": -1},
        {"ngram_range": (2, 1)},
        {"ngram_range": (1, 4)},
        {"tokenizer": lambda text: [text], "ngram_range": (1, 2)},  # tokens with spaces
    ],
)
def test_a_setting_out_of_its_range_is_refused(setting):
    with pytest.raises(edau.InvalidArgumentError):
        edau.vectorize(TEXTS, **setting)


def test_what_is_no_text_is_a_type_error():
    with pytest.raises(TypeError):
        edau.vectorize("one text")
    with pytest.raises(TypeError):
        edau.vectorize(["a text", 7])
    for mixed in ([["bus"], "tram"], [["bus"], [7]], [[b"bus"]]):
        with pytest.raises(TypeError):
            edau.vectorize(mixed)
    with pytest.raises(TypeError):
        edau.vectorize(TEXTS, tokenizer=str.lower)
    assert edau.vectorize([]).shape == (0, 0)
