"""The rows of the people list. It is given rows and never asks a store itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from typing_extensions import override

from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.charts.geometry import Ring
from wellbeing_desktop.ui.day_words import coming_day
from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.models.counted_rows import CountedRows, Index
from wellbeing_desktop.ui.words import fill, near_date, stage_name

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.people import Person
    from wellbeing_desktop.storage.listing import PersonRow

Picture = tuple[Ring, Sequence[int | None]]
"""The axes of a picture and the person's step at each; None is a gap."""

ROW = Qt.ItemDataRole.UserRole
"""The role under which the painter finds the whole row."""


class PeopleModel(CountedRows):
    """People found by a search, a batch at a time.

    `more_wanted` says from which place on rows are missed; whoever hears it brings them with
    `add`. The same batch is asked for only once.
    """

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PersonRow] = []
        self._total = 0
        self._asked = 0
        self._today = date.min
        self._pictures: dict[UUID, Picture | None] = {}

    @property
    def total(self) -> int:
        """How many people the search found, shown or not."""
        return self._total

    def show(self, rows: Sequence[PersonRow], total: int, today: date) -> None:
        """Show the first rows of a new search."""
        self._rows, self._total, self._asked, self._today = list(rows), total, 0, today
        self._count_anew(len(rows))

    def add(self, rows: Sequence[PersonRow], offset: int) -> None:
        """Add further rows; those that do not follow the last one are not wanted any more."""
        if rows and offset == len(self._rows):
            self._rows.extend(rows)
            self._count_more(len(rows))

    def ask_for_more(self) -> None:
        """Ask for the next rows, where there are any that nobody asked for yet."""
        if self._asked < len(self._rows) < self._total:
            self._asked = len(self._rows)
            self.more_wanted.emit(self._asked)

    def row(self, index: Index) -> PersonRow:
        """Return the person at an index of this model."""
        return self._rows[index.row()]

    def misses_picture(self, row: PersonRow) -> bool:
        """Tell whether a person has a picture that nobody brought yet."""
        return row.last_held_on is not None and row.id not in self._pictures

    def picture(self, row: PersonRow) -> Picture | None:
        """Return a person's last picture, as far as it was brought."""
        return self._pictures.get(row.id)

    def bring_pictures(self, pictures: Mapping[UUID, Picture | None]) -> None:
        """Take people's last pictures, by person; None where somebody has none."""
        self._pictures.update(pictures)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def forget_pictures(self) -> None:
        """Let all pictures go: they may have changed."""
        self._pictures = {}

    def last_picture(self, row: PersonRow) -> tuple[str, str]:
        """Name a person's last picture and its day; the day is empty where there is none."""
        if row.last_held_on is None:
            return self.tr("No picture yet"), ""
        name = stage_name(row.last_stage or Stage.FIRST)
        return name, near_date(row.last_held_on, self._today)

    def next_review(self, row: PersonRow, *, alone: bool = False) -> str:
        """Say when the next review is; `alone` where no head of a column says what the day is of."""
        if row.next_review is None:
            return self.tr("No review planned")
        day = coming_day(row.next_review, self._today)
        if row.next_review < self._today:
            return fill(self.tr("Was due on %1"), day)
        return fill(self.tr("Next review: %1"), day) if alone else day

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._whole(row)
        return row if role == ROW else None

    def _whole(self, row: PersonRow) -> str:
        """Say a row as a screen reader does."""
        picture, day = self.last_picture(row)
        said = [
            fill(self.tr("%1, reference %2"), name_of(row), row.reference),
            fill(self.tr("last picture: %1"), commas((picture, day))),
            fill(self.tr("next review: %1"), self.next_review(row)),
        ]
        if row.sample:
            said.insert(1, self.tr("a made-up sample person"))
        return commas(said)


def name_of(row: PersonRow | Person) -> str:
    """Return the name that stands in a list: the whole one, else what they like to be called."""
    return row.name or row.known_as or row.reference
