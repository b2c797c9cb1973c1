"""Figures of an analysis, for plotly: ``pip install edau[plot]``.

Each function returns a plotly.graph_objects.Figure: ``figure.show()`` shows it,
``figure.write_html("sizes.html")`` keeps it. Labels are public input; plotly reads some tags in
text, so they are escaped.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from .analysis import Analysis
from .records import GroupCount

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

__all__ = ["groups", "hierarchy", "map", "sizes"]


def sizes(analysis: Analysis) -> Figure:
    """How many submissions raise each theme, as bars, the largest on top."""
    themes = list(analysis.themes)
    bars = _plotly().Bar(
        x=[theme.submissions for theme in themes],
        y=[_name(theme.theme, theme.label) for theme in themes],
        text=[f"{100 * theme.share:.1f} %" for theme in themes],
        orientation="h",
    )
    figure = _plotly().Figure(bars)
    figure.update_layout(xaxis_title="submissions", height=120 + 24 * len(themes))
    figure.update_yaxes(autorange="reversed")
    return figure


def groups(analysis: Analysis, column: str | None = None) -> Figure:
    """What share of each group of respondents raises each theme, as a grid; ``column`` is the
    first unless it is named. Raises ValueError where there is none of that name."""
    cells = [cell for cell in analysis.groups if column in (None, cell.column)]
    cells = [cell for cell in cells if cell.column == cells[0].column]
    if not cells:
        named = "columns of groups" if column is None else f"column of groups {column!r}"
        raise ValueError(f"there is no {named}; read the submissions with group=…")
    sizes = {cell.value: cell.size for cell in cells}
    themes = list(dict.fromkeys(_name(cell.theme, cell.label) for cell in cells))
    rows = [cells[begin : begin + len(sizes)] for begin in range(0, len(cells), len(sizes))]
    grid = _plotly().Heatmap(
        x=[f"{_group(value)} ({size})" for value, size in sizes.items()],
        y=themes,
        z=[[cell.share for cell in row] for row in rows],
        text=[[_share_text(cell) for cell in row] for row in rows],
        texttemplate="%{text}",
        hoverongaps=False,
        colorscale="Blues",
    )
    figure = _plotly().Figure(grid)
    figure.update_layout(xaxis_title=escape(cells[0].column), height=160 + 24 * len(themes))
    figure.update_yaxes(autorange="reversed")
    return figure


def _group(value: str | None) -> str:
    # In brackets: a group may be called "not stated".
    return "(not stated)" if value is None else escape(value)


def _share_text(cell: GroupCount) -> str:
    return "c" if cell.share is None else f"{100 * cell.share:.0f} %"


def map(analysis: Analysis) -> Figure:
    """Where the themes lie to each other; areas are submissions. Near is alike, not the reverse:
    a plane shows a small share of the distances between many themes."""
    themes = [theme for theme in analysis.themes if theme.x is not None]
    largest = max((theme.submissions for theme in themes), default=1)
    places = _plotly().Scatter(
        x=[theme.x for theme in themes],
        y=[theme.y for theme in themes],
        mode="markers+text",
        text=[theme.theme for theme in themes],
        hovertext=[f"{_name(theme.theme, theme.label)}: {theme.submissions}" for theme in themes],
        hoverinfo="text",
        marker={
            "size": [theme.submissions for theme in themes],
            "sizemode": "area",
            "sizeref": 2 * largest / 60**2,
        },
    )
    figure = _plotly().Figure(places)
    figure.update_yaxes(scaleanchor="x", showticklabels=False)
    figure.update_xaxes(showticklabels=False)
    return figure


def hierarchy(analysis: Analysis) -> Figure:
    """The tree that joins the themes; where two parts join is how alike they are (mean cosine as
    seen from the mean of all themes, in [-1, 1])."""
    merges = analysis.hierarchy
    themes = list(analysis.themes)
    order = _leaf_order(len(themes), merges)
    place = {leaf: float(rank) for rank, leaf in enumerate(order)}
    start = dict.fromkeys(order, 1.0)
    figure = _plotly().Figure()
    for number, (first, second, similarity) in enumerate(merges):
        figure.add_scatter(
            x=[start[first], similarity, similarity, start[second]],
            y=[place[first], place[first], place[second], place[second]],
            mode="lines",
            line={"color": "#1d70b8"},
            hoverinfo="skip",
        )
        node = len(themes) + number
        place[node] = (place[first] + place[second]) / 2
        start[node] = similarity
    names = [_name(themes[leaf].theme, themes[leaf].label) for leaf in order]
    figure.update_yaxes(tickvals=list(range(len(order))), ticktext=names, autorange="reversed")
    figure.update_xaxes(title="similarity", autorange="reversed")
    figure.update_layout(showlegend=False, height=120 + 24 * len(themes))
    return figure


# The leaves so that no two branches cross.
def _leaf_order(count: int, merges: list[tuple[int, int, float]]) -> list[int]:
    leaves = {leaf: [leaf] for leaf in range(count)}
    for number, (first, second, _) in enumerate(merges):
        leaves[count + number] = leaves.pop(first) + leaves.pop(second)
    return [leaf for tree in leaves.values() for leaf in tree]


def _name(theme: str, label: str) -> str:
    return f"{theme} {escape(label)}"


def _plotly() -> Any:
    try:
        from plotly import graph_objects
    except ImportError as error:
        raise ImportError("edau.plot needs plotly: pip install edau[plot]") from error
    return graph_objects
