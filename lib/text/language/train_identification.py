#!/usr/bin/env python3
"""Learns the table that tells English from Welsh: identification_table.cpp.

    train_identification.py DATA_FOLDER > identification_table.cpp

README.md beside this file names the data, their licences and the split. The
model is a logistic regression on the n-grams (1 to 4 bytes) of each word with
an underscore at either end. It is learned on runs of one to five words, since
short texts are the hard ones. Only the train part is learned from; what is
printed to stderr is measured on the tune part; the test part is left to
tests/text/language_identification_test.cpp.
"""

import collections
import math
import random
import re
import sys
import unicodedata

NGRAM_COUNT = 4000
LONGEST_NGRAM = 4
UNITS = 256  # to one nat of log odds
EPOCHS = 5
RATE = 0.05
START = 0.2  # share of the naive log odds to start from: n-grams overlap, so they say too much
PARALLEL_WEIGHT = 0.3  # service texts are narrower than what people write
WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
MARKUP = re.compile(r"<[^>]*>|\{[^}]*\}|&\w+;")
CLITIC = re.compile(r"'(?:r|n|u|i|w|m|th|ch|ma|na|ny)$")


def part_of(line):
    """'test', 'tune' or 'train', by FNV-1a 64 of the line's bytes modulo 5."""
    value = 0xCBF29CE484222325
    for byte in line.encode():
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return {0: "test", 1: "tune"}.get(value % 5, "train")


def words_of(text):
    text = unicodedata.normalize("NFKC", MARKUP.sub(" ", text)).casefold()
    return WORD.findall(text.replace("\u2019", "'").replace("\u2018", "'"))


def lines_of(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        return file.read().split("\n")


def read(folder):
    """{part: [(words, is_english, weight)]}"""
    parts = {"train": [], "tune": [], "test": []}

    def put(line, text, english, weight):
        words = words_of(text)
        if words:
            parts[part_of(line)].append((words, english, weight))

    for line in lines_of(folder + "/unlabelled/polis_english.txt"):
        put(line, line, True, 1.0)
    for line in lines_of(folder + "/welsh/sentences_cc0.txt"):
        put(line, line, False, 1.0)
    for line in lines_of(folder + "/welsh/cy-en-parallel.tsv")[1:]:
        cells = line.split("\t")
        if len(cells) == 4:
            put(cells[2], cells[2], False, PARALLEL_WEIGHT)
            put(cells[3], cells[3], True, PARALLEL_WEIGHT)
    return parts


def ngrams_of(word):
    padded = b"_" + word.encode() + b"_"
    for size in range(1, LONGEST_NGRAM + 1):
        for start in range(len(padded) - size + 1):
            if padded[start : start + size] != b"_":
                yield padded[start : start + size]


def naive_log_odds(items):
    """{n-gram: log odds of English} of the n-grams that tell most."""
    counts = {True: collections.Counter(), False: collections.Counter()}
    for words, english, weight in items:
        for word in words:
            for ngram in ngrams_of(word):
                counts[english][ngram] += weight
    totals = {side: [0.0] * (LONGEST_NGRAM + 1) for side in counts}
    for side, of_side in counts.items():
        for ngram, count in of_side.items():
            totals[side][len(ngram)] += count
    odds, tells = {}, {}
    for ngram in set(counts[True]) | set(counts[False]):
        shares = [
            (counts[side][ngram] + 0.5) / (totals[side][len(ngram)] + 500) for side in (True, False)
        ]
        odds[ngram] = math.log(shares[0] / shares[1])
        tells[ngram] = abs(odds[ngram]) * sum(shares)
    kept = sorted(odds, key=lambda ngram: (-tells[ngram], ngram))[:NGRAM_COUNT]
    return {ngram: odds[ngram] for ngram in kept}


class Model:
    def __init__(self, weights):
        self.weights = weights
        self.known = {}  # word: its n-grams that have a weight

    def ngrams(self, words):
        result = []
        for word in words:
            if word not in self.known:
                self.known[word] = [n for n in ngrams_of(word) if n in self.weights]
            result += self.known[word]
        return result

    def score(self, words):
        return sum(self.weights[ngram] for ngram in self.ngrams(words))

    def learn(self, words, english, rate):
        ngrams = self.ngrams(words)
        score = sum(self.weights[ngram] for ngram in ngrams)
        error = english - 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))
        for ngram in ngrams:
            self.weights[ngram] += rate * error


def some_words(words, draw):
    """One to five words of a line, half of the time its first; clitics on or off."""
    length = draw.choice((1, 1, 2, 3, 5))
    start = 0 if draw.random() < 0.5 else draw.randrange(max(1, len(words) - length + 1))
    chosen = words[start : start + length]
    if draw.random() < 0.5:
        chosen = [CLITIC.sub("", word) for word in chosen]
    return chosen


def train(items):
    odds = naive_log_odds(items)
    model = Model({ngram: START * value for ngram, value in odds.items()})
    english = sum(weight for _, is_english, weight in items if is_english)
    welsh = sum(weight for _, is_english, weight in items if not is_english)
    draw = random.Random(1)
    for epoch in range(EPOCHS):
        draw.shuffle(items)
        for words, is_english, weight in items:
            balance = welsh / english if is_english else 1.0  # so that neither is the default
            model.learn(some_words(words, draw), is_english, RATE * weight * balance / (1 + epoch))
    return {n: round(UNITS * value) for n, value in model.weights.items()}


def report(weights, items):
    model = Model(weights)
    for english in (True, False):
        for length in (1, 2, 3, 5, 8):
            texts = [w for w, e, weight in items if e == english and weight == 1 and len(w) >= length]
            right = sum((model.score(w[:length]) > 0) == english for w in texts)
            name = "English" if english else "Welsh"
            print(f"{name}, {length} words: {right / len(texts):.4f}", file=sys.stderr)


def literal(ngram):
    return '"' + "".join(chr(b) if b < 0x80 else f"\\{b:03o}" for b in ngram) + '"'


def write(weights):
    rows = sorted((n, value) for n, value in weights.items() if value != 0)
    print("// Made by train_identification.py, which says how: do not edit. In 1/256 nat, positive")
    print("// for English. Data and licences: README.md in this folder, and NOTICE.")
    print('#include "text/language/identification_table.hpp"\n\nnamespace edau {')
    print("namespace {\n\n// clang-format off\nconstexpr NgramWeight kWeights[] = {")
    line = ""
    for ngram, value in rows:
        cell = f"{{{literal(ngram)}, {value}}},"
        if len(line) + len(cell) > 98:
            print(line.rstrip())
            line = ""
        line += cell + " "
    print(line.rstrip() + "\n};\n// clang-format on\n\n}  // namespace\n")
    print("std::span<const NgramWeight> ngram_weights() noexcept { return kWeights; }\n")
    print("}  // namespace edau")
    print(f"{len(rows)} n-grams", file=sys.stderr)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    parts = read(sys.argv[1])
    weights = train(parts["train"])
    report(weights, parts["tune"])
    write(weights)


if __name__ == "__main__":
    main()
