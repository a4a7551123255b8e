"""One contact in the settings: who, how to reach them, and when."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.safety import SafetyContact
from wellbeing_desktop.ui.pages.columns import Columns
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton
from wellbeing_desktop.ui.widgets.card import Hair
from wellbeing_desktop.ui.widgets.fields import LineField
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

SETTLES_AFTER_MS = 800
BESIDE_EM = 40.0


class ContactRow(QWidget):
    """Says when something in it settled; `contact` is what stands in it."""

    written = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, contact: SafetyContact, number: int) -> None:
        super().__init__()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLES_AFTER_MS)
        self._settle.timeout.connect(self.written)
        self._who = self._line(theme, self.tr("Who"), f"contact-{number}-who", contact.who)
        self._reach = self._line(
            theme, self.tr("How to reach them"), f"contact-{number}-reach", contact.reach
        )
        self._when = self._line(theme, self.tr("When, and for what"), f"contact-{number}-when", contact.when)
        self._remove = LinkButton(theme, self.tr("Remove this contact"))
        wired(self._remove, f"contact-{number}-remove", self.removed)
        self._remove.setAccessibleName(fill(self.tr("Remove contact %1"), number))
        self._lay_out(theme)

    @property
    def contact(self) -> SafetyContact:
        """The contact as it is written now."""
        return SafetyContact(self._who.text(), self._reach.text(), self._when.text())

    @property
    def is_being_written(self) -> bool:
        """Whether somebody types in it now."""
        return any(field.edit.hasFocus() for field in (self._who, self._reach, self._when))

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in their order."""
        return [self._who, self._reach, self._when, self._remove]

    def start(self) -> None:
        """Put the focus where writing starts."""
        self._who.setFocus()

    def _line(self, theme: Theme, label: str, name: str, text: str) -> LineField:
        field = named(LineField(theme, label), name)
        field.set_text(text)
        field.edited.connect(lambda _: self._settle.start())
        field.left.connect(self._on_left)
        return field

    def _on_left(self) -> None:
        self._settle.stop()
        self.written.emit()

    def _lay_out(self, theme: Theme) -> None:
        line = Columns(theme, BESIDE_EM, gap=16)
        line.add(self._who, 1)
        line.add(self._reach, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._remove)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(line)
        column.addWidget(self._when)
        column.addLayout(foot)
        column.addWidget(Hair(theme))
