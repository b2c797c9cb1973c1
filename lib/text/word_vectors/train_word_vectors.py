#!/usr/bin/env python3
"""Learns word vectors: English stems that are used alike, or mean nearly the same, lie close.

    train_word_vectors.py --wordnet FOLDER --glove FILE.json [--leave-out FILE.tsv ...] TEXTS ... > word_vectors.bin

TEXTS hold one English text a line. FOLDER has WordNet 3.0's data.* and index.* files. FILE.json has
GloVe's vectors as {"vectors": {word: [100 numbers, …]}}, frequent words first. Lines that are, or
hold, a text of --leave-out (columns label, text) are not read: what is measured on such files has
then not been seen.

From texts: how often stems stand near each other, as positive pointwise mutual information with
smoothed contexts (Levy, Goldberg & Dagan, TACL 3, 2015), and the leading eigenvectors of that
matrix. Beside these, the mean of a stem's words in GloVe (Pennington, Socher & Manning, EMNLP 2014),
which was learned from a thousand times as much text of another kind: without their common mean, and
half-way to equal variance in all directions, or few directions would decide alone (Mu & Viswanath,
"All-but-the-top", ICLR 2018, for why). From WordNet: synonyms, broader words and words of a definition
pull each other together (Faruqui et al., "Retrofitting word vectors to semantic lexicons", NAACL 2015).
Common words are made short (Arora, Liang & Ma, ICLR 2017). Only stems of words that WordNet lists in
lower case come out, which leaves out names; and none that it calls vulgar or offensive. README.md has
the format. Needs numpy, scipy and PyStemmer; the same files and versions give the same bytes.
"""

import argparse
import json
import re
import struct
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
import Stemmer

LEARNED_STEMS = 40_000   # the most frequent; of these …
KEPT_STEMS = 20_000      # … the most frequent that WordNet knows are written
DIMENSIONS = 128
WIDTH = 256              # of the vectors while they are learned
WINDOW = 5
FREQUENT = 1e-4          # more frequent stems are thinned
LEAST_WEIGHT = 0.8       # of a pair of stems
SHORT = 1e-3             # stems of this frequency get half of their length
GLOVE_DIMENSIONS = 100
GLOVE_RANK = 10          # a word's weight in its stem is 1 / (this + its rank)
MEASURED_STEMS = 20_000  # the most frequent: whose variance is made more equal
SENSES = 3               # of a word: the most usual ones
SYNONYM, BROADER, DEFINITION = 1.0, 0.5, 0.15
ROUNDS = 8
LEVELS = 7               # codes are -7 … 7
FUNCTION_STEMS = 150     # the most frequent ones say nothing in a definition
RUDE = re.compile(
    r"obscen|vulgar (term|slang|name)|(offensive|disparaging|coarse|insulting|slang) (term|name)|ethnic slur|slang for")
RUDE_BEGINNINGS = ("cunt", "fuck", "shit", "wank")  # of derived words, which it does not mark

