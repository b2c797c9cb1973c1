"""Finding themes, and all that was found."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from . import edau_ext
from .corpus import corpus_of
from .dense import dense_row, dense_rows
from .explain import explanations
from .html import table_html
from .model import Placed
from .options import add_options_to, check_names
from .progress import Progress, progress_of
from .records import Addition, Campaign, Explanation, GroupCount, Label, Theme
from .table import Table

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from .options import FindOptions


class Analysis(Placed):
    """All that was found in a corpus. Immutable; iterating gives its themes.

    Each table is made when it is first asked for. Any number of threads may read one.
    """

    def __init__(self, inner: edau_ext.Analysis) -> None:
        self._inner = inner

    @cached_property
    def themes(self) -> Table[Theme]:
        """The themes, the one that most submissions raise first."""
        return Table(self._inner.themes(), Theme)

    @cached_property
    def campaigns(self) -> Table[Campaign]:
        """Texts that many sent, as they were or edited; the one with most copies first."""
        return Table(self._inner.campaigns(), Campaign)

    @cached_property
    def additions(self) -> Table[Addition]:
        """The points that people added to a campaign's text."""
        return Table(self._inner.additions(), Addition)

    @cached_property
    def groups(self) -> Table[GroupCount]:
        """Who raised what: each theme in each group of respondents, by each column of groups.

        Counted are persons. They chose to answer: a difference says nothing of other people.
        """
        return Table(self._inner.groups(), GroupCount)

    @cached_property
    def labels(self) -> Table[Label]:
        """The names of each theme, one in each language that enough of it is written in; the
        language of most first."""
        return Table(self._inner.labels(), Label)

    def explain(self, submission: str | int, *, vector: Any = None) -> list[Explanation]:
        """Why the points of a submission are where they are, word by word.

        ``submission`` is an id (of the first, where several have it), or a row of the corpus,
        from 0. Raises InvalidArgumentError (also a ValueError) where no submission has the id, or
        it was not analysed, and IndexError where there is no such row.

        ``vector``: its row of the ``vectors`` that themes were found by, which an analysis does not
        keep. Without it all is told but the name of the next theme. Raises InvalidArgumentError
        where it is another's.
        """
        corpus = self._inner.corpus
        if isinstance(submission, str):
            row = corpus.find(submission)
        else:
            row = range(len(corpus))[submission]
        points = edau_ext.explain_submission(self._inner, row, dense_row(vector))
        return explanations(points, corpus.submission(row)[1])

    @property
    def options(self) -> dict[str, str]:
        """All options of the analysis, as text."""
        return self._inner.options

    @property
    def hierarchy(self) -> list[tuple[int, int, float]]:
        """The merges of themes into one tree, the most similar first: two nodes and their
        similarity. Node i below len(themes) is theme i; later ones are the merges, in order."""
        return self._inner.hierarchy

    def __iter__(self) -> Iterator[Theme]:
        return iter(self.themes)

    def __len__(self) -> int:
        return len(self.themes)

    def __repr__(self) -> str:
        return f"<edau.Analysis: {self.balance['analysed']} submissions, {len(self)} themes>"

    def _repr_html_(self) -> str:
        rows = [(t.theme, t.submissions, t.share, t.label, t.terms) for t in self.themes]
        columns = ("theme", "submissions", "share", "label", "terms")
        counts = ", ".join(f"{name.replace('_', ' ')} {n}" for name, n in self.balance.items())
        return table_html(columns, rows, len(rows)) + f"<p>{counts}</p>"


def find_themes(
    texts: Any,
    themes: int | str = "auto",
    *,
    vectors: Any = None,
    vector_weight: float = 1.0,
    progress: bool | Progress | None = None,
    **options: Unpack[FindOptions],
) -> Analysis:
    """Finds the themes of ``texts``: a Corpus, or what edau.Corpus takes.

    ``themes`` is a number, a range such as ``"8-20"``, or ``"auto"``. ``progress`` is True for a
    bar (needs tqdm), or a function that is called with a stage's name, the units of work done in
    it and all of them; what it raises ends the search.

    ``vectors`` are your own, such as those of a language model: a NumPy array, or what it can make
    one of, with a row for each text, blank and missing ones too (their rows are not looked at);
    one of float32 in C order is read where it lies. Each text is then one document, whatever
    ``unit`` says, and themes are found by the vectors, ``vector_weight`` being their part in a
    similarity: 1 is theirs alone, 0.5 as much as the words'. A row of zeros says nothing: its text
    goes by its words, or into no theme where these have no weight. Labels, terms and counts come
    from the words.

    The same texts and options give the same themes, whatever the order of the texts and the
    number of threads. Other Python threads run meanwhile, and Ctrl-C ends the search.

    Raises InvalidArgumentError (also a ValueError) where an option is unknown or out of its
    range, or there are more or fewer vectors than texts, or one holds NaN or infinity;
    NoUsableTextError (also a ValueError) where no text holds a word that can carry a
    theme, and what edau.Corpus raises.

    Options, which are those of the command line with ``_`` for ``-``:
    """
    check_names(options, edau_ext.option_table())
    corpus = corpus_of(texts)
    chosen = {"themes": themes, **options}
    rows = None if vectors is None else dense_rows(vectors)
    with progress_of(progress) as show:
        if rows is None:
            return Analysis(edau_ext.find_themes(corpus, chosen, show))
        return Analysis(
            edau_ext.find_themes_by_vectors(corpus, rows, float(vector_weight), chosen, show)
        )


add_options_to(find_themes, edau_ext.option_table(), given="themes")
