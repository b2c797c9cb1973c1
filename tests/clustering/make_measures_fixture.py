#!/usr/bin/env python3
"""Writes what scikit-learn measures on invented partitions and rows.

Run with the versions of bench/peers/requirements.txt:

    python make_measures_fixture.py > measures_fixture.txt

A file is lines of words. For each pair of partitions: "gold" and "found" (a label of each document)
and "agreement" (homogeneity, completeness, v_measure of beta 1, of beta 0.5, NMI, ARI, accuracy by
optimal matching). Then for each matrix: "columns" (how many), "row" lines (column:value …), "labels",
"silhouettes" (of each row) and "silhouette" (their mean).
"""

import random
import sys

import numpy as np
import sklearn
from scipy.optimize import linear_sum_assignment
from sklearn import metrics

source = random.Random(20261123)


def noisy_pair(documents, labels, found_labels, kept):
    """Partitions that agree on about the share `kept` of the documents."""
    gold = [source.randrange(labels) for _ in range(documents)]
    found = [
        g * 7 % found_labels if source.random() < kept else source.randrange(found_labels)
        for g in gold
    ]
    return gold, found


PAIRS = [
    ([], []),
    ([5], [9]),
    ([0, 0, 0], [1, 1, 1]),
    ([0, 0, 1, 1], [1, 1, 0, 0]),
    ([0, 0, 1, 1], [0, 1, 0, 1]),
    ([0, 0, 0, 0], [0, 1, 2, 3]),
    ([0, 1, 2, 3], [0, 0, 0, 0]),
    ([0, 1, 2, 3], [3, 1, 0, 2]),
    ([-1, -1, 2_000_000_000, -2_000_000_000, 7, 7], [-1, 7, 7, -1, 7, -1]),
    ([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 2, 2]),
    noisy_pair(40, 3, 5, 0.8),
    noisy_pair(200, 12, 12, 0.6),
    noisy_pair(200, 30, 7, 0.5),
    noisy_pair(150, 4, 60, 0.9),
    noisy_pair(300, 10, 10, 0.0),
]


def accuracy(gold, found):
    if not gold:
        return 1.0
    table = metrics.cluster.contingency_matrix(gold, found)
    return table[linear_sum_assignment(-table)].sum() / len(gold)


def numbers(values):
    return (f"{value:.17g}" for value in values)


def write_pair(gold, found):
    print("gold", *gold)
    print("found", *found)
    values = [
        metrics.homogeneity_score(gold, found),
        metrics.completeness_score(gold, found),
        metrics.v_measure_score(gold, found),
        metrics.v_measure_score(gold, found, beta=0.5),
        metrics.normalized_mutual_info_score(gold, found),
        metrics.adjusted_rand_score(gold, found),
        accuracy(gold, found),
    ]
    print("agreement", *numbers(values))


def invented_rows(rows, columns, entries, negative=False):
    """Rows of unequal lengths, among them an empty one and two that are equal."""
    matrix = np.zeros((rows, columns), dtype=np.float32)
    for row in range(rows):
        for _ in range(source.randrange(1, entries + 1)):
            value = source.uniform(0.1, 3.0) * (-1 if negative and source.random() < 0.3 else 1)
            matrix[row, source.randrange(columns)] = np.float32(round(value, 4))
    matrix[rows // 2] = 0
    matrix[3] = matrix[1]
    return matrix


def write_matrix(matrix, labels):
    print("columns", matrix.shape[1])
    for row in matrix:
        print("row", *(f"{column}:{row[column]:.9g}" for column in np.flatnonzero(row)))
    print("labels", *labels)
    exact = matrix.astype(np.float64)
    print("silhouettes", *numbers(metrics.silhouette_samples(exact, labels, metric="cosine")))
    print("silhouette", *numbers([metrics.silhouette_score(exact, labels, metric="cosine")]))


def main():
    print("scikit-learn", sklearn.__version__)
    for gold, found in PAIRS:
        write_pair(gold, found)
    for rows, columns, entries, names, negative in [
        (12, 6, 3, 2, False), (40, 20, 6, 4, False), (60, 30, 8, 25, False), (30, 12, 5, 3, True),
    ]:
        labels = [source.randrange(names) - 1 for _ in range(rows)]
        labels[0], labels[1] = 40, 41  # a document alone; two labels at least
        write_matrix(invented_rows(rows, columns, entries, negative), labels)
    return 0


if __name__ == "__main__":
    sys.exit(main())