WORD = re.compile(r"[a-z0-9]{2,}")
LINK = re.compile(r"https?://\S+")
PARTS = (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r"))

stem = Stemmer.Stemmer("english").stemWord


def words_of(text):
    return WORD.findall(LINK.sub(" ", text.lower()))


class LeftOut:
    """Texts that are not to be read, told by their last eight words."""

    SIZE = 8

    def __init__(self, paths):
        self.ends = set()
        for path in paths:
            for line in Path(path).read_text(encoding="utf-8").splitlines()[1:]:
                self.ends.add(tuple(words_of(line.partition("\t")[2])[-self.SIZE:]))

    def holds(self, words):
        if tuple(words) in self.ends:
            return True
        return any(tuple(words[i:i + self.SIZE]) in self.ends for i in range(len(words) - self.SIZE + 1))


def read_texts(paths, left_out):
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                words = words_of(line)
                if not left_out.holds(words):
                    yield words


class WordNet:
    """The synsets of one part of speech, and the most usual ones of each word."""

    def __init__(self, folder, part):
        self.senses = {}
        for line in self._lines(folder / f"index.{part}"):
            fields = line.split()
            self.senses[fields[0]] = fields[-int(fields[2]):]
        self.synsets = {}
        for line in self._lines(folder / f"data.{part}"):
            left, _, gloss = line.partition("|")
            fields = left.split()
            count = int(fields[3], 16)
            words = [fields[4 + 2 * i].split("(")[0] for i in range(count)]
            at = 5 + 2 * count
            pointers = [fields[at + 4 * i:at + 4 * i + 3] for i in range(int(fields[at - 1]))]
            self.synsets[fields[0]] = (words, pointers, gloss)

    @staticmethod
    def _lines(path):
        return (line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != " ")

    def single_words(self, synset):
        return [word.lower() for word in self.synsets[synset][0] if "_" not in word]

    def is_rude(self, synset):
        return bool(RUDE.search(self.synsets[synset][2].partition('"')[0]))

    def rude_words(self):
        return {word for word, senses in self.senses.items() if self.is_rude(senses[0])}

    def decent_words(self):
        return {word for word, senses in self.senses.items() if not self.is_rude(senses[0])}

    def lower_case_words(self):
        for words, _, _ in self.synsets.values():
            yield from (word for word in words if word.islower() and word.isalpha())

    def relations(self, letter):
        """(word, word, strength) of the usual senses."""
        for word, senses in self.senses.items():
            if "_" in word:
                continue
            for synset in senses[:SENSES]:
                _, pointers, gloss = self.synsets[synset]
                for other in self.single_words(synset):
                    if synset in self.senses.get(other, [])[:SENSES]:
                        yield word, other, SYNONYM
                for symbol, target, part in pointers:
                    if symbol in "@&" and part in (letter, "s") and target in self.synsets:
                        for other in self.single_words(target):
                            if target in self.senses.get(other, [])[:SENSES - 1]:
                                yield word, other, BROADER
                for other in WORD.findall(gloss.split(";")[0].lower()):
                    yield word, other, DEFINITION


def count_stems(texts):
    surfaces = Counter(word for text in texts for word in text)
    counts = Counter()
    for word, count in surfaces.items():
        counts[stem(word)] += count
    return counts


def number_tokens(texts, numbers, frequencies):
    """Stem numbers and text numbers of what is left once frequent stems are thinned."""
    stems = {word: numbers.get(stem(word), -1) for word in {w for text in texts for w in text}}
    ids = np.array([stems[word] for text in texts for word in text])
    of_text = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
    kept = np.random.default_rng(1).random(len(ids)) < np.minimum(1, np.sqrt(FREQUENT / frequencies))[ids]
    kept &= ids >= 0
    return ids[kept], of_text[kept]


def neighbours(ids, of_text, size):
    total = sparse.csr_matrix((size, size), dtype=np.float32)
    for distance in range(1, WINDOW + 1):
        same = of_text[:-distance] == of_text[distance:]
        pair = ids[:-distance][same], ids[distance:][same]
        weight = np.full(len(pair[0]), (WINDOW + 1 - distance) / WINDOW, np.float32)
        near = sparse.coo_matrix((weight, pair), shape=(size, size)).tocsr()
        total = total + near + near.T
    total.data[total.data < LEAST_WEIGHT] = 0
    total.eliminate_zeros()
    return total.tocoo()


def mutual_information(counts):
    sums = np.maximum(np.asarray(counts.sum(1)).ravel(), 1)
    smooth = sums ** 0.75
    def log_ratio(word, context):
        return np.log(counts.data * smooth.sum() / (sums[word] * smooth[context]))
    values = (log_ratio(counts.row, counts.col) + log_ratio(counts.col, counts.row)) / 2
    result = sparse.csr_matrix(
        (np.maximum(values, 0).astype(np.float32), (counts.row, counts.col)), shape=counts.shape)
    result.eliminate_zeros()
    return result


def eigenvectors(matrix):
    basis = np.random.default_rng(1).standard_normal((matrix.shape[0], WIDTH + 64)).astype(np.float32)
    for _ in range(6):
        basis, _ = np.linalg.qr(matrix @ basis)
    small = basis.T @ (matrix @ basis)
    values, vectors = np.linalg.eigh((small + small.T) / 2)
    order = [i for i in np.argsort(-values) if values[i] > 0][:WIDTH]
    return unit_rows(basis @ vectors[:, order])


def unit_rows(rows):
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def glove_vectors(path, numbers):
    """The weighted mean of each stem's words, and whether there is one."""
    words = json.loads(path.read_text(encoding="utf-8"))["vectors"]
    sums = np.zeros((len(numbers), GLOVE_DIMENSIONS))
    weights = np.zeros(len(numbers))
    for rank, (word, values) in enumerate(words.items()):
        number = numbers.get(stem(word)) if word.isascii() and word.isalpha() else None
        if number is not None:
            sums[number] += np.array(values[:GLOVE_DIMENSIONS]) / (rank + GLOVE_RANK)
            weights[number] += 1 / (rank + GLOVE_RANK)
    return sums / np.maximum(weights, 1e-12)[:, None], weights > 0


def evened(vectors, known):
    """Without their mean, and with the square root of each direction's spread; zero where not known."""
    centred = vectors[known] - vectors[known].mean(0)
    _, spreads, axes = np.linalg.svd(centred[:MEASURED_STEMS], full_matrices=False)
    result = np.zeros_like(vectors)
    result[known] = centred @ axes.T * np.sqrt(spreads[0] / spreads)
    return unit_rows(result)


def related(nets, numbers, function_words):
    strengths = {}
    for (_, letter), net in zip(PARTS, nets):
        for word, other, strength in net.relations(letter):
            a, b = numbers.get(stem(word)), numbers.get(stem(other))
            if a is None or b is None or a == b:
                continue
            if strength == DEFINITION and b in function_words:
                continue
            for pair in ((a, b), (b, a)):
                strengths[pair] = max(strengths.get(pair, 0), strength)
    pairs = np.array(list(strengths))
    values = np.array(list(strengths.values()), np.float32)
    matrix = sparse.csr_matrix((values, (pairs[:, 0], pairs[:, 1])), shape=(len(numbers),) * 2)
    sums = np.asarray(matrix.sum(1)).ravel()
    return sparse.diags(1 / np.where(sums > 0, sums, 1)).astype(np.float32) @ matrix, sums > 0


def retrofit(vectors, relations, has_relations):
    result = vectors
    for _ in range(ROUNDS):
        result = np.where(has_relations[:, None], (vectors + 2 * (relations @ result)) / 3, vectors)
    return unit_rows(result)


def rotated(vectors):
    """The leading directions, each with the sign that makes its sum positive."""
    _, _, axes = np.linalg.svd(vectors, full_matrices=False)
    turned = vectors @ axes[:DIMENSIONS].T
    return turned * np.where(turned.sum(0) < 0, -1, 1)


def write(stems, vectors, out):
    order = sorted(range(len(stems)), key=lambda i: stems[i].encode())
    names = [stems[i].encode() for i in order]
    rows = vectors[order]
    steps = (2.5 * rows.std(axis=1) / LEVELS).astype("<f4")
    codes = np.clip(np.rint(rows / np.maximum(steps, 1e-12)[:, None]), -LEVELS, LEVELS).astype(int) + 8
    out.write(struct.pack("<II", len(names), DIMENSIONS))
    out.write(np.cumsum([0] + [len(name) for name in names]).astype("<u4").tobytes())
    out.write(steps.tobytes())
    out.write((codes[:, ::2] | codes[:, 1::2] << 4).astype(np.uint8).tobytes())
    out.write(b"".join(names))


def presentable_stems(nets):
    """Of words in lower case; rude is what is so in its first sense, and decent as no part of speech."""
    lower_case = {stem(word) for net in nets for word in net.lower_case_words()}
    rude = {stem(word) for net in nets for word in net.rude_words()}
    decent = {stem(word) for net in nets for word in net.decent_words()}
    return {s for s in lower_case - (rude - decent) if not s.startswith(RUDE_BEGINNINGS)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--glove", type=Path, required=True)
    parser.add_argument("--leave-out", action="append", default=[])
    parser.add_argument("texts", nargs="+")
    options = parser.parse_args()

    nets = [WordNet(options.wordnet, part) for part, _ in PARTS]
    texts = list(read_texts(options.texts, LeftOut(options.leave_out)))
    counts = count_stems(texts)
    total = sum(counts.values())
    learned = [s for s, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
               if not s.isdigit()][:LEARNED_STEMS]
    numbers = {s: i for i, s in enumerate(learned)}
    frequencies = np.array([counts[s] / total for s in learned])
    print(f"{len(texts)} texts, {total} words", file=sys.stderr)

    ids, of_text = number_tokens(texts, numbers, frequencies)
    near = eigenvectors(mutual_information(neighbours(ids, of_text, len(learned))))
    vectors = unit_rows(np.hstack([near, evened(*glove_vectors(options.glove, numbers))]))
    relations, has_relations = related(nets, numbers, set(range(FUNCTION_STEMS)))
    vectors = retrofit(vectors, relations, has_relations) * (SHORT / (SHORT + frequencies))[:, None]

    presentable = presentable_stems(nets)
    kept = [i for i, s in enumerate(learned) if s in presentable][:KEPT_STEMS]
    print(f"{len(kept)} stems", file=sys.stderr)
    write([learned[i] for i in kept], rotated(vectors[kept]), sys.stdout.buffer)


if __name__ == "__main__":
    main()
