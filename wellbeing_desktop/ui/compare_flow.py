"""The way from a person to what moved between their pictures, and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.assessment.comparison import Comparison, compared
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.later import Later
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.people_desk import signed_version
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.words import plain_date, stage_name

if TYPE_CHECKING:
    from wellbeing_desktop.storage.listing import AssessmentRow
    from wellbeing_desktop.storage.store import Store
    from wellbeing_desktop.ui.pages.compare_page import ComparePage


@dataclass(frozen=True)
class _Found:
    person: Person
    signed: tuple[AssessmentRow, ...]
    comparison: Comparison


class CompareFlow(QObject):
    """Reads signed pictures on the database thread and shows them side by side."""

    left = Signal(object)
    """The id of the person whose page it was come from."""
    failed = Signal(object)

    def __init__(self, window: MainWindow, theme: Theme, store: Store) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._store = store
        self._found: _Found | None = None
        self._asked = 0
        self._later = Later(self)

    def show(self, person_id: UUID) -> None:
        """Show what moved from a person's first signed picture to the latest."""

        def look() -> _Found:
            rows = tuple(row for row in self._store.assessment_rows(person_id) if signed_version(row))
            return _Found(self._store.person(person_id), rows, self._read((rows[0], rows[-1])))

        show = self._window.unless_gone(self._on_found)
        self._later.when(self._store.soon(look), show, self.failed.emit)

    def close(self) -> None:
        """Let the page go and deliver nothing more."""
        self._later.stop()
        if "_page" in self.__dict__:
            self._window.drop(self._page)
        self.deleteLater()

    @cached_property
    def _page(self) -> ComparePage:
        from wellbeing_desktop.ui.pages.compare_page import ComparePage  # noqa: PLC0415

        page = ComparePage(self._theme)
        page.wanted.connect(self._on_wanted)
        page.left.connect(self._on_left)
        return page

    def _read(self, rows: Sequence[AssessmentRow]) -> Comparison:
        return compared([self._store.assessment(row.id, signed_version(row)) for row in rows])

    def _on_found(self, found: _Found) -> None:
        self._found = found
        names = [(row.id, commas((stage_name(row.stage), plain_date(row.held_on)))) for row in found.signed]
        self._window.show_page(self._page)  # first, so that everything is laid out once, at its width
        self._page.show_choices(names)
        self._page.show_comparison(found.comparison, found.person)

    def _on_left(self) -> None:
        if self._found is not None:
            self.left.emit(self._found.person.id)

    def _on_wanted(self, ids: Sequence[UUID]) -> None:
        """Compare others of the same person; asked again meanwhile, only the last is shown."""
        found = self._found
        self._asked += 1
        asked = self._asked
        if found is None or not ids:
            return
        rows = [row for row in found.signed if row.id in ids]

        def show(comparison: Comparison) -> None:
            if asked == self._asked and found is self._found:
                self._page.show_comparison(comparison, found.person)

        self._later.when(self._store.soon(self._read, rows), show, self.failed.emit)
