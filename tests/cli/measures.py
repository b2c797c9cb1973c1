"""NMI (arithmetic mean of the entropies) and adjusted Rand index of two labellings, in [0, 1]."""
from collections import Counter
from math import comb, log


def nmi(gold, found):
    n, joint, a, b = len(gold), Counter(zip(gold, found)), Counter(gold), Counter(found)
    mutual = sum(c / n * log(c * n / (a[x] * b[y])) for (x, y), c in joint.items())
    entropies = sum(-c / n * log(c / n) for counts in (a, b) for c in counts.values())
    return 2 * mutual / entropies if entropies else 1.0


def ari(gold, found):
    def pairs(labels):
        return sum(comb(c, 2) for c in Counter(labels).values())

    together, a, b = pairs(zip(gold, found)), pairs(gold), pairs(found)
    expected = a * b / comb(len(gold), 2)
    return (together - expected) / ((a + b) / 2 - expected)
