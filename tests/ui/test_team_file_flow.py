"""A file for the team is saved, and files are combined, by clicks."""

from __future__ import annotations

import errno

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit

from tests.ui.hand_over.answers import Answers, press, refused, write
from tests.ui.places import settle, wait
from tests.ui.rights_steps import Closing, click
from tests.ui.table_places import team_file
from wellbeing_desktop import files
from wellbeing_desktop.exchange.team_file import SUFFIX, unpack
from wellbeing_desktop.storage import team_key
from wellbeing_desktop.storage.team_key import TeamKey, read_team_sealed
from wellbeing_desktop.ui import side_work, team_file_flow

AGREED = "otter lantern sixpence gravel"


@pytest.fixture(autouse=True)
def cheap_team(monkeypatch, cheap):
    monkeypatch.setattr(team_key, "TEAM_COST", cheap)


@pytest.fixture
def file(monkeypatch, tmp_path):
    """Where the system's dialogs are answered to."""
    file = tmp_path / f"ours{SUFFIX}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "ours"), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    return file


def agree(places, passphrase: str = AGREED) -> None:
    """Type the team's passphrase twice and go on."""
    for name in ("new-passphrase-edit", "new-passphrase-again-edit"):
        field = places.page.findChild(QLineEdit, name)
        field.setText(passphrase)
        field.textEdited.emit(passphrase)
    click(places, "team-file-go")


def saved(places) -> str:
    """Ask for the file, and return what was said of it."""
    team_file(places)
    messages = Closing()
    agree(places)
    wait(lambda: messages.said)
    return messages.said[0]


def said(places) -> str:
    return " ".join(label.text() for label in places.page.findChildren(QLabel) if label.isVisible())


def test_a_file_for_the_team_is_saved_and_told_of_in_the_audit(places, file):
    words = saved(places)
    made = unpack(TeamKey(AGREED).unseal(read_team_sealed(file)))

    assert f"{len(made.lines)} pictures are in {file.name}." in words
    assert made.shift_days == 0
    assert [row.detail for row in places.store.audit(20) if row.act == "exported"] == ["team-file"]
    assert places.page.objectName() == "people-page"


def test_days_are_moved_where_that_is_chosen(places, file):
    team_file(places)
    click(places, "team-days-14")
    messages = Closing()
    agree(places)
    wait(lambda: messages.said)

    assert unpack(TeamKey(AGREED).unseal(read_team_sealed(file))).shift_days == 14


def test_a_passphrase_that_can_be_guessed_is_not_taken(places, file):
    team_file(places)
    agree(places, "short")

    assert "That is short." in said(places)
    assert not file.exists()
    settle()
    assert not places.page._frame.area.verticalScrollBar().isVisible()


def test_a_full_disk_is_said_and_nothing_is_left(places, file, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(files, "make_durable", full)
    team_file(places)
    agree(places)

    wait(lambda: "The disk is full." in said(places))
    assert not file.exists()


def test_making_it_can_be_stopped(places, file, monkeypatch):
    monkeypatch.setattr(side_work, "PATIENCE_S", -1.0)

    def endless(key, shift_days, told):
        while True:
            told(0.3)

    monkeypatch.setattr(places.store, "team_file", endless)
    team_file(places)
    agree(places)
    wait(lambda: places.page.objectName() == "progress-page")
    click(places, "stop-work")
    wait(lambda: places.page.objectName() == "team-file-page")

    assert "It was stopped. Nothing was saved." in said(places)
    assert not file.exists()


def combined(places, qtbot, *steps):
    """Combine what the system's dialog is answered; return what came and what was said."""
    flow = places.flow._around.team.files
    came: list[object] = []
    flow.combined.connect(came.append)
    answers = Answers(qtbot, *steps)
    flow.combine()
    assert answers.steps == []
    return came, answers.said


def test_files_are_combined_once_the_passphrase_is_right(places, file, qtbot):
    saved(places)
    (found,), words = combined(
        places,
        qtbot,
        write("not this one at all"),
        refused("None of the files opens with it."),
        write(AGREED),
        press("choice-0"),
    )

    assert "The team of 1 laptop" in words[-1]
    ours = places.store.team_lines()
    assert (len(found.lines), found.lines.count_people) == (len(ours), ours.count_people)
    assert [row.act for row in places.store.audit(3)].count("imported") == 0


def test_what_is_no_team_file_is_said_and_nothing_is_shown(places, file, qtbot):
    file.write_bytes(b"%PDF-1.7 something else")
    came, words = combined(places, qtbot, write(AGREED), press("choice-0"))

    assert came == []
    assert "No file could be read" in words[-1]
    assert "it is no team file." in words[-1]


def test_giving_up_combines_nothing(places, file, qtbot):
    saved(places)
    came, _ = combined(places, qtbot, press("hand-over-cancel"))

    assert came == []


def test_combining_can_be_stopped(places, file, qtbot, monkeypatch):
    def endless(_files, _key, told):
        while True:
            told(0.3)

    saved(places)
    monkeypatch.setattr(side_work, "PATIENCE_S", -1.0)
    monkeypatch.setattr(team_file_flow, "read_team_files", endless)
    flow = places.flow._around.team.files
    with qtbot.waitSignal(flow.work.stopped, timeout=10_000):
        came, words = combined(places, qtbot, write(AGREED), press("hand-over-cancel"))

    assert came == []
    assert "Nothing of them is kept here." in words[0]


def test_combining_says_how_far_it_is(places, file, qtbot, monkeypatch):
    saved(places)
    monkeypatch.setattr(side_work, "PATIENCE_S", -1.0)
    shown: list[float] = []
    flow = places.flow._around.team.files
    flow.work.progressed.connect(shown.append)
    (found,), _ = combined(places, qtbot, write(AGREED), press("choice-0"))

    assert found.laptops == 1
    assert shown == [0.0, 1.0]


@pytest.mark.parametrize("shared", [True, False])
def test_nothing_is_offered_while_somebody_else_may_look_on(places, shared):
    places.go("overview" if shared else "people")
    menu = places.window.header.menu
    menu.aboutToShow.emit()
    (action,) = (one for one in menu.actions() if one.objectName() == "more-team-file")

    assert action.isVisible() is not shared
