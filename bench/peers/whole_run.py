"""From a file to themes beside scikit-learn: whole_run.py EDAU THEMES FILE [OPTION...]

EDAU is build/release/bindings/cli/edau. FILE is a CSV with columns id and text, FILE.labels.tsv
its planted labels: what `edau bench --generate N FILE` writes. One pair, one thread each, CPU
seconds of the process (read from the system, so that start and file reading count):

    edau themes FILE --unit submission --keep-all --themes THEMES --mode fast --stability 0 OPTION...
    csv.DictReader, TfidfVectorizer(sublinear_tf, min_df 2, English stop words, float32),
    KMeans(n_init=1, max_iter=10)

Prints both times, their ratio, and how far each agrees with the labels: normalised mutual
information and adjusted Rand index by scikit-learn, over all documents that are not noise.
"""

import csv
import os
import resource
import subprocess
import sys
import tempfile

PEER = """
import csv, sys
import numpy as np
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer
csv.field_size_limit(1 << 30)
with open(sys.argv[1], encoding="utf-8", newline="") as lines:
    texts = [row["text"] for row in csv.DictReader(lines)]
matrix = TfidfVectorizer(sublinear_tf=True, min_df=2, stop_words="english",
                         dtype=np.float32).fit_transform(texts)
model = KMeans(int(sys.argv[2]), n_init=1, max_iter=10, random_state=1).fit(matrix)
np.savetxt(sys.argv[3], model.labels_, fmt="%d")
"""


def cpu_seconds_of(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    subprocess.run(command, check=True, env=environment,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def planted_labels(path):
    with open(path, encoding="utf-8") as lines:
        next(lines)
        return [line.split("\t", 1)[0] for line in lines]


def edau_labels(path):
    with open(path, encoding="utf-8", newline="") as lines:
        return [row["theme"] for row in csv.DictReader(lines)]


def agreement(gold, found):
    from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score
    kept = [i for i, label in enumerate(gold) if label != "noise"]
    gold, found = [gold[i] for i in kept], [found[i] for i in kept]
    return (f"NMI {100 * normalized_mutual_info_score(gold, found):.1f}, "
            f"ARI {100 * adjusted_rand_score(gold, found):.1f}")


def main():
    edau, themes, path, *options = sys.argv[1:]
    gold = planted_labels(path + ".labels.tsv")
    with tempfile.TemporaryDirectory() as folder:
        own = cpu_seconds_of([edau, "themes", path, "--id", "id", "--unit", "submission",
                              "--keep-all", "--themes", themes, "--mode", "fast",
                              "--stability", "0", "--threads", "1", "-o", folder + "/out", *options])
        print(f"edau {own:.1f} s, {agreement(gold, edau_labels(folder + '/out/assignments.csv'))}",
              flush=True)
        peer = cpu_seconds_of([sys.executable, "-c", PEER, path, themes, folder + "/labels"])
        with open(folder + "/labels", encoding="utf-8") as lines:
            found = lines.read().split()
        print(f"scikit-learn {peer:.1f} s, {agreement(gold, found)}\n{peer / own:.1f} x")


if __name__ == "__main__":
    main()
