"""The part of the first page that lists everyone: heading, names of the columns, rows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from wellbeing_desktop.ui.models.people_model import PeopleModel
from wellbeing_desktop.ui.pages.people_list import PeopleList
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.labels import Heading, Text


class Everyone(QWidget):
    """Shows whoever the model holds. `chosen` comes with a person's id."""

    chosen = Signal(object)
    pictures_missed = Signal(object)

    def __init__(self, theme: Theme, model: PeopleModel, area: QScrollArea) -> None:
        super().__init__()
        self._model = model
        self._heading = Heading(theme, self.tr("Everyone"), "section")
        self._list = PeopleList(theme, model, area)
        self._list.view.setObjectName("people-list")
        self._list.view.setAccessibleName(self.tr("People"))
        self._list.chosen.connect(self.chosen)
        self._list.pictures_missed.connect(self.pictures_missed)
        self._none = Text(theme, self.tr("Nobody of that name or reference."))
        self._none.setObjectName("nobody-found")
        self._none.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._heading, self._list, self._none):
            column.addWidget(part)
        column.addStretch(1)
        self.tell(searched=False)

    def tell(self, *, searched: bool) -> None:
        """Say what the rows are now: everyone, those found, or nobody."""
        found = self._model.rowCount() > 0
        self._heading.setText(self.tr("Found") if searched else self.tr("Everyone"))
        self._none.setVisible(searched and not found)
        self._list.setVisible(found)
        self._list.load_ahead()

    def stops(self) -> list[QWidget]:
        """Return what Tab reaches, in the order of the eye."""
        return [self._list.view]

    def enter(self) -> None:
        """Put the focus on the first row."""
        if self._model.rowCount():
            self._list.view.setCurrentIndex(self._model.index(0))
            self._list.view.setFocus(Qt.FocusReason.TabFocusReason)
