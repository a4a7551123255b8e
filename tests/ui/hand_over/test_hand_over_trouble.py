"""A hand-over that cannot be written, takes long, or is stopped loses nothing and says so."""

from __future__ import annotations

import errno
import time
from threading import Event

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from tests.ui.hand_over.answers import WORDS, Answers, hand_over, press, words_of, write
from tests.ui.patience import settle
from wellbeing_desktop import files
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.exchange import hand_over as hand_over_file
from wellbeing_desktop.ui import hand_over_desk
from wellbeing_desktop.ui.hand_over_desk import Going, StoppedError
from wellbeing_desktop.ui.pages import wait_dialog
from wellbeing_desktop.ui.widgets.progress_bar import ProgressBar


@pytest.mark.parametrize(("number", "words"), [
    (errno.ENOSPC, "The disk is full."),
    (errno.EROFS, "That place cannot be written to."),
    (errno.EACCES, "This account may not write there."),
    (errno.EIO, "The disk or stick does not answer any more."),
    (errno.ENOENT, "That folder is not there."),
])  # fmt: skip
def test_what_cannot_be_written_is_said_loses_nothing_and_can_be_tried_again(
    qtbot, store, aoife, draft, laptop, file, monkeypatch, number, words
):
    file.write_bytes(b"an older file")
    before = store.record(aoife.id)

    def fails(_descriptor: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(files, "make_durable", fails)

    def mended(dialog, _qtbot) -> bool:
        if words not in words_of(dialog) or "Nothing was saved." not in words_of(dialog):
            return False
        assert [each.name for each in file.parent.iterdir() if each.name.startswith(".wellbeing")] == []
        assert file.read_bytes() == b"an older file"
        monkeypatch.undo()
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
        return True

    answers = Answers(
        qtbot, press("choice-0"), write(WORDS, twice=True), mended, press("hand-over-go"), press("choice-0")
    )
    laptop(store, "Maeve Donnelly", aoife).start()

    assert answers.steps == []
    assert file.read_bytes() != b"an older file"
    assert store.record(aoife.id) == before


def test_a_file_that_takes_long_shows_how_far_it_is_and_can_be_stopped(
    qtbot, store, aoife, laptop, file, monkeypatch
):
    for number in range(60):
        store.save_person(Person(f"SW-{number}", ""))
    flow = laptop(store, "Maeve Donnelly")
    slow = store.records
    seen: list[float] = []

    def records(ids):
        time.sleep(0.3)
        return slow(ids)

    def stopped(dialog, qtbot) -> bool:
        (bar,) = dialog.findChildren(ProgressBar)
        if not bar.isVisible() or not 0 < bar.done < 1:
            return False
        seen.append(bar.done)
        assert "Making the file." in words_of(dialog)
        return press("hand-over-cancel")(dialog, qtbot)

    monkeypatch.setattr(store, "records", records)
    answers = Answers(qtbot, press("choice-0"), write(WORDS, twice=True), stopped)
    with qtbot.waitSignal(flow._desk.failed, timeout=15_000):
        flow.start()

    assert answers.steps == []
    assert seen
    assert not file.exists()
    assert store.audit(1, acts=("exported",)) == []


@pytest.mark.parametrize("when", ["looking", "taking"])
def test_bringing_in_shows_how_far_it_is_and_stopped_lets_nothing_in(
    qtbot, store, aoife, other, laptop, file, monkeypatch, when
):
    for number in range(5):
        store.save_person(Person(f"SW-{number}", ""))
    hand_over(qtbot, laptop(store, "Maeve Donnelly"))
    go_on, read, read_record = Event(), [], hand_over_file.read_record

    def held(line):
        """Wait in the middle: each of the six is read when the file is checked, looked into and taken."""
        read.append(line)
        assert len(read) != {"looking": 9, "taking": 15}[when] or go_on.wait(15)
        return read_record(line)

    def stop(name, words):
        def step(dialog, qtbot) -> bool:
            (bar,) = dialog.findChildren(ProgressBar) or (None,)
            if bar is None or not bar.isVisible() or not 0 < bar.done < 1 or words not in words_of(dialog):
                return False
            pressed = press(name)(dialog, qtbot)
            go_on.set()
            return pressed

        return step

    def told(dialog, qtbot) -> bool:
        return "It was stopped" in words_of(dialog) and press("choice-0")(dialog, qtbot)

    monkeypatch.setattr(hand_over_file, "read_record", held)
    monkeypatch.setattr(hand_over_desk, "PATIENCE_S", 0)
    monkeypatch.setattr(wait_dialog, "PATIENCE_MS", 0)
    looking = [write(WORDS), stop("hand-over-cancel", "Nothing is taken in yet.")]
    taking = [write(WORDS), press("choice-0"), stop("choice-0", "All of it is taken in, or nothing.")]
    answers = Answers(qtbot, *(looking if when == "looking" else [*taking, told]))
    flow = laptop(other, "Ruairí")
    with qtbot.waitSignal(flow._desk.failed, timeout=15_000):
        flow.open(file)
    qtbot.waitUntil(lambda: answers.steps == [], timeout=15_000)

    assert len(read) < {"looking": 12, "taking": 18}[when]
    assert other.people() == []
    assert other.audit(1, acts=("imported",)) == []
    if when == "taking":
        assert answers.said[-1] == "It was stopped Nothing was taken in."


def test_the_strength_of_a_new_passphrase_is_said_while_it_is_typed(qtbot, store, aoife, laptop):
    def said(dialog, _qtbot) -> bool:
        return "Hard to guess" in words_of(dialog) or "hard to guess" in words_of(dialog)

    def typed(dialog, qtbot) -> bool:
        field = dialog.findChild(QLineEdit)
        if dialog.objectName() != "passphrase-dialog":
            return False
        qtbot.keyClicks(field, WORDS)
        return True

    answers = Answers(qtbot, press("choice-0"), typed, said, press("hand-over-cancel"))
    laptop(store, "Maeve Donnelly", aoife).start()

    assert answers.steps == []


def test_of_a_file_whose_opening_was_called_off_nothing_is_shown_later(
    qtbot, store, aoife, draft, laptop, file, tmp_path
):
    desk = laptop(store, "Maeve")._desk
    with qtbot.waitSignal(desk.sealed):
        desk.seal(Going((aoife.id,)), WORDS, file)
    seen = []
    desk.seen.connect(lambda one: seen.append(one.hand_over.id))
    desk.failed.connect(lambda error: seen.append(type(error)))
    desk.look_into(file, WORDS)
    desk.look_into(file, "another passphrase")
    desk.stop()
    desk._worker.submit(lambda: None).result()
    settle()
    assert seen == [StoppedError, StoppedError]

    desk.look_into(file, "another passphrase")
    with qtbot.waitSignal(desk.seen):
        desk.look_into(file, WORDS)
    assert seen[2] is StoppedError
    assert len(seen) == 4


def test_the_ending_of_a_hand_over_is_known_in_capital_letters_too(
    qtbot, store, aoife, draft, other, laptop, file, monkeypatch
):
    desk = laptop(store, "Maeve")._desk
    with qtbot.waitSignal(desk.sealed):
        desk.seal(Going((aoife.id,)), WORDS, file)
    loud = file.rename(file.with_suffix(".WELLBEING-HANDOVER"))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(loud)], ""))
    answers = Answers(qtbot, write(WORDS), press("choice-0"), press("choice-0"))
    laptop(other, "Dara").bring_in()
    qtbot.waitUntil(lambda: not answers.steps)

    assert [row.reference for row in other.people()] == [aoife.reference]
