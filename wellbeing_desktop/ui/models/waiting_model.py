"""The rows of what waits: drafts or reviews. It is given rows and never asks a store itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from typing_extensions import override

from wellbeing_desktop.ui.day_words import review_words, stopped_words
from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.models.counted_rows import CountedRows, Index
from wellbeing_desktop.ui.waiting_desk import Kind
from wellbeing_desktop.ui.words import from_laptop_words, stage_name, talked_about_words

if TYPE_CHECKING:
    from wellbeing_desktop.storage.listing import AssessmentRow
    from wellbeing_desktop.ui.waiting_desk import Page


class WaitingModel(CountedRows):
    """What waits, a page at a time; `more_wanted` comes with the page shown and where the next begins."""

    more_wanted = Signal(object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._rows: list[AssessmentRow] = []
        self._asked = self._next = 0

    def show(self, page: Page, at_once: int) -> None:
        """Show the first rows of another list, or further ones of the same below those that are there."""
        if page.offset == 0:
            self._page, self._rows, self._asked = page, list(page.rows), 0
            self._count_anew(len(page.rows))
        elif self._page is None or page.listed is not self._page.listed or page.offset != self._next:
            return
        elif page.rows:
            self._rows.extend(page.rows)
            self._count_more(len(page.rows))
        self._next = page.offset + at_once

    def ask_for_more(self) -> None:
        """Ask for the next rows, where there are any that nobody asked for yet."""
        if self._page is not None and self._asked < self._next < len(self._page.listed):
            self._asked = self._next
            self.more_wanted.emit(self._page, self._next)

    def row(self, index: Index) -> AssessmentRow:
        """Return what stands at an index of this model."""
        return self._rows[index.row()]

    def words(self, row: AssessmentRow) -> tuple[str, str, str]:
        """Return which picture it is, how far it came, and what there is to know about the day."""
        if self._page is None:
            return "", "", ""
        whose = from_laptop_words(row.brought_from) if row.brought_from else ""
        if self._page.kind is Kind.DRAFTS:
            far = talked_about_words(row.talked_about, row.of)
            return (
                stage_name(row.stage),
                commas(filter(None, (far, whose))),
                stopped_words(row.touched_at, self._page.today),
            )
        return stage_name(row.stage), whose, review_words(row.next_review, self._page.today)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.person_called
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return commas(filter(None, (row.person_called, row.person_reference, *self.words(row))))
        return None
