"""What moved is offered beside the copy from the second picture on, and asks what a copy asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox
from pytestqt.qtbot import QtBot

from tests.ui.pages.hands import button, click, shown, words
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.reports.make import Kind, Sheet
from wellbeing_desktop.reports.plain_text import plain_text
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.clipboard import BriefClipboard
from wellbeing_desktop.ui.copy_maker import CopyMaker
from wellbeing_desktop.ui.copy_sheet import kind_of
from wellbeing_desktop.ui.filing_desk import FilingDesk
from wellbeing_desktop.ui.pages.copy_page import CopyPage
from wellbeing_desktop.ui.sharing_desk import SharingDesk
from wellbeing_desktop.ui.theme import Theme


@pytest.fixture
def maker(qapp: QApplication) -> Iterator[CopyMaker]:
    maker = CopyMaker()
    yield maker
    maker.close()


@pytest.fixture
def sheet(aoife: Person, signed: Callable[..., Assessment]) -> Sheet:
    """The second signed picture of somebody."""
    first, second = signed(aoife, date(2026, 1, 12)), signed(aoife, date(2026, 5, 12))
    return Sheet(person=aoife, assessment=second, previous=first, earlier=(first,))


@pytest.fixture
def page(
    qtbot: QtBot, theme: Theme, store: Store, maker: CopyMaker, sharing: SharingDesk
) -> Iterator[CopyPage]:
    filings = FilingDesk(store)
    clipboard = BriefClipboard()
    yield shown(qtbot, CopyPage(theme, maker, filings, clipboard, sharing))
    clipboard.clear()
    filings.close()


def choices(page: CopyPage) -> list[str]:
    box = page.findChild(QComboBox, "copy-kind-edit")
    assert isinstance(box, QComboBox)
    return [str(box.itemData(place)) for place in range(box.count())]


def choose(qtbot: QtBot, page: CopyPage, maker: CopyMaker, kind: Kind) -> None:
    box = page.findChild(QComboBox, "copy-kind-edit")
    assert isinstance(box, QComboBox)
    place = box.findData(kind.value)
    with qtbot.waitSignal(maker.made, timeout=20_000):
        box.setCurrentIndex(place)
        box.activated.emit(place)


def show(qtbot: QtBot, page: CopyPage, maker: CopyMaker, sheet: Sheet, kind: Kind) -> None:
    with qtbot.waitSignal(maker.made, timeout=20_000):
        page.show_sheet(sheet, kind)


def test_what_moved_is_offered_from_the_second_picture_on(
    qtbot: QtBot, page: CopyPage, maker: CopyMaker, sheet: Sheet
) -> None:
    show(qtbot, page, maker, replace(sheet, earlier=()), Kind.PERSON)
    assert choices(page) == ["person", "record", "summary"]

    show(qtbot, page, maker, sheet, Kind.PERSON)
    assert choices(page) == ["person", "record", "summary", "own-progress", "progress"]


def test_the_persons_own_is_held_back_until_it_is_safe_and_harm_stays_off(
    qtbot: QtBot, page: CopyPage, maker: CopyMaker, sheet: Sheet
) -> None:
    show(qtbot, page, maker, sheet, Kind.OWN_PROGRESS)
    assert "Is it safe for Aoife to take this home?" in words(page)
    assert not button(page, "print").is_available  # type: ignore[attr-defined]
    assert all(not tick.isVisible() for tick in page.findChildren(QAbstractButton, "copy-full-table"))

    click(qtbot, page, "safe-yes")
    assert button(page, "print").is_available  # type: ignore[attr-defined]

    with qtbot.waitSignal(maker.made, timeout=20_000):
        click(qtbot, page, "copy-harm")
    assert not button(page, "print").is_available  # type: ignore[attr-defined]
    assert page.pdf is not None
    assert "Free from harm" in "".join(p.extract_text() for p in PdfReader(BytesIO(page.pdf)).pages)


def test_another_page_to_take_home_is_asked_about_anew(
    qtbot: QtBot, page: CopyPage, maker: CopyMaker, sheet: Sheet
) -> None:
    show(qtbot, page, maker, sheet, Kind.PERSON)
    click(qtbot, page, "safe-yes")

    choose(qtbot, page, maker, Kind.OWN_PROGRESS)

    assert not button(page, "safe-yes").isChecked()
    assert not button(page, "save").is_available  # type: ignore[attr-defined]


def test_the_files_is_for_somebody_and_asks_nothing_about_home(
    qtbot: QtBot, page: CopyPage, maker: CopyMaker, sheet: Sheet
) -> None:
    show(qtbot, page, maker, sheet, Kind.PERSON)
    choose(qtbot, page, maker, Kind.PROGRESS)

    assert "Is it safe" not in words(page)
    assert button(page, "print").is_available  # type: ignore[attr-defined]
    click(qtbot, page, "copy-text")
    text = QApplication.clipboard().text()
    assert text.replace("\r\n", "\n") == plain_text(Kind.PROGRESS, sheet)


def test_what_moved_comes_first_only_where_it_was_asked_for(sheet: Sheet) -> None:
    assert kind_of(sheet) is Kind.PERSON
    assert kind_of(sheet, progress=True) is Kind.OWN_PROGRESS
    assert kind_of(replace(sheet, earlier=()), progress=True) is Kind.PERSON
