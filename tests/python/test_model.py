"""Later submissions, files of models, reports."""

import os
import pickle

import pytest

import edau
from sample import TEXTS

LATE = ["Buses on Sundays, please.", None, "The broadband is slow.", "Something else entirely"]


@pytest.fixture(scope="module")
def analysis():
    return edau.find_themes(TEXTS, themes=3)


def test_what_was_analysed_gets_back_what_it_had(analysis):
    assert analysis.model.assign(TEXTS).points == analysis.points


def test_later_submissions_go_into_the_same_themes_or_none(analysis):
    labels = dict(analysis.model.themes)
    assigned = analysis.model.assign(LATE, threads=2, progress=lambda *_: None)
    assert [labels.get(theme) for theme in assigned.assignments["theme"]] == [
        "bus",
        None,
        "broadband",
        None,
    ]
    assert [gap.row for gap in assigned.ledger] == [2]
    assert assigned.balance["analysed"] == 3
    assert assigned.drift[-1].theme is None and assigned.drift[-1].submissions == 1
    assert "3 submissions" in repr(assigned)


def test_a_model_is_the_same_after_a_file_a_pickle_and_bytes(analysis, tmp_path):
    model = analysis.model
    model.save(tmp_path / "model.edau")
    assert (tmp_path / "model.edau").read_bytes() == bytes(model)
    for again in (
        edau.Model.load(tmp_path / "model.edau"),
        edau.Model.from_bytes(bytes(model)),
        pickle.loads(pickle.dumps(model)),
    ):
        assert again == model and again.sha256 == model.sha256 and hash(again) == hash(model)
        assert again.assign(LATE).points == model.assign(LATE).points
    assert model != edau.find_themes(TEXTS, themes=2).model
    assert model.options["themes"] == "3" and model.versions["icu"]


def test_a_file_that_is_no_model_says_so(analysis, tmp_path):
    path = tmp_path / "damaged.edau"
    path.write_bytes(bytes(analysis.model)[:-1])
    with pytest.raises(edau.UnreadableModelError, match="damaged.edau") as raised:
        edau.Model.load(path)
    assert isinstance(raised.value, ValueError)
    with pytest.raises(OSError, match="none.edau"):
        edau.Model.load(tmp_path / "none.edau")
    with pytest.raises(edau.UnreadableModelError, match="a pickle"):
        edau.Model.from_bytes(b"no model", "a pickle")
    with pytest.raises(edau.UnwritableOutputError):
        analysis.model.save(tmp_path / "no folder" / "model.edau")


def test_a_report_is_a_new_folder_or_replaces_one_of_edaus(analysis, tmp_path):
    folder = tmp_path / "out"
    stages = []
    analysis.report(folder, progress=lambda stage, done, total: stages.append(stage))
    assert {"report.html", "themes.csv", "model.edau"} <= set(os.listdir(folder))
    assert "write" in stages
    with pytest.raises(edau.UnwritableOutputError) as raised:
        analysis.report(folder)
    assert isinstance(raised.value, OSError)
    analysis.report(str(folder), replace=True)
    edau.Model.load(folder / "model.edau").assign(LATE).report(tmp_path / "late")
    assert "drift.csv" in os.listdir(tmp_path / "late")
