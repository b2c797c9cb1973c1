"""The Python package, as it is installed."""

import _thread
import pickle
import signal
import threading

import pytest

import edau

TEXTS = [
    "The bus never comes to our village on a Sunday.",
    "A bus every hour would let me keep my job.",
    "We need a later bus home from the hospital.",
    "The last bus leaves before the evening class ends.",
    "My broadband drops out whenever it rains.",
    "Faster broadband would let the farm sell online.",
    "No broadband at all on our side of the valley.",
    "We were promised broadband four years ago.",
    "The library should stay open on Saturdays.",
    "Our library is the only warm place in winter.",
    "Please do not close the library.",
    "Mae’r llyfrgell yn bwysig i ni, dŵr poeth a phaned.",
]


def long_texts():
    return [
        f"{text} Number {i} of many: word{i % 977} word{i % 613}."
        for i in range(20000)
        for text in TEXTS
    ]


def test_a_theme_says_who_raised_it_and_in_which_words():
    themes = edau.find_themes(TEXTS, themes=3)
    assert len(themes) == 3
    assert len({theme.label for theme in themes}) == 3
    for theme in themes:
        assert theme.label and theme.terms and theme.exemplars
        assert 1 <= theme.submissions <= theme.points <= len(TEXTS)
        assert theme.share == theme.submissions / len(TEXTS)
        assert all(any(exemplar in text for text in TEXTS) for exemplar in theme.exemplars)


def test_themes_are_ordered_by_submissions_and_chosen_without_a_number():
    counts = [theme.submissions for theme in edau.find_themes(TEXTS)]
    assert counts == sorted(counts, reverse=True)
    assert len(counts) >= 2


def test_any_iterable_of_str_will_do():
    assert edau.find_themes(iter(TEXTS), 3) == edau.find_themes(tuple(TEXTS), "3")


def test_neither_order_nor_threads_change_the_themes():
    themes = edau.find_themes(TEXTS, themes=3, threads=1)
    assert edau.find_themes(TEXTS[::-1], themes=3, threads=2) == themes


def test_a_theme_is_a_value():
    theme = edau.find_themes(TEXTS, themes=3)[0]
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
    assert name.replace("_", "-") in str(raised.value)


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


def test_a_text_that_is_no_str_is_named():
    with pytest.raises(TypeError, match=r"texts\[1\] .*float"):
        edau.find_themes(["bus", float("nan")])
    with pytest.raises(TypeError, match="one str"):
        edau.find_themes("bus")
    with pytest.raises(TypeError):
        edau.find_themes(None)
    with pytest.raises(UnicodeEncodeError):
        edau.find_themes(["lone \udc80 surrogate"])
    with pytest.raises(UnicodeEncodeError):
        edau.find_themes(TEXTS, themes="\udc80")


def test_other_threads_run_meanwhile():
    turns = 0
    done = threading.Event()

    def take_turns():
        nonlocal turns
        while not done.wait(0.001):
            turns += 1

    other = threading.Thread(target=take_turns)
    texts = long_texts()
    other.start()
    edau.find_themes(texts, themes=8)
    done.set()
    other.join()
    assert turns > 20


def test_ctrl_c_ends_the_search():
    texts = long_texts()
    threading.Timer(0.5, _thread.interrupt_main).start()
    with pytest.raises(KeyboardInterrupt):
        for _ in range(100):
            edau.find_themes(texts, themes=8)


def test_what_a_signal_handler_raises_reaches_the_caller():
    class Late(Exception):
        pass

    def too_late(_number, _frame):
        raise Late

    texts = long_texts()
    before = signal.signal(signal.SIGALRM, too_late)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.3)
        with pytest.raises(Late):
            for _ in range(100):
                edau.find_themes(texts, themes=8)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
