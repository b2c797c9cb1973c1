"""Persons, permission to quote and groups of respondents, from memory as from a file."""

import pandas
import pyarrow
import pytest

import edau
import edau.plot
from sample import TEXTS

PERSONS = ["ann", "ann", *[None] * 10]
TYPES = ["council", "individual"] * 6
AREAS = ["Gwent", None, *["Powys"] * 10]


def corpus():
    return edau.Corpus(
        TEXTS, persons=PERSONS, publish=["yes"] * 12, groups={"type": TYPES, "area": AREAS}
    )


@pytest.fixture(scope="module")
def analysis():
    return edau.find_themes(corpus(), themes=3)


def test_columns_from_memory_are_those_of_a_file(analysis, tmp_path):
    rows = zip(TEXTS, PERSONS, TYPES, AREAS, strict=True)
    lines = [f'"{text}",{who or ""},yes,{kind},{area or ""}' for text, who, kind, area in rows]
    path = tmp_path / "answers.csv"
    path.write_text("\n".join(["text,who,quote,type,area", *lines]), encoding="utf-8")
    read = edau.read_corpus(path, person="who", publish="quote", group="type,area")
    found = edau.find_themes(read, themes=3)
    assert found.themes == analysis.themes
    assert found.groups == analysis.groups
    assert len(found.groups) == 3 * (2 + 3)


def test_columns_may_be_of_every_kind_that_texts_may_be(analysis):
    other = edau.Corpus(
        pyarrow.array(TEXTS),
        persons=pandas.Series(PERSONS, dtype=object),
        publish=("yes" for _ in TEXTS),
        groups={"type": pyarrow.array(TYPES), "area": pandas.Series(AREAS)},
    )
    assert edau.find_themes(other, themes=3).groups == analysis.groups


def test_groups_add_up_to_the_theme_in_persons(analysis):
    for theme in analysis:
        cells = [c for c in analysis.groups if (c.column, c.theme) == ("type", theme.theme)]
        assert sum(cell.count for cell in cells) == theme.base_all
        for cell in cells:
            assert cell.low <= cell.share == cell.count / cell.size <= cell.high
            assert 0 < cell.p <= cell.adjusted_p <= 1
            assert (cell.base, cell.tested_size, cell.tested_count) == ("all", cell.size, cell.count)
            assert cell.tested_share == cell.share and 0 <= cell.others_share <= 1
    assert sum({c.value: c.size for c in analysis.groups if c.column == "type"}.values()) == 11
    assert {c.value for c in analysis.groups if c.column == "area"} == {"Gwent", "Powys", None}


def test_a_public_edition_keeps_small_counts_to_itself():
    types = {"type": ["a", "b"] * 60}
    public = edau.find_themes(edau.Corpus(TEXTS * 10, groups=types), themes=3, public=True)
    hidden = [cell for cell in public.groups if cell.suppressed == "yes"]
    for cell in hidden:
        assert cell.count is None and cell.share is None and cell.p is None
    few = edau.find_themes(edau.Corpus(TEXTS, groups={"type": TYPES}), themes=3, public=True)
    assert any(cell.suppressed == "yes" for cell in few.groups)
    assert few.groups.to_pandas()["count"].isna().any()


def test_only_what_may_be_published_is_quoted():
    publish = [None] * 12
    publish[0] = "Yes"
    quoted = edau.find_themes(edau.Corpus(TEXTS, publish=publish), themes=3)
    assert {quotation for theme in quoted for quotation in theme.exemplars} <= {TEXTS[0]}
    assert any(theme.exemplars for theme in edau.find_themes(TEXTS, themes=3))


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"persons": ["ann"]}, "1 persons for 12 texts"),
        ({"publish": ["yes"]}, "1 permissions for 12 texts"),
        ({"groups": {"type": ["a"]}}, '1 values of "type" for 12 texts'),
        ({"groups": {"": TYPES}}, "a group must have a name"),
        ({"groups": {"type": "council"}}, r"groups\[type\] is one str"),
        ({"groups": {"type": [1] * 12}}, r"groups\[type\]\[0\] is no str but int"),
        ({"persons": [["ann"]] * 12}, r"persons\[0\] is no str but list"),
    ],
)
def test_a_column_that_cannot_be_is_refused_and_named(columns, message):
    with pytest.raises((ValueError, TypeError), match=message):
        edau.Corpus(TEXTS, **columns)


def test_a_theme_has_a_name_in_each_language():
    welsh = [
        "Mae’r bws yn hwyr bob dydd yn y pentref.",
        "Nid oes bws ar ôl chwech o’r gloch.",
        "Mae angen bws i’r ysbyty bob awr.",
        "Mae’r bws olaf yn gadael yn rhy gynnar.",
    ]
    analysis = edau.find_themes([*TEXTS, *welsh], themes=3)
    labels = list(analysis.labels)
    assert {label.theme for label in labels} == {theme.theme for theme in analysis}
    assert {"en", "cy"} <= {label.language for label in labels}
    for theme in analysis:
        assert next(one.label for one in labels if one.theme == theme.theme) == theme.label
    for label in labels:
        theme = next(one for one in analysis if one.theme == label.theme)
        assert 0 < label.submissions <= theme.submissions
        if label.language in ("en", "cy"):
            assert getattr(theme, f"label_{label.language}") == label.label


@pytest.mark.parametrize("groups", [{2020: TYPES}, [TYPES], pandas.DataFrame({"type": TYPES})])
def test_groups_that_are_no_dict_by_name_are_refused_with_the_remedy(groups):
    with pytest.raises(TypeError, match="dict of columns by name"):
        edau.Corpus(TEXTS, groups=groups)


def test_a_group_may_be_called_as_those_who_state_nothing():
    kinds = [["a", "not stated", None][i % 3] for i in range(len(TEXTS))]
    found = edau.find_themes(edau.Corpus(TEXTS, groups={"type": kinds}), themes=3)
    grid = edau.plot.groups(found).data[0]
    assert [len(row) for row in grid.z] == [3] * len(found)
    assert len(set(grid.x)) == 3


def test_the_groups_are_a_grid_of_shares(analysis):
    (grid,) = edau.plot.groups(analysis).data
    assert list(grid.x) == ["council (6)", "individual (5)"]
    assert len(grid.y) == len(grid.z) == 3
    assert grid.z[0][0] == analysis.groups[0].share
    (areas,) = edau.plot.groups(analysis, "area").data
    assert areas.x[-1].startswith("(not stated)")
    with pytest.raises(ValueError, match="no column of groups 'size'"):
        edau.plot.groups(analysis, "size")
    with pytest.raises(ValueError, match="group="):
        edau.plot.groups(edau.find_themes(TEXTS, themes=3))
