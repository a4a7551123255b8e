"""Reviews go into a calendar file from the list of what is due and from the copy; never with a name."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from tests.exchange.test_calendar_file import read
from tests.ui.patience import wait
from tests.ui.places import Places

Shown = Callable[..., Places]


@pytest.fixture
def told() -> Iterator[list[str]]:
    """Read what each message says, and close it."""
    said: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            said.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
            dialog.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(5)
    yield said
    timer.stop()


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the system's own dialog is told to save: without the ending, as people type it."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "due"), ""))
    return tmp_path / "due.ics"


def test_the_due_list_becomes_a_calendar_without_names(go_to: Shown, told: list[str], file: Path) -> None:
    places = go_to("people")
    due = places.store.rows_of(places.store.reviews_listed(date.today().replace(year=date.today().year + 1)))
    assert due

    places.press("reviews-calendar")
    wait(lambda: bool(told))

    events = read(file.read_bytes())
    assert events
    assert {e["SUMMARY"] for e in events} <= {f"Look again: {row.person_reference}" for row in due}
    words = file.read_text("utf-8")
    assert not any(row.person_called in words for row in due)
    assert "Saved as due.ics. It holds days and references, no names." in told[0]
    assert file.stat().st_mode & 0o777 == 0o600 or os.name == "nt"


def test_the_next_review_of_one_picture_goes_out_from_its_copy(
    go_to: Shown, told: list[str], file: Path
) -> None:
    places = go_to("people")
    row = places.store.rows_of(places.store.reviews_listed(date(2100, 1, 1)))[0]
    places.flow._show_copy_of(row.id)
    wait(lambda: places.see("copy-calendar") is not None)

    places.press("copy-calendar")

    (event,) = read(file.read_bytes())
    assert event["SUMMARY"] == f"Look again: {row.person_reference}"
    assert event["DTSTART;VALUE=DATE"] == f"{row.next_review:%Y%m%d}"


def test_a_closing_picture_without_a_next_review_offers_no_calendar(go_to: Shown) -> None:
    places = go_to("copy")

    assert places.see("copy-text") is not None
    assert places.see("copy-calendar") is None
