"""Rows of the tables as named tuples, in the order of the columns."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from .html import table_html


class Theme(NamedTuple):
    """What many people said, in their own words."""

    theme: str
    """Its id: ``"t1"``, ``"t2"``, … by falling ``base_all``."""

    label: str
    """A phrase or word as people wrote it; no two themes share one."""

    submissions: int
    """How many submissions raise it."""

    points: int
    """How many points (sentences, or submissions with ``unit="submission"``) are in it."""

    share: float
    """``submissions`` as a share of all submissions analysed, in [0, 1]."""

    describing: tuple[str, ...]
    """Up to three words that its submissions use most, best first."""

    discriminating: tuple[str, ...]
    """Up to three others, that set it apart."""

    exemplars: tuple[str, ...]
    """Sentences that stand for it, by different people, in different words, nearest to its centre
    first; only of submissions that permit publication."""

    cohesion: float
    """Mean cosine of its points to its centre, in [0, 1]."""

    distinctness: float
    """Mean margin of its points to the next theme, in [-1, 1]."""

    stability: float | None
    """Share of half-samples that show it too, in [0, 1]; None where that was not measured,
    and of fewer than five submissions."""

    group: str | None
    """``"g1"``, ``"g2"``, …; None where there are too few themes for groups."""

    x: float | None
    """Its place on a map of the themes; None where there is no map."""

    y: float | None

    label_en: str | None
    """Its name in English and in Welsh, where enough of its people write in it: each is of the
    texts in that language, and no translation of the other."""

    label_cy: str | None

    base: str
    """What ``count`` counts: the option ``base``."""

    count: int

    count_share: float
    """``count`` as a share of all that are analysed, on that base."""

    base_all: int
    """Its size, and its share of all, on each of the four bases."""

    base_all_share: float

    base_distinct: int

    base_distinct_share: float

    base_campaign_one: int

    base_campaign_one_share: float

    base_campaign_apart: int

    base_campaign_apart_share: float

    differs_by_base: str
    """``"yes"`` where its rank, or whether it is a majority, hangs on the base; else ``"no"``."""

    label_submissions: int
    """Submissions with a point in it that holds all words of ``label``, function words aside."""

    @property
    def terms(self) -> tuple[str, ...]:
        """``describing``, then ``discriminating``."""
        return self.describing + self.discriminating


class Point(NamedTuple):
    """A part of a submission that can carry a theme of its own."""

    id: str
    """Of its submission."""

    point: int
    """Its number in the submission, from 1."""

    begin: int
    """``text`` is bytes ``begin`` to ``end`` of the submission's text in UTF-8 …"""

    end: int

    char_begin: int
    """… and its characters (code points) ``char_begin`` to ``char_end``."""

    char_end: int

    theme: str | None
    """None: in no theme, for the reason that ``outcome`` tells."""

    similarity: float | None
    """Cosine to the theme's centre, in [0, 1]."""

    margin: float | None
    """That less the highest to another theme's, in [-1, 1]: near 0 it could as well be there;
    below 0 another centre is nearer, though its words speak more for this theme."""

    outcome: str
    """``"themed"``, ``"fits-no-theme"``, ``"non-answer"``, …"""

    text: str


class Assignment(NamedTuple):
    """A submission and its themes."""

    id: str
    theme: str | None
    """The theme of the point that is most like its theme; None: it is in none."""

    similarity: float | None
    themes: tuple[str, ...]
    """All themes that it raises."""


class UnthemedPoint(NamedTuple):
    """A point in no theme."""

    id: str
    point: int
    begin: int
    end: int
    reason: str
    """``"fits-no-theme"``, ``"no-usable-word"``, ``"no-shared-word"``, ``"no-vector"`` or
    ``"non-answer"``."""

    distinctness: float
    """1 less the highest cosine to a theme, in [0, 1]; 0 where it says nothing."""

    text: str


class Campaign(NamedTuple):
    """A text that many sent, as it was or edited."""

    campaign: str
    copies: int
    exact: int
    edited: int
    template: str


class Addition(NamedTuple):
    """A point that somebody added to a campaign's text."""

    campaign: str
    id: str
    begin: int
    end: int
    text: str


