"""A damaged store, the whole way through the window: what is offered, missing and kept."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.hands import button, click, words
from wellbeing_desktop.app import Office, make_application, make_office
from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.storage import shelf
from wellbeing_desktop.storage.keeper import Keeper
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.settings import Settings

PASSPHRASE = "correct horse battery staple"


@pytest.fixture
def folder(tmp_path: Path, new_store: Path, framework: object) -> Path:
    """A closed store with the sample people and one backup."""
    from wellbeing_desktop.exchange.samples import shipped_samples

    folder = Path(shutil.copytree(new_store, tmp_path / "store"))
    with Store.open(folder, PASSPHRASE) as store:
        store.save_practitioner(Practitioner("Maeve Donnelly"))
        store.take_in(shipped_samples(framework))  # type: ignore[arg-type]
        Keeper(store).back_up()
    return folder


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path, folder: Path) -> Iterator[Office]:
    """The whole window on that store, at the lock screen."""
    office = make_office(make_application(), folder, Settings(tmp_path / "window.ini"))
    qtbot.addWidget(office.window)
    office.open()
    yield office
    office.close()


def page(office: Office) -> QWidget:
    shown = office.window.page
    assert shown is not None
    return shown


def unlock(qtbot: QtBot, office: Office, wanted: str) -> None:
    """Type the passphrase at the lock screen and wait for a page."""
    field = next(edit for edit in page(office).findChildren(QLineEdit) if edit.isVisible())
    field.setText(PASSPHRASE)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page(office).objectName() == wanted, timeout=10_000)


def spoil(file: Path, page: int) -> bytes:
    data = bytearray(file.read_bytes())
    start = page * 4096 if page >= 0 else len(data) + page * 4096
    data[start + 100 : start + 200] = os.urandom(100)
    file.write_bytes(data)
    return bytes(data)


def settle(qtbot: QtBot, office: Office, part: str) -> str:
    qtbot.waitUntil(lambda: part in words(page(office)), timeout=10_000)
    return words(page(office))


def test_a_damaged_store_is_replaced_by_the_newest_good_backup_and_kept_aside(
    qtbot: QtBot, office: Office, folder: Path
) -> None:
    """damaged_flow"""
    damaged = spoil(folder / "wellbeing.db", 0)
    unlock(qtbot, office, "damaged-page")
    said = settle(qtbot, office, "The newest good backup is of today")
    assert "(5 people and 10 assessments)" in said
    assert "would be missing. How much that is cannot be read any more." in said
    assert (folder / "wellbeing.db").read_bytes() == damaged

    click(qtbot, page(office), "put-this-back")
    qtbot.waitUntil(lambda: page(office).objectName() == "lock-page", timeout=10_000)
    assert "The backup is back" in words(page(office))
    assert any(path.read_bytes() == damaged for path in (folder / "backups").glob("*/wellbeing.db"))
    unlock(qtbot, office, "people-page")
    qtbot.waitUntil(lambda: "5 people." in words(page(office)))


def test_everything_can_be_left_as_it_is(qtbot: QtBot, office: Office, folder: Path) -> None:
    damaged = spoil(folder / "wellbeing.db", 0)
    unlock(qtbot, office, "damaged-page")
    settle(qtbot, office, "The newest good backup")
    click(qtbot, page(office), "leave-damaged")

    assert page(office).objectName() == "lock-page"
    assert "Everything is as it was." in words(page(office))
    assert (folder / "wellbeing.db").read_bytes() == damaged
    unlock(qtbot, office, "damaged-page")


def test_keys_that_are_damaged_come_from_the_backup_and_nothing_is_missing(
    qtbot: QtBot, office: Office, folder: Path
) -> None:
    for name in ("wellbeing.keys", "wellbeing.keys.copy"):
        (folder / name).write_bytes(b"rotten")
    unlock(qtbot, office, "damaged-page")
    assert "Then nothing is missing." in settle(qtbot, office, "The keys of the store are damaged")

    click(qtbot, page(office), "put-this-back")
    qtbot.waitUntil(lambda: page(office).objectName() == "lock-page", timeout=10_000)
    assert "The keys are back" in words(page(office))
    unlock(qtbot, office, "people-page")


def test_without_a_backup_beside_the_store_one_can_be_chosen(
    qtbot: QtBot, office: Office, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QFileDialog

    spoil(folder / "wellbeing.db", 0)
    (kept,) = shelf.kept_in(folder / "backups")
    stick = Path(shutil.move(kept.file, tmp_path / "stick"))
    (tmp_path / "letter").write_text("Dear Maeve")
    unlock(qtbot, office, "damaged-page")
    settle(qtbot, office, "No good backup was found beside the store.")
    assert not page(office).findChild(QWidget, "put-this-back").isVisible()

    for name, said in ((tmp_path / "letter", "That file is not a backup."), (stick, "5 people and 10")):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, name=name: (str(name), ""))
        click(qtbot, page(office), "choose-backup")
        settle(qtbot, office, said)
    assert button(page(office), "put-this-back").is_available  # type: ignore[attr-defined]


def test_a_backup_is_put_back_from_the_settings_and_the_store_before_it_can_be_too(
    qtbot: QtBot, office: Office, folder: Path
) -> None:
    unlock(qtbot, office, "people-page")
    flow = office._flow
    assert flow is not None
    (kept,) = shelf.kept_in(folder / "backups")
    flow._around.settings.backups.prepare_to_put_back(kept)
    qtbot.waitUntil(lambda: page(office).objectName() == "lock-page", timeout=15_000)

    assert "The backup is back" in words(page(office))
    assert [path.is_dir() for path in (folder / "backups").glob("before-restore-*")] == [True]
    assert sorted(kept.manifest.why for kept in shelf.kept_in(folder / "backups")) == [
        "before-restore",
        "rota",
    ]
    unlock(qtbot, office, "people-page")


def test_a_page_that_is_found_damaged_by_a_backup_is_said_once_and_a_backup_offered(
    qtbot: QtBot, office: Office, folder: Path, answers: Callable[..., list[str]]
) -> None:
    unlock(qtbot, office, "people-page")
    flow = office._flow
    assert flow is not None
    assert office._store is not None
    qtbot.waitUntil(lambda: flow._around.settings.backups.state is not None)
    said = answers(1)
    from wellbeing_desktop.storage.errors import DamagedStoreError

    flow._around.settings.backups._on_failed(DamagedStoreError())
    flow._around.settings.backups._on_failed(DamagedStoreError())

    assert len(said) == 1
    assert "A page of its file cannot be read." in said[0]


def test_an_old_store_put_in_place_is_noticed_after_unlocking(
    qtbot: QtBot, office: Office, folder: Path, answers: Callable[..., list[str]]
) -> None:
    """audit_chain: the newest backup knows later work"""
    old = (folder / "wellbeing.db").read_bytes()
    with Store.open(folder, PASSPHRASE) as store:
        Keeper(store).back_up()
    (folder / "wellbeing.db").write_bytes(old)
    said = answers(0)
    unlock(qtbot, office, "people-page")

    qtbot.waitUntil(lambda: page(office).objectName() == "lock-page", timeout=15_000)
    assert len(said) == 1
    assert "with later work than what is open now" in said[0]
    answers(0)
    unlock(qtbot, office, "people-page")
    flow = office._flow
    assert flow is not None
    qtbot.waitUntil(lambda: flow._around.settings.backups.state is not None)
    assert flow._around.settings.backups.state.put_back is None


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Answer the questions of the alarm, and note what was said."""

    def give(choice: int) -> list[str]:
        said: list[str] = []

        def ask(*_: object, words: str, **__: object) -> int:
            said.append(words)
            return choice

        monkeypatch.setattr("wellbeing_desktop.ui.backup_alarm.ask", ask)
        return said

    return give


