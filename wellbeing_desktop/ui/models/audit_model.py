"""The rows of what happened, newest first. It is given rows and never asks a store itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from typing_extensions import override

from wellbeing_desktop.ui.audit_words import sentence_of
from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.models.counted_rows import CountedRows, Index
from wellbeing_desktop.ui.words import clock, plain_date

if TYPE_CHECKING:
    from wellbeing_desktop.storage.audit_entry import AuditRow
    from wellbeing_desktop.ui.audit_desk import Told


class AuditModel(CountedRows):
    """What was done, a page at a time; `more_wanted` comes with the number that the next page is below."""

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[AuditRow] = []
        self._names: dict[UUID, str] = {}
        self._total = 0
        self._asked = 0

    def show(self, told: Told) -> None:
        """Show the first page of something else, or a further one below those that are there."""
        if told.before is None:
            self._rows, self._names, self._total, self._asked = list(told.rows), {}, told.total, 0
            self._names.update(told.names)
            self._count_anew(len(told.rows))
        elif told.rows and self._rows and told.before == self._rows[-1].number:
            self._names.update(told.names)
            self._rows.extend(told.rows)
            self._count_more(len(told.rows))

    def ask_for_more(self) -> None:
        """Ask for the next page, where there is one that nobody asked for yet."""
        if self._asked < len(self._rows) < self._total:
            self._asked = len(self._rows)
            self.more_wanted.emit(self._rows[-1].number)

    def row(self, index: Index) -> AuditRow:
        """Return what stands at an index of this model."""
        return self._rows[index.row()]

    def words(self, row: AuditRow) -> tuple[str, str, str]:
        """Return what was done, on whom and by whom, and when the clock said."""
        local = row.at.astimezone()
        what = sentence_of(row)
        whom = self.tr("somebody who is not here any more") if row.person_id else ""
        if row.person_id in self._names:
            whom = self._names[row.person_id]
        who = self._names.get(row.who, "") if row.who else ""
        return what, commas(filter(None, (whom, who))), commas((plain_date(local.date()), clock(row.at)))

    @property
    def names(self) -> Mapping[UUID, str]:
        """The names that are known of people and practitioners."""
        return self._names

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(self.row(index))[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return commas(filter(None, self.words(self.row(index))))
        return None
