#!/usr/bin/env python3
"""Writes sklearn_fixture.txt: what scikit-learn's TfidfVectorizer makes of invented tokens.

Run with the versions of bench/peers/requirements.txt:

    python make_sklearn_fixture.py > sklearn_fixture.txt

The file is lines of words: "document" lines first (their tokens), then for each case
"case" (its options, by edau's names), "terms" (tab-separated, by column), "offsets", "columns" and
"values".
"""

import random

import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer

LETTERS = ["a", "b", "ca", "do", "e", "\u0175", "\u00e2r", "zu", "Q", "-", "7", "'n"]

# term_frequency, idf, norm, min_df, max_df, ngram_min, ngram_max, max_terms
CASES = [
    ("sublinear", "smooth", "l2", 2, 0.55, 1, 1, 0),
    ("sublinear", "smooth", "l2", 1, 1.0, 1, 1, 0),
    ("raw", "smooth", "l2", 1, 1.0, 1, 1, 0),
    ("raw", "plain", "l2", 2, 1.0, 1, 1, 0),
    ("sublinear", "plain", "none", 1, 0.35, 1, 1, 0),
    ("raw", "none", "none", 1, 1.0, 1, 1, 0),
    ("sublinear", "none", "l2", 3, 1.0, 1, 1, 0),
    ("sublinear", "smooth", "l2", 1, 1.0, 1, 2, 0),
    ("sublinear", "smooth", "l2", 2, 0.55, 1, 3, 0),
    ("raw", "plain", "none", 2, 1.0, 2, 3, 0),
    ("sublinear", "smooth", "l2", 2, 1.0, 2, 2, 0),
    ("sublinear", "smooth", "l2", 1, 1.0, 1, 1, 9),
    ("raw", "smooth", "l2", 2, 0.85, 1, 2, 14),
]


def invented_documents():
    source = random.Random(20261122)
    words = sorted({source.choice(LETTERS) + source.choice(LETTERS) for _ in range(40)})
    documents = []
    for number in range(40):
        length = 0 if number == 17 else source.randrange(1, 18)
        # The product of two draws is small more often than not: some words are common.
        draws = [source.random() * source.random() for _ in range(length)]
        documents.append([words[int(draw * len(words))] for draw in draws])
    documents[23] = documents[5] * 2
    return documents


def with_ngrams(least, most):
    def analyzer(tokens):
        return [
            " ".join(tokens[start : start + n])
            for n in range(least, most + 1)
            for start in range(len(tokens) - n + 1)
        ]

    return analyzer


def vectorizer(case):
    term_frequency, idf, norm, min_df, max_df, ngram_min, ngram_max, max_terms = case
    return TfidfVectorizer(
        analyzer=with_ngrams(ngram_min, ngram_max),
        sublinear_tf=term_frequency == "sublinear",
        use_idf=idf != "none",
        smooth_idf=idf == "smooth",
        norm=None if norm == "none" else norm,
        min_df=min_df,
        max_df=max_df,
        max_features=max_terms or None,
    )


def write_case(case, documents):
    fitted = vectorizer(case)
    matrix = fitted.fit_transform(documents)
    matrix.sort_indices()  # scikit-learn leaves columns as they were before it sorted terms
    terms = list(fitted.get_feature_names_out())
    assert terms == sorted(terms, key=lambda term: term.encode())
    print("case", *case)
    print("terms", *terms, sep="\t")
    print("offsets", *matrix.indptr)
    print("columns", *matrix.indices)
    print("values", *(f"{value:.17g}" for value in matrix.data))


def assert_no_tie_is_cut(case, documents):
    """Which of equally frequent terms stays is left to chance by scikit-learn."""
    from sklearn.feature_extraction.text import CountVectorizer

    *_, min_df, max_df, ngram_min, ngram_max, max_terms = case
    if not max_terms:
        return
    counter = CountVectorizer(analyzer=with_ngrams(ngram_min, ngram_max), min_df=min_df, max_df=max_df)
    counts = sorted(counter.fit_transform(documents).sum(axis=0).A1.tolist(), reverse=True)
    assert counts[max_terms - 1] > counts[max_terms], (case, counts)


def main():
    documents = invented_documents()
    print("scikit-learn", sklearn.__version__)
    for document in documents:
        print("document", *document)
    for case in CASES:
        assert_no_tie_is_cut(case, documents)
        write_case(case, documents)


if __name__ == "__main__":
    main()
