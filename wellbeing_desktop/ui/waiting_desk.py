"""The bridge to everything that waits: every draft, and every review by date, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.ui.later import Later
from wellbeing_desktop.ui.people_desk import REVIEWS_AHEAD

if TYPE_CHECKING:
    from wellbeing_desktop.storage.listing import AssessmentRow, Listed
    from wellbeing_desktop.storage.store import Store

AT_ONCE = 100
CALENDAR_PAGE = 500


class Kind(Enum):
    """What is listed."""

    DRAFTS = auto()
    REVIEWS = auto()


@dataclass(frozen=True)
class Page:
    """Some rows of what waits: those from `offset` on, of all that are `listed`."""

    kind: Kind
    today: date
    listed: Listed
    rows: tuple[AssessmentRow, ...]
    offset: int = 0


class WaitingDesk(QObject):
    """Looks on the database thread; each wish is answered by one signal, or `failed`."""

    paged = Signal(object)
    days = Signal(object)
    """Every review that is due: the id of its picture, the person's reference, the day."""
    failed = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._later = Later(self)

    def look(self, kind: Kind, today: date) -> None:
        """Look at the first page of what waits now; `paged` follows."""

        def read() -> Page:
            listed = self._listed(kind, today)
            return Page(kind, today, listed, tuple(self._store.rows_of(listed, limit=AT_ONCE)))

        self._later.when(self._store.soon(read), self.paged.emit, self.failed.emit)

    def look_further(self, page: Page, offset: int) -> None:
        """Look at the rows from `offset` on of what was looked at; `paged` follows."""

        def read() -> Page:
            rows = self._store.rows_of(page.listed, offset=offset, limit=AT_ONCE)
            return replace(page, rows=tuple(rows), offset=offset)

        self._later.when(self._store.soon(read), self.paged.emit, self.failed.emit)

    def look_at_days(self, today: date) -> None:
        """Look at every review that is due, for a calendar; `days` follows."""

        def read() -> list[tuple[object, str, date]]:
            listed = self._listed(Kind.REVIEWS, today)
            starts = range(0, len(listed), CALENDAR_PAGE)
            rows = [
                r for start in starts for r in self._store.rows_of(listed, offset=start, limit=CALENDAR_PAGE)
            ]
            return [(r.id, r.person_reference, r.next_review) for r in rows if r.next_review is not None]

        self._later.once(lambda: self._store.soon(read), self.days.emit, self.failed.emit)

    def close(self) -> None:
        """Deliver nothing more."""
        self._later.stop()

    def _listed(self, kind: Kind, today: date) -> Listed:
        if kind is Kind.DRAFTS:
            return self._store.drafts_listed()
        return self._store.reviews_listed(today + REVIEWS_AHEAD)
