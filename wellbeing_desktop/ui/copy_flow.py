"""The copy of an assessment: its page, and all that makes, files and briefly holds what is on it."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.ui.clipboard import BriefClipboard
from wellbeing_desktop.ui.copy_maker import CopyMaker
from wellbeing_desktop.ui.filing_desk import FilingDesk
from wellbeing_desktop.ui.framework_texts import FrameworkTexts
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.pages.copy_page import CopyPage
from wellbeing_desktop.ui.people_desk import PeopleDesk, PersonFile
from wellbeing_desktop.ui.place import Place
from wellbeing_desktop.ui.sharing_desk import SharingDesk
from wellbeing_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from uuid import UUID

    from wellbeing_desktop.reports.make import Sheet
    from wellbeing_desktop.ui.pages.copy_half import Half


class CopyFlow(QObject):
    """Shows one assessment at a time as it is printed. `left` comes when its page is closed."""

    left = Signal()

    def __init__(self, window: MainWindow, theme: Theme, desk: PeopleDesk, texts: FrameworkTexts) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._store = store = desk.store
        self._texts = texts
        self.maker = CopyMaker(self)
        self._filings = FilingDesk(store, self)
        self._sharing = SharingDesk(store, desk.practitioner.name, self)
        self._clipboard = BriefClipboard(self)
        self._half: Half | None = None
        self._progress_of: UUID | None = None

    def look(self, desk: PeopleDesk, assessment_id: UUID, version: int | None) -> tuple[Sheet, PersonFile]:
        """Gather what a copy is made from, and what is known of its person (blocking).

        Raises:
            StoreError: there is no such assessment, or the store cannot be read.
        """
        from wellbeing_desktop.ui.copy_sheet import sheet_of  # noqa: PLC0415

        assessment = desk.store.assessment(assessment_id, version)
        file = desk.file(assessment.person_id)
        words = self._texts.easy_words(assessment.framework)
        return sheet_of(desk.store, file.person, assessment, words), file

    def show(self, sheet: Sheet) -> None:
        """Show a signed-off assessment as the person's copy, a draft or an old version as the record."""
        from wellbeing_desktop.ui.copy_sheet import kind_of  # noqa: PLC0415

        self._window.show_page(self._page)
        wished, self._progress_of = self._progress_of == sheet.assessment.id, None
        self._page.show_sheet(sheet, kind_of(sheet, progress=wished))
        half, self._half = self._half, None
        if half is not None:
            self._page.take_up(half)

    def expect_progress(self, assessment_id: UUID) -> None:
        """Show what moved up to this assessment, when it is the one that comes next."""
        self._progress_of = assessment_id

    def with_half(self, place: Place) -> Place:
        """Return where somebody is with the form that stands half filled in beside the copy."""
        half = self._page.half if "_page" in self.__dict__ and self._window.shows(self._page) else None
        if half is None:
            return place
        return replace(place, detail=json.dumps([half.form, half.way]), written=half.written)

    def may_leave(self) -> bool:
        """Tell whether the copy is shown with nothing half filled in beside it."""
        return "_page" in self.__dict__ and self._window.shows(self._page) and self._page.half is None

    def expect(self, place: Place) -> None:
        """Show the copy that comes next with the form that stood half filled in."""
        if place.detail:
            from wellbeing_desktop.ui.pages.copy_half import Half  # noqa: PLC0415

            form, way = json.loads(place.detail)
            self._half = Half(form, way, place.written)

    def close(self) -> None:
        """Let the copy go, from the clipboard too."""
        self.maker.close()
        self._filings.close()
        self._sharing.close()
        self._clipboard.clear()
        if "_page" in self.__dict__:
            self._page.printing.stop()
            self._page.let_go()
            self._window.drop(self._page)

    @cached_property
    def _page(self) -> CopyPage:
        page = CopyPage(self._theme, self.maker, self._filings, self._clipboard, self._sharing)
        page.left.connect(self.left)
        page.gone_out.connect(self._on_gone_out)
        return page

    def _on_gone_out(self, sheet: Sheet, way: str, kind: str) -> None:
        """Tell the audit; a full disk holds nobody up."""
        from wellbeing_desktop.storage.audit_entry import Act, Entry  # noqa: PLC0415

        made = sheet.assessment
        entry = Entry(Act(way), sheet.person.id, made.id, made.version, kind)
        self._store.soon(self._store.note_or_owe, entry)
