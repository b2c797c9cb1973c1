#!/usr/bin/env python3
"""Writes what scikit-learn's TfidfVectorizer makes of invented tokens, and of invented texts.

Run with the versions of bench/peers/requirements.txt:

    python make_sklearn_fixture.py tokens > sklearn_fixture.txt
    python make_sklearn_fixture.py texts > sklearn_text_fixture.txt

A file is lines of words: "document" lines first (their tokens; or "text" lines), then for each case
"case" (its options, by edau's names), "terms" (tab-separated, by column), "offsets", "columns" and
"values".
"""

import random
import sys

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


# Texts are cut by scikit-learn's own rule. Among them are what Unicode makes hard: capitals whose
# small letter depends on their place or is two, marks, numbers that are no digits, scripts
# without spaces.
TEXTS = [
    "The bus stop by the school isn't safe; a bus-stop needs LIGHTS.",
    "Lights at the bus stop! Lights, lights, lights \u2014 and a 20mph zone.",
    "Mae\u2019r bws yn hwyr iawn, a'r tr\u00ean hefyd. \u0174yl y Banc? D\u0174R.",
    "\u039f\u0394\u039f\u03a3 \u03bf\u03b4\u03cc\u03c2 \u03a3\u0391\u03a3 \u03a3 \u0391\u03a3\u2019\u0391",
    "\u0130stanbul I\u0130 \u0130\u0130\u0130 ISPARTA \u0131l\u0131k",
    "Stra\u00dfe STRASSE \u1e9eIG stra\u00dfe",
    "cafe\u0301 caf\u00e9 CAF\u00c9 na\u00efve",
    "snake_case _ __ a_ _b 1 22 m\u00b2 \u00bd\u00bd \u2167\u2167 \u2460\u2461",
    "\u6211\u5011\u9700\u8981\u5de5\u4f5c \u6211 \u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35",
    "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd \u041f\u0420\u0418\u0412\u0415\u0422 \u043f\u0440\u0438\u0432\u0435\u0442",
    "\U0001d400\U0001d401 \U00010400\U00010401 \U0001f600\U0001f600 \ufb01n \ufb01\ufb01",
    "https://gov.wales/sites/x.pdf?a=1&b=22 me@llyw.cymru @handle #tag",
    "",
    "a I . ,",
    "the the THE the bus",
    "zero\u200dwidth zero\u00adsoft zero\u200bspace tab\there",
]

TEXT_CASES = [
    ("raw", "smooth", "l2", 1, 1.0, 1, 1, 0),
    ("sublinear", "plain", "none", 1, 0.2, 1, 1, 0),
    ("raw", "smooth", "l2", 1, 1.0, 1, 2, 0),
    ("sublinear", "smooth", "l2", 2, 1.0, 1, 3, 0),
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


def vectorizer(case, of_texts):
    term_frequency, idf, norm, min_df, max_df, ngram_min, ngram_max, max_terms = case
    return TfidfVectorizer(
        analyzer="word" if of_texts else with_ngrams(ngram_min, ngram_max),
        ngram_range=(ngram_min, ngram_max),
        sublinear_tf=term_frequency == "sublinear",
        use_idf=idf != "none",
        smooth_idf=idf == "smooth",
        norm=None if norm == "none" else norm,
        min_df=min_df,
        max_df=max_df,
        max_features=max_terms or None,
    )


def write_case(case, documents, of_texts=False):
    fitted = vectorizer(case, of_texts)
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


def write_tokens():
    documents = invented_documents()
    for document in documents:
        print("document", *document)
    for case in CASES:
        assert_no_tie_is_cut(case, documents)
        write_case(case, documents)


def write_texts():
    for text in TEXTS:
        print("text", text.replace("\t", " "), sep="\t")
    for case in TEXT_CASES:
        write_case(case, [text.replace("\t", " ") for text in TEXTS], of_texts=True)


def main():
    print("scikit-learn", sklearn.__version__)
    {"tokens": write_tokens, "texts": write_texts}[sys.argv[1]]()


if __name__ == "__main__":
    main()
