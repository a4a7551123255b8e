from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from tests.ui.pages.hands import button, click, line, show_copy, shown, tab_stops, unnamed, words
from wellbeing_desktop import files
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import CopyFormat, Person
from wellbeing_desktop.reports.make import Kind, Sheet
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.clipboard import BriefClipboard
from wellbeing_desktop.ui.copy_maker import CopyMaker
from wellbeing_desktop.ui.file_names import copy_file_name
from wellbeing_desktop.ui.filing_desk import FilingDesk
from wellbeing_desktop.ui.pages.copy_page import CopyPage
from wellbeing_desktop.ui.printing import page_images
from wellbeing_desktop.ui.sharing_desk import SharingDesk
from wellbeing_desktop.ui.theme import Theme


@pytest.fixture
def maker(qapp: QApplication) -> Iterator[CopyMaker]:
    maker = CopyMaker()
    yield maker
    maker.close()


@pytest.fixture
def sheet(aoife: Person, signed: Callable[..., Assessment]) -> Sheet:
    """A signed picture of somebody whose copy is in large print."""
    aoife.copy_format = CopyFormat.LARGE_PRINT
    return Sheet(person=aoife, assessment=signed(aoife, date(2026, 5, 12)))


@pytest.fixture
def filings(store: Store) -> Iterator[FilingDesk]:
    filings = FilingDesk(store)
    yield filings
    filings.close()


@pytest.fixture
def page(
    qtbot: QtBot, theme: Theme, maker: CopyMaker, filings: FilingDesk, sharing: SharingDesk, sheet: Sheet
) -> CopyPage:
    page = shown(qtbot, CopyPage(theme, maker, filings, BriefClipboard(), sharing))
    with qtbot.waitSignal(maker.made, timeout=20_000):
        page.show_sheet(sheet, Kind.PERSON)
        assert "Making the copy…" in words(page)
        assert page.pdf is None
    return page


def choose(qtbot: QtBot, page: CopyPage, maker: CopyMaker, kind: Kind) -> None:
    box = next(b for b in page.findChildren(QComboBox))
    place = box.findData(kind.value)
    with qtbot.waitSignal(maker.made, timeout=20_000):
        box.setCurrentIndex(place)
        box.activated.emit(place)


def said_on(pdf: bytes | None) -> str:
    assert pdf is not None
    return "\n".join(p.extract_text() for p in PdfReader(BytesIO(pdf)).pages)


def test_nothing_leaves_before_somebody_says_that_it_is_safe(qtbot: QtBot, page: CopyPage) -> None:
    assert "Is it safe for Aoife to take this home?" in words(page)
    for name in ("print", "save"):
        assert not button(page, name).is_available  # type: ignore[attr-defined]
        assert "safe to take home" in button(page, name).accessibleDescription()

    click(qtbot, page, "safe-yes")

    assert button(page, "print").is_available  # type: ignore[attr-defined]
    assert button(page, "save").is_available  # type: ignore[attr-defined]


def test_not_sure_keeps_the_copy_in_the_record(qtbot: QtBot, page: CopyPage) -> None:
    click(qtbot, page, "safe-not-sure")

    assert "The copy stays in the record. Nothing is printed or saved." in words(page)
    assert not button(page, "save").is_available  # type: ignore[attr-defined]


def test_what_is_saved_is_what_is_shown_byte_for_byte(qtbot: QtBot, page: CopyPage, tmp_path: Path) -> None:
    click(qtbot, page, "safe-yes")
    file = tmp_path / "copy.pdf"

    page.save_to(file)

    assert file.read_bytes() == page.pdf
    assert "Saved as copy.pdf." in words(page)
    assert "How life is for me" in said_on(page.pdf)


def test_a_place_that_cannot_be_written_is_said_and_nothing_is_lost(
    qtbot: QtBot, page: CopyPage, tmp_path: Path
) -> None:
    click(qtbot, page, "safe-yes")

    page.save_to(tmp_path / "no such folder" / "copy.pdf")

    assert "Saved as" not in words(page)
    assert page.pdf is not None
    page.save_to(tmp_path / "copy.pdf")
    assert "Saved as copy.pdf." in words(page)


def test_the_person_s_own_form_is_chosen_and_another_makes_another_copy(
    qtbot: QtBot, page: CopyPage, maker: CopyMaker
) -> None:
    assert button(page, "segment-large_print").isChecked()
    large = page.pdf

    with qtbot.waitSignal(maker.made, timeout=20_000):
        click(qtbot, page, "segment-standard")

    assert page.pdf not in (None, large)


def test_what_is_on_the_copy_can_be_chosen(qtbot: QtBot, page: CopyPage, maker: CopyMaker) -> None:
    assert "Free from harm" not in said_on(page.pdf)
    click(qtbot, page, "safe-yes")

    with qtbot.waitSignal(maker.made, timeout=20_000):
        click(qtbot, page, "copy-harm")

    assert "Free from harm" in said_on(page.pdf)


