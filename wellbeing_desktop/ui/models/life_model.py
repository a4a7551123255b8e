"""A person's time line as rows: every picture and what happened, the earliest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.life import Event, Life
from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.life_words import cell_words, dated_event_words, event_words, point_words
from wellbeing_desktop.ui.models.counted_rows import CountedRows, Index
from wellbeing_desktop.ui.words import fill, plain_date, stage_name


@dataclass(frozen=True, slots=True)
class LifeRow:
    """One picture or event: its day, what it is, and its cells as (the person's, the practitioner's)."""

    day: date
    what: str
    cells: tuple[tuple[str, str], ...]
    said: str


class LifeModel(CountedRows):
    """Holds the rows of one life."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[LifeRow, ...] = ()

    def show(self, life: Life) -> None:
        """Show a life from its beginning."""
        rows = [*(self._picture(life, p) for p in life.pictures), *map(self._event, life.events)]
        self._rows = tuple(sorted(rows, key=lambda row: row.day))
        self._count_anew(len(rows))

    def row(self, index: Index) -> LifeRow:
        """Return what stands at an index of this model."""
        return self._rows[index.row()]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return plain_date(row.day)
        return row.said if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _picture(self, life: Life, picture: Assessment) -> LifeRow:
        heard = life.voices
        cells = []
        for quadrant in life.quadrants:
            said = [cell_words(picture, quadrant, voice) for voice in heard]
            cells.append((fill("● %1", said[0]), fill("○ %1", said[1]) if len(said) > 1 else ""))
        parts = (fill(self.tr("%1: %2"), q.title, point_words(life, picture, q)) for q in life.quadrants)
        return LifeRow(picture.held_on, stage_name(picture.stage), tuple(cells), sentences(parts))

    def _event(self, event: Event) -> LifeRow:
        words = event_words(event)
        return LifeRow(event.day, words, (), dated_event_words(event))
