"""Why an answer moved since last time: in words below what moved, and one press away from being said."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wellbeing_desktop.assessment.notes import ChangeReason
from wellbeing_desktop.ui.reading_order import bring_into_sight
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.segments import Segments
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import change_reason_words, fill

GAP_PX = 16
NONE = ""


class ReasonLine(QWidget):
    """What the two say of a move, and the way to say it; the choice is made when asked for.

    Args:
        theme: whose colours and sizes it has.
        indicator_id: what object names end in.
        title: the indicator's title, for who hears the line by itself.
        changeable: whether it may still be said.
    """

    chosen = Signal(object)
    """The reason, or None where it was taken back."""

    def __init__(self, theme: Theme, indicator_id: str, title: str, *, changeable: bool) -> None:
        super().__init__()
        self.setObjectName(f"reason-{indicator_id}")
        self._theme = theme
        self._title = title
        self._reason: ChangeReason | None = None
        self._choice: Segments | None = None
        self._words = Text(theme, "", pt=11)
        self._link = wired(LinkButton(theme, ""), f"say-reason-{indicator_id}", self._on_pressed)
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        row.addWidget(self._words, 1)
        row.addWidget(self._link)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(row)
        self._link.setVisible(changeable)

    def show_reason(self, reason: ChangeReason | None) -> None:
        """Show why it moved, or room for it."""
        self._reason = reason
        heading = self.tr("Why it moved")
        said = fill(self.tr("%1: %2"), heading, change_reason_words(reason)) if reason else heading
        self._words.setText(said)
        self._words.set_colour("ink" if reason else "muted")
        if self._choice is not None:
            self._choice.set_value(reason.value if reason else NONE)
        self._say_link()

    @property
    def _is_open(self) -> bool:
        return self._choice is not None and not self._choice.isHidden()

    def _on_pressed(self) -> None:
        opening = not self._is_open
        choice = self._choice or self._made_choice()
        choice.setVisible(opening)
        self._say_link()
        QTimer.singleShot(0, self, lambda: bring_into_sight(self))

    def _made_choice(self) -> Segments:
        choices = {reason.value: change_reason_words(reason) for reason in ChangeReason}
        label = fill(self.tr("Why it moved: %1"), self._title)
        choice = Segments(self._theme, label, {**choices, NONE: self.tr("Nothing said")})
        choice.set_value(self._reason.value if self._reason else NONE)
        choice.chosen.connect(self._on_chosen)
        self._column.addWidget(choice)
        self._choice = choice
        return choice

    def _on_chosen(self, value: str) -> None:
        self.chosen.emit(ChangeReason(value) if value else None)

    def _say_link(self) -> None:
        """Name the link; to who meets it alone with what it is about."""
        change = self.tr("Change why") if self._reason else self.tr("Say why")
        self._link.setText(self.tr("Done") if self._is_open else change)
        self._link.setAccessibleName(fill(self.tr("%1, why it moved: %2"), self._link.text(), self._title))
