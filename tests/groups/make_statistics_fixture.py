#!/usr/bin/env python3
"""Writes what SciPy and statsmodels say of invented counts.

Run with scipy and statsmodels, whose versions the first line tells:

    python make_statistics_fixture.py > statistics_fixture.txt

A file is lines of words: "wilson" (count, size, low, high), "fisher" (count, group, raised, all, p)
and pairs of "p" and "adjusted" (as many values on both).
"""

import random
import sys

import scipy
import statsmodels
from scipy.stats import fisher_exact
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

source = random.Random(20261128)

WILSON = [(0, 1), (1, 1), (0, 60), (60, 60), (1, 60), (59, 60), (5, 10), (23, 60), (150, 1500),
          (1, 1_000_000), (999_999, 1_000_000), (333_333, 1_000_000)]
FISHER = [(0, 1, 0, 2), (1, 1, 1, 2), (0, 5, 5, 10), (5, 5, 5, 10), (2, 5, 4, 10), (8, 10, 9, 16),
          (0, 60, 150, 1560), (23, 60, 173, 1560), (6, 60, 173, 1560), (60, 60, 173, 1560),
          (3, 4, 4, 8), (10, 100, 200, 2000), (11, 100, 200, 2000), (190, 1000, 30_000, 200_000)]


def random_table():
    everybody = source.choice([12, 40, 300, 5000])
    group = source.randrange(1, everybody)
    raised = source.randrange(everybody + 1)
    least, most = max(0, group + raised - everybody), min(group, raised)
    return source.randint(least, most), group, raised, everybody


def fisher(count, group, raised, everybody):
    rest = everybody - group - raised + count
    return fisher_exact([[count, group - count], [raised - count, rest]])[1]


def main():
    print("scipy", scipy.__version__, "statsmodels", statsmodels.__version__)
    for count, size in WILSON:
        low, high = proportion_confint(count, size, method="wilson")
        print("wilson", count, size, f"{low:.17g}", f"{high:.17g}")
    for table in FISHER + [random_table() for _ in range(60)]:
        print("fisher", *table, f"{fisher(*table):.17g}")
    for values in [[0.5], [0.01, 0.04, 0.03, 0.005], [0.2] * 5, [1.0, 0.0, 1.0, 0.0],
                   [0.01, 0.02, 0.02, 0.02, 0.9], [round(source.random() ** 3, 3) for _ in range(40)]]:
        print("p", *values)
        print("adjusted", *(f"{v:.17g}" for v in multipletests(values, method="fdr_bh")[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
