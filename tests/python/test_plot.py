"""edau.plot."""

import sys

import pytest

import edau
import edau.plot
from sample import TEXTS


@pytest.fixture(scope="module")
def analysis():
    return edau.find_themes([f"<b>{text}" for text in TEXTS] * 2, themes=3)


def test_sizes_are_bars_of_submissions(analysis):
    (bars,) = edau.plot.sizes(analysis).data
    assert list(bars.x) == [theme.submissions for theme in analysis]
    assert all(theme.label in name for theme, name in zip(analysis, bars.y, strict=True))


def test_the_map_has_a_place_for_each_theme(analysis):
    (places,) = edau.plot.map(analysis).data
    assert list(places.text) == ["t1", "t2", "t3"]
    assert list(places.x) == [theme.x for theme in analysis]


def test_the_hierarchy_joins_all_themes_without_crossing(analysis):
    figure = edau.plot.hierarchy(analysis)
    assert len(figure.data) == len(analysis) - 1
    assert len(figure.layout.yaxis.ticktext) == len(analysis)
    last = figure.data[-1]
    assert last.x[1] == min(merge[2] for merge in analysis.hierarchy)


def test_no_label_is_read_as_a_tag():
    text = "x <script> y"
    name = edau.plot._name("t1", text)
    assert "<" not in name


def test_one_theme_can_be_drawn():
    analysis = edau.find_themes(TEXTS, themes=1)
    for draw in (edau.plot.sizes, edau.plot.map, edau.plot.hierarchy):
        assert draw(analysis).to_json()


def test_without_plotly_it_says_what_to_install(analysis, monkeypatch):
    monkeypatch.setitem(sys.modules, "plotly", None)
    with pytest.raises(ImportError, match=r"pip install edau\[plot\]"):
        edau.plot.sizes(analysis)
