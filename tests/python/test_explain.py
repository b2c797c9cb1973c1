"""Why a submission is where it is."""

import math

import pytest

import edau
from sample import TEXTS

SUBMISSIONS = [*TEXTS, None, "Ŵ 😀. Mae’r bws yn hwyr. The library is warm."]
IDS = [f"r{row}" for row in range(len(SUBMISSIONS) - 1)] + ["r0"]


@pytest.fixture(scope="module")
def analysis():
    return edau.find_themes(edau.Corpus(SUBMISSIONS, IDS), themes=3)


def test_every_point_is_explained_as_it_was_placed(analysis):
    placed = list(analysis.points)
    explained = [(id, why) for id in IDS[:12] for why in analysis.explain(id)]
    assert [id for id, _ in explained] == [point.id for point in placed]
    for point, (_, why) in zip(placed, explained, strict=True):
        assert (why.theme, why.outcome, why.text) == (point.theme, point.outcome, point.text)
        assert (why.begin, why.end) == (point.begin, point.end)
        assert (why.char_begin, why.char_end) == (point.char_begin, point.char_end)
        if point.theme is not None:
            assert (why.similarity, why.margin) == (point.similarity, point.margin)


def test_the_words_add_up(analysis):
    for row in range(12):
        for why in analysis.explain(row):
            assert why.terms and why.best is not None
            assert math.fsum(term.evidence for term in why.terms) == why.evidence
            assert sum(term.share for term in why.terms) == pytest.approx(1)
            assert all(form in why.text for term in why.terms for form in term.forms)
            assert why.runner_up != why.best
            assert why.runner_up is None or why.runner_up_evidence <= why.evidence


def test_a_submission_is_found_by_id_or_by_row(analysis):
    assert analysis.explain("r3") == analysis.explain(3) == analysis.explain(-11)
    with pytest.raises(ValueError, match=r"no submission has the id \"R3\" \(did you mean \"r3\"\?\)"):
        analysis.explain("R3")
    for row in (12, 13, "r12"):  # blank, and a duplicate
        with pytest.raises(edau.InvalidArgumentError, match="was not analysed"):
            analysis.explain(row)
    with pytest.raises(IndexError):
        analysis.explain(14)


def test_a_later_text_is_explained_as_assign_places_it(analysis):
    text = SUBMISSIONS[-1] + " Zebras everywhere."
    model = analysis.model
    explained = model.explain(text)
    points = list(model.assign([text]).points)
    assert [(why.theme, why.text, why.char_begin) for why in explained] == [
        (point.theme, point.text, point.char_begin) for point in points
    ]
    assert explained[-1].char_begin != explained[-1].begin
    assert any("Zebras" in why.other_words for why in explained)
    assert model.explain("  ") == []


def test_a_notebook_shows_an_explanation_as_text(analysis):
    (why,) = analysis.model.explain("<b>The bus</b> is late.")
    shown = why._repr_html_()
    assert "<b>" not in shown and "&lt;b&gt;" in shown
