#!/usr/bin/env python3
"""How hard a generated corpus is for scikit-learn: NMI and ARI, each x100.

usage: generator_difficulty.py CORPUS.csv     (CORPUS.csv.labels.tsv stands beside it)

tf-idf and k-means at the true number of themes, ten starts. NMI is normalised by the arithmetic
mean of the two entropies; noise documents are one more gold label. A second line gives spherical
k-means (centroids scaled to length 1), one start.
"""
import csv
import sys

import numpy
from scipy.sparse import csr_matrix
from sklearn.cluster import KMeans, kmeans_plusplus
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score
from sklearn.preprocessing import normalize


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    with open(path + ".labels.tsv", encoding="utf-8") as file:
        labels = [line.split("\t", 1)[0] for line in file][1:]
    if len(texts) != len(labels):
        sys.exit(f"{path}: {len(texts)} texts, but {len(labels)} labels")
    return texts, labels


def spherical(rows, count, passes=50):
    centroids, _ = kmeans_plusplus(rows, count, random_state=0)
    found = None
    for _ in range(passes):
        before, found = found, (rows @ numpy.asarray(centroids).T).argmax(axis=1)
        if before is not None and (before == found).all():
            break
        size = len(found)
        members = csr_matrix((numpy.ones(size), (found, range(size))), (count, size))
        centroids = normalize((members @ rows).toarray())
    return found


def main():
    texts, labels = read(sys.argv[1])
    count = len(set(labels) - {"noise"})
    rows = TfidfVectorizer(stop_words="english", sublinear_tf=True, min_df=2).fit_transform(texts)
    for name, found in (
        ("KMeans", KMeans(count, n_init=10, random_state=0).fit_predict(rows)),
        ("spherical", spherical(rows, count)),
    ):
        nmi = 100 * normalized_mutual_info_score(labels, found)
        ari = 100 * adjusted_rand_score(labels, found)
        print(f"{name}: documents {len(texts)}, themes {count}, NMI {nmi:.1f}, ARI {ari:.1f}")


if __name__ == "__main__":
    main()
