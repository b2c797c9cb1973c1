"""Other threads, Ctrl-C and progress."""

import _thread
import signal
import sys
import threading
import time

import pytest

import edau
from sample import TEXTS, long_texts


@pytest.fixture(scope="module")
def corpus():
    return edau.Corpus(long_texts())


def test_other_threads_run_meanwhile(corpus):
    turns = 0
    done = threading.Event()

    def take_turns():
        nonlocal turns
        while not done.wait(0.001):
            turns += 1

    other = threading.Thread(target=take_turns)
    other.start()
    edau.find_themes(corpus, themes=8)
    done.set()
    other.join()
    assert turns > 20


@pytest.mark.parametrize("seconds", [0.1, 0.3, 0.6])
def test_ctrl_c_ends_the_search_within_a_fifth_of_a_second(corpus, seconds):
    pressed = []

    def press():
        pressed.append(time.monotonic())
        _thread.interrupt_main()

    timer = threading.Timer(seconds, press)
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        for _ in range(100):
            edau.find_themes(corpus, themes=8)
    assert time.monotonic() - pressed[0] < 0.2


def test_ctrl_c_ends_reading_and_assigning(corpus, tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("\n".join(long_texts()), encoding="utf-8")
    model = edau.find_themes(TEXTS, themes=3).model
    for work in (lambda: edau.read_corpus(path), lambda: model.assign(corpus)):
        threading.Timer(0.1, _thread.interrupt_main).start()
        with pytest.raises(KeyboardInterrupt):
            for _ in range(100):
                work()


def test_what_a_signal_handler_raises_reaches_the_caller(corpus):
    class Late(Exception):
        pass

    def too_late(_number, _frame):
        raise Late

    before = signal.signal(signal.SIGALRM, too_late)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.3)
        with pytest.raises(Late):
            for _ in range(100):
                edau.find_themes(corpus, themes=8)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_progress_tells_stage_done_and_total():
    told = []
    edau.find_themes(TEXTS, 3, progress=lambda *now: told.append(now))
    stages = [stage for stage, _, _ in told]
    assert list(dict.fromkeys(stages))[:3] == ["segment", "campaigns", "tokenize"]
    assert all(0 <= done <= max(total, done) for _, done, total in told)


def test_what_progress_raises_ends_the_search():
    def stop(stage, done, total):
        if stage == "cluster":
            raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        edau.find_themes(TEXTS, 3, progress=stop)


def test_progress_true_is_a_bar_where_there_is_tqdm(capsys, monkeypatch):
    edau.find_themes(TEXTS, 3, progress=True)
    assert "cluster" in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    with pytest.raises(ImportError, match="pip install tqdm"):
        edau.find_themes(TEXTS, 3, progress=True)
    with pytest.raises(TypeError, match="True, False or a function"):
        edau.find_themes(TEXTS, 3, progress="yes")


def test_many_threads_may_read_one_analysis_and_use_one_model():
    analysis = edau.find_themes(TEXTS, 3)
    model = analysis.model
    expected = model.assign(TEXTS).points
    wrong = []

    def use():
        for _ in range(5):
            if model.assign(TEXTS).points != expected or analysis.points != expected:
                wrong.append(1)

    threads = [threading.Thread(target=use) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_a_list_that_another_thread_changes_is_read_as_it_was():
    texts = [str(text) + f" {i}" for i, text in enumerate(TEXTS * 2000)]
    expected = len(texts)
    changing = threading.Thread(target=texts.clear)
    changing.start()
    corpus = edau.Corpus(texts)
    changing.join()
    assert len(corpus) in (0, expected)