def test_an_old_backup_is_said_in_the_header_and_at_the_foot(
    qtbot: QtBot, office: Office, folder: Path
) -> None:
    unlock(qtbot, office, "people-page")
    qtbot.waitUntil(lambda: "Last good backup: today" in words(page(office)))
    flow = office._flow
    assert flow is not None
    assert flow._around.settings.backups.state is not None
    header = office.window.header
    assert not header._backups.isVisible()

    header.warn_of_backups("Last backup 12 days ago")
    click(qtbot, header, "old-backup")
    assert page(office).objectName() == "settings-page"
    assert "Last good backup" in words(page(office))


@pytest.mark.parametrize("by", ["passphrase", "recovery key"])
def test_on_another_laptop_the_first_run_takes_a_backup(
    qtbot: QtBot, tmp_path: Path, cheap: object, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    """restore_drill: a clean profile, in the window"""
    from PySide6.QtWidgets import QFileDialog

    store, recovery_key = Store.create(tmp_path / "lost", PASSPHRASE, cheap)  # type: ignore[arg-type]
    with store:
        store.save_practitioner(Practitioner("Maeve Donnelly"))
        stick = Keeper(store).back_up().file
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(stick), ""))
    office = make_office(make_application(), tmp_path / "new", Settings(tmp_path / "window.ini"))
    qtbot.addWidget(office.window)
    office.open()
    click(qtbot, page(office), "from-backup")
    click(qtbot, page(office), "put-this-back")
    assert "Choose the backup first." in words(page(office))
    click(qtbot, page(office), "choose-backup")
    assert stick.name in words(page(office))

    field = page(office).findChild(QLineEdit, "backup-passphrase-edit") or page(office).findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("not the passphrase")
    click(qtbot, page(office), "put-this-back")
    settle(qtbot, office, "That backup opens by another passphrase")
    field.setText(PASSPHRASE if by == "passphrase" else recovery_key)
    click(qtbot, page(office), "put-this-back")
    qtbot.waitUntil(lambda: page(office).objectName() == "lock-page", timeout=10_000)
    assert "The backup is here" in words(page(office))
    unlock(qtbot, office, "people-page")
    office.close()
