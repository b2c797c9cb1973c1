"""The Python package, as it is installed."""

import pickle

import pytest

import edau
from sample import TEXTS


def test_a_theme_says_who_raised_it_and_in_which_words():
    analysis = edau.find_themes(TEXTS, themes=3)
    themes = analysis.themes
    assert len(themes) == len(analysis) == 3
    assert list(analysis) == list(themes)
    assert len({theme.label for theme in themes}) == 3
    for theme in themes:
        assert theme.label and theme.terms and theme.exemplars
        assert 1 <= theme.submissions <= theme.points <= len(TEXTS)
        assert theme.share == theme.submissions / len(TEXTS)
        assert all(any(exemplar in text for text in TEXTS) for exemplar in theme.exemplars)
        assert (theme.stability is None) == (theme.submissions < 5)


def test_themes_are_ordered_by_submissions_and_chosen_without_a_number():
    counts = [theme.submissions for theme in edau.find_themes(TEXTS)]
    assert counts == sorted(counts, reverse=True)
    assert len(counts) >= 2


def test_neither_order_nor_threads_change_the_themes():
    themes = edau.find_themes(TEXTS, themes=3, threads=1).themes
    assert edau.find_themes(TEXTS[::-1], themes=3, threads=2).themes == themes
    assert edau.find_themes(TEXTS[:9], themes=3).themes != themes


def test_a_theme_is_a_value():
    theme = edau.find_themes(TEXTS, themes=3).themes[0]
    assert pickle.loads(pickle.dumps(theme)) == theme
    with pytest.raises(AttributeError):
        theme.label = "another"


def test_options_are_spelt_as_on_the_command_line():
    themes = edau.find_themes(
        TEXTS,
        themes="2-4",
        unit="submission",
        keep_all=True,
        min_df=1,
        max_df=0.9,
        seed=7,
        language="en",
    )
    assert 2 <= len(themes) <= 4
    assert sum(theme.points for theme in themes) == len(TEXTS)


@pytest.mark.parametrize(
    "options",
    [
        {"themes": 0},
        {"themes": "many"},
        {"themes": None},
        {"max_df": 1.5},
        {"keep_all": 1},
        {"colour": "red"},
    ],
)
def test_an_option_that_cannot_be_is_a_value_error_of_edau(options):
    with pytest.raises(edau.InvalidArgumentError) as raised:
        edau.find_themes(TEXTS, **options)
    assert isinstance(raised.value, edau.Error)
    assert isinstance(raised.value, ValueError)
    (name,) = options
    assert name in str(raised.value)


def test_an_unknown_option_names_the_nearest():
    with pytest.raises(edau.InvalidArgumentError, match="Did you mean min_df"):
        edau.find_themes(TEXTS, min_dff=2)
    with pytest.raises(edau.InvalidArgumentError, match="Did you mean strict"):
        edau.read_corpus("x.csv", stict=True)


def test_texts_without_a_usable_word_are_a_value_error_of_edau():
    for texts in ([], [""], ["the of and", "!"]):
        with pytest.raises(edau.NoUsableTextError) as raised:
            edau.find_themes(texts)
        assert isinstance(raised.value, ValueError)


def test_every_error_class_of_the_library_is_exported():
    classes = [value for value in vars(edau.edau_ext).values() if isinstance(value, type)]
    made = [value for value in classes if issubclass(value, BaseException)]
    assert len(made) >= 5
    for error in made:
        assert issubclass(error, edau.Error)
        assert error.__name__ in edau.__all__
        assert getattr(edau, error.__name__) is error


def test_errors_of_files_are_os_errors_too():
    assert issubclass(edau.UnreadableInputError, (edau.Error, OSError))
    assert issubclass(edau.UnwritableOutputError, (edau.Error, OSError))


def test_an_analysis_says_what_was_done():
    analysis = edau.find_themes([*TEXTS, None, "No comment"], themes=3, keep_all=True)
    balance = analysis.balance
    assert balance["received"] == 14 == balance["analysed"] + balance["excluded"]
    assert balance["non_answers"] == 1
    assert analysis.options["themes"] == "3" and analysis.options["keep_all"] == "true"
    assert "13 submissions" in repr(analysis)
    assert all(note.endswith(".") for note in analysis.notes)
    assert len(analysis.hierarchy) == 2


def test_a_notebook_shows_text_as_text():
    texts = [f"{text} <script>alert(1)</script>" for text in TEXTS]
    analysis = edau.find_themes(texts, themes=3)
    for shown in (analysis, analysis.points, analysis.themes):
        assert "<script" not in shown._repr_html_()
    assert "received 12" in analysis._repr_html_()
    assert "&lt;script&gt;" in analysis.points._repr_html_()


def test_campaigns_and_what_was_added_to_them():
    letter = (
        "I urge you to keep the mobile library van on its present round of the valleys and to "
        "pay for a second driver so that no village waits longer than a fortnight."
    )
    added = "My mother has used the van every week since her fall in the spring of last year."
    analysis = edau.find_themes([*TEXTS, letter, letter, letter, f"{letter} {added}"], themes=3)
    (campaign,) = analysis.campaigns
    assert (campaign.copies, campaign.exact, campaign.template) == (4, 3, letter)
    assert [addition.text for addition in analysis.additions] == [added]


def test_an_analysis_is_no_pickle_but_says_what_is():
    with pytest.raises(TypeError, match="model"):
        pickle.dumps(edau.find_themes(TEXTS, themes=3))
