from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.hands import click, shown
from tests.ui.patience import settle
from wellbeing_desktop.storage import store as store_module
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui import rescuer
from wellbeing_desktop.ui.pages.first_run_page import FirstRunPage
from wellbeing_desktop.ui.pages.from_backup_page import FromBackupPage
from wellbeing_desktop.ui.pages.lock_page import LockPage
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.unlocker import Unlocker

WORDS = "otter lantern sixpence gravel"


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch, cheap: KdfCost) -> None:
    monkeypatch.setattr(store_module, "cost_for_this_machine", lambda: cheap)


@pytest.fixture
def unlocker(qtbot: QtBot, tmp_path: Path) -> Iterator[Unlocker]:
    unlocker = Unlocker(tmp_path / "store")
    yield unlocker
    unlocker.stop()


@pytest.fixture
def first(qtbot: QtBot, theme: Theme, unlocker: Unlocker) -> FirstRunPage:
    return shown(qtbot, FirstRunPage(theme, unlocker), height=768)


def field(page: QWidget, name: str) -> QLineEdit:
    return page.findChild(QWidget, name).findChild(QLineEdit)


def said(page: QWidget) -> str:
    labels = [w for w in page.findChildren(QWidget) if hasattr(w, "text") and w.isVisible()]
    return "\n".join(str(w.text()) for w in labels)


def choose(qtbot: QtBot, page: FirstRunPage, passphrase: str, again: str) -> None:
    field(page, "new-passphrase").setText(passphrase)
    field(page, "new-passphrase-again").setText(again)
    click(qtbot, page, "passphrase-continue")


def test_enter_leads_from_one_field_of_the_first_run_to_the_next(qtbot, first):
    for before, after in [
        ("new-passphrase", "new-passphrase-again"),
        ("practitioner-name", "practitioner-role"),
    ]:
        field(first, before).setFocus()
        with qtbot.waitSignal(field(first, before).returnPressed):
            qtbot.keyClick(field(first, before), Qt.Key.Key_Return)
        assert field(first, before).window().focusWidget() is field(first, after)


def test_what_was_wrong_with_a_passphrase_goes_once_another_is_typed(qtbot, first):
    choose(qtbot, first, "password1234", "password1234")
    assert "That can be guessed." in said(first)
    field(first, "new-passphrase").setText(WORDS)
    assert "That can be guessed." not in said(first)

    choose(qtbot, first, WORDS, "something else")
    assert "not the same" in said(first)
    field(first, "new-passphrase-again").setText(WORDS)
    assert "not the same" not in said(first)


@pytest.mark.parametrize(
    ("passphrase", "again", "sentence"),
    [
        ("short", "short", "That is short."),
        ("aaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaa", "That repeats itself."),
        (WORDS, WORDS + "s", "The two are not the same."),
    ],
)
def test_a_passphrase_that_will_not_do_gets_a_sentence_and_makes_nothing(
    qtbot: QtBot, first: FirstRunPage, tmp_path: Path, passphrase: str, again: str, sentence: str
) -> None:
    choose(qtbot, first, passphrase, again)

    assert sentence in said(first)
    assert not (tmp_path / "store").exists()


def test_the_first_run_ends_with_an_open_store_and_who_is_signed_in(
    qtbot: QtBot, first: FirstRunPage, unlocker: Unlocker
) -> None:
    with qtbot.waitSignal(unlocker.created):
        choose(qtbot, first, WORDS, WORDS)
    qtbot.waitUntil(lambda: "Write down the recovery key" in said(first))

    field(first, "recovery-group").setText("AAAA")
    click(qtbot, first, "recovery-continue")
    assert "That is not the same." in said(first)
    field(first, "recovery-group").setText(first._key.key.wanted.lower())
    click(qtbot, first, "recovery-continue")

    click(qtbot, first, "who-continue")
    assert "Please type your name." in said(first)
    field(first, "practitioner-name").setText("Maeve  Donnelly ")
    click(qtbot, first, "who-continue")
    with qtbot.waitSignal(first.finished) as finished:
        click(qtbot, first, "begin")

    store, practitioner, samples = finished.args
    assert isinstance(store, Store)
    assert practitioner.name == "Maeve Donnelly"
    assert samples is False
    store.close()


@pytest.fixture
def locked(qtbot: QtBot, theme: Theme, unlocker: Unlocker, cheap: KdfCost) -> tuple[LockPage, str]:
    store, key = Store.create(unlocker.folder, WORDS, cheap)
    store.close()
    page = shown(qtbot, LockPage(theme, unlocker), height=768)
    page.start()
    return page, key


def test_the_right_passphrase_opens_and_enter_is_enough(qtbot: QtBot, locked: tuple[LockPage, str]) -> None:
    page, _ = locked
    field(page, "passphrase").setText(WORDS)
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.keyClick(field(page, "passphrase"), Qt.Key.Key_Return)

    assert field(page, "passphrase").text() == ""
    opened.args[0].close()


def test_a_wrong_passphrase_says_so_and_that_nothing_is_lost(
    qtbot: QtBot, locked: tuple[LockPage, str], unlocker: Unlocker
) -> None:
    page, _ = locked
    field(page, "passphrase").setText("not the passphrase")
    with qtbot.waitSignal(unlocker.refused):
        click(qtbot, page, "open")

    qtbot.waitUntil(lambda: "That is not the passphrase. Nothing is lost; please try again." in said(page))


