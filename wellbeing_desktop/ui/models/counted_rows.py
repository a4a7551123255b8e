"""A list whose rows Qt counts by itself, so that a long one is laid out without asking Python of each."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex


class CountedRows(QStringListModel):
    """Keeps how many rows there are where Qt's own code finds it; what they say comes from `data`.

    A view lays out all rows whenever some are added or change, and asks of each whether it is there.
    A `rowCount` in Python would be called two times a row for it, and hold the window up. The texts
    that Qt keeps are empty.
    """

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that a row can be chosen, and not be written in."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _count_anew(self, rows: int) -> None:
        """Tell the views that all rows are others now; `data` has them already."""
        self.setStringList([""] * rows)

    def _count_more(self, rows: int) -> None:
        """Tell the views that rows follow the last one; `data` has them already."""
        self.insertRows(self.rowCount(), rows)
