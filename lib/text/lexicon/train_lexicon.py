#!/usr/bin/env python3
"""Learns Welsh-English word pairs from translated sentences, by IBM Model 1.

    train_lexicon.py PARALLEL.tsv > learned_pairs.cpp

PARALLEL.tsv has a header and the columns source, topic, cy, en. The four topics with the
lowest FNV-1a 64 hash of their name are never read: the bridge is measured on them, so
what is shipped is what was measured. Only pairs of words come out, no sentence.

Mutated forms are counted with their radical, words of both languages are counted once a
sentence, and a pair is kept where both directions agree on it. The glossary beside this
script says which words are radicals, and its own words are left out. Standard library only;
the same files give the same bytes.
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

HELD_OUT = 4
ROUNDS = 8
MIN_SENTENCES = 3       # that hold both words
MIN_FORWARD = 0.25      # p(english | welsh) of a pair, and …
MIN_PRODUCT = 0.12      # … times p(welsh | english)
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
CLITIC = re.compile(r"['’](?:r|n|u|i|w|m|th|ch|ma|na|ny)\b")
VOWELS = "aeiouwyâêîôûŵŷáéíóúï"
# Initial of a mutated form, and of the radicals it may stand for; longest first.
MUTATIONS = [
    ("ngh", "c"), ("mh", "p"), ("nh", "t"), ("ng", "g"), ("ph", "p"), ("th", "t"), ("ch", "c"),
    ("dd", "d"), ("f", "bm"), ("b", "p"), ("d", "t"), ("g", "c"), ("m", "b"), ("n", "d"),
]


def fnv1a(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001B3 % (1 << 64)
    return value


def words(text, welsh):
    text = text.lower()
    if welsh:
        text = CLITIC.sub(" ", text)
    text = text.replace("’", "'").replace("'s", "")
    return [word for word in WORD.findall(text) if len(word) > 1]


def radicals(form):
    """The words of which `form` may be a mutated form."""
    for mutated, initials in MUTATIONS:
        if form.startswith(mutated) and not form.startswith("ff"):
            yield from (initial + form[len(mutated):] for initial in initials)
            break
    if form[0] == "l" and not form.startswith("ll"):
        yield from ("l" + form, "g" + form)
    if form[0] == "r" and not form.startswith("rh"):
        yield from ("rh" + form[1:], "g" + form)
    if form[0] in VOWELS:
        yield "g" + form
    if form[0] == "h" and form[1] in VOWELS:
        yield form[1:]


def glossary_words():
    """The Welsh words of glossary_*.cpp."""
    words = set()
    for path in sorted(Path(__file__).parent.glob("glossary_*.cpp")):
        text = " ".join(re.findall(r'^\s+"(.*?)"', path.read_text(encoding="utf-8"), re.M))
        words.update(pair.split()[0] for pair in text.split(",") if pair.strip())
    return words


def radical_of(form, counts, known):
    """The radical that the glossary knows, or the most frequent of those attested."""
    found = [word for word in radicals(form)
             if word in known or (counts[word] > 0 and len(form) > 2)]
    if not found or form in known:
        return form
    best = max(found, key=lambda word: (word in known, counts[word], word))
    if best in known:
        return best
    marked = form.startswith(("ngh", "mh", "nh", "ng", "ph", "th", "ch", "dd")) or (
        form[0] in "flr" and not form.startswith(("ff", "ll", "rh")))
    return best if marked or counts[best] >= 0.05 * counts[form] else form


def model_1(pairs):
    """p(target | source), by expectation maximisation from the uniform start."""
    table = defaultdict(lambda: 1.0)
    for _ in range(ROUNDS):
        expected, totals = defaultdict(float), defaultdict(float)
        for source, target in pairs:
            for right in target:
                norm = sum(table[left, right] for left in source)
                for left in source:
                    share = table[left, right] / norm
                    expected[left, right] += share
                    totals[left] += share
        table = defaultdict(float, {key: value / totals[key[0]] for key, value in expected.items()})
    return table


def read_sentences(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    held_out = sorted({row["topic"] for row in rows}, key=fnv1a)[:HELD_OUT]
    print("held out:", ", ".join(held_out), file=sys.stderr)
    sentences = sorted({(row["cy"], row["en"]) for row in rows if row["topic"] not in held_out})
    held_texts = {row["cy"] for row in rows if row["topic"] in held_out}
    return [(words(cy, True), words(en, False)) for cy, en in sentences if cy not in held_texts]


def learn(sentences, known):
    counts = Counter(form for cy, _ in sentences for form in cy)
    pairs = [(sorted({radical_of(form, counts, known) for form in cy}), sorted(set(en)))
             for cy, en in sentences if 0 < len(cy) <= 40 and 0 < len(en) <= 40]
    together = Counter((left, right) for cy, en in pairs for left in cy for right in en)
    forward = model_1([(["\0", *cy], en) for cy, en in pairs])
    backward = model_1([(["\0", *en], cy) for cy, en in pairs])
    best = {}
    for (left, right), probability in forward.items():
        product = probability * backward[right, left]
        if left in known or left in ("\0", right) or len(left) < 3:
            continue
        if together[left, right] < MIN_SENTENCES:
            continue
        if probability >= MIN_FORWARD and product >= MIN_PRODUCT:
            best[left] = max(best.get(left, (0.0, "")), (round(product, 6), right))
    return {left: right for left, (_, right) in best.items()}


def lines(pairs):
    line = ""
    for left, right in sorted(pairs.items()):
        entry = f"{left} {right}, "
        if len(line) + len(entry) > 84:
            yield line
            line = ""
        line += entry
    yield line


def main():
    pairs = learn(read_sentences(sys.argv[1]), glossary_words())
    print(len(pairs), "pairs", file=sys.stderr)
    print('// Made by train_lexicon.py: pairs of words, learned. Source: see NOTICE.\n'
          '#include "text/lexicon/glossary.hpp"\n\nnamespace edau {\n\n// clang-format off\n'
          'std::string_view learned_pairs() noexcept {\n  return')
    print("\n".join(f'      "{line}"' for line in lines(pairs)) + ";")
    print("}\n// clang-format on\n\n}  // namespace edau")


if __name__ == "__main__":
    main()