def test_more_on_the_copy_asks_again_whether_it_is_safe(
    qtbot: QtBot, page: CopyPage, maker: CopyMaker
) -> None:
    click(qtbot, page, "safe-yes")

    with qtbot.waitSignal(maker.made, timeout=20_000):
        click(qtbot, page, "copy-harm")

    assert not button(page, "safe-yes").isChecked()
    assert not button(page, "save").is_available  # type: ignore[attr-defined]


def test_the_record_and_the_summary_are_not_held_back(qtbot: QtBot, page: CopyPage, maker: CopyMaker) -> None:
    for kind in (Kind.RECORD, Kind.SUMMARY):
        choose(qtbot, page, maker, kind)

        assert button(page, "save").is_available  # type: ignore[attr-defined]
        assert "Is it safe" not in words(page)
    assert len(PdfReader(BytesIO(page.pdf or b"")).pages) == 1

    choose(qtbot, page, maker, Kind.PERSON)

    assert not button(page, "save").is_available  # type: ignore[attr-defined]


def test_another_sheet_asks_again(qtbot: QtBot, page: CopyPage, maker: CopyMaker, sheet: Sheet) -> None:
    click(qtbot, page, "safe-yes")

    with qtbot.waitSignal(maker.made, timeout=20_000):
        page.show_sheet(sheet, Kind.PERSON)

    assert not button(page, "safe-yes").isChecked()
    assert not button(page, "save").is_available  # type: ignore[attr-defined]


def test_a_copy_that_cannot_be_made_is_said_and_cannot_be_saved(
    qtbot: QtBot, page: CopyPage, maker: CopyMaker
) -> None:
    click(qtbot, page, "safe-yes")

    maker.failed.emit(RuntimeError("no room"))

    assert "The copy could not be made." in words(page)
    assert page.pdf is None
    assert not button(page, "save").is_available  # type: ignore[attr-defined]


def test_a_suggested_file_name_carries_no_name(sheet: Sheet) -> None:
    assert copy_file_name(sheet, Kind.PERSON) == "SW-0142-2026-05-12-person.pdf"


def test_pages_for_the_printer_are_white_and_sharp(page: CopyPage) -> None:
    images = list(page_images(page.pdf or b""))
    first = images[0]

    assert len(images) == len(PdfReader(BytesIO(page.pdf or b"")).pages)
    assert first.size().toTuple() in {(2480, 3508), (2481, 3508)}
    assert first.pixelColor(5, 5).name() == "#ffffff"


def test_the_ticks_say_whose_words_they_are(page: CopyPage) -> None:
    assert button(page, "copy-own-words").accessibleName() == "Aoife’s own words"


def test_everything_that_tab_reaches_has_a_name(qtbot: QtBot, page: CopyPage) -> None:
    assert unnamed(page) == []
    stops = tab_stops(qtbot, page)
    own = [s for s in stops if s.startswith(("copy-", "segment-", "safe-")) or s in {"print", "save"}]
    assert own[-3:] == ["print", "save", "copy-back"]


def test_back_leaves_and_nothing_of_the_copy_stays(qtbot: QtBot, page: CopyPage) -> None:
    qtbot.keyClicks(line(page, "find-in-copy"), "sister")
    with qtbot.waitSignal(page.left):
        click(qtbot, page, "copy-back")

    assert page.pdf is None
    assert line(page, "find-in-copy").text() == ""


def test_what_was_looked_for_in_one_copy_is_not_there_in_the_next(
    qtbot: QtBot, page: CopyPage, maker: CopyMaker, sheet: Sheet
) -> None:
    qtbot.keyClicks(line(page, "find-in-copy"), "sister")
    show_copy(qtbot, page, maker, sheet)

    assert line(page, "find-in-copy").text() == ""
    assert page._view._hits == []


def test_it_is_still_said_that_the_copy_is_being_made_once_it_is_safe(qtbot: QtBot, page: CopyPage) -> None:
    page._panel.wait(waiting=True)
    click(qtbot, page, "safe-yes")

    assert page._panel.said == "Making the copy…"


@pytest.mark.parametrize(("number", "said"), [
    (errno.ENOSPC, "The disk is full."),
    (errno.EROFS, "That place cannot be written to."),
    (errno.EIO, "The disk or stick does not answer any more."),
])  # fmt: skip
def test_a_copy_that_cannot_be_written_is_said_and_what_was_there_stays(
    page: CopyPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    file = tmp_path / "copy.pdf"
    file.write_bytes(b"an older copy")

    def fails(_descriptor: int) -> None:
        raise OSError(number, "no")

    with monkeypatch.context() as broken:
        broken.setattr(files, "make_durable", fails)
        page.save_to(file)
    assert f"{said} Nothing was saved. Please choose another place." in words(page)
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".wellbeing")] == []
    assert file.read_bytes() == b"an older copy"

    page.save_to(file)
    assert file.read_bytes() == page.pdf


def test_who_meets_yes_first_hears_what_it_answers(page: CopyPage) -> None:
    asked = QAccessible.queryAccessibleInterface(button(page, "safe-yes").parentWidget())

    assert asked.role() == QAccessible.Role.Grouping
    assert asked.text(QAccessible.Text.Name) == "Is it safe for Aoife to take this home?"
