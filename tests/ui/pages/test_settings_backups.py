"""Backups among the settings: the last good one, one made now, a second place, and one put back."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.pages.hands import button, click, shown, tab_stops, unnamed, words
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.storage import archive, copying, shelf
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.backup_desk import BackupDesk
from wellbeing_desktop.ui.pages.put_back_dialog import PutBackDialog
from wellbeing_desktop.ui.pages.settings_backups import BackupsSection
from wellbeing_desktop.ui.theme import Theme


@pytest.fixture
def desk(qapp: QApplication, store: Store, aoife: Person) -> Iterator[BackupDesk]:
    """The bridge to the backups of a store with one person."""
    desk = BackupDesk(store)
    yield desk
    desk.close()


@pytest.fixture
def section(qtbot: QtBot, theme: Theme, desk: BackupDesk) -> BackupsSection:
    """The section, when it knows how backups stand."""
    section = shown(qtbot, BackupsSection(theme, desk))
    with qtbot.waitSignal(desk.known):
        section.refresh()
    return section


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stick that is chosen whenever a folder is asked for."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


def back_up(qtbot: QtBot, section: BackupsSection, desk: BackupDesk) -> None:
    click(qtbot, section, "back-up-now")
    qtbot.waitUntil(lambda: not desk.is_going and desk.state is not None and desk.state.last is not None)
    with qtbot.waitSignal(desk.known):
        desk.look()


def answer(choice: int, look: Callable[[PutBackDialog], None] = lambda _: None) -> None:
    """Choose something in the dialog that comes next."""

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, PutBackDialog):
            QTimer.singleShot(10, choose)
            return
        look(dialog)
        button(dialog, f"choice-{choice}").click()

    QTimer.singleShot(10, choose)


def test_a_backup_is_made_when_asked_for_and_then_it_is_the_last_good_one(qtbot, section, desk, store):
    assert "There is no backup yet." in words(section)
    back_up(qtbot, section, desk)

    assert "Today, " in words(section)
    assert "Checked." in words(section)
    assert "1 person and 0 assessments" in words(section)
    assert len(shelf.kept_in(store.folder / "backups")) == 1


def test_a_backup_that_takes_longer_shows_a_bar_and_can_be_stopped(qtbot, section, desk, store, monkeypatch):
    monkeypatch.setattr(copying, "PAGES_AT_ONCE", 1)
    tell = desk._tell
    monkeypatch.setattr(desk, "_tell", lambda done: (time.sleep(0.02), tell(done))[1])
    section._soon.setInterval(20)
    click(qtbot, section, "back-up-now")
    qtbot.waitUntil(section._progress.isVisible)
    assert "Copying. You can go on working." in words(section)
    assert not button(section, "back-up-now").is_available

    click(qtbot, section, "stop-backup")
    qtbot.waitUntil(lambda: not desk.is_going)
    assert not section._progress.isVisible()
    assert list((store.folder / "backups").iterdir()) == []
    assert "No backup was made" not in words(section)


def test_a_full_disk_gets_a_sentence_and_the_earlier_backup_stays(qtbot, section, desk, store, monkeypatch):
    back_up(qtbot, section, desk)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(archive.zipfile.ZipFile, "write", full)
    with qtbot.waitSignal(desk.failed):
        click(qtbot, section, "back-up-now")
    qtbot.waitUntil(lambda: "No backup was made just now. The disk is full." in words(section))
    assert "is still good." in words(section)
    assert len(shelf.kept_in(store.folder / "backups")) == 1


def test_a_second_place_is_chosen_gets_the_backup_and_is_given_up(qtbot, section, desk, stick):
    back_up(qtbot, section, desk)
    click(qtbot, section, "choose-backup-place")
    qtbot.waitUntil(lambda: "It has the backup of today" in words(section))
    assert str(stick) in words(section)

    click(qtbot, section, "forget-backup-place")
    qtbot.waitUntil(lambda: "A USB stick or another disk keeps a second set." in words(section))
    assert len(list(stick.rglob("*.wellbeing-backup"))) == 1


def test_a_stick_that_is_away_is_said_quietly_and_caught_up_when_it_is_back(
    qtbot, section, desk, stick, tmp_path
):
    click(qtbot, section, "choose-backup-place")
    qtbot.waitUntil(lambda: desk.state is not None and desk.state.place is not None and not desk.is_going)
    before = len(list(stick.rglob("*.wellbeing-backup")))
    shutil.move(stick, tmp_path / "pocket")
    back_up(qtbot, section, desk)
    qtbot.waitUntil(lambda: "It is not here now." in words(section))
    assert not section._notice.isVisible()

    shutil.move(tmp_path / "pocket", stick)
    desk.look_whether_due()
    qtbot.waitUntil(lambda: len(list(stick.rglob("*.wellbeing-backup"))) == before + 1)
    qtbot.waitUntil(lambda: "It is here." in words(section))


def test_another_stick_is_said_and_not_written_to(qtbot, section, desk, stick, tmp_path):
    click(qtbot, section, "choose-backup-place")
    qtbot.waitUntil(lambda: desk.state is not None and desk.state.place is not None and not desk.is_going)
    shutil.move(stick, tmp_path / "pocket")
    stick.mkdir()
    (stick / "music.txt").write_text("somebody else's")
    back_up(qtbot, section, desk)

    qtbot.waitUntil(lambda: "perhaps it is another stick" in words(section))
    assert [path.name for path in stick.iterdir()] == ["music.txt"]


def test_the_store_itself_cannot_be_the_second_place(qtbot, section, desk, store, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(store.folder))
    with qtbot.waitSignal(desk.place_failed):
        click(qtbot, section, "choose-backup-place")
    assert "That folder is inside the store itself." in words(section)


def test_a_backup_is_put_back_only_after_it_was_confirmed(qtbot, section, desk, store):
    back_up(qtbot, section, desk)
    said: list[str] = []
    answer(1, lambda dialog: said.append(words(dialog)))
    click(qtbot, section, "put-backup-back")
    qtbot.waitUntil(lambda: bool(said))
    assert "What was written after that will not be there." in said[0]
    assert "Aoife" not in said[0]
    assert not desk.is_going

    answer(0)
    with qtbot.waitSignal(desk.put_back_ready) as ready:
        click(qtbot, section, "put-backup-back")
    assert ready.args[0].manifest.serial == 1
    whys = sorted(kept.manifest.why for kept in shelf.kept_in(store.folder / "backups"))
    assert whys == ["asked", "before-restore"]


def test_without_a_backup_there_is_nothing_to_put_back(qtbot, section, desk):
    with qtbot.waitSignal(desk.listed):
        click(qtbot, section, "put-backup-back")
    assert "There is no backup yet that could be put back." in words(section)


def test_everything_is_reached_by_tab_and_named(qtbot, section, desk, stick):
    click(qtbot, section, "choose-backup-place")
    qtbot.waitUntil(section._forget.isVisible)

    stops = [name for name in tab_stops(qtbot, section) if name]
    wanted = ["back-up-now", "choose-backup-place", "forget-backup-place", "put-backup-back"]
    assert [name for name in stops if name in wanted] == wanted
    assert unnamed(section) == []


def test_where_the_store_has_to_stay_open_backups_go_on(qtbot, section, desk, store):
    back_up(qtbot, section, desk)
    with qtbot.waitSignal(desk.put_back_ready):
        desk.prepare_to_put_back(desk.state.last)

    assert not desk.is_going
    back_up(qtbot, section, desk)
