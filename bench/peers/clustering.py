"""Passes of k-means beside scikit-learn's: clustering.py PROGRAM K [--write FOLDER] FILE...

PROGRAM is build/release/bench/edau_kmeans_passes. Each FILE has a text on each line (or is a CSV
with a column `text`). The matrix is scikit-learn's TfidfVectorizer's (sublinear, min_df 2, float32,
English stop words), the first centres are the same rows for both, one thread each, in turn.
CPU seconds per pass: edau's is the difference between a run of 4 passes and one of 1, over 3,
updates included; scikit-learn's a fit with max_iter 4 less one with max_iter 1, over 3 (so that
what each does once counts for neither). Prints the median and the lowest ratio of five pairs
(three where K is 1000 or more). With --write only the program's input is written: FOLDER/matrix and
FOLDER/starts, of the last FILE; threads.py takes them.
"""

import csv
import os
import statistics
import subprocess
import sys
import tempfile
import time
import warnings

os.environ.update({name: "1" for name in
                   ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")})

import numpy as np
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer

PAIRS = 5


def read_texts(path):
    with open(path, encoding="utf-8", newline="") as lines:
        if path.endswith(".csv"):
            return [row["text"] for row in csv.DictReader(lines)]
        return lines.read().split("\n")


def write_matrix(matrix, path):
    with open(path, "wb") as out:
        np.array([*matrix.shape, matrix.nnz], dtype=np.int64).tofile(out)
        matrix.indptr.astype(np.int64).tofile(out)
        matrix.indices.astype(np.int32).tofile(out)
        matrix.data.astype(np.float32).tofile(out)


def edau_pass(program, matrix_path, starts_path, out_path):
    done = subprocess.run([program, matrix_path, starts_path, "4", "1", out_path],
                          check=True, capture_output=True, text=True)
    (one, first, *_), (many, last, *_) = (line.split() for line in done.stdout.splitlines())
    return (float(last) - float(first)) / (int(many) - int(one))


def sklearn_fit(matrix, centres, passes):
    begin = time.process_time()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = KMeans(len(centres), init=centres, n_init=1, max_iter=passes, tol=0,
                       algorithm="lloyd").fit(matrix)
    return time.process_time() - begin, model.n_iter_


def sklearn_pass(matrix, centres):
    first, one = sklearn_fit(matrix, centres, 1)
    last, many = sklearn_fit(matrix, centres, 4)
    return (last - first) / (many - one)


def write_input(clusters, path, folder):
    matrix = TfidfVectorizer(stop_words="english", sublinear_tf=True, min_df=2,
                             dtype=np.float32).fit_transform(read_texts(path))
    matrix = matrix[np.diff(matrix.indptr) > 0]
    matrix.sort_indices()
    starts = np.random.default_rng(1).choice(matrix.shape[0], clusters, replace=False)
    write_matrix(matrix, folder + "/matrix")
    starts.astype(np.int64).tofile(folder + "/starts")
    return matrix, starts


def measure(program, clusters, path, folder):
    matrix, starts = write_input(clusters, path, folder)
    matrix_path, starts_path = folder + "/matrix", folder + "/starts"
    centres = matrix[starts].toarray()
    ratios, own = [], []
    for _ in range(PAIRS if clusters < 1000 else 3):
        seconds = edau_pass(program, matrix_path, starts_path, folder + "/out")
        ratios.append(sklearn_pass(matrix, centres) / seconds)
        own.append(seconds)
    print(f"{os.path.basename(path)}: {matrix.shape[0]} rows, {matrix.nnz} entries, k {clusters}: "
          f"{statistics.median(ratios):.1f} x ({min(ratios):.1f}), "
          f"{statistics.median(own):.3f} s a pass", flush=True)


def main():
    program, clusters, *files = sys.argv[1:]
    if files[0] == "--write":
        for path in files[2:]:
            write_input(int(clusters), path, files[1])
        return
    for path in files:
        with tempfile.TemporaryDirectory() as folder:
            measure(program, int(clusters), path, folder)


if __name__ == "__main__":
    main()
