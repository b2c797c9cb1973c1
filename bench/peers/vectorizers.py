#!/usr/bin/env python3
"""How fast edau makes tf-idf vectors, beside scikit-learn.

usage: vectorizers.py FILE ...     (a text on each line, or a .csv with a column "text")

For each file and kind of work: first the two results are compared (same terms, same pattern,
values within 1e-6), then both are run in turn, five pairs or, where a pair takes over two minutes,
one. Both work on the same list of str, on one thread. Printed are the medians of CPU seconds and
of the pairs' ratios.

scikit-learn's TfidfVectorizer works in float32, which is its faster setting. "analysis" is edau's
default, with languages judged, stop words out and words stemmed, which scikit-learn has no equal
of: it runs its plain default beside it, and nothing is compared.
"""

import csv
import statistics
import sys
import time

import edau
import numpy
import sklearn
from sklearn.feature_extraction.text import TfidfVectorizer

PAIRS = 5
LONG_PAIR = 120.0
MOST_TEXTS_FOR_NGRAMS = 100_000


def read_texts(path):
    if path.endswith(".csv"):
        with open(path, encoding="utf-8", newline="") as file:
            return [row["text"] for row in csv.DictReader(file)]
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


def peer(texts, **settings):
    vectorizer = TfidfVectorizer(dtype=numpy.float32, **settings)
    return vectorizer, vectorizer.fit_transform(texts)


def works(texts):
    """Of each kind of work its name, edau's way, scikit-learn's way, and whether they are equal."""
    rule = {"token_rule": "sklearn", "tf": "raw", "threads": 1}
    yield "words", lambda: edau.vectorize(texts, **rule), lambda: peer(texts), True
    yield "analysis", lambda: edau.vectorize(texts, threads=1), lambda: peer(texts), False
    if len(texts) <= MOST_TEXTS_FOR_NGRAMS:
        yield (
            "1-2-grams",
            lambda: edau.vectorize(texts, ngram_range=(1, 2), **rule),
            lambda: peer(texts, ngram_range=(1, 2)),
            True,
        )


def assert_equal(ours, theirs):
    vectorizer, matrix = theirs
    matrix.sort_indices()
    assert ours.terms == list(vectorizer.get_feature_names_out())
    assert numpy.array_equal(ours.indptr, matrix.indptr)
    assert numpy.array_equal(ours.indices, matrix.indices)
    # Both are rounded to float32; the sums before that are taken in another order.
    assert numpy.allclose(ours.data, matrix.data, rtol=1e-6, atol=0)


def seconds(work):
    begin = time.process_time()
    work()
    return time.process_time() - begin


def measure(ours, theirs):
    pairs = []
    while len(pairs) < PAIRS:
        pairs.append((seconds(ours), seconds(theirs)))
        if sum(pairs[0]) > LONG_PAIR:
            break
    return pairs


def main():
    print(f"edau {edau.__version__}, scikit-learn {sklearn.__version__}, numpy {numpy.__version__}")
    print("file, work, texts, MB, edau s, scikit-learn s, ratio (lowest), pairs")
    for path in sys.argv[1:]:
        texts = read_texts(path)
        size = sum(len(text.encode()) for text in texts) / 1e6
        for name, ours, theirs, equal in works(texts):
            if equal:
                assert_equal(ours(), theirs())
            pairs = measure(ours, theirs)
            ratios = [b / a for a, b in pairs]
            print(
                f"{path.rsplit('/', 1)[-1]}, {name}, {len(texts)}, {size:.0f},"
                f" {statistics.median(a for a, _ in pairs):.3f},"
                f" {statistics.median(b for _, b in pairs):.2f},"
                f" {statistics.median(ratios):.1f} ({min(ratios):.1f}), {len(pairs)}",
                flush=True,
            )


if __name__ == "__main__":
    main()
