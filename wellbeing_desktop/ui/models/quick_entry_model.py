"""A paper form as a table: one row an indicator, grouped by quadrant, a column for each voice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Indicator
from wellbeing_desktop.ui.joining import commas, in_passing
from wellbeing_desktop.ui.words import fill, reason_in_table

TITLE, PERSON, PRACTITIONER, WORDS = range(4)
COLUMNS = 4
VOICES = {PERSON: Voice.PERSON, PRACTITIONER: Voice.PRACTITIONER}

ON_THE_SHEET_ALONE = frozenset({"free_from_harm"})
"""Indicators whose steps stand on the practitioner's sheet, never on a form that may lie about."""

ROW = Qt.ItemDataRole.UserRole
"""The role under which the painter finds a whole `EntryRow` or `PartHead`."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PartHead:
    """The row above a part; `place` is the quadrant's, None for the centre."""

    title: str
    place: int | None


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One indicator with its number within its part, and whether it matters most."""

    indicator: Indicator
    number: int
    starred: bool = False


class QuickEntryModel(QAbstractTableModel):
    """Shows one assessment. It is told what changed, and changes nothing itself.

    Args:
        assessment: whose answers it shows.
        called: what the person likes to be called.
        parent: the object it goes with.
    """

    def __init__(self, assessment: Assessment, called: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._assessment = assessment
        self._called = called
        self._names = {PERSON: called, PRACTITIONER: assessment.practitioner.called}
        self._rows = self._make_rows()
        self._place = {row.indicator.id: n for n, row in enumerate(self._rows) if isinstance(row, EntryRow)}

    @property
    def entry_rows(self) -> tuple[int, ...]:
        """The rows that are answered, in the order of the framework."""
        return tuple(self._place.values())

    @property
    def head_rows(self) -> tuple[int, ...]:
        """The rows that only name a part."""
        return tuple(n for n, row in enumerate(self._rows) if isinstance(row, PartHead))

    def row_of(self, indicator_id: str) -> int:
        """Return where an indicator stands."""
        return self._place[indicator_id]

    def indicator(self, row: int) -> Indicator | None:
        """Return the indicator of a row, None for the head of a part."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found.indicator if isinstance(found, EntryRow) else None

    def entry(self, row: int) -> EntryRow:
        """Return the indicator's row; only for `entry_rows`."""
        found = self._now(self._rows[row])
        assert isinstance(found, EntryRow)
        return found

    def answer(self, index: Index) -> Answer:
        """Return what stands in a cell of a voice."""
        indicator = self.indicator(index.row())
        if indicator is None or index.column() not in VOICES:
            return Reason.NOT_EXPLORED
        return self._assessment.answer(VOICES[index.column()], indicator.id)

    def show_change(self, indicator_id: str) -> None:
        """Show one indicator anew; all of them for ""."""
        first, last = (self.row_of(indicator_id),) * 2 if indicator_id else (0, len(self._rows) - 1)
        self.dataChanged.emit(self.index(first, 0), self.index(last, COLUMNS - 1))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else COLUMNS

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled if self.indicator(index.row()) else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return self._now(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(row, index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(row, index)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return row.indicator.statement if isinstance(row, EntryRow) else None
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            indicator = self.indicator(section)
            return indicator.title if indicator else ""
        return (self.tr("On the form"), *self._names.values(), self.tr("Own words"))[section]

    def _make_rows(self) -> list[EntryRow | PartHead]:
        framework = self._assessment.framework
        rows: list[EntryRow | PartHead] = []
        for place, quadrant in enumerate(framework.quadrants):
            rows.append(PartHead(quadrant.title, place))
            rows.extend(EntryRow(i, number) for number, i in enumerate(quadrant.indicators, 1))
        if framework.overall:
            rows.append(PartHead(self.tr("My life as a whole"), None))
            rows.extend(EntryRow(i, number) for number, i in enumerate(framework.overall, 1))
        return rows

    def _now(self, row: EntryRow | PartHead) -> EntryRow | PartHead:
        if isinstance(row, PartHead):
            return row
        return EntryRow(row.indicator, row.number, row.indicator.id in self._assessment.matters_most)

    def _shown(self, row: EntryRow | PartHead, index: Index) -> str:
        if isinstance(row, PartHead):
            return row.title
        if index.column() == TITLE:
            return row.indicator.title
        if index.column() == WORDS:
            return self._assessment.note(row.indicator.id).own_words
        answer = self.answer(index)
        if answer is Reason.NOT_EXPLORED:
            return ""
        return reason_in_table(answer) if isinstance(answer, Reason) else str(answer)

    def _said(self, row: EntryRow | PartHead, index: Index) -> str:
        """Say a cell as a screen reader does, with the words of the step where it may."""
        if isinstance(row, PartHead):
            return row.title
        title = row.indicator.title
        if index.column() == TITLE:
            starred = row.indicator.id in self._assessment.matters_most
            words = self.tr("%1, %2, matters most to %3") if starred else self.tr("%1, %2")
            return fill(words, row.number, title, self._called)
        if index.column() == WORDS:
            own = self._assessment.note(row.indicator.id).own_words or self.tr("nothing yet")
            return fill(self.tr("%1, in %2’s own words: %3"), title, self._called, own)
        said = answer_said(row.indicator, self.answer(index))
        return fill(self.tr("%1, %2: %3"), title, self._names[index.column()], said)


def answer_said(indicator: Indicator, answer: Answer) -> str:
    """Say an answer: "4, I can tell someone a big worry." Some steps are never spelled out."""
    if isinstance(answer, Reason):
        return in_passing(reason_in_table(answer))
    if indicator.id in ON_THE_SHEET_ALONE:
        return str(answer)
    return commas((str(answer), indicator.words(answer)))
