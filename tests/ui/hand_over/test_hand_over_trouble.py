"""A hand-over that cannot be written, takes long, or is stopped loses nothing and says so."""

from __future__ import annotations

import errno
import time

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from tests.ui.hand_over.answers import WORDS, Answers, press, words_of, write
from wellbeing_desktop import files
from wellbeing_desktop.assessment.people import Person
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