def test_the_recovery_key_opens_and_a_typing_mistake_is_named(
    qtbot: QtBot, locked: tuple[LockPage, str]
) -> None:
    page, key = locked
    click(qtbot, page, "use-recovery-key")
    wrong = ("B" if key[0] == "A" else "A") + key[1:]
    field(page, "recovery-key").setText(wrong)
    click(qtbot, page, "open-with-key")
    qtbot.waitUntil(lambda: "There is a typing mistake in the recovery key" in said(page))

    field(page, "recovery-key").setText(key.lower())
    with qtbot.waitSignal(page.opened_by_key) as opened:
        click(qtbot, page, "open-with-key")
    opened.args[0].close()


@pytest.mark.parametrize("name", ["passphrase", "recovery-key"])
def test_a_way_to_open_keeps_no_room_of_the_other_when_the_text_grows(qtbot, locked, theme: Theme, name: str):
    page, _ = locked
    page.resize(1366, 768)
    click(qtbot, page, "use-recovery-key")
    click(qtbot, page, "use-passphrase")
    if name == "recovery-key":
        click(qtbot, page, "use-recovery-key")
    theme.set_percent(200)
    way = page.findChild(QWidget, name)
    settle()
    assert way.width() > 700
    assert way.height() == way.sizeHint().height() > 100


def test_an_empty_field_asks_for_the_passphrase(qtbot: QtBot, locked: tuple[LockPage, str]) -> None:
    page, _ = locked
    click(qtbot, page, "open")

    assert "Type the passphrase, then choose Open." in said(page)


def test_after_several_wrong_ones_it_waits_and_says_so_but_the_recovery_key_opens(
    qtbot: QtBot, locked: tuple[LockPage, str], unlocker: Unlocker
) -> None:
    page, key = locked
    for _ in range(4):
        field(page, "passphrase").setText("not the passphrase")
        with qtbot.waitSignal(unlocker.refused):
            click(qtbot, page, "open")
    qtbot.waitUntil(lambda: "Please wait 5 seconds, then try again." in said(page))
    assert "Nothing is lost" in said(page)
    field(page, "passphrase").setText(WORDS)
    with qtbot.assertNotEmitted(page.opened, wait=300):
        qtbot.keyClick(field(page, "passphrase"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Please wait 4 seconds" in said(page), timeout=5_000)

    page.start()
    assert "then try again. The recovery key opens it at once." in said(page)
    click(qtbot, page, "use-recovery-key")
    field(page, "recovery-key").setText(key)
    with qtbot.waitSignal(page.opened_by_key) as opened:
        click(qtbot, page, "open-with-key")
    opened.args[0].close()


def test_when_the_wait_is_over_the_passphrase_opens(
    qtbot: QtBot, locked: tuple[LockPage, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page, _ = locked
    last = time.time() - 3.5
    monkeypatch.setattr(page._patience, "_tries", lambda: (4, last))
    page.start()
    assert "Please wait 2 seconds" in said(page)
    field(page, "passphrase").setText(WORDS)
    qtbot.waitUntil(lambda: "Please wait" not in said(page), timeout=5_000)
    with qtbot.waitSignal(page.opened) as opened:
        click(qtbot, page, "open")
    opened.args[0].close()


def test_the_first_page_gives_its_advice_once(first: FirstRunPage) -> None:
    assert said(first).count("Four words that do not belong together") == 1


def test_the_strength_is_said_while_the_passphrase_is_typed(qtbot: QtBot, first: FirstRunPage) -> None:
    typed = field(first, "new-passphrase")
    assert "Four words that do not belong together, or at least 12 letters." in said(first)
    qtbot.keyClicks(typed, "passwordpassword")
    qtbot.waitUntil(lambda: "Easy to guess." in said(first), timeout=5_000)
    typed.clear()
    qtbot.keyClicks(typed, WORDS)
    qtbot.waitUntil(lambda: "Very hard to guess." in said(first), timeout=5_000)


def hold_enter(qtbot: QtBot, page: QWidget, name: str) -> None:
    """Hold Enter down in a field: it comes again and again."""
    for _ in range(3):
        qtbot.keyClick(field(page, name), Qt.Key.Key_Return)


def test_enter_held_down_is_one_try(qtbot: QtBot, locked: tuple[LockPage, str], unlocker: Unlocker) -> None:
    page, _ = locked
    field(page, "passphrase").setText("not the passphrase")
    hold_enter(qtbot, page, "passphrase")
    qtbot.waitUntil(lambda: "That is not the passphrase." in said(page))
    unlocker._worker.submit(lambda: None).result()
    settle()

    assert unlocker.wrong_tries()[0] == 1


def test_enter_held_down_makes_one_store_and_refuses_nothing(
    qtbot: QtBot, first: FirstRunPage, unlocker: Unlocker
) -> None:
    refused: list[object] = []
    unlocker.refused.connect(refused.append)
    field(first, "new-passphrase").setText(WORDS)
    field(first, "new-passphrase-again").setText(WORDS)
    with qtbot.waitSignal(unlocker.created) as created:
        hold_enter(qtbot, first, "new-passphrase-again")
    unlocker._worker.submit(lambda: None).result()
    settle()

    assert refused == []
    created.args[0].close()


def test_enter_held_down_brings_a_backup_here_once(
    qtbot: QtBot, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[Path] = []
    monkeypatch.setattr(rescuer, "_restore_by", lambda _folder, file, _secret: tried.append(file))
    desk = rescuer.Rescuer(tmp_path / "store")
    page = shown(qtbot, FromBackupPage(theme, desk), height=768)
    page._file = tmp_path / "of-may.wellbeing-backup"
    field(page, "backup-passphrase").setText(WORDS)
    with qtbot.waitSignal(page.put_back):
        hold_enter(qtbot, page, "backup-passphrase")
    desk.stop()

    assert tried == [page._file]
