"""edau finds the themes that people raise in the submissions of a public consultation.

    import edau

    analysis = edau.find_themes(texts, themes=12)
    for theme in analysis:
        print(theme.submissions, theme.label)
    analysis.points.to_pandas()    # where each theme is raised
    analysis.explain("17")         # why a submission is where it is
    analysis.report("out")         # for people: HTML, CSV, JSON

``edau.sklearn`` has estimators for scikit-learn, ``edau.plot`` figures of plotly.
"""

from . import edau_ext
from .analysis import Analysis, find_themes
from .corpus import Corpus, Ledger, read_corpus
from .edau_ext import (
    Error,
    InvalidArgumentError,
    NoUsableTextError,
    UnreadableInputError,
    UnreadableModelError,
    UnwritableOutputError,
    Vectors,
)
from .model import Assigned, Model
from .records import (
    Addition,
    Assignment,
    Campaign,
    Drift,
    Exclusion,
    ExplainedTerm,
    Explanation,
    GroupCount,
    Label,
    Point,
    Theme,
    UnthemedPoint,
)
from .table import Table
from .vectors import vectorize

__version__ = edau_ext.version()

__all__ = [
    "Addition",
    "Analysis",
    "Assigned",
    "Assignment",
    "Campaign",
    "Corpus",
    "Drift",
    "Error",
    "Exclusion",
    "ExplainedTerm",
    "Explanation",
    "GroupCount",
    "InvalidArgumentError",
    "Label",
    "Ledger",
    "Model",
    "NoUsableTextError",
    "Point",
    "Table",
    "Theme",
    "UnreadableInputError",
    "UnreadableModelError",
    "UnthemedPoint",
    "UnwritableOutputError",
    "Vectors",
    "__version__",
    "find_themes",
    "read_corpus",
    "vectorize",
]