class GroupCount(NamedTuple):
    """One theme in one group of respondents. What a public edition keeps to itself is None."""

    column: str
    value: str | None
    """The group's cell of the column; None: nothing was stated."""

    theme: str
    label: str
    size: int
    """How many are in the group."""

    count: float | None
    """How many of them raise the theme."""

    share: float | None
    """``count / size``, in [0, 1]."""

    low: float | None
    """Wilson's 95 % interval of the share."""

    high: float | None
    p: float | None
    """Fisher's exact test, two-sided, against the other groups; None where not tested."""

    adjusted_p: float | None
    """``p`` by Benjamini and Hochberg, over all tests of the column."""

    suppressed: str
    """``"yes"`` where a public edition keeps the count to itself."""

    base: str
    """What ``size`` and ``count`` count: the option ``base``."""

    tested_size: float | None
    """Who of the group is tested, whatever is counted: persons with words that no campaign sent, as
    copies of one text are no independent answers. None where the column is not tested, or the count
    kept to itself."""

    tested_count: float | None
    """How many of them raise the theme; None where not tested, here and below."""

    tested_share: float | None
    others_share: float | None
    """The same in the other groups together: what ``p`` compares."""


class Label(NamedTuple):
    """The name of a theme in one language."""

    theme: str
    language: str | None
    """``"en"``, ``"cy"``, …; None where edau did not judge."""

    label: str
    """Of the texts in that language: no translation of another."""

    submissions: int
    """Those with a point in the theme that holds all of its words, function words aside."""


class ExplainedTerm(NamedTuple):
    """A word of a point, or a phrase, that counts."""

    term: str
    """As it counts: stemmed, of a Welsh word the English one's."""

    forms: tuple[str, ...]
    """As the point writes it."""

    count: int
    """How often."""

    evidence: float
    """For the point's best theme: the logarithm of how much more that says it than chance would
    have it, times log2(1 + count); where themes were found by vectors, what it adds to the
    similarity. Below 0 it speaks against it."""

    share: float
    """Of all evidence for that theme."""


class Explanation(NamedTuple):
    """Why a point is in its theme, or in none: its words, and its vector if it has one, add up."""

    begin: int
    """``text`` is bytes ``begin`` to ``end`` of the submission's text in UTF-8 …"""

    end: int
    theme: str | None
    """None: in no theme, for the reason that ``outcome`` tells."""

    outcome: str
    similarity: float
    margin: float
    language: str | None
    """That its words were taken to be in."""

    best: str | None
    """Where the evidence is highest; None where it shares no word with any theme or is similar to
    none, or where that is a cluster that is none."""

    evidence: float | None
    """For ``best``: the sum over ``terms``, and ``vector_evidence`` where there is one."""

    needed: float | None
    """The least evidence that is more than chance; None where nothing is asked."""

    runner_up: str | None
    """The next theme with which it shares a word. None also where only its vector could tell, and
    was not handed in: that theme is less similar by ``margin``."""

    runner_up_evidence: float | None
    vector_evidence: float | None
    """What its vector adds to the similarity; None where words alone were compared, and without
    ``best``."""

    vector_share: float | None
    """Of all that speaks for the theme; 0 where the vector speaks against it."""

    terms: tuple[ExplainedTerm, ...]
    """Most evidence first."""

    other_words: tuple[str, ...]
    """Words that could carry a theme, but that too few others said, or too many."""

    text: str
    char_begin: int
    """… and its characters (code points) ``char_begin`` to ``char_end``."""

    char_end: int

    def _repr_html_(self) -> str:
        columns = ("word", "evidence", "share")
        rows = [("; ".join(term.forms), term.evidence, term.share) for term in self.terms]
        if self.vector_evidence is not None:
            rows.insert(0, ("its vector", self.vector_evidence, self.vector_share))
        return f"<p>{escape(self.text)}</p>" + table_html(columns, rows, len(rows))


class Exclusion(NamedTuple):
    """A row that was not analysed."""

    row: int
    """Its number among the rows, from 1: ``texts[row - 1]``."""

    line: int
    column: int
    id: str
    reason: str
    """``"blank"``, ``"duplicate-id"``, …"""

    detail: str
    """What was found and what was expected."""


class Drift(NamedTuple):
    """How a theme was when it was found, and how it is in what was assigned."""

    theme: str | None
    """None in the last row, which is of the submissions that are in no theme."""

    label: str | None
    share_then: float
    share_now: float
    similarity_then: float | None
    similarity_now: float | None
    submissions: int
